import type { Measure } from '../measures/measure.ts';
import { LAG_SLOTS } from '../measures/events.ts';
import { valuesApart } from '../measures/apart.ts';
import { PARTS_OF_SUM } from '../statistics/exact-sum.ts';
import { STRATA } from '../statistics/stratified-mean.ts';

/** The number of sums that a measure has. */
export const widthOf = (measure: Measure): number =>
  measure.kind === 'score'
    ? STRATA.width * valuesApart(measure).length
    : measure.kind === 'lags'
      ? LAG_SLOTS
      : measure.kind === 'unitMean'
        ? 1 + PARTS_OF_SUM
        : measure.kind === 'perNode'
          ? measure.width
          : 1;

/** Sums by group, by measure and by target. */
export class GroupedSums {
  readonly #targets: number;
  readonly #groups = new Map<string, Map<string, Float64Array>>();
  readonly #nothing = new Map<number, Float64Array>();

  constructor(targets: number) {
    this.#targets = targets;
  }

  /** The sums of a measure in a group, to add to: `widthOf(measure)` numbers a target. */
  of(group: string, measure: Measure): Float64Array {
    let measures = this.#groups.get(group);
    if (!measures) this.#groups.set(group, (measures = new Map<string, Float64Array>()));
    let sums = measures.get(measure.name);
    if (!sums)
      measures.set(measure.name, (sums = new Float64Array(this.#targets * widthOf(measure))));
    return sums;
  }

  /** The sums of a measure in a group, to read. */
  read(group: string, measure: Measure): Float64Array {
    const sums = this.#groups.get(group)?.get(measure.name);
    const width = widthOf(measure);
    if (sums) return sums;
    let nothing = this.#nothing.get(width);
    if (!nothing) this.#nothing.set(width, (nothing = new Float64Array(this.#targets * width)));
    return nothing;
  }

  /** The keys of all groups, ascending. */
  get groups(): string[] {
    return [...this.#groups.keys()].sort();
  }
}
