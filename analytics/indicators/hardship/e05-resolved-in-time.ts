import { rate } from '../../formulas/rate.ts';
import { sumOfEvents } from '../../measures/events.ts';
import { resolvedInTime, toResolveCount } from '../../measures/hardship.ts';
import type { Indicator } from '../indicator.ts';

const resolved = sumOfEvents(
  'cases resolved in time',
  { zh: '90 天内解决或稳定的个案', en: 'cases resolved or stabilised within 90 days' },
  resolvedInTime,
);

/** E05 Cases resolved in time. */
export const casesResolvedInTime: Indicator = {
  code: 'E05',
  id: 'hardship_resolved_in_time',
  revision: 1,
  title: { zh: '协调解决率（第一协调解决人）', en: 'Cases resolved in time' },
  clauses: ['2.2.8'],
  definition: {
    zh: '立案后 90 天内首次解决或稳定的 ÷ 立案满 90 天之日在期内的困难个案',
    en:
      'those first resolved or stabilised at most 90 days after registration ÷ cases whose ' +
      '90th day after registration lies within the period',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 85, natural: false }],
  axis: 'events',
  source: ['case_events', 'hardship_cases', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.2.8', en: 'guidance 常教工〔2020〕18号, clause 2.2.8' },
  formula: rate(resolved, toResolveCount),
  template: 'T07',
  sensitive: 'cases to resolve',
};
