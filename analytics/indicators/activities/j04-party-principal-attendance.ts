import { activities } from '../../facts/events/activities.ts';
import { rate } from '../../formulas/rate.ts';
import { eventsWhere, sumOfEvents } from '../../measures/events.ts';
import type { StateIn } from '../../facts/event-fact.ts';
import type { Indicator } from '../indicator.ts';

const isMeant = ({ kind, major }: StateIn<typeof activities>): boolean =>
  kind === 'union_congress' || major;

const events = sumOfEvents(
  'union congresses and major activities',
  { zh: '工会代表大会和重大活动', en: 'union congresses and major activities' },
  eventsWhere(activities, isMeant),
);

const attended = sumOfEvents(
  'union congresses and major activities with the Party principal',
  { zh: '党组织主要负责同志出席的', en: 'those that the Party principal attended' },
  eventsWhere(activities, (activity) => activity.partyPrincipalAttended && isMeant(activity)),
);

/** J04 Attendance of the Party principal. */
export const partyPrincipalAttendance: Indicator = {
  code: 'J04',
  id: 'party_principal_attendance',
  revision: 1,
  title: { zh: '党组织主要负责同志出席率', en: 'Attendance of the Party principal' },
  clauses: ['3.1.7'],
  definition: {
    zh: '党组织主要负责同志出席的 ÷ 期内举办的工会代表大会和重大活动',
    en: 'those that the Party principal attended ÷ union congresses and major activities within the period',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 95, natural: false }],
  axis: 'events',
  source: ['activities', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 3.1.7', en: 'guidance 常教工〔2020〕18号, clause 3.1.7' },
  formula: rate(attended, events),
  template: 'T11',
};
