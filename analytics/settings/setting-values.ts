import { dayNumber, type Day } from '../../base/day.ts';
import type { DayNumber } from '../../base/civil.ts';
import type { Setting } from '../../schema/settings/settings.ts';

/** A value of a setting from a day on; null: not enforced. */
export interface SettingValue {
  readonly from: DayNumber;
  readonly value: number | null;
}

/**
 * The values of all settings at one revision: those that the city has set, each from a day on; on
 * earlier days the standard value.
 */
export class SettingValues {
  readonly #stored: ReadonlyMap<string, readonly SettingValue[]>;

  /** @param stored by name of a setting, its values by day, the earliest first */
  constructor(stored: ReadonlyMap<string, readonly SettingValue[]> = new Map()) {
    this.#stored = stored;
  }

  /** The values that the city has set, the earliest first. */
  storedOf({ name }: Setting): readonly SettingValue[] {
    return this.#stored.get(name) ?? [];
  }

  /** The value on a day; null: not enforced. */
  on(setting: Setting, day: DayNumber): number | null {
    const stored = this.storedOf(setting).findLast(({ from }) => from <= day);
    return stored ? stored.value : setting.standard;
  }

  /** The same, by the text of a day. */
  onDay(setting: Setting, day: Day): number | null {
    return this.on(setting, dayNumber(day));
  }

  /** The value on a day of a setting that cannot be switched off. */
  numberOn(setting: Setting, day: DayNumber): number {
    return this.on(setting, day) ?? setting.standard!;
  }
}
