/**
 * A part of a published whole: how many it stands for, and of them those that count in the
 * numerator (of an index: the same). Parts add up.
 */
export interface Size {
  readonly count: number;
  readonly counting: number;
}

/** What parts must be like that they may be told. */
export interface Limits {
  /** whether something of this size is withheld for its own sake */
  readonly isFew: (size: Size) => boolean;
  /** fewer than this are too few to be computed by subtraction */
  readonly least: number;
}

/** The size of nothing. */
export const NOBODY: Size = Object.freeze({ count: 0, counting: 0 });

/** The size of two parts together. */
export const together = (a: Size, b: Size): Size => ({
  count: a.count + b.count,
  counting: a.counting + b.counting,
});

/**
 * Which parts of a published whole must be withheld besides those that are hidden already, so that
 * what can be computed by subtraction is never one hidden part alone, never fewer than `least`, and
 * never itself of a size that is withheld: the smallest of the others, one after the other. Parts
 * of 0 tell nothing and stay as they are. Source: complementary suppression, Hundepool et al.,
 * Statistical Disclosure Control, Wiley 2012, chapter 4.
 * @param parts how large each part is; @param hidden which are withheld for their own sake; changed in place
 * @param rest what of the whole is in no part: never told, and known by subtraction where all parts are
 */
export function withholdBeside(
  parts: readonly Size[],
  hidden: boolean[],
  { isFew, least }: Limits,
  rest: Size = NOBODY,
): void {
  const order = parts
    .map((_, i) => i)
    .filter((i) => parts[i]!.count > 0)
    .sort((a, b) => parts[a]!.count - parts[b]!.count || a - b);
  for (;;) {
    const withheld = order.filter((i) => hidden[i]);
    const sum = withheld.reduce((all, i) => together(all, parts[i]!), rest);
    const members = withheld.length + (rest.count > 0 ? 1 : 0);
    if (
      withheld.length === 0
        ? rest.count === 0 || !isFew(rest)
        : members > 1 && sum.count >= least && !isFew(sum)
    )
      return;
    const next = order.find((i) => !hidden[i]);
    if (next === undefined) return;
    hidden[next] = true;
  }
}
