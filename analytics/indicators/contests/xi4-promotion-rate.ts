import { contestEntries } from '../../facts/events/contest-entries.ts';
import { eventsOfStaff } from '../../measures/events.ts';
import { rate } from '../../formulas/rate.ts';
import type { Indicator } from '../indicator.ts';

const entries = eventsOfStaff(
  'entries at school, district and city level',
  { zh: '竞赛晋级率：参赛人次', en: 'entries at school, district and city level' },
  contestEntries,
  ({ level }) => level !== 'province' && level !== 'national',
);

const advanced = eventsOfStaff(
  'advanced entries at school, district and city level',
  {
    zh: '竞赛晋级率：晋级人次',
    en: 'entries at school, district and city level that were followed by the next level',
  },
  contestEntries,
  ({ level, advanced: isFollowed }) => isFollowed && level !== 'province' && level !== 'national',
);

/** XI4 Promotion rate in contests. */
export const promotionRate: Indicator = {
  code: 'XI4',
  id: 'contest_promotion_rate',
  revision: 1,
  title: { zh: '竞赛晋级率', en: 'Promotion rate in contests' },
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
