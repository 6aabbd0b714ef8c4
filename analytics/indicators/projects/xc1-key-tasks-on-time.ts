import { dueProjects } from '../../facts/events/projects.ts';
import { eventsWhere, sumOfEvents } from '../../measures/events.ts';
import { rate } from '../../formulas/rate.ts';
import type { Indicator } from '../indicator.ts';

const due = sumOfEvents(
  'key tasks due',
  { zh: '期内到期的重点工作', en: 'key tasks due within the period' },
  eventsWhere(dueProjects, ({ kind }) => kind === 'key_task'),
);

const onTime = sumOfEvents(
  'key tasks completed on time',
  { zh: '按期完成的重点工作', en: 'key tasks completed on time' },
  eventsWhere(dueProjects, ({ kind, onTime: isOnTime }) => kind === 'key_task' && isOnTime),
);

/** XC1 Key tasks completed on time. */
export const keyTasksOnTime: Indicator = {
  code: 'XC1',
  id: 'key_tasks_on_time',
  revision: 1,
  title: { zh: '重点项目按期完成率', en: 'Key tasks completed on time' },
  clauses: ['2.1.8', '3.1.9'],
  definition: {
    zh: '按期完成的 ÷ 期内到期的重点工作',
    en: 'those completed by their deadline ÷ key tasks due within the period',
  },
  unit: '%',
  direction: 'up',
  targets: [],
  axis: 'events',
  source: ['projects', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.1.8', en: 'guidance 常教工〔2020〕18号, clause 2.1.8' },
  formula: rate(onTime, due),
  template: 'T06',
};
