import { rate } from '../../formulas/rate.ts';
import { fieldsFilled, fieldsRequired } from '../../measures/filings.ts';
import type { Indicator } from '../indicator.ts';

/** XC2 Field completeness. */
export const fieldCompleteness: Indicator = {
  code: 'XC2',
  id: 'field_completeness',
  revision: 1,
  title: { zh: '字段完整率', en: 'Field completeness' },
  clauses: ['2.1.7'],
  definition: {
    zh: '期内应报报表已填字段 ÷ 应填字段，无论是否已报送',
    en: 'filled fields ÷ required fields of the filings due within the period, sent or not',
  },
  unit: '%',
  direction: 'up',
  targets: [],
  axis: 'events',
  source: ['org_units', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.1.7', en: 'guidance 常教工〔2020〕18号, clause 2.1.7' },
  formula: rate(fieldsFilled, fieldsRequired),
};
