import { contestEntries } from '../../facts/events/contest-entries.ts';
import { ratio } from '../../formulas/ratio.ts';
import { eventsOfStaff } from '../../measures/events.ts';
import { staff } from '../../measures/people.ts';
import type { Indicator } from '../indicator.ts';

/** Levels whose awards count. */
const HIGH: readonly string[] = ['city', 'province', 'national'];

const awards = eventsOfStaff(
  'awards at city level or above',
  { zh: '市级及以上获奖人次', en: 'awards at city level or above' },
  contestEntries,
  ({ level, awarded }) => awarded && HIGH.includes(level),
);

/** XI5 Awards per thousand staff. */
export const awardDensity: Indicator = {
  code: 'XI5',
  id: 'award_density',
  revision: 1,
  title: { zh: '获奖密度', en: 'Awards per thousand staff' },
  clauses: ['2.5.6'],
  definition: {
    zh: '期内市级及以上竞赛的获奖人次 × 1000 ÷ 期末教职工',
    en:
      'awards at city level or above within the period of those who are staff on the last day × ' +
      '1,000 ÷ staff on the last day',
  },
  unit: 'permille',
  direction: 'up',
  targets: [],
  axis: 'events',
  source: ['contest_entries', 'contests', 'employments'],
  basis: { zh: '常教工〔2020〕18号 2.5.6', en: 'guidance 常教工〔2020〕18号, clause 2.5.6' },
  formula: ratio(awards, staff, 1_000),
};
