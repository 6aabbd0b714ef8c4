import { vocationalTeachers } from '../../measures/contests.ts';
import { rate } from '../../formulas/rate.ts';
import type { Indicator } from '../indicator.ts';

/** I04 Dual-qualified contest participation. */
export const dualQualifiedContest: Indicator = {
  code: 'I04',
  id: 'dual_qualified_contest_participation',
  revision: 1,
  title: { zh: '“双师型”教师教学基本功竞赛参与率', en: 'Dual-qualified contest participation' },
  clauses: ['2.5.11'],
  definition: {
    zh: '分母中在该期内参加“双师型”竞赛的人数 ÷ 期末中等职业学校的专任教师',
    en:
      'those of them who entered a dual-qualified contest in the period ÷ full-time teachers of ' +
      'vocational schools on the last day',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 40, natural: false }],
  axis: 'events',
  source: ['employments', 'staff', 'contests', 'contest_entries'],
  basis: { zh: '常教工〔2020〕18号 2.5.11', en: 'guidance 常教工〔2020〕18号, clause 2.5.11' },
  formula: rate(vocationalTeachers.entrants, vocationalTeachers.eligible),
};
