import { Facility } from '../../../schema/registers/facility.ts';
import { Publication } from '../../../schema/registers/publication.ts';
import { codeOf } from '../attribute.ts';
import { eventsOf } from '../event-fact.ts';

/** Published items of units, on the day of publication; `channel` is empty in outside media. */
export const publications = eventsOf('publications', Publication, {
  unit: 'unit',
  on: 'publishedOn',
  attributes: {
    channel: codeOf(Publication, 'channel'),
    mediaLevel: codeOf(Publication, 'mediaLevel'),
  },
});

/** Facilities and channels of units, on their first day, with the first day on which they no longer exist. */
export const facilities = eventsOf('facilities', Facility, {
  unit: 'unit',
  on: 'fromOn',
  attributes: { kind: codeOf(Facility, 'kind') },
  numbers: ['toOn', 'area', 'acceptedOn', 'acceptedUntil'],
});
