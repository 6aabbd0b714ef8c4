import type { Bilingual } from '../../base/language.ts';
import {
  reportedShareMin,
  womensCommitteeMin,
  type Setting,
} from '../../schema/settings/settings.ts';
import { INDICATORS } from '../indicators/index.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { RULES } from '../rules/index.ts';

/** An indicator or a legal rule that depends on a setting. */
export interface SettingReader {
  readonly code: string;
  readonly title: Bilingual;
}

/** The indicators whose unit states are cut at `women_committee_min`. */
const WITH_WOMENS_BODIES: readonly string[] = ['C03', 'C04'];

/** Whether the figures of an indicator depend directly on a setting. */
function reads({ code, template, formula }: Indicator, setting: Setting): boolean {
  if (setting === reportedShareMin) return template !== undefined;
  if (setting === womensCommitteeMin) return WITH_WOMENS_BODIES.includes(code);
  return formula.measures.some(({ configured }) => configured?.settings.includes(setting));
}

/** The indicators whose figures depend directly on a setting, in the order of the catalogue. */
export const indicatorsReading = (setting: Setting): readonly Indicator[] =>
  INDICATORS.filter((indicator) => reads(indicator, setting));

/** The legal rules that depend directly on a setting. */
export const rulesReading = (setting: Setting): readonly SettingReader[] =>
  RULES.filter(({ settings }) => settings.includes(setting)).map(({ id, title }) => ({
    code: id,
    title,
  }));
