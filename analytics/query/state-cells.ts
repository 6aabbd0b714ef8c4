import type { Dimension } from '../dimensions/dimension.ts';
import { AGE_BANDS } from '../facts/age-band.ts';
import type { PeopleMeasure, UnitsMeasure } from '../measures/measure.ts';
import { attributesRead } from '../facts/attributes-read.ts';
import type { Facts } from '../facts/facts.ts';
import type { StateSchema } from '../facts/state-schema.ts';
import type { StateTable } from '../facts/state-table.ts';
import type { RollupCells } from '../rollups/rollup-cells.ts';
import { schemaOf, type FactName, type Rollup } from '../rollups/rollups.ts';
import { invariant } from '../../base/invariant.ts';
import { filterName, type Filter } from './resolved-query.ts';
import { packedCells } from './packed-cells.ts';
import { BETWEEN } from './unit-groups.ts';
import { RecentlyUsed } from '../../base/recently-used.ts';

/** Whether a dimension divides people rather than units. */
const ofPeople = (dimension: Dimension): boolean => dimension.kind !== 'unit';

/**
 * The cells of the states of people or units for some measures and dimensions. A cell is a group
 * together with the measures that count there; a row of facts is one look-up away from its cell,
 * and counting cells counts all measures in all groups at once.
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
  /**
   * the cells in packed form, see {@link packedCells}; null if age matters
   * or there are too many
   */
  readonly packed: Int32Array | null;
  /** number of states these cells cover; rebuilt when more occur */
  readonly states: number;
  readonly #uses: ReadonlySet<string>;
  readonly #ofRollup = new Map<RollupCells, Uint16Array>();
  readonly #facts: FactName;

  constructor(
    name: string,
    facts: FactName,
    states: readonly object[],
    measures: readonly (PeopleMeasure | UnitsMeasure)[],
    by: readonly Dimension[],
    where: readonly Filter[],
  ) {
    const dimensions = by.filter(ofPeople);
    const filters = where.filter(({ dimension }) => ofPeople(dimension));
    const used = [...dimensions, ...filters.map(({ dimension }) => dimension)];
    this.name = name;
    this.#facts = facts;
    this.measures = measures;
    this.states = states.length;
    this.bands = used.some(({ kind }) => kind === 'age') ? AGE_BANDS.length : 1;
    this.cellOf = new Uint16Array(states.length * this.bands);
    this.#uses = new Set([
      ...used.flatMap((dimension) => (dimension.kind === 'staff' ? [dimension.of] : [])),
      ...measures.flatMap((measure) => [...readBy(facts, measure)]),
    ]);

    const cells = new Map<string, number>();
    const keyIn = (dimension: Dimension, state: object, band: number): string =>
      dimension.kind === 'age'
        ? AGE_BANDS[band]!
        : String(state[(dimension as { of: string }).of as never]);
    for (const [number, state] of states.entries()) {
      const mask = measures.reduce(
        (sum, measure, bit) =>
          sum | ((measure.where as (state: object) => boolean)(state) ? 1 << bit : 0),
        0,
      );
      if (mask === 0) continue;
      for (let band = 0; band < this.bands; band++) {
        if (!filters.every(({ dimension, keys }) => keys.has(keyIn(dimension, state, band))))
          continue;
        const keys = dimensions.map((dimension) => keyIn(dimension, state, band));
        const label = `${mask} ${keys.join(' ')}`;
        let cell = cells.get(label);
        if (cell === undefined) {
          cells.set(label, (cell = this.keys.push(keys) - 1));
          this.masks.push(mask);
        }
        this.cellOf[number * this.bands + band] = cell;
      }
    }
    invariant(this.masks.length <= MAX_CELLS, 'state-cells-too-many', name);
    this.groups = this.keys.map((values) => values.join(BETWEEN));
    this.packed = this.bands === 1 ? packedCells(this.cellOf, this.length) : null;
  }

  get length(): number {
    return this.masks.length;
  }

  /** Whether a rollup distinguishes all groups of these cells. */
  fit({ facts, ages, attributes }: Rollup): boolean {
    return (
      facts === this.#facts &&
      (this.bands === 1 || ages) &&
      [...this.#uses].every((name) => attributes.includes(name))
    );
  }

  /** Cell of a rollup that fits to cell. */
  inRollup(rollup: RollupCells): Uint16Array {
    const cells = this.#ofRollup.get(rollup);
    if (cells?.length === rollup.size) return cells;
    const { bands } = rollup.rollup;
    const table = Uint16Array.from({ length: rollup.size }, (_, cell) => {
      const band = this.bands === 1 ? 0 : cell % bands;
      return this.cellOf[rollup.stateOf(cell) * this.bands + band]!;
    });
    this.#ofRollup.set(rollup, table);
    return table;
  }
}

/** Cells are numbered in 16 bits. */
const MAX_CELLS = 65_536;

const reads = new WeakMap<PeopleMeasure | UnitsMeasure, ReadonlySet<string>>();

/** The attributes that a measure depends on; computed once. */
function readBy(facts: FactName, measure: PeopleMeasure | UnitsMeasure): ReadonlySet<string> {
  let names = reads.get(measure);
  if (!names) {
    names = attributesRead(
      schemaOf(facts) as StateSchema<object>,
      measure.where as (state: object) => boolean,
    );
    reads.set(measure, names);
  }
  return names;
}

const MAX_CACHED = 256;
const cache = new WeakMap<StateTable<unknown>, RecentlyUsed<StateCells>>();

/**
 * The cells of some measures, dimensions and filters in some facts; cached until another state
 * occurs.
 */
export function stateCells(
  facts: Facts,
  table: FactName,
  measures: readonly (PeopleMeasure | UnitsMeasure)[],
  by: readonly Dimension[],
  where: readonly Filter[],
): StateCells {
  const { states } = facts[table];
  let cellsOfStates = cache.get(states);
  if (!cellsOfStates) cache.set(states, (cellsOfStates = new RecentlyUsed<StateCells>(MAX_CACHED)));
  const name = [
    table,
    ...measures.map((measure) => measure.name),
    '|',
    ...by.filter(ofPeople).map(({ id }) => id),
    '|',
    ...where.filter(({ dimension }) => ofPeople(dimension)).map(filterName),
  ].join(';');
  const cached = cellsOfStates.get(name);
  if (cached?.states === states.size) return cached;
  const cells = new StateCells(name, table, states.states, measures, by, where);
  cellsOfStates.set(name, cells, 1);
  return cells;
}
