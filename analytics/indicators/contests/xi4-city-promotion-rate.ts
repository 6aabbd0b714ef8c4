import { contestEntries } from '../../facts/events/contest-entries.ts';
import { eventsOfStaff } from '../../measures/events.ts';
import { rate } from '../../formulas/rate.ts';
import type { Indicator } from '../indicator.ts';

const entries = eventsOfStaff(
  'entries at city level',
  { zh: '市级竞赛晋级率：参赛人次', en: 'entries at city level' },
  contestEntries,
  ({ level }) => level === 'city',
);

const advanced = eventsOfStaff(
  'advanced entries at city level',
  {
    zh: '市级竞赛晋级率：晋级人次',
    en: 'entries at city level that were followed by the next level',
  },
  contestEntries,
  ({ level, advanced: isFollowed }) => isFollowed && level === 'city',
);

/** XI4-city Promotion rate from city level. */
export const cityPromotionRate: Indicator = {
  code: 'XI4-city',
  id: 'contest_promotion_rate_city',
  revision: 1,
  title: { zh: '市级竞赛晋级率', en: 'Promotion rate from city level' },
  clauses: ['2.5.8', '2.5.9', '2.5.10', '2.5.11', '2.5.12'],
  definition: {
    zh: '同一人在同一竞赛中有高一级参赛记录的 ÷ 期内参赛人次（期末在职教职工）',
    en: 'those with an entry of the same person in the same contest at the next level, on any day ÷ entries within the period of those who are staff on the last day',
  },
  unit: '%',
  direction: 'up',
  targets: [],
  axis: 'events',
  source: ['contest_entries', 'contests', 'employments'],
  basis: { zh: '常教工〔2020〕18号 2.5.8', en: 'guidance 常教工〔2020〕18号, clause 2.5.8' },
  formula: rate(advanced, entries),
};
