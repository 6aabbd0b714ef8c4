import type { Language } from '../../base/language.ts';
import { valueUnitText } from '../../base/value-unit.ts';
import type { Indicator } from '../app/viewer.tsx';
import type { FigureFragment } from '../operations/generated.ts';

/** The reason of a missing value, as a sign and in words. */
export const ABSENT = {
  EMPTY: {
    sign: '—',
    zh: '分母为零，或该期没有测评',
    en: 'The denominator is 0, or the period has no survey',
  },
  SUPPRESSED: {
    sign: '＊',
    zh: '人数过少，为保护个人而不显示',
    en: 'Too few people: withheld to protect them',
  },
  NOT_APPLICABLE: { sign: '／', zh: '不适用', en: 'Does not apply' },
  NOT_REPORTED: { sign: '…', zh: '未报', en: 'Not reported' },
  NOT_ON_RECORD: {
    sign: '∅',
    zh: '该期登记不全：早于登记起始日',
    en: 'Not on record: before the day from which its registers are complete',
  },
} as const;

/** The sign of a figure without a value, and the reason in words. */
export const absenceOf = ({
  status,
}: Pick<FigureFragment, 'status'>): {
  readonly sign: string;
  readonly zh: string;
  readonly en: string;
} => ABSENT[status as keyof typeof ABSENT];

const DIGITS = 2;

/** A decimal, given by its digits, with thousands separators; no digit changes. */
export const groupedDigits = (digits: string): string => {
  const [whole = '', places] = digits.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  const sign = digits.startsWith('-') ? '−' : '';
  return `${sign}${grouped}${places === undefined ? '' : `.${places}`}`;
};

/** A number with thousands separators and at most `digits` decimals. */
export const numberText = (value: number, language: Language, digits = 0): string =>
  value
    .toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
    .replace('-', '−');

/** A number with at most two decimals, none of them zero at the end: a target, a score. */
export const shortText = (value: number, language: Language): string =>
  value
    .toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', { maximumFractionDigits: DIGITS })
    .replace('-', '−');

/** The unit of an indicator, as written after a value. */
export const unitSign = ({ unit }: Pick<Indicator, 'unit'>, language: Language): string =>
  valueUnitText(unit).sign[language];

/** A figure for people: two decimals and the unit, or the sign of why there is none. */
export const figureText = (
  { status, value }: Pick<FigureFragment, 'status' | 'value'>,
  indicator: Pick<Indicator, 'unit'>,
  language: Language,
): string =>
  status === 'OK' && typeof value === 'number'
    ? `${numberText(value, language, DIGITS)}${unitSign(indicator, language)}`
    : ABSENT[status as keyof typeof ABSENT].sign;

/**
 * A difference with its sign, in percentage points or points; with more decimals where it would
 * look like zero.
 */
export function differenceText(value: number, language: Language): string {
  const size = Math.abs(value);
  const digits = size > 0 && size < 0.5 * 10 ** -DIGITS ? DIGITS + 2 : DIGITS;
  return `${value > 0 ? '+' : value < 0 ? '−' : '±'}${numberText(size, language, digits)}`;
}

/** Whether a difference is an improvement. */
export const isBetter = (
  difference: number,
  { direction }: Pick<Indicator, 'direction'>,
): boolean => (direction === 'up' ? difference > 0 : difference < 0);
