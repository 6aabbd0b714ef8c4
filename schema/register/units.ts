import type { Bilingual } from '../../base/language.ts';

/** Money. */
export const YUAN: Bilingual = { zh: '元', en: 'yuan' };
/** Credit hours of a training. */
export const HOURS: Bilingual = { zh: '学时', en: 'hours' };
/** Area of a place. */
export const SQUARE_METRES: Bilingual = { zh: '平方米', en: 'square metres' };
/** Points of an assessment. */
export const POINTS: Bilingual = { zh: '分', en: 'points' };
/** The unit depends on the line of the target: unions, members, or that of an indicator. */
export const OF_THE_LINE: Bilingual = { zh: '按目标项', en: 'of the line' };
