import { over, type UnitsWithMeasure } from '../../measures/measure.ts';
import { entrantsAmong, staff } from '../../measures/people.ts';
import { openUnits } from '../../measures/units.ts';
import { rate } from '../../formulas/rate.ts';
import type { Indicator } from '../indicator.ts';

const practising: UnitsWithMeasure = {
  kind: 'unitsWith',
  name: 'units with practice',
  title: { zh: '开展岗位练兵、技能比武或示范课的单位', en: 'units with practice' },
  any: [
    entrantsAmong(staff, ['post_training', 'skills_match', 'demonstration_lesson'], {
      zh: '参加岗位练兵、技能比武或示范课的教职工',
      en: 'staff with an entry in post training, a skills match or a demonstration lesson',
    }),
  ],
};

/** I06 Units with practice, skills matches and demonstration lessons. */
export const practiceRate: Indicator = {
  code: 'I06',
  id: 'practice_rate',
  revision: 1,
  title: {
    zh: '岗位练兵·技术比武·示范课观摩开展率',
    en: 'Units with practice, skills matches and demonstration lessons',
  },
  clauses: ['2.5.12'],
  definition: {
    zh: '该学期内有教职工参加岗位练兵、技能比武或示范课的单位 ÷ 学期末开办的单位；对期内结束的各学期分别计数后相加',
    en:
      'units of whose staff somebody entered post training, a skills match or a demonstration ' +
      'lesson in the semester ÷ units open on its last day; added up over the semesters that ' +
      'end in the period',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: false }],
  axis: 'semester',
  source: ['contest_entries', 'contests', 'employments', 'org_edges', 'org_units'],
  basis: { zh: '常教工〔2020〕18号 2.5.12', en: 'guidance 常教工〔2020〕18号, clause 2.5.12' },
  formula: rate(over('semesters', practising), over('semesters', openUnits)),
};
