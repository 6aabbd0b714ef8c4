import type { Day } from '../../base/day.ts';
import type { Bilingual } from '../../base/language.ts';
import type { Setting } from '../../schema/settings/settings.ts';
import type { Indicator } from '../indicators/indicator.ts';

/** How serious it is that a unit breaks a rule: the law is broken, or a rule that applies by reference. */
export const SEVERITIES = Object.freeze({
  FAIL: { zh: '不合规', en: 'fails' },
  WARNING: { zh: '警示', en: 'warning' },
} as const satisfies Record<string, Bilingual>);

/** One of {@link SEVERITIES}. */
export type Severity = keyof typeof SEVERITIES;

/** When what a rule demands is due: some days or months after the breach began; null: no law states it. */
export interface DueAfter {
  readonly setting: Setting;
  readonly unit: 'days' | 'months';
}

/** A rule as it is declared: one value in one file. */
export interface RuleDeclaration {
  /** permanent, such as WC11: the law and the article */
  readonly id: string;
  /** rises with every change of the requirement or of those whom it binds */
  readonly version: number;
  /** the requirement */
  readonly title: Bilingual;
  /** the lack of a unit that breaks it */
  readonly lacks: Bilingual;
  /** law and article */
  readonly article: Bilingual;
  /** code of the indicator that it rests on */
  readonly indicator: string;
  /** codes of indicators whose target at a unit that the rule binds says the same. Default: none */
  readonly sameAs?: readonly string[];
  /** first day that it is judged on */
  readonly from: Day;
  /** by ownership; units without one count as public */
  readonly severity: { readonly public: Severity; readonly private: Severity };
  /** school types that it does not bind. Default: none */
  readonly except?: readonly string[];
  readonly due: DueAfter | null;
  /** the numbers in it that a city may set */
  readonly settings: readonly Setting[];
}

/**
 * A legal threshold that a unit meets or breaks, with its indicators. A unit breaks it if not all of
 * the denominator of its figure counts; where less is better, if anything counts.
 */
export interface Rule extends Omit<RuleDeclaration, 'indicator' | 'sameAs'> {
  readonly indicator: Indicator;
  readonly sameAs: readonly Indicator[];
}

/** The severity of a breach at a unit; null where the rule does not bind the unit on the day. */
export function severityAt(
  { severity, except = [], from }: Rule,
  unit: { readonly ownership: string; readonly schoolType: string },
  on: Day,
): Severity | null {
  if (on < from || except.includes(unit.schoolType)) return null;
  return unit.ownership === 'private' ? severity.private : severity.public;
}
