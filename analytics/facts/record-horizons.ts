import { FOREVER, type DayNumber } from '../../base/civil.ts';

/** From which day a register was stated to be complete. */
export interface StatedHorizons {
  /** by internal id of an org unit, for everything below it too */
  readonly byUnit: ReadonlyMap<number, DayNumber>;
  /** the latest of these days */
  readonly latest: DayNumber;
}

/** The row of a register whose interval ended first: its internal id, and the day of its end. */
export interface FirstEnd {
  readonly id: number;
  readonly on: DayNumber;
}

/** From which days the registers are complete, by table: what was stated, and what follows from their rows. */
export class RecordHorizons {
  readonly stated: ReadonlyMap<string, StatedHorizons>;
  /** of registers with an interval; those of which no row has ended are missing */
  readonly firstEnds: ReadonlyMap<string, FirstEnd>;

  constructor(
    stated: RecordHorizons['stated'] = new Map(),
    firstEnds: RecordHorizons['firstEnds'] = new Map(),
  ) {
    this.stated = stated;
    this.firstEnds = firstEnds;
  }

  /** The latest day that was stated for a register, for whatever org unit; before every day where none was. */
  latestStated(register: string): DayNumber {
    return this.stated.get(register)?.latest ?? -FOREVER;
  }
}
