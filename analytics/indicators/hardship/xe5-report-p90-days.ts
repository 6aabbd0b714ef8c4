import { NINETY_PERCENT, quantile } from '../../formulas/quantile.ts';
import { daysToReport } from '../../measures/hardship.ts';
import type { Indicator } from '../indicator.ts';

/** XE5-report-p90 Days from known to reported: 90th percentile. */
export const daysToReportP90: Indicator = {
  code: 'XE5-report-p90',
  id: 'days_known_to_report_p90',
  revision: 1,
  title: { zh: '知情到报告天数P90', en: 'Days from known to reported: 90th percentile' },
  clauses: ['2.2.8'],
  definition: {
    zh: '期内立案的应上报个案中工会首次知情到首次报告天数的P90；未发生的排在最后',
    en:
      '90th percentile of the days from the first day on which a union knew to the first on ' +
      'which it was reported, never last; over cases registered within the period that must be ' +
      'reported',
  },
  unit: 'days',
  direction: 'down',
  targets: [],
  axis: 'events',
  source: ['case_events', 'hardship_cases', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.2.8', en: 'guidance 常教工〔2020〕18号, clause 2.2.8' },
  formula: quantile(daysToReport, NINETY_PERCENT),
  template: 'T07',
  sensitive: 'cases to report',
};
