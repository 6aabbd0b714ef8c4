import { proposals } from '../../facts/events/proposals.ts';
import { ratio } from '../../formulas/ratio.ts';
import { schools } from '../../measures/congress-units.ts';
import { eventsWhere, sumOfEvents } from '../../measures/events.ts';
import type { PeopleMeasure } from '../../measures/measure.ts';
import type { Indicator } from '../indicator.ts';

const submitted = sumOfEvents(
  'proposals submitted',
  { zh: '提交的提案', en: 'proposals submitted' },
  eventsWhere(proposals, () => true),
  schools.where,
);

const staffOfSchools: PeopleMeasure = {
  kind: 'people',
  name: 'staff of units other than training institutions',
  title: { zh: '培训机构以外的教职工', en: 'staff of units other than training institutions' },
  where: ({ schoolType }) => schoolType !== 'TR',
};

/** XG3 Proposals per 100 staff. */
export const proposalsPer100: Indicator = {
  code: 'XG3',
  id: 'proposals_per_100',
  revision: 1,
  title: { zh: '每百人提案数', en: 'Proposals per 100 staff' },
  clauses: ['2.3.5'],
  definition: {
    zh: '期内提交的提案 × 100 ÷ 期末教职工（不含培训机构）',
    en: 'proposals submitted within the period × 100 ÷ staff on the last day, training institutions left out',
  },
  unit: 'per 100',
  direction: 'up',
  targets: [],
  axis: 'events',
  source: ['employments', 'org_units', 'proposals', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.3.5', en: 'guidance 常教工〔2020〕18号, clause 2.3.5' },
  formula: ratio(submitted, staffOfSchools, 100),
  applies: schools,
  template: 'T03',
};
