import type { Language } from '../../../base/language.ts';
import type { Scorer, SumFragment } from '../../operations/generated.ts';
import { ABSENT, shortText } from '../../parts/number.ts';

/** Who gives a score. */
export const SCORERS: Readonly<Record<Scorer, { readonly zh: string; readonly en: string }>> = {
  SELF: { zh: '自评', en: 'Self' },
  DISTRICT: { zh: '区评', en: 'District' },
  CITY: { zh: '市评', en: 'City' },
};

/** Why an item has no score from the figures, in few words. */
export const WHY: Readonly<
  Record<keyof typeof ABSENT, { readonly zh: string; readonly en: string }>
> = {
  EMPTY: { zh: '无可评', en: 'nothing to judge' },
  SUPPRESSED: { zh: '不显示', en: 'withheld' },
  NOT_APPLICABLE: { zh: '不适用', en: 'does not apply' },
  NOT_REPORTED: { zh: '未报', en: 'not reported' },
  NOT_ON_RECORD: { zh: '登记不全', en: 'not on record' },
};

/** A score, or nothing. */
export const scoreText = (score: number | null | undefined, language: Language): string =>
  typeof score === 'number' ? shortText(score, language) : '';

/** A sum of scores, or the sign of why there is none. */
export const sumText = ({ status, score }: SumFragment, language: Language): string =>
  status === 'SUPPRESSED' ? ABSENT.SUPPRESSED.sign : scoreText(score, language) || '—';
