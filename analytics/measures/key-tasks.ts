import { plannedProjects } from '../facts/events/projects.ts';
import { eventsWhere, sumOfEvents } from './events.ts';

/** Key tasks of the year. */
export const keyTasks = sumOfEvents(
  'key tasks of the year',
  { zh: '年度重点工作', en: 'key tasks of the year' },
  eventsWhere(plannedProjects, ({ kind }) => kind === 'key_task'),
);
