/** Edit distance (insert, delete, replace, each 1), ignoring case; `limit + 1` when it is above `limit`. */
export function editDistance(a: string, b: string, limit = Infinity): number {
  const s = [...a.toLowerCase()];
  const t = [...b.toLowerCase()];
  if (Math.abs(s.length - t.length) > limit) return limit + 1;
  let previous = Array.from({ length: t.length + 1 }, (_, j) => j);
  for (let i = 1; i <= s.length; i++) {
    const row = [i];
    for (let j = 1; j <= t.length; j++) {
      row[j] = Math.min(
        previous[j]! + 1,
        row[j - 1]! + 1,
        previous[j - 1]! + (s[i - 1] === t[j - 1] ? 0 : 1),
      );
    }
    previous = row;
  }
  return Math.min(previous[t.length]!, limit + 1);
}

/**
 * The names nearest to `wanted`, nearest first, at most `count`; empty when none is near (an edit
 * distance of more than 40 % of its length, and of more than 2).
 */
export function nearest(wanted: string, names: Iterable<string>, count = 3): string[] {
  const limit = Math.max(Math.min(2, wanted.length - 1), Math.floor(wanted.length * 0.4));
  return [...names]
    .map((name) => ({ name, distance: editDistance(wanted, name, limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, count)
    .map(({ name }) => name);
}
