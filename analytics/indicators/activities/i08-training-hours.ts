import { ratio } from '../../formulas/ratio.ts';
import { hoursOf } from '../../measures/learning.ts';
import { staff } from '../../measures/people.ts';
import type { Indicator } from '../indicator.ts';

const hours = hoursOf('training', { zh: '培训学时', en: 'hours of training' });

/** I08 Training hours per person. */
export const trainingHours: Indicator = {
  code: 'I08',
  id: 'training_hours_per_head',
  revision: 1,
  title: { zh: '人均培训学时', en: 'Training hours per person' },
  clauses: ['2.5.5', '2.5.13'],
  definition: {
    zh: '期内教职工完成的培训学时；只报人数的单位按参加人数 × 活动学时计 ÷ 期末教职工',
    en:
      'credit hours of training that the staff completed within the period; of units without ' +
      'names the number of people × the hours of the activity ÷ staff on the last day',
  },
  unit: 'hours',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 72, natural: false }],
  axis: 'events',
  source: ['activities', 'attendances', 'employments', 'participations', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.5.5', en: 'guidance 常教工〔2020〕18号, clause 2.5.5' },
  formula: ratio(hours, staff),
  template: 'T09',
};
