import { administrators } from '../../measures/contests.ts';
import { rate } from '../../formulas/rate.ts';
import type { Indicator } from '../indicator.ts';

/** I02 Administrator contest participation. */
export const administratorContest: Indicator = {
  code: 'I02',
  id: 'administrator_contest_participation',
  revision: 1,
  title: { zh: '管理干部专业知识竞赛参与率', en: 'Administrator contest participation' },
  clauses: ['2.5.9'],
  definition: {
    zh: '分母中在该期内参加管理干部竞赛的人数 ÷ 期末类别为校长（园长）或行政人员的教职工',
    en:
      'those of them who entered an administrator contest in the period ÷ staff of category ' +
      'head or admin on the last day',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 50, natural: false }],
  axis: 'events',
  source: ['employments', 'staff', 'contests', 'contest_entries'],
  basis: { zh: '常教工〔2020〕18号 2.5.9', en: 'guidance 常教工〔2020〕18号, clause 2.5.9' },
  formula: rate(administrators.entrants, administrators.eligible),
};
