import type { DayNumber } from '../../base/civil.ts';

/** Steps of several series, one after the other, in the making. */
export class StepWriter {
  readonly days: number[] = [];
  readonly totals: number[] = [];

  /** Adds a step to the series that begins at `start`, unless nothing changes by it; days ascend. */
  add(start: number, day: DayNumber, total: number): void {
    const last = this.days.length === start ? 0 : this.totals.at(-1)!;
    if (total === last) return;
    this.days.push(day);
    this.totals.push(total);
  }

  /** Whether the days count from `first` on, and the totals, are below a limit. */
  readonly fits = (first: DayNumber, limit: number): boolean => this.days.every((day) => day - first < limit) && this.totals.every((total) => total < limit);
}
