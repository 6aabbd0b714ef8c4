import { invariant } from '../../base/invariant.ts';
import { numberOf, type DayNumber } from '../../base/civil.ts';
import { today } from '../../base/day.ts';
import type { RecordBatch } from '../arrow/record-batch.ts';
import type { RollupSums } from '../rollups/rollup-sums.ts';
import { RollupCells } from '../rollups/rollup-cells.ts';
import { ROLLUPS, UNIT_ROLLUPS, type Rollup } from '../rollups/rollups.ts';
import { UnitSums } from '../rollups/unit-sums.ts';
import type { Waves } from '../survey/waves.ts';
import type { Hierarchy } from '../tree/hierarchy.ts';
import type { EventFact } from './event-fact.ts';
import type { EventTable } from './event-table.ts';
import type { SettingValues } from '../settings/setting-values.ts';
import type { IndicatorTargets } from './indicator-targets.ts';
import type { RecordHorizons } from './record-horizons.ts';
import { staffSchema, type StaffState } from './staff-state.ts';
import { StateTable } from './state-table.ts';
import { SpellTable } from './spell-table.ts';
import { unitSchema, type UnitState } from './unit-state.ts';

const YEARS_AHEAD = 3;

/** The first day of the year `ahead` years from now. */
const startOfYear = (ahead: number): DayNumber =>
  numberOf(Number(today().slice(0, 4)) + ahead, 1, 1);

/** By rollup, in the order of the list that it was made for. */
export type SumsByRollup = readonly RollupSums[];

/**
 * Everything that answers are computed from, at one revision of the store. A later revision gets
 * its own facts, which share unchanged parts with these, so a reader sees one revision for as long
 * as it runs.
 */
export class Facts {
  readonly revision: number;
  /** the revision at which everything was read; that of {@link revision} if nothing has been refreshed since */
  readonly builtAt: number;
  readonly hierarchy: Hierarchy;
  /** states of people in their main employment at open units */
  readonly staff: SpellTable<StaffState>;
  /** states of open units */
  readonly units: SpellTable<UnitState>;
  readonly events: ReadonlyMap<EventFact, EventTable>;
  readonly waves: Waves;
  readonly recordHorizons: RecordHorizons;
  readonly settings: SettingValues;
  readonly indicatorTargets: IndicatorTargets;
  readonly #cells: ReadonlyMap<Rollup, RollupCells>;
  /** by internal id of a node that units ever lay under: its sums for each of {@link ROLLUPS} */
  readonly sums: (SumsByRollup | undefined)[];
  /** the rollup sums of each unit by itself, for each of {@link UNIT_ROLLUPS} */
  readonly unitSums: readonly UnitSums[];

  /**
   * Sums by age band end on this day: most birthdays that they would have to follow lie in future
   * years, which are hardly ever queried. For later days people are counted one by one.
   */
  readonly agesUntil: DayNumber;
  /** no internal id of a person with rows is larger */
  largestPerson: number;

  /**
   * @param before facts of an earlier revision, of which these begin as a copy; null: these begin
   *   empty. Cost of the copy: a few numbers per unit and node
   */
  constructor(
    revision: number,
    hierarchy: Hierarchy,
    events: ReadonlyMap<EventFact, EventTable>,
    waves: Waves,
    {
      recordHorizons,
      settings,
      indicatorTargets,
    }: Pick<Facts, 'recordHorizons' | 'settings' | 'indicatorTargets'>,
    before: Facts | null = null,
  ) {
    this.revision = revision;
    this.builtAt = before?.builtAt ?? revision;
    this.hierarchy = hierarchy;
    this.events = events;
    this.waves = waves;
    this.recordHorizons = recordHorizons;
    this.settings = settings;
    this.indicatorTargets = indicatorTargets;
    this.staff = before?.staff.copy() ?? new SpellTable(new StateTable(staffSchema), true);
    this.units = before?.units.copy() ?? new SpellTable(new StateTable(unitSchema), false);
    // states and cells are numbered as they occur, and never otherwise: all revisions share them
    this.#cells =
      (before && before.#cells) ??
      new Map(
        ROLLUPS.map((rollup) => [rollup, new RollupCells(rollup, this[rollup.facts].states)]),
      );
    this.sums = before?.sums.slice() ?? [];
    this.unitSums = UNIT_ROLLUPS.map((_, i) => before?.unitSums[i]!.copy() ?? new UnitSums());
    this.agesUntil = before?.agesUntil ?? startOfYear(YEARS_AHEAD);
    this.largestPerson = before?.largestPerson ?? 0;
  }

  /** The same facts as another object, which has no part in what is cached for these. */
  apart(): Facts {
    return new Facts(this.revision, this.hierarchy, this.events, this.waves, this, this);
  }

  /** The events of a kind. */
  eventsOf(fact: EventFact): EventTable {
    const table = this.events.get(fact);
    invariant(table, 'events-not-loaded', fact.name);
    return table;
  }

  /** The cells of a rollup. */
  cellsOf(rollup: Rollup): RollupCells {
    return this.#cells.get(rollup)!;
  }

  /**
   * The sums of a node and all nodes below it, in the tree of each day; null if there are none.
   * @param rollup number of one of {@link ROLLUPS}
   */
  sumsOf(node: number, rollup: number): RollupSums | null {
    return this.sums[node]?.[rollup] ?? null;
  }

  /** The current columns, table by table. */
  batches(): Readonly<Record<'staff' | 'units' | 'waves', readonly RecordBatch[]>> & {
    readonly events: ReadonlyMap<string, readonly RecordBatch[]>;
  } {
    return {
      staff: this.staff.batches,
      units: this.units.batches,
      events: new Map([...this.events].map(([{ name }, table]) => [name, table.batches])),
      waves: this.waves.batches,
    };
  }

  /** Bytes in use, by part. */
  bytes(): Readonly<Record<'staff' | 'units' | 'events' | 'waves' | 'sums' | 'unitSums', number>> {
    const sums = this.sums.reduce(
      (total, ofRollup) => (ofRollup ?? []).reduce((bytes, sums) => bytes + sums.bytes, total),
      0,
    );
    const unitSums = this.unitSums.reduce((total, sums) => total + sums.bytes, 0);
    return {
      staff: this.staff.bytes,
      units: this.units.bytes,
      events: [...this.events.values()].reduce((total, { bytes }) => total + bytes, 0),
      waves: this.waves.bytes,
      sums,
      unitSums,
    };
  }
}
