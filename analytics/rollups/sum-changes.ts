import type { DayNumber } from '../../base/civil.ts';
import { BAND_AGES, bandBirthdays } from '../facts/age-band.ts';
import type { Slice } from '../facts/spell-columns.ts';
import { DayChanges } from './day-changes.ts';
import type { RollupSums } from './rollup-sums.ts';
import type { RollupCells } from './rollup-cells.ts';
import type { Rollup } from './rollups.ts';

const passings = new Int32Array(BAND_AGES.length);

/** Changes of the sums of one node in one rollup, in the making. */
export class SumChanges {
  readonly #rollup: RollupCells;
  readonly #cells: (DayChanges | undefined)[] = [];

  readonly #agesUntil: DayNumber;

  /**
   * @param agesUntil from this day on nobody passes into the next age band, see {@link
   *   Facts.agesUntil}
   */
  constructor(rollup: RollupCells, agesUntil: DayNumber) {
    this.#rollup = rollup;
    this.#agesUntil = agesUntil;
  }

  #add(cell: number, from: DayNumber, to: DayNumber, sign: 1 | -1): void {
    const changes = (this.#cells[cell] ??= new DayChanges());
    changes.add(from, sign);
    changes.add(to, sign === 1 ? -1 : 1);
  }

  /** The declaration of the rollup. */
  get rollup(): Rollup {
    return this.#rollup.rollup;
  }

  /**
   * Adds the rows of a slice on the days `[since, until)` on which they are valid; subtracts them
   * if `sign` is -1.
   */
  addRows(
    { columns: { from, to, state, born }, begin, end }: Slice,
    since: DayNumber,
    until: DayNumber,
    sign: 1 | -1,
  ): void {
    const {
      cellOfState,
      rollup: { ages },
    } = this.#rollup;
    for (let i = begin; i < end; i++) {
      let day = Math.max(from[i]!, since);
      let cell = cellOfState[state[i]!]!;
      const last = Math.min(to[i]!, until);
      if (day >= last) continue;
      if (ages) {
        for (const passing of bandBirthdays(born[i]!, passings)) {
          if (passing >= last || passing >= this.#agesUntil) break;
          if (passing > day) {
            this.#add(cell, day, passing, sign);
            day = passing;
          }
          cell++;
        }
      }
      this.#add(cell, day, last, sign);
    }
  }

  /** Some sums with these changes added. */
  addedTo(sums: RollupSums): RollupSums {
    return sums.plus(this.#cells);
  }
}
