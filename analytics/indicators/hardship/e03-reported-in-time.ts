import { rate } from '../../formulas/rate.ts';
import { sumOfEvents, within } from '../../measures/events.ts';
import { DAYS_TO_REPORT, reportable } from '../../measures/hardship.ts';
import type { Indicator } from '../indicator.ts';

const due = sumOfEvents(
  'registered cases to be reported',
  { zh: '期内立案的应上报个案', en: 'cases registered within the period that must be reported' },
  reportable,
);

const reported = sumOfEvents(
  'registered cases reported in time',
  { zh: '按时报告的个案', en: 'cases reported in time' },
  within(reportable, 'toReport', DAYS_TO_REPORT),
);

/** E03 Cases reported in time. */
export const reportedInTime: Indicator = {
  code: 'E03',
  id: 'hardship_reported_in_time',
  revision: 1,
  title: { zh: '按时报告率（第一报告人）', en: 'Cases reported in time' },
  clauses: ['2.2.8'],
  definition: {
    zh: '工会知情后 3 天内首次报告的 ÷ 期内立案的应上报困难个案',
    en:
      'those first reported at most 3 days after a union first knew ÷ cases registered within ' +
      'the period that must be reported',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 95, natural: false }],
  axis: 'events',
  source: ['case_events', 'hardship_cases', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.2.8', en: 'guidance 常教工〔2020〕18号, clause 2.2.8' },
  formula: rate(reported, due),
  template: 'T07',
  sensitive: 'cases to report',
};
