import type { Bilingual } from '../../base/language.ts';

/** The estimated cost of work: rows of figures, milliseconds of work, and filter conditions. */
export interface Cost {
  readonly rows: number;
  readonly milliseconds: number;
  readonly conditions: number;
}

/** Requests of more milliseconds are long: they wait in the queue of long requests. */
export const LONG_MS = 25;

/** The parts of a cost, as errors name them. */
export const COST_NAMES: Readonly<Record<keyof Cost, Bilingual>> = {
  rows: { zh: '指标行数', en: 'rows of figures' },
  milliseconds: { zh: '估计用时（毫秒）', en: 'estimated milliseconds' },
  conditions: { zh: '筛选条件数', en: 'filter conditions' },
};
