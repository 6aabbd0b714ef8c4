/** Half-open intervals of days as one list `from, to, from, to …`: ascending, disjoint, none empty. */
export type Spans = readonly number[];

/** The union of some intervals given as `from, to, from, to …`, in any order, empty ones among them. */
export function unitedSpans(intervals: ArrayLike<number>): Spans {
  const pairs: [from: number, to: number][] = [];
  for (let i = 0; i < intervals.length; i += 2)
    if (intervals[i]! < intervals[i + 1]!) pairs.push([intervals[i]!, intervals[i + 1]!]);
  if (pairs.length > 1) pairs.sort((a, b) => a[0] - b[0]);
  const united: number[] = [];
  for (const [from, to] of pairs) {
    if (united.length > 0 && from <= united.at(-1)!)
      united[united.length - 1] = Math.max(united.at(-1)!, to);
    else united.push(from, to);
  }
  return united;
}

/**
 * A cursor over spans that moves on with the days: whether a span is valid, and until when that
 * does not change.
 */
export class SpanCursor {
  #spans: Spans = [];
  #at = 0;
  holds = false;
  /** the first later day on which `holds` may differ; Infinity if there is none */
  until = Infinity;

  /** Restarts with other spans. */
  reset(spans: Spans): void {
    this.#spans = spans;
    this.#at = 0;
  }

  /** Moves on to a day, which is not before the previous one. */
  moveTo(day: number): void {
    const spans = this.#spans;
    while (this.#at < spans.length && spans[this.#at]! <= day) this.#at++;
    this.holds = this.#at % 2 === 1;
    this.until = spans[this.#at] ?? Infinity;
  }
}
