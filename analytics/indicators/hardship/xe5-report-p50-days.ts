import { MEDIAN, quantile } from '../../formulas/quantile.ts';
import { daysToReport } from '../../measures/hardship.ts';
import type { Indicator } from '../indicator.ts';

/** XE5-report-p50 Days from known to reported: median. */
export const daysToReportP50: Indicator = {
  code: 'XE5-report-p50',
  id: 'days_known_to_report_p50',
  revision: 1,
  title: { zh: '知情到报告天数中位数', en: 'Days from known to reported: median' },
  clauses: ['2.2.8'],
  definition: {
    zh: '期内立案的应上报个案中工会首次知情到首次报告天数的中位数；未发生的排在最后',
    en:
      'median of the days from the first day on which a union knew to the first on which it ' +
      'was reported, never last; over cases registered within the period that must be reported',
  },
  unit: 'days',
  direction: 'down',
  targets: [],
  axis: 'events',
  source: ['case_events', 'hardship_cases', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.2.8', en: 'guidance 常教工〔2020〕18号, clause 2.2.8' },
  formula: quantile(daysToReport, MEDIAN),
  template: 'T07',
  sensitive: 'cases to report',
};
