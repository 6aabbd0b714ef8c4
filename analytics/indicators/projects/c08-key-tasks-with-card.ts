import { plannedProjects } from '../../facts/events/projects.ts';
import { eventsWhere, sumOfEvents } from '../../measures/events.ts';
import { keyTasksOfYears } from '../../measures/key-tasks.ts';
import { over } from '../../measures/measure-traits.ts';
import { rate } from '../../formulas/rate.ts';
import type { Indicator } from '../indicator.ts';

const withCard = sumOfEvents(
  'key tasks with a project card',
  { zh: '有项目卡的重点工作', en: 'key tasks with a project card' },
  eventsWhere(plannedProjects, ({ kind, hasCard }) => kind === 'key_task' && hasCard),
);

/** C08 Key tasks run as projects. */
export const keyTasksWithCard: Indicator = {
  code: 'C08',
  id: 'key_tasks_with_card',
  revision: 1,
  title: { zh: '重点工作项目化率', en: 'Key tasks run as projects' },
  clauses: ['2.1.8'],
  definition: {
    zh: '责任人、目标、里程碑、预算、期限都已填写的 ÷ 年度重点工作；按期内结束的年度计',
    en: 'those with owner, goal, milestones, budget and deadline ÷ key tasks of the years that end in the period',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: false }],
  axis: 'year',
  source: ['projects', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.1.8', en: 'guidance 常教工〔2020〕18号, clause 2.1.8' },
  formula: rate(over('years', withCard), keyTasksOfYears),
  template: 'T06',
};
