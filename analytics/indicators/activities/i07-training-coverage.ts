import { participations } from '../../facts/events/activities.ts';
import { rate } from '../../formulas/rate.ts';
import { eventsOfPeople, havingAmong, staff } from '../../measures/people.ts';
import type { Indicator } from '../indicator.ts';

const trained = havingAmong(
  staff,
  'trained people',
  { zh: '完成过培训的', en: 'of them, those who completed a training' },
  eventsOfPeople(participations, ({ kind, completed }) => completed && kind === 'training'),
);

/** I07 Training coverage. */
export const trainingCoverage: Indicator = {
  code: 'I07',
  id: 'training_coverage',
  revision: 1,
  title: { zh: '教职工培训覆盖率', en: 'Training coverage' },
  clauses: ['2.5.13', '2.5.6'],
  definition: {
    zh: '期内完成过培训的（每人计一次）÷ 期末教职工',
    en: 'those who completed a training within the period, each once ÷ staff on the last day',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 95, natural: false }],
  axis: 'events',
  source: ['activities', 'employments', 'participations', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.5.13', en: 'guidance 常教工〔2020〕18号, clause 2.5.13' },
  formula: rate(trained, staff),
  template: 'T09',
};
