import type { Bilingual } from '../../base/language.ts';

/** The reasons why a figure has a value or none. */
export const STATUSES = Object.freeze({
  OK: { zh: '有值', en: 'there is a value' },
  EMPTY: {
    zh: '分母为零，或该期没有测评',
    en: 'the denominator is 0, or the period has no survey',
  },
  SUPPRESSED: { zh: '为保护个人而不显示', en: 'withheld to protect persons' },
  NOT_APPLICABLE: { zh: '不适用', en: 'does not apply to any of the units' },
  NOT_REPORTED: { zh: '未报', en: 'fewer than half of the units have reported' },
  NOT_ON_RECORD: {
    zh: '登记不全：早于登记起始日',
    en: 'a register is not complete yet for these days, as its record horizon states',
  },
} as const satisfies Record<string, Bilingual>);

/** One of {@link STATUSES}. */
export type Status = keyof typeof STATUSES;

/** A number with its counts, interval and error. Parts that do not exist are null. */
export interface Figure {
  readonly status: Status;
  /** in the unit of the indicator; null unless OK */
  readonly value: number | null;
  /** exact: counts, or decimals of at most four places; null for an index */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** 95 % interval, in the unit of the indicator */
  readonly lower: number | null;
  readonly upper: number | null;
  /** of an index: in its unit, and the number of valid answers */
  readonly standardError: number | null;
  readonly n: number | null;
  /**
   * units that have reported, and units that had to report; null if the indicator has no reporting
   * template
   */
  readonly reported: number | null;
  readonly required: number | null;
  /** further numbers by name, such as how many units were counted in which way; null: none */
  readonly parts: readonly FigurePart[] | null;
}

/** A number that stands beside a figure, by its name; names are permanent. */
export interface FigurePart {
  readonly name: string;
  readonly value: number;
}

/**
 * A figure with a flag that is false if its period is not on record, as far as that can be known.
 */
export interface RecordedFigure extends Figure {
  /**
   * false: a register is not complete for these days, as was stated (NOT_ON_RECORD) or follows from
   * its rows. There is no rank, difference or judgement of such a figure
   */
  readonly onRecord: boolean;
}

/** A figure without any number. */
export const NO_NUMBERS = Object.freeze({
  value: null,
  numerator: null,
  denominator: null,
  lower: null,
  upper: null,
  standardError: null,
  n: null,
  reported: null,
  required: null,
  parts: null,
} satisfies Omit<Figure, 'status'>);
