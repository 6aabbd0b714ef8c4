import { rate } from '../../formulas/rate.ts';
import { filingsPassedAtOnce, filingsSent } from '../../measures/filings.ts';
import type { Indicator } from '../indicator.ts';

/** XC4 Filings approved at the first pass. */
export const firstPassApproval: Indicator = {
  code: 'XC4',
  id: 'first_pass_approval',
  revision: 1,
  title: { zh: '一次审核通过率', en: 'Filings approved at the first pass' },
  clauses: ['2.1.7'],
  definition: {
    zh: '通过审核（市直属单位由市级接收）且从未退回的 ÷ 期内应报且已报送的报表',
    en:
      'those approved (directly under the city by the city) and never returned ÷ filings due ' +
      'within the period and sent',
  },
  unit: '%',
  direction: 'up',
  targets: [],
  axis: 'events',
  source: ['org_edges', 'org_units', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.1.7', en: 'guidance 常教工〔2020〕18号, clause 2.1.7' },
  formula: rate(filingsPassedAtOnce, filingsSent),
};
