import type { PeopleMeasure } from '../../measures/measure.ts';
import { rate } from '../../formulas/rate.ts';
import type { Indicator } from '../indicator.ts';
import { vocationalTeachers } from '../../measures/contests.ts';

const dualQualified: PeopleMeasure = {
  kind: 'people',
  name: 'dual-qualified teachers of vocational schools',
  title: { zh: '“双师型”专任教师', en: 'dual-qualified full-time teachers' },
  where: (state) => vocationalTeachers.eligible.where(state) && state.dualQualified,
};

/** XI6 Share of dual-qualified teachers. */
export const dualQualifiedTeachers: Indicator = {
  code: 'XI6',
  id: 'dual_qualified_teachers',
  revision: 1,
  title: { zh: '“双师型”教师占比', en: 'Share of dual-qualified teachers' },
  clauses: ['2.5.11'],
  definition: {
    zh: '其中“双师型”的 ÷ 期末中等职业学校的专任教师',
    en: 'those of them who are dual-qualified ÷ full-time teachers of vocational schools on the last day',
  },
  unit: '%',
  direction: 'up',
  targets: [],
  axis: 'stock',
  source: ['employments', 'org_units'],
  basis: { zh: '常教工〔2020〕18号 2.5.11', en: 'guidance 常教工〔2020〕18号, clause 2.5.11' },
  formula: rate(dualQualified, vocationalTeachers.eligible),
  applies: {
    name: 'vocational schools',
    title: { zh: '中等职业学校', en: 'vocational schools' },
    where: (state) => state.schoolType === 'VS',
  },
};
