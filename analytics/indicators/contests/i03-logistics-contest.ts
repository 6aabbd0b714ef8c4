import { logisticsWorkers } from '../../measures/contests.ts';
import { rate } from '../../formulas/rate.ts';
import type { Indicator } from '../indicator.ts';

/** I03 Logistics contest participation. */
export const logisticsContest: Indicator = {
  code: 'I03',
  id: 'logistics_contest_participation',
  revision: 1,
  title: { zh: '后勤职工服务技能竞赛参与率', en: 'Logistics contest participation' },
  clauses: ['2.5.10'],
  definition: {
    zh: '分母中在该期内参加后勤职工竞赛的人数 ÷ 期末类别为工勤人员或保育员的教职工',
    en:
      'those of them who entered a logistics contest in the period ÷ staff of category ' +
      'logistics or nursery on the last day',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 50, natural: false }],
  axis: 'events',
  source: ['employments', 'staff', 'contests', 'contest_entries'],
  basis: { zh: '常教工〔2020〕18号 2.5.10', en: 'guidance 常教工〔2020〕18号, clause 2.5.10' },
  formula: rate(logisticsWorkers.entrants, logisticsWorkers.eligible),
};
