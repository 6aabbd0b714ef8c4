import type { Bilingual } from './language.ts';

/** The text of a unit of values: after a value, and after a title. Empty: not shown. */
interface ValueUnitText {
  readonly sign: Bilingual;
  readonly title: Bilingual;
}

const same = (text: string): Bilingual => ({ zh: text, en: text });
const NONE: ValueUnitText = { sign: same(''), title: same('') };

/**
 * The units of values by the names of the catalogue: percent; per thousand; per 100 people; a ratio;
 * points of a percentage or of an index; an index of 0 to 100; credit hours; yuan; days; a number for each unit.
 */
export const VALUE_UNITS = Object.freeze({
  '%': { sign: same('%'), title: same('%') },
  permille: { sign: same('‰'), title: same('‰') },
  points: { sign: { zh: '点', en: ' points' }, title: { zh: '点', en: 'points' } },
  '0-100': NONE,
  hours: { sign: { zh: '学时', en: ' hours' }, title: { zh: '学时', en: 'hours' } },
  yuan: { sign: { zh: '元', en: ' yuan' }, title: { zh: '元', en: 'yuan' } },
  'per 100': { sign: { zh: '/百人', en: ' per 100' }, title: { zh: '每百人', en: 'per 100' } },
  ratio: NONE,
  m2: { sign: { zh: '平方米', en: ' m²' }, title: { zh: '平方米', en: 'm²' } },
  days: { sign: { zh: '天', en: ' days' }, title: { zh: '天', en: 'days' } },
  'per unit': { sign: same(''), title: { zh: '每单位', en: 'per unit' } },
} as const satisfies Record<string, ValueUnitText>);

/** One of {@link VALUE_UNITS}. */
export type ValueUnit = keyof typeof VALUE_UNITS;

/** The text of a unit; empty for an unknown name, which snapshots of other versions may contain. */
export const valueUnitText = (unit: string): ValueUnitText =>
  (VALUE_UNITS as Readonly<Record<string, ValueUnitText>>)[unit] ?? NONE;
