import { ratio } from '../../formulas/ratio.ts';
import { hoursOf } from '../../measures/learning.ts';
import { staff } from '../../measures/people.ts';
import type { Indicator } from '../indicator.ts';

const hours = hoursOf('study', { zh: '理论学习学时', en: 'hours of study' });

/** XH4 Study hours per person. */
export const studyHours: Indicator = {
  code: 'XH4',
  id: 'study_hours_per_head',
  revision: 1,
  title: { zh: '核心价值学习人均学时', en: 'Study hours per person' },
  clauses: ['2.4.5'],
  definition: {
    zh: '期内教职工完成的理论学习学时；只报人数的单位按参加人数 × 活动学时计 ÷ 期末教职工',
    en:
      'credit hours of study that the staff completed within the period; of units without ' +
      'names the number of people × the hours of the activity ÷ staff on the last day',
  },
  unit: 'hours',
  direction: 'up',
  targets: [],
  axis: 'events',
  source: ['activities', 'attendances', 'employments', 'participations', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.4.5', en: 'guidance 常教工〔2020〕18号, clause 2.4.5' },
  formula: ratio(hours, staff),
  template: 'T09',
};
