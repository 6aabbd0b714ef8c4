import { MEDIAN, quantile } from '../../formulas/quantile.ts';
import { daysToClose } from '../../measures/hardship.ts';
import type { Indicator } from '../indicator.ts';

/** XE5-close-p50 Days from known to closed: median. */
export const daysToCloseP50: Indicator = {
  code: 'XE5-close-p50',
  id: 'days_known_to_close_p50',
  revision: 1,
  title: { zh: '知情到结案天数中位数', en: 'Days from known to closed: median' },
  clauses: ['2.2.8'],
  definition: {
    zh: '立案满 90 天之日在期内的困难个案中工会首次知情到结案天数的中位数；未发生的排在最后',
    en:
      'median of the days from the first day on which a union knew to the first on which it ' +
      'was closed, never last; over cases whose 90th day after registration lies within the ' +
      'period',
  },
  unit: 'days',
  direction: 'down',
  targets: [],
  axis: 'events',
  source: ['case_events', 'hardship_cases', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.2.8', en: 'guidance 常教工〔2020〕18号, clause 2.2.8' },
  formula: quantile(daysToClose, MEDIAN),
  template: 'T07',
  sensitive: 'cases to resolve',
};
