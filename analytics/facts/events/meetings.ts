import { Meeting } from '../../../schema/registers/meeting.ts';
import { codeOf } from '../attribute.ts';
import { eventsOf } from '../event-fact.ts';
import { whether } from '../row-flags.ts';

/** Meetings of Party, administration and union at units, on the day on which they were held. */
export const meetings = eventsOf('meetings', Meeting, {
  unit: 'unit',
  on: 'heldOn',
  attributes: {
    kind: codeOf(Meeting, 'kind'),
    /** of principal meetings: they touch interests of the staff */
    onStaffInterests: whether(Meeting, (field) => field('staffInterest')),
    /** at least one representative of the congress was present */
    withRepresentatives: whether(Meeting, (field) => `${field('representatives')} >= 1`),
  },
});
