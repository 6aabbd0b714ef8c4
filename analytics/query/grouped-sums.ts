import { invariant } from '../../base/invariant.ts';
import type { Measure } from '../measures/measure.ts';
import { valuesApart } from '../measures/apart.ts';
import { PARTS_OF_SUM } from '../statistics/exact-sum.ts';
import { STRATA } from '../statistics/stratified-mean.ts';

/** The number of sums that a measure has for each target; of lags the begin of their distribution. */
export const widthOf = (measure: Measure): number =>
  measure.kind === 'score'
    ? STRATA.width * valuesApart(measure).length
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
    const measures = this.#measuresOf(group);
    let sums = measures.get(measure.name);
    if (!sums)
      measures.set(measure.name, (sums = new Float64Array(this.#targets * widthOf(measure))));
    return sums;
  }

  /**
   * Adds all sums of a measure in a group; keeps the array if there are none yet. Distributions are
   * added once.
   */
  addAll(group: string, measure: Measure, added: Float64Array): void {
    const measures = this.#measuresOf(group);
    const sums = measures.get(measure.name);
    invariant(!sums || measure.kind !== 'lags', 'grouped-sums-lags-twice', measure.name);
    if (sums) for (let i = 0; i < added.length; i++) sums[i]! += added[i]!;
    else measures.set(measure.name, added);
  }

  #measuresOf(group: string): Map<string, Float64Array> {
    let measures = this.#groups.get(group);
    if (!measures) this.#groups.set(group, (measures = new Map<string, Float64Array>()));
    return measures;
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
