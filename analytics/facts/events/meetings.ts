import { Meeting } from '../../../schema/registers/meeting.ts';
import { codeOf } from '../attribute.ts';
import { eventsOf } from '../event-fact.ts';

/** Meetings of Party, administration and union at units, on the day on which they were held. */
export const meetings = eventsOf('meetings', Meeting, {
  unit: 'unit',
  on: 'heldOn',
  attributes: { kind: codeOf(Meeting, 'kind') },
});
