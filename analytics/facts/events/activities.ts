import { Activity } from '../../../schema/registers/activity.ts';
import { Attendance } from '../../../schema/registers/attendance.ts';
import { Participation } from '../../../schema/registers/participation.ts';
import { Project } from '../../../schema/registers/project.ts';
import { Spending } from '../../../schema/registers/spending.ts';
import { codeOf, flagOf } from '../attribute.ts';
import { eventsOf, firstStated } from '../event-fact.ts';
import { isReferredToBy, whether } from '../row-flags.ts';
import { SPECIAL_FUNDING } from './spendings.ts';

/** Activities of the organiser, on their last day. */
export const activities = eventsOf('activities', Activity, {
  unit: 'unit',
  on: 'lastOn',
  attributes: {
    kind: codeOf(Activity, 'kind'),
    /** the empty text where it is not stated, or not of kind ethics */
    theme: codeOf(Activity, 'theme'),
    newForm: flagOf(Activity, 'newForm'),
    major: flagOf(Activity, 'major'),
    partyPrincipalAttended: whether(Activity, (field) => field('partyPrincipalAttended')),
    /** the administration has paid for it with special funds, on any day and at any unit */
    funded: isReferredToBy(Activity, Spending, 'activity', SPECIAL_FUNDING),
  },
});

/** People who took part in activities of any organiser, on the last day of the activity. */
export const participations = eventsOf('participations', Participation, {
  person: 'staff',
  on: 'activity.lastOn',
  attributes: {
    completed: flagOf(Participation, 'completed'),
    kind: codeOf(Activity, 'kind'),
    audience: codeOf(Activity, 'audience'),
    /** the activity belongs to a benefit project */
    ofBenefit: whether(Project, (field) => `${field('kind')} = 'benefit'`),
  },
  numbers: [
    firstStated('hours', 'hours', 'activity.hours'),
    'activity',
    'activity.unit',
    'activity.project.completedOn',
  ],
});

/** Numbers of people of a unit at activities of any organiser, on the last day of the activity. */
export const attendances = eventsOf('attendances', Attendance, {
  unit: 'unit',
  on: 'activity.lastOn',
  attributes: { kind: codeOf(Activity, 'kind') },
  numbers: ['headCount', 'activity', 'activity.unit', 'activity.hours'],
});
