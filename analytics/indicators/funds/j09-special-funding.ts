import { activities } from '../../facts/events/activities.ts';
import { plannedProjects } from '../../facts/events/projects.ts';
import { rateOfSums } from '../../formulas/rate.ts';
import { eventsWhere, sumOfEvents } from '../../measures/events.ts';
import { over } from '../../measures/measure-traits.ts';
import type { Indicator } from '../indicator.ts';

const keyTasks = sumOfEvents(
  'key tasks to be funded',
  { zh: '年度重点工作', en: 'key tasks of the year' },
  eventsWhere(plannedProjects, ({ kind }) => kind === 'key_task'),
);

const fundedTasks = sumOfEvents(
  'key tasks with special funds',
  { zh: '有专项经费的重点工作', en: 'key tasks with special funds' },
  eventsWhere(plannedProjects, ({ kind, funded }) => kind === 'key_task' && funded),
);

const majorActivities = sumOfEvents(
  'major activities',
  { zh: '重大活动', en: 'major activities' },
  eventsWhere(activities, ({ major }) => major),
);

const fundedActivities = sumOfEvents(
  'major activities with special funds',
  { zh: '有专项经费的重大活动', en: 'major activities with special funds' },
  eventsWhere(activities, ({ major, funded }) => major && funded),
);

/** J09 Special funding of key work. */
export const specialFunding: Indicator = {
  code: 'J09',
  id: 'special_funding',
  revision: 1,
  title: { zh: '专项经费保障率', en: 'Special funding of key work' },
  clauses: ['3.2.8', '2.2.2'],
  definition: {
    zh: '有行政专项经费支出的 ÷ 期内结束的各年度的重点工作与期内的重大活动',
    en:
      'those paid for with special funds of the administration, on any day ÷ key tasks of the ' +
      'years that end in the period and major activities within the period',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 90, natural: false }],
  axis: 'year',
  source: ['activities', 'projects', 'spendings', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 3.2.8', en: 'guidance 常教工〔2020〕18号, clause 3.2.8' },
  formula: rateOfSums([
    [over('years', fundedTasks), over('years', keyTasks)],
    [fundedActivities, majorActivities],
  ]),
  template: 'T12',
};
