import { NINETY_PERCENT, quantile } from '../../formulas/quantile.ts';
import { daysToHelp } from '../../measures/hardship.ts';
import type { Indicator } from '../indicator.ts';

/** XE5-help-p90 Days from known to helped: 90th percentile. */
export const daysToHelpP90: Indicator = {
  code: 'XE5-help-p90',
  id: 'days_known_to_help_p90',
  revision: 1,
  title: { zh: '知情到帮助天数P90', en: 'Days from known to helped: 90th percentile' },
  clauses: ['2.2.8'],
  definition: {
    zh: '期内立案的困难个案中工会首次知情到首次帮助天数的P90；未发生的排在最后',
    en:
      '90th percentile of the days from the first day on which a union knew to the first on ' +
      'which it was helped, never last; over cases registered within the period',
  },
  unit: 'days',
  direction: 'down',
  targets: [],
  axis: 'events',
  source: ['case_events', 'hardship_cases', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.2.8', en: 'guidance 常教工〔2020〕18号, clause 2.2.8' },
  formula: quantile(daysToHelp, NINETY_PERCENT),
  template: 'T07',
  sensitive: 'registered cases',
};
