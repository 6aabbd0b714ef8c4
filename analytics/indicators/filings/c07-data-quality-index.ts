import { meanOverUnits, weightedMean } from '../../formulas/mean-over-units.ts';
import type { UnitMeanMeasure } from '../../measures/measure.ts';
import type { Indicator } from '../indicator.ts';
import { fieldCompleteness } from './xc2-field-completeness.ts';
import { filingsSentOnTime } from './xc3-filings-on-time.ts';
import { firstPassApproval } from './xc4-first-pass-approval.ts';

/** The parts of the index and their weights. */
export const QUALITY_PARTS = [
  { of: fieldCompleteness, weight: 0.4 },
  { of: filingsSentOnTime, weight: 0.3 },
  { of: firstPassApproval, weight: 0.3 },
] as const;

const quality: UnitMeanMeasure = {
  kind: 'unitMean',
  name: 'data quality of units',
  title: { zh: '单位的数据质量', en: 'data quality of units' },
  of: QUALITY_PARTS.map(({ of }) => of.code),
  at: () => true,
  value: (values) =>
    weightedMean(QUALITY_PARTS.map(({ weight }, i) => ({ value: values[i]!, weight }))),
};

/** C07 Data-quality index. */
export const dataQualityIndex: Indicator = {
  code: 'C07',
  id: 'data_quality_index',
  revision: 1,
  title: { zh: '数据质量指数', en: 'Data-quality index' },
  clauses: ['2.1.7', '2.1.9'],
  definition: {
    zh: '各单位 0.4 × 字段完整率 + 0.3 × 按时报送率 + 0.3 × 一次通过率（没有分母的部分略去，其余按权重折算）的平均，每个单位同权',
    en:
      'mean over units of 0.4 × field completeness + 0.3 × filings on time + 0.3 × approval ' +
      'at the first pass; a part without a denominator is left out and the weights of the ' +
      'rest are rescaled',
  },
  unit: '0-100',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 95, natural: false }],
  axis: 'events',
  source: ['org_edges', 'org_units', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.1.7', en: 'guidance 常教工〔2020〕18号, clause 2.1.7' },
  formula: meanOverUnits(quality),
};
