import {
  caseEvents,
  casesToResolve,
  DAYS_TO_RESOLVE,
  registeredCases,
} from '../facts/events/hardship-cases.ts';
import { eventsWhere, lagsOfEvents, sumOfEvents, within } from './events.ts';
import type { EventsOfUnits } from './measure.ts';

/** So many days after a union first knew of a case it should be reported. */
export const DAYS_TO_REPORT = 3;

/** So many days after a union first knew of a case there should be help. */
export const DAYS_TO_HELP = 7;

/** Cases registered within the window. */
export const registered: EventsOfUnits = eventsWhere(registeredCases, () => true);

/** Those of them that must be reported. */
export const reportable: EventsOfUnits = eventsWhere(registeredCases, (each) => each.reportable);

/** Cases whose days to be resolved are over within the window. */
export const toResolve: EventsOfUnits = eventsWhere(casesToResolve, () => true);

/** Those of them that were resolved or stabilised in time. */
export const resolvedInTime: EventsOfUnits = within(toResolve, 'toResolve', DAYS_TO_RESOLVE);

/** Number of {@link registered}. */
export const registeredCount = sumOfEvents(
  'cases registered',
  { zh: '期内立案的困难个案', en: 'cases registered within the period' },
  registered,
);

/** Number of {@link toResolve}. */
export const toResolveCount = sumOfEvents(
  'cases to be resolved',
  {
    zh: '立案满 90 天之日在期内的困难个案',
    en: 'cases whose 90th day after registration lies within the period',
  },
  toResolve,
);

/** Whether a case is active on some day of a window, by the names of its numbers. */
export const isActive =
  (registeredOn: string, closedOn: string): NonNullable<EventsOfUnits['when']> =>
  ({ number }, { first, on }) =>
    number(registeredOn) <= on && !(number(closedOn) <= first);

/** Events of help within the window, each case once. */
export const casesHelped: EventsOfUnits = {
  ...eventsWhere(caseEvents, ({ kind }) => kind === 'helped'),
  once: { per: 'case', of: registeredCases },
};

/** Number of {@link casesHelped}. */
export const casesHelpedCount = sumOfEvents(
  'cases helped',
  { zh: '期内有帮扶的困难个案', en: 'cases with help within the period' },
  casesHelped,
);

/** Cases that must be reported, by the days from when a union knew to the first report. */
export const daysToReport = lagsOfEvents(
  'registered cases by days to report',
  { zh: '期内立案的应上报个案（按知情到报告天数）', en: 'cases by days from known to reported' },
  reportable,
  'toReport',
);

/** Cases by the days from when a union knew to the first help. */
export const daysToHelp = lagsOfEvents(
  'registered cases by days to help',
  { zh: '期内立案的困难个案（按知情到帮助天数）', en: 'cases by days from known to helped' },
  registered,
  'toHelp',
);

/** Cases by the days from when a union knew to the day on which they were closed. */
export const daysToClose = lagsOfEvents(
  'cases to be resolved by days to close',
  { zh: '立案满 90 天的困难个案（按知情到结案天数）', en: 'cases by days from known to closed' },
  toResolve,
  'toClose',
);
