import type { Dimension } from '../dimensions/dimension.ts';
import { AGE_BANDS } from '../facts/age-band.ts';
import type { PeopleMeasure, UnitsMeasure } from '../measures/measure.ts';
import { spaceOf, type FactName, type Rollup } from '../sums/rollups.ts';
import { filterName, type Filter } from './asked.ts';
import { packedCells } from './packed-cells.ts';
import { BETWEEN } from './unit-groups.ts';
import { RecentlyUsed } from '../../base/recently-used.ts';

/** What people are told apart by: their dimensions among those of a question. */
const ofPeople = (dimension: Dimension): boolean => dimension.kind !== 'unit';

/**
 * What some measures and dimensions make of the states of people or units. A cell is a group together with the measures that count there; a row of facts
 * is one look-up away from its cell, and counting cells counts all measures in all groups at once.
 */
export class StateCells {
  readonly measures: readonly (PeopleMeasure | UnitsMeasure)[];
  /** cell to the keys of its group, in the order of the dimensions of people within `by`; cell 0 counts for nothing */
  readonly keys: string[][] = [[]];
  /** cell to the measures that count there, one bit each */
  readonly masks: number[] = [0];
  /** the same cells have the same name */
  readonly name: string;
  /** cell to the name of its group, where no dimension of units has part in it */
  readonly groups: readonly string[];
  /** 5 where age matters, else 1 */
  readonly bands: number;
  /** state × bands + band to cell */
  readonly cellOf: Uint16Array;
  /** the cells of a few in one number, see {@link packedCells}; null where age matters or there are too many */
  readonly packed: Int32Array | null;
  readonly #uses: ReadonlySet<string>;
  readonly #ofRollup = new Map<Rollup, Uint16Array | null>();
  readonly #facts: FactName;

  constructor(
    name: string,
    facts: FactName,
    measures: readonly (PeopleMeasure | UnitsMeasure)[],
    by: readonly Dimension[],
    where: readonly Filter[],
  ) {
    const space = spaceOf(facts);
    const dimensions = by.filter(ofPeople);
    const filters = where.filter(({ dimension }) => ofPeople(dimension));
    this.name = name;
    this.#facts = facts;
    this.measures = measures;
    this.bands = [...dimensions, ...filters.map(({ dimension }) => dimension)].some(
      ({ kind }) => kind === 'age',
    )
      ? AGE_BANDS.length
      : 1;
    this.cellOf = new Uint16Array(space.size * this.bands);

    const cells = new Map<string, number>();
    const keyIn = (dimension: Dimension, state: object, band: number): string =>
      dimension.kind === 'age'
        ? AGE_BANDS[band]!
        : String(state[(dimension as { of: string }).of as never]);
    for (const [number, state] of space.states.entries()) {
      const mask = measures.reduce(
        (sum, it, bit) => sum | ((it.where as (state: object) => boolean)(state) ? 1 << bit : 0),
        0,
      );
      if (mask === 0) continue;
      for (let band = 0; band < this.bands; band++) {
        if (!filters.every(({ dimension, keys }) => keys.has(keyIn(dimension, state, band))))
          continue;
        const keys = dimensions.map((it) => keyIn(it, state, band));
        const label = `${mask} ${keys.join(' ')}`;
        let cell = cells.get(label);
        if (cell === undefined) {
          cells.set(label, (cell = this.keys.push(keys) - 1));
          this.masks.push(mask);
        }
        this.cellOf[number * this.bands + band] = cell;
      }
    }
    const used = new Set<string>();
    for (let band = 0; band < this.bands; band++)
      for (const name of space.dependsOn(this.cellOf.filter((_, i) => i % this.bands === band)))
        used.add(name);
    this.#uses = used;
    this.groups = this.keys.map((its) => its.join(BETWEEN));
    this.packed = this.bands === 1 ? packedCells(this.cellOf, this.length) : null;
  }

  get length(): number {
    return this.masks.length;
  }

  /** Cell of a rollup to cell; null where the rollup does not tell apart what must be told apart. */
  inRollup(rollup: Rollup): Uint16Array | null {
    const known = this.#ofRollup.get(rollup);
    if (known !== undefined) return known;
    const fits =
      rollup.facts === this.#facts &&
      (this.bands === 1 || rollup.ages) &&
      [...this.#uses].every((it) => rollup.attributes.includes(it));
    const bands = rollup.ages ? AGE_BANDS.length : 1;
    const table = fits
      ? Uint16Array.from(
          rollup.stateOfCell,
          (state, cell) => this.cellOf[state * this.bands + (this.bands === 1 ? 0 : cell % bands)]!,
        )
      : null;
    this.#ofRollup.set(rollup, table);
    return table;
  }
}

const kept = new RecentlyUsed<StateCells>(256);

/** The cells of some measures, dimensions and filters; made once, and kept while they are asked for. */
export function stateCells(
  facts: FactName,
  measures: readonly (PeopleMeasure | UnitsMeasure)[],
  by: readonly Dimension[],
  where: readonly Filter[],
): StateCells {
  const name = [
    facts,
    ...measures.map((it) => it.name),
    '|',
    ...by.filter(ofPeople).map(({ id }) => id),
    '|',
    ...where.filter(({ dimension }) => ofPeople(dimension)).map(filterName),
  ].join(';');
  return kept.getOrMake(name, () => new StateCells(name, facts, measures, by, where));
}
