import { localSurveys } from '../../facts/events/proposals.ts';
import { rate } from '../../formulas/rate.ts';
import { eventsWhere, sumOfEvents } from '../../measures/events.ts';
import type { Indicator } from '../indicator.ts';

const outside = eventsWhere(
  localSurveys,
  ({ kind, statesSatisfied }) => (kind === 'parents' || kind === 'students') && statesSatisfied,
);

const valid = sumOfEvents(
  'valid answers of parents and students',
  { zh: '家长、学生评价有效人数', en: 'valid answers of parents and students' },
  { ...outside, weight: 'valid' },
);

const satisfied = sumOfEvents(
  'satisfied answers of parents and students',
  { zh: '家长、学生评价满意人数', en: 'satisfied answers of parents and students' },
  { ...outside, weight: 'satisfied' },
);

/** H05 Satisfaction of parents and students. */
export const outsideSatisfaction: Indicator = {
  code: 'H05',
  id: 'outside_satisfaction',
  revision: 1,
  title: { zh: '社会评价满意率', en: 'Satisfaction of parents and students' },
  clauses: ['2.4.6'],
  definition: {
    zh: '满意人数 ÷ 有效人数，取期内填有满意人数的家长、学生评价',
    en:
      'satisfied answers ÷ valid answers of surveys of parents and students within the ' +
      'period that state both',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 90, natural: false }],
  axis: 'events',
  source: ['local_surveys', 'org_units'],
  basis: { zh: '常教工〔2020〕18号 2.4.6', en: 'guidance 常教工〔2020〕18号, clause 2.4.6' },
  formula: rate(satisfied, valid),
};
