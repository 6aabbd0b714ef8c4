import { rate } from '../../formulas/rate.ts';
import { filingsDue, filingsOnTime } from '../../measures/filings.ts';
import type { Indicator } from '../indicator.ts';

/** XC3 Filings sent on time. */
export const filingsSentOnTime: Indicator = {
  code: 'XC3',
  id: 'filings_on_time',
  revision: 1,
  title: { zh: '数据按时报送率', en: 'Filings sent on time' },
  clauses: ['2.1.7'],
  definition: {
    zh: '按时报送的 ÷ 期内应报的报表',
    en: 'those sent by the day on which they were due ÷ filings due within the period',
  },
  unit: '%',
  direction: 'up',
  targets: [],
  axis: 'events',
  source: ['org_units', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.1.7', en: 'guidance 常教工〔2020〕18号, clause 2.1.7' },
  formula: rate(filingsOnTime, filingsDue),
};
