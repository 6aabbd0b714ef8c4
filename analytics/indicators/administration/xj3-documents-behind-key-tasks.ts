import { plannedProjects } from '../../facts/events/projects.ts';
import { rate } from '../../formulas/rate.ts';
import { keyTasksOfYears } from '../../measures/key-tasks.ts';
import { eventsWhere, sumOfEvents } from '../../measures/events.ts';
import { over } from '../../measures/measure-traits.ts';
import type { Indicator } from '../indicator.ts';

const backed = sumOfEvents(
  'key tasks backed by a document',
  { zh: '有文件支持的重点工作', en: 'key tasks backed by a document' },
  eventsWhere(
    plannedProjects,
    ({ kind, issued, forwarded }) => kind === 'key_task' && (issued || forwarded),
  ),
);

/** XJ3 Key tasks backed by a document. */
export const documentsBehindKeyTasks: Indicator = {
  code: 'XJ3',
  id: 'documents_behind_key_tasks',
  revision: 1,
  title: { zh: '文件制发（转发）率', en: 'Key tasks backed by a document' },
  clauses: ['3.1.8'],
  definition: {
    zh: '有制定或转发的文件支持的 ÷ 年度重点工作；按期内结束的年度计',
    en: 'those named by a document that was issued or forwarded ÷ key tasks of the years that end in the period',
  },
  unit: '%',
  direction: 'up',
  targets: [],
  axis: 'year',
  source: ['documents', 'projects', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 3.1.8', en: 'guidance 常教工〔2020〕18号, clause 3.1.8' },
  formula: rate(over('years', backed), keyTasksOfYears),
  template: 'T11',
};
