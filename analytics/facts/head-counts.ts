import { FOREVER, type DayNumber } from '../../base/civil.ts';
import type { Spans } from '../store/spans.ts';
import type { Slice } from './spell-columns.ts';

/**
 * A number of people by day: from `days[i]` on, `counts[i]` of them, until `days[i + 1]`. Before
 * the first day there is nobody.
 */
export interface HeadCounts {
  readonly days: readonly DayNumber[];
  readonly counts: readonly number[];
}

/**
 * How many people of some spells are in a state that counts, by day. @param isCounted by state: 1
 * where it counts, else 0
 */
export function headCounts(
  { columns: { from, to, state }, begin, end }: Slice,
  isCounted: ArrayLike<number>,
): HeadCounts {
  const come = new Int32Array(end - begin);
  const gone = new Int32Array(end - begin);
  let coming = 0;
  let going = 0;
  for (let i = begin; i < end; i++) {
    if (isCounted[state[i]!] === 0) continue;
    come[coming++] = from[i]!;
    if (to[i] !== FOREVER) gone[going++] = to[i]!;
  }
  const comes = come.subarray(0, coming).sort();
  const goes = gone.subarray(0, going).sort();
  const days: DayNumber[] = [];
  const counts: number[] = [];
  let count = 0;
  for (let c = 0, g = 0; c < coming || g < going;) {
    const day = Math.min(comes[c] ?? FOREVER, goes[g] ?? FOREVER);
    const before = count;
    for (; c < coming && comes[c] === day; c++) count++;
    for (; g < going && goes[g] === day; g++) count--;
    if (count === before) continue;
    days.push(day);
    counts.push(count);
  }
  return { days, counts };
}

/** The days on which a number of people is at least `least` and below `below`; `least` is above 0. */
export function spansWithin(
  { days, counts }: HeadCounts,
  least: number,
  below = Number.POSITIVE_INFINITY,
): Spans {
  const spans: number[] = [];
  for (const [i, count] of counts.entries()) {
    const isWithin = count >= least && count < below;
    if (isWithin !== (spans.length % 2 === 1)) spans.push(days[i]!);
  }
  if (spans.length % 2 === 1) spans.push(FOREVER);
  return spans;
}
