import { MEDIAN, quantile } from '../../formulas/quantile.ts';
import { daysToHelp } from '../../measures/hardship.ts';
import type { Indicator } from '../indicator.ts';

/** XE5-help-p50 Days from known to helped: median. */
export const daysToHelpP50: Indicator = {
  code: 'XE5-help-p50',
  id: 'days_known_to_help_p50',
  revision: 1,
  title: { zh: '知情到帮助天数中位数', en: 'Days from known to helped: median' },
  clauses: ['2.2.8'],
  definition: {
    zh: '期内立案的困难个案中工会首次知情到首次帮助天数的中位数；未发生的排在最后',
    en:
      'median of the days from the first day on which a union knew to the first on which it ' +
      'was helped, never last; over cases registered within the period',
  },
  unit: 'days',
  direction: 'down',
  targets: [],
  axis: 'events',
  source: ['case_events', 'hardship_cases', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.2.8', en: 'guidance 常教工〔2020〕18号, clause 2.2.8' },
  formula: quantile(daysToHelp, MEDIAN),
  template: 'T07',
  sensitive: 'registered cases',
};
