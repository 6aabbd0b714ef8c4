import type { Day } from '../../base/day.ts';

/** The value of an indicator that an org unit signed as its target for a year. */
export interface IndicatorTarget {
  /** internal id of the org unit */
  readonly unit: number;
  /** code of the indicator as it stands in the row, in capitals; nothing says that there is one */
  readonly indicator: string;
  readonly year: number;
  /** in the unit of the indicator */
  readonly value: number;
  /** the post that answers for it; null: not stated */
  readonly responsible: string | null;
  readonly signedOn: Day | null;
  /** the revision of the store that last changed the row */
  readonly revision: number;
}

/** The signed targets that are values of indicators, at one revision. Immutable. */
export class IndicatorTargets {
  readonly #byPlace: ReadonlyMap<string, ReadonlyMap<number, IndicatorTarget>>;
  readonly #all: readonly IndicatorTarget[];

  constructor(all: readonly IndicatorTarget[] = []) {
    this.#all = all;
    this.#byPlace = new Map(
      [...Map.groupBy(all, ({ indicator, year }) => placeOf(indicator, year))].map(
        ([place, targets]) => [place, new Map(targets.map((target) => [target.unit, target]))],
      ),
    );
  }

  /** By internal id of the org unit; undefined if nobody signed one for this indicator and year. */
  in(indicator: string, year: number): ReadonlyMap<number, IndicatorTarget> | undefined {
    return this.#byPlace.get(placeOf(indicator, year));
  }

  /** All targets of some org units for an indicator, the latest year first. */
  of(indicator: string, units: ReadonlySet<number>): IndicatorTarget[] {
    return this.#all
      .filter((target) => target.indicator === indicator && units.has(target.unit))
      .sort((a, b) => b.year - a.year || a.unit - b.unit);
  }
}

const placeOf = (indicator: string, year: number): string => `${indicator} ${year}`;
