import { youngTeachers } from '../../measures/contests.ts';
import { rate } from '../../formulas/rate.ts';
import type { Indicator } from '../indicator.ts';

/** I01 Young-teacher contest participation. */
export const youngTeacherContest: Indicator = {
  code: 'I01',
  id: 'young_teacher_contest_participation',
  revision: 1,
  title: { zh: '青年教师教学基本功竞赛参与率', en: 'Young-teacher contest participation' },
  clauses: ['2.5.8'],
  definition: {
    zh: '分母中在该期内参加任一层级青年教师竞赛的人数（每人计一次）÷ 期末在职、期初不超过 35 周岁的专任教师',
    en:
      'those of them who entered a young-teacher contest at any level in the period, each once ' +
      '÷ full-time teachers on the last day who were at most 35 on the first',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 60, natural: false }],
  axis: 'events',
  source: ['employments', 'staff', 'contests', 'contest_entries'],
  basis: { zh: '常教工〔2020〕18号 2.5.8', en: 'guidance 常教工〔2020〕18号, clause 2.5.8' },
  formula: rate(youngTeachers.entrants, youngTeachers.eligible),
};
