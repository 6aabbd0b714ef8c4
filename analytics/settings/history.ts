import { dayOf, type Day } from '../../base/day.ts';
import { policy } from '../../schema/policy/policy.ts';
import type { Setting } from '../../schema/settings/settings.ts';
import type { SettingValues } from './setting-values.ts';

/** A setting with its values, the earliest first: the standard one, and those that the city has set. */
export interface SettingHistory extends Setting {
  readonly values: readonly { readonly from: Day; readonly value: number | null }[];
}

/** A setting with its history. The standard value is listed from the day of the policy. */
export function historyOf(setting: Setting, values: SettingValues): SettingHistory {
  const stored = values.storedOf(setting).map(({ from, value }) => ({ from: dayOf(from), value }));
  const standard = { from: policy.issuedOn, value: setting.standard };
  return {
    ...setting,
    values: stored.some(({ from }) => from <= policy.issuedOn) ? stored : [standard, ...stored],
  };
}
