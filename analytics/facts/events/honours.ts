import { Honour } from '../../../schema/registers/honour.ts';
import { codeOf } from '../attribute.ts';
import { eventsOf } from '../event-fact.ts';

const kind = codeOf(Honour, 'kind');

/** Honours of units and of their people, at the unit, with the last day on which they are valid. */
export const honours = eventsOf('honours', Honour, {
  unit: 'unit',
  on: 'awardedOn',
  attributes: { kind, level: codeOf(Honour, 'level') },
  numbers: ['validUntil'],
});

/** Honours of people, wherever they got them. */
export const honoursOfPeople = eventsOf('honours of people', Honour, {
  person: 'staff',
  on: 'awardedOn',
  attributes: { kind },
});
