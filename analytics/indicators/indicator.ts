import type { Day } from '../../base/day.ts';
import type { Bilingual } from '../../base/language.ts';
import type { Measure } from '../measures/measure.ts';

/** Why a value is there, or why not. */
export const STATUSES = Object.freeze({
  OK: { zh: '有值', en: 'there is a value' },
  EMPTY: {
    zh: '分母为零，或该期没有测评',
    en: 'the denominator is 0, or the period has no survey',
  },
  SUPPRESSED: { zh: '为保护个人而不显示', en: 'withheld to protect persons' },
  NOT_APPLICABLE: { zh: '不适用', en: 'does not apply' },
  NOT_REPORTED: { zh: '未报', en: 'not reported' },
} as const satisfies Record<string, Bilingual>);

/** One of {@link STATUSES}. */
export type Status = keyof typeof STATUSES;

/** A number with what it rests on. What does not exist is null. */
export interface Figure {
  readonly status: Status;
  /** in the unit of the indicator; null unless OK */
  readonly value: number | null;
  /** exact counts; null for an index */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** 95 % interval, in the unit of the indicator */
  readonly lower: number | null;
  readonly upper: number | null;
  /** of an index: in its unit, and the number of valid answers */
  readonly standardError: number | null;
  readonly n: number | null;
}

/** How measures become a figure. */
export interface Formula {
  readonly kind: 'rate' | 'index';
  /** what is added up; the figure is a function of these sums and of nothing else */
  readonly measures: readonly Measure[];
  /** the figure of the sums of `measures`, in their order: where each begins in `sums[i]` is `at[i]` */
  readonly figure: (sums: readonly Float64Array[], at: readonly number[]) => Figure;
  /** whether there is anything in the denominator: a group where there is not has no row */
  readonly occurs: (sums: readonly Float64Array[], at: readonly number[]) => boolean;
}

/** What is aimed at from a day on. `natural`: follows from clause or law; else a proposal that a city may change. */
export interface Target {
  readonly from: Day;
  readonly value: number;
  readonly natural: boolean;
}

/** How the period of a question becomes days: its last day; the days within it; the last survey wave in it. */
export type Axis = 'stock' | 'events' | 'wave';

/** A number of the catalogue. Its formula never changes without a new revision. */
export interface Indicator {
  readonly code: string;
  /** for programs, in snake_case; for ever */
  readonly id: string;
  readonly revision: number;
  readonly title: Bilingual;
  /** clauses of the policy, as numbered in `domain/clauses` */
  readonly clauses: readonly string[];
  /** how it is computed, in words */
  readonly definition: Bilingual;
  readonly unit: '%' | '0-100';
  readonly direction: 'up' | 'down';
  readonly targets: readonly Target[];
  readonly axis: Axis;
  /** the registers it rests on */
  readonly source: readonly string[];
  /** what fixes the definition */
  readonly basis: Bilingual;
  readonly formula: Formula;
}
