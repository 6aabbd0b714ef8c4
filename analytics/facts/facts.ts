import { numberOf, type DayNumber } from '../../base/civil.ts';
import { today } from '../../base/day.ts';
import type { RecordBatch } from '../arrow/record-batch.ts';
import type { KeptSums } from '../sums/kept-sums.ts';
import { RollupCells } from '../sums/rollup-cells.ts';
import { ROLLUPS, UNIT_ROLLUPS, type Rollup } from '../sums/rollups.ts';
import { UnitSums } from '../sums/unit-sums.ts';
import type { Waves } from '../survey/waves.ts';
import type { Hierarchy } from '../tree/hierarchy.ts';
import type { EntryTable } from './entry-table.ts';
import { staffSchema } from './staff-state.ts';
import { StateTable } from './state-table.ts';
import { StretchTable } from './stretch-table.ts';
import { unitSchema } from './unit-state.ts';

const YEARS_AHEAD = 3;

/** The first day of a year to come. */
const startOfYear = (ahead: number): DayNumber =>
  numberOf(Number(today().slice(0, 4)) + ahead, 1, 1);

/** By rollup, in the order of the list that it was made for. */
export type SumsByRollup = readonly KeptSums[];

/** Everything that answers are made of, at one revision of the store. It changes only between two turns of the event loop, see {@link FollowedFacts}. */
export class Facts {
  revision: number;
  hierarchy: Hierarchy;
  /** what people are in their main employment at open units */
  readonly staff = new StretchTable(new StateTable(staffSchema), true);
  /** what open units are */
  readonly units = new StretchTable(new StateTable(unitSchema), false);
  entries: EntryTable;
  waves: Waves;
  readonly #cells: ReadonlyMap<Rollup, RollupCells> = new Map(
    ROLLUPS.map((rollup) => [rollup, new RollupCells(rollup, this[rollup.facts].states)]),
  );
  /** by internal id of a node that units ever lay under: its sums for each of {@link ROLLUPS} */
  readonly sums: (SumsByRollup | undefined)[] = [];
  /** what is kept of each unit by itself, for each of {@link UNIT_ROLLUPS} */
  readonly unitSums: readonly UnitSums[] = UNIT_ROLLUPS.map(() => new UnitSums());

  /**
   * Sums by age band are kept until this day only: most birthdays that they would have to follow lie in years to come, which are hardly ever asked about.
   * For later days people are counted one by one.
   */
  readonly agesUntil = startOfYear(YEARS_AHEAD);
  /** no internal id of a person with rows is larger */
  largestPerson = 0;

  constructor(revision: number, hierarchy: Hierarchy, entries: EntryTable, waves: Waves) {
    this.revision = revision;
    this.hierarchy = hierarchy;
    this.entries = entries;
    this.waves = waves;
  }

  /** The cells of a rollup. */
  cellsOf(rollup: Rollup): RollupCells {
    return this.#cells.get(rollup)!;
  }

  /** The sums of a node and all below it, of the tree of each day; null where they are not kept. @param rollup number of one of {@link ROLLUPS} */
  sumsOf(node: number, rollup: number): KeptSums | null {
    return this.sums[node]?.[rollup] ?? null;
  }

  /** The columns as they stand, table by table. */
  batches(): Readonly<Record<'staff' | 'units' | 'entries' | 'waves', readonly RecordBatch[]>> {
    return {
      staff: this.staff.batches,
      units: this.units.batches,
      entries: this.entries.batches,
      waves: this.waves.batches,
    };
  }

  /** Bytes held, by part. */
  bytes(): Readonly<Record<'staff' | 'units' | 'entries' | 'waves' | 'sums' | 'unitSums', number>> {
    const sums = this.sums.reduce(
      (total, its) => (its ?? []).reduce((bytes, it) => bytes + it.bytes, total),
      0,
    );
    const unitSums = this.unitSums.reduce((total, it) => total + it.bytes, 0);
    return {
      staff: this.staff.bytes,
      units: this.units.bytes,
      entries: this.entries.bytes,
      waves: this.waves.bytes,
      sums,
      unitSums,
    };
  }
}
