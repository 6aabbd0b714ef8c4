import { over } from '../../measures/measure-traits.ts';
import { staff } from '../../measures/people.ts';
import { happiness } from '../../survey/happiness.ts';
import { rate } from '../../formulas/rate.ts';
import type { Indicator } from '../indicator.ts';

/** F03 Valid response rate. */
export const validResponseRate: Indicator = {
  code: 'F03',
  id: 'valid_response_rate',
  revision: 1,
  title: { zh: '问卷有效应答率', en: 'Valid response rate' },
  clauses: ['2.2.11'],
  definition: {
    zh: '有效答卷（有个人指数的）÷ 测评基准日开办单位的教职工',
    en: 'valid responses (those with a person index) ÷ staff of open units on the reference day',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 60, natural: false }],
  axis: 'wave',
  source: ['survey_waves', 'survey_responses', 'employments'],
  basis: { zh: '常教工〔2020〕18号 2.2.11', en: 'guidance 常教工〔2020〕18号, clause 2.2.11' },
  formula: rate(
    {
      kind: 'responses',
      name: 'valid responses',
      title: { zh: '有效答卷', en: 'valid responses' },
      score: happiness,
    },
    over('wave', staff),
  ),
};
