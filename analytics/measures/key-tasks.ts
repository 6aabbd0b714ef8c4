import { plannedProjects } from '../facts/events/projects.ts';
import { eventsWhere, sumOfEvents } from './events.ts';
import { over } from './measure-traits.ts';

/** Key tasks of the years that end in the period. */
export const keyTasksOfYears = over(
  'years',
  sumOfEvents(
    'key tasks of the year',
    { zh: '年度重点工作', en: 'key tasks of the year' },
    eventsWhere(plannedProjects, ({ kind }) => kind === 'key_task'),
  ),
);
