import { rate } from '../../formulas/rate.ts';
import { sumOfEvents, within } from '../../measures/events.ts';
import { DAYS_TO_HELP, registered, registeredCount } from '../../measures/hardship.ts';
import type { Indicator } from '../indicator.ts';

const helped = sumOfEvents(
  'registered cases helped in time',
  { zh: '按时帮助的个案', en: 'cases helped in time' },
  within(registered, 'toHelp', DAYS_TO_HELP),
);

/** E04 Cases helped in time. */
export const helpedInTime: Indicator = {
  code: 'E04',
  id: 'hardship_helped_in_time',
  revision: 1,
  title: { zh: '按时帮助率（第一帮助人）', en: 'Cases helped in time' },
  clauses: ['2.2.8'],
  definition: {
    zh: '工会知情后 7 天内首次帮助的 ÷ 期内立案的困难个案',
    en: 'those first helped at most 7 days after a union first knew ÷ cases registered within the period',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 95, natural: false }],
  axis: 'events',
  source: ['case_events', 'hardship_cases', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.2.8', en: 'guidance 常教工〔2020〕18号, clause 2.2.8' },
  formula: rate(helped, registeredCount),
  template: 'T07',
  sensitive: 'registered cases',
};
