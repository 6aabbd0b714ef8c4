import { completedProjects } from '../../facts/events/projects.ts';
import { ratio } from '../../formulas/ratio.ts';
import { eventsWhere, sumOfEvents } from '../../measures/events.ts';
import { coveredUnits } from '../../measures/units.ts';
import type { Indicator } from '../indicator.ts';

const completed = sumOfEvents(
  'completed benefit projects of covered units',
  { zh: '已建会单位办成的好事实事', en: 'completed benefit projects of covered units' },
  eventsWhere(completedProjects, ({ kind }) => kind === 'benefit'),
  (state) => state.covered,
);

/** XD4 Benefit projects per unit. */
export const benefitProjectsPerUnit: Indicator = {
  code: 'XD4',
  id: 'benefit_projects_per_unit',
  revision: 1,
  title: { zh: '单位年均好事实事数', en: 'Benefit projects per unit' },
  clauses: ['2.2.5'],
  definition: {
    zh: '已建会单位期内办成的好事实事件数 ÷ 期末已建会单位',
    en: 'benefit projects that covered units completed within the period ÷ covered units on the last day',
  },
  unit: 'per unit',
  direction: 'up',
  targets: [],
  axis: 'events',
  source: ['projects', 'submissions', 'union_coverage', 'unions'],
  basis: { zh: '常教工〔2020〕18号 2.2.5', en: 'guidance 常教工〔2020〕18号, clause 2.2.5' },
  formula: ratio(completed, coveredUnits),
  template: 'T06',
};
