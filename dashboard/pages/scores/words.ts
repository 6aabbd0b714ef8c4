import type { Language } from '../../../base/language.ts';
import type { Scorer, SumFragment } from '../../operations/generated.ts';
import { ABSENT, shortText } from '../../parts/number.ts';

/** Who gives a score. */
export const SCORERS: Readonly<Record<Scorer, { readonly zh: string; readonly en: string }>> = {
  SELF: { zh: '自评', en: 'Self' },
  DISTRICT: { zh: '区评', en: 'District' },
  CITY: { zh: '市评', en: 'City' },
};

/** A score, or nothing. */
export const scoreText = (score: number | null | undefined, language: Language): string =>
  typeof score === 'number' ? shortText(score, language) : '';

/** A sum of scores, or the sign of why there is none. */
export const sumText = ({ status, score }: SumFragment, language: Language): string =>
  status === 'SUPPRESSED' ? ABSENT.SUPPRESSED.sign : scoreText(score, language) || '—';
