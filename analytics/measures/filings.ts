import { dueFilings } from '../facts/events/submissions.ts';
import { eventsByPlace, eventsWhere, sumOfEvents } from './events.ts';

const all = eventsWhere(dueFilings, () => true);
const sent = eventsWhere(dueFilings, (filing) => filing.sent);

/** Filings due within the period. */
export const filingsDue = sumOfEvents(
  'filings due',
  { zh: '期内应报的报表', en: 'filings due within the period' },
  all,
);

/** Filings due within the period that were sent. */
export const filingsSent = sumOfEvents(
  'filings sent',
  { zh: '已报送的报表', en: 'filings that were sent' },
  sent,
);

/** Filings due within the period that were sent by the day on which they were due. */
export const filingsOnTime = sumOfEvents(
  'filings sent on time',
  { zh: '按时报送的报表', en: 'filings sent on time' },
  eventsWhere(dueFilings, (filing) => filing.onTime),
);

/**
 * Filings due within the period that were sent, approved and never returned; of units directly
 * under a city the city approves, else the district.
 */
export const filingsPassedAtOnce = sumOfEvents(
  'filings approved at once',
  { zh: '一次审核通过的报表', en: 'filings approved without a return' },
  eventsByPlace(
    dueFilings,
    (filing) => filing.sent && !filing.returned && filing.approvedByDistrict,
    (filing) => filing.sent && !filing.returned && filing.acceptedByCity,
  ),
);

/** Fields that filings due within the period require. */
export const fieldsRequired = sumOfEvents(
  'required fields',
  { zh: '应填字段', en: 'required fields' },
  { ...all, weight: 'requiredFields' },
);

/** Fields that are filled in filings due within the period. */
export const fieldsFilled = sumOfEvents(
  'filled fields',
  { zh: '已填字段', en: 'filled fields' },
  { ...all, weight: 'filledFields' },
);
