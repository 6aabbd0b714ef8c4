import type { DayNumber } from '../base/civil.ts';
import type { Career } from './careers.ts';
import type { UnitPlan } from './unit-plan.ts';

/** Who works where, in the order in which people are drawn. */
export class Roster {
  readonly #stints = new Map<UnitPlan, { staffNo: string; from: DayNumber; to: DayNumber }[]>();

  add({ person, main }: Career): void {
    for (const { unit, from, to } of main) {
      const stints = this.#stints.get(unit) ?? [];
      if (stints.length === 0) this.#stints.set(unit, stints);
      stints.push({ staffNo: person.staffNo, from, to });
    }
  }

  /** Staff numbers of the main staff of a unit on a day. */
  staffOf(unit: UnitPlan, on: DayNumber): string[] {
    return (this.#stints.get(unit) ?? [])
      .filter(({ from, to }) => from <= on && on < to)
      .map(({ staffNo }) => staffNo);
  }

  /** The first day after one on which somebody works at a unit on which that is over. */
  endOf(unit: UnitPlan, staffNo: string, on: DayNumber): DayNumber {
    const stint = (this.#stints.get(unit) ?? []).find(
      (each) => each.staffNo === staffNo && each.from <= on && on < each.to,
    );
    return stint?.to ?? on;
  }
}
