import { FOREVER, type DayNumber } from '../../base/civil.ts';

/** From which day a register was stated to be complete. */
export interface StatedHorizons {
  /** by internal id of an org unit, for everything below it too */
  readonly byUnit: ReadonlyMap<number, DayNumber>;
  /** the latest of these days */
  readonly latest: DayNumber;
}

/** A row of a register whose interval has ended: its internal id, and the day of its end. */
export interface EndedRow {
  readonly id: number;
  readonly on: DayNumber;
}

/** Number of first ended rows that decide whether rows of a register end often. */
export const FIRST_ENDS = 5;

/** They do if that many ended within a year. */
const YEAR_DAYS = 366;

/**
 * The days from which the registers are complete, by table: stated ones, and ones derived from
 * their rows.
 */
export class RecordHorizons {
  readonly stated: ReadonlyMap<string, StatedHorizons>;
  /** of registers with an interval: up to {@link FIRST_ENDS} rows that ended first, by day */
  readonly firstEnds: ReadonlyMap<string, readonly EndedRow[]>;

  constructor(
    stated: RecordHorizons['stated'] = new Map(),
    firstEnds: RecordHorizons['firstEnds'] = new Map(),
  ) {
    this.stated = stated;
    this.firstEnds = firstEnds;
  }

  /**
   * The day before which no row of a register had ended, though its rows end often: rows that ended
   * earlier were probably never recorded. Null if rows seldom or never end: then ends show nothing.
   */
  firstEndOf(register: string): DayNumber | null {
    const ends = this.firstEnds.get(register) ?? [];
    const last = ends[FIRST_ENDS - 1];
    return last && last.on - ends[0]!.on <= YEAR_DAYS ? ends[0]!.on : null;
  }

  /** The latest day that was stated for a register, for whatever org unit; before every day where none was. */
  latestStated(register: string): DayNumber {
    return this.stated.get(register)?.latest ?? -FOREVER;
  }
}
