import type { Bilingual } from '../../base/language.ts';

/** Units of measurement of columns of kind amount. */
export const YUAN: Bilingual = { zh: '元', en: 'yuan' };
export const HOURS: Bilingual = { zh: '学时', en: 'hours' };
export const SQUARE_METRES: Bilingual = { zh: '平方米', en: 'square metres' };
export const POINTS: Bilingual = { zh: '分', en: 'points' };
export const OF_THE_LINE: Bilingual = { zh: '按目标项', en: 'of the line' };
