import { FOREVER, type DayNumber } from '../../base/civil.ts';
import type { Spans } from '../store/spans.ts';
import type { Slice } from './spell-columns.ts';

/**
 * A number of people by day: `counts[i]` on the days `[days[i], days[i + 1])`, 0 before the first
 * day. The last count has no end.
 */
export interface HeadCounts {
  readonly days: readonly DayNumber[];
  readonly counts: readonly number[];
}

/**
 * The number of people in some of the states, by day, from the spells of one slice.
 * @param isCounted for each state, 1 if people in it are counted, else 0
 */
export function headCounts(
  { columns: { from, to, state }, begin, end }: Slice,
  isCounted: ArrayLike<number>,
): HeadCounts {
  const firstDays = new Int32Array(end - begin);
  const endDays = new Int32Array(end - begin);
  let begun = 0;
  let ended = 0;
  for (let i = begin; i < end; i++) {
    if (isCounted[state[i]!] === 0) continue;
    firstDays[begun++] = from[i]!;
    if (to[i] !== FOREVER) endDays[ended++] = to[i]!;
  }
  const begins = firstDays.subarray(0, begun).sort();
  const ends = endDays.subarray(0, ended).sort();
  const days: DayNumber[] = [];
  const counts: number[] = [];
  let count = 0;
  for (let b = 0, e = 0; b < begun || e < ended;) {
    const day = Math.min(begins[b] ?? FOREVER, ends[e] ?? FOREVER);
    const before = count;
    for (; b < begun && begins[b] === day; b++) count++;
    for (; e < ended && ends[e] === day; e++) count--;
    if (count === before) continue;
    days.push(day);
    counts.push(count);
  }
  return { days, counts };
}

/** The days on which `min <= count < below`; `min` is above 0. */
export function spansWithin(
  { days, counts }: HeadCounts,
  min: number,
  below = Number.POSITIVE_INFINITY,
): Spans {
  const spans: number[] = [];
  for (const [i, count] of counts.entries()) {
    const isWithin = count >= min && count < below;
    if (isWithin !== (spans.length % 2 === 1)) spans.push(days[i]!);
  }
  if (spans.length % 2 === 1) spans.push(FOREVER);
  return spans;
}
