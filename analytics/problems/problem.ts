import type { Day } from '../../base/day.ts';
import type { Bilingual } from '../../base/language.ts';
import type { RecordedFigure } from '../formulas/figure.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { LevelName } from '../query/metric-query.ts';
import { SEVERITIES, type Rule } from '../rules/rule.ts';
import type { AppliedTarget } from '../targets/target-at.ts';

/** How serious a problem is, the worst first. */
export const WEIGHTS = Object.freeze({
  ...SEVERITIES,
  TARGET: { zh: '未达目标', en: 'below target' },
} as const satisfies Record<string, Bilingual>);

/** One of {@link WEIGHTS}. */
export type Weight = keyof typeof WEIGHTS;

/** A rule or an indicator at an org unit, by permanent names. */
export interface ProblemPlace {
  /** id of the rule, or code of the indicator */
  readonly code: string;
  /** code of the org unit */
  readonly unit: string;
}

/** What the data says of a rule or a target at an org unit on a day. */
export interface Judgement extends ProblemPlace {
  readonly node: number;
  readonly level: LevelName;
  readonly weight: Weight;
  /** null for targets */
  readonly rule: Rule | null;
  readonly indicator: Indicator;
  /** the period that the figure is of */
  readonly period: string;
  readonly figure: RecordedFigure;
  /** what the figure should reach; null for rules: all of the denominator */
  readonly target: AppliedTarget | null;
  /** true: a problem; false: in order, or it does not apply; null: the data does not say */
  readonly isProblem: boolean | null;
  /**
   * the smallest number that must come into the numerator, or leave it where less is better; null
   * where the figure is no share
   */
  readonly needed: number | null;
  /** first day of the stretch that holds on the day; null: not known to the day */
  readonly since: Day | null;
  /** when it must be mended by the rule, or reached; null: no date is set */
  readonly dueOn: Day | null;
}

/** The id of a problem: the same as long as rule and org unit have their names. */
export const problemId = ({ code, unit }: ProblemPlace): string => `${code}:${unit}`;

/** The parts of the id of a problem; null if it is none. */
export function placeOfProblem(id: string): ProblemPlace | null {
  const colon = id.indexOf(':');
  return colon < 1 || colon === id.length - 1
    ? null
    : { code: id.slice(0, colon), unit: id.slice(colon + 1) };
}
