import { benefitProjectsMin } from '../../../schema/settings/settings.ts';
import { bySettings } from '../../settings/by-settings.ts';
import { completedProjects } from '../../facts/events/projects.ts';
import { eventsWhere } from '../../measures/events.ts';
import type { UnitsHavingMeasure } from '../../measures/measure.ts';
import { coveredUnits } from '../../measures/units.ts';
import { rate } from '../../formulas/rate.ts';
import type { Indicator } from '../indicator.ts';

const delivering = bySettings<UnitsHavingMeasure>([benefitProjectsMin], ([min]) => ({
  kind: 'unitsHaving',
  name: 'covered units with enough benefit projects',
  title: { zh: '好事实事达标的已建会单位', en: 'covered units with enough benefit projects' },
  events: eventsWhere(completedProjects, ({ kind }) => kind === 'benefit'),
  min: min!,
  at: (state) => state.covered,
}));

/** D05 Units with enough benefit projects. */
export const benefitProjectsDelivered: Indicator = {
  code: 'D05',
  id: 'benefit_projects_delivered',
  revision: 1,
  title: { zh: '好事实事达标单位占比', en: 'Units with enough benefit projects' },
  clauses: ['2.2.5'],
  definition: {
    zh: '期内办成好事实事 3 件（参数）及以上的 ÷ 期末已建会单位',
    en: 'those with 3 (a setting) or more benefit projects completed within the period ÷ covered units on the last day',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: false }],
  axis: 'events',
  source: ['projects', 'submissions', 'union_coverage', 'unions'],
  basis: { zh: '常教工〔2020〕18号 2.2.5', en: 'guidance 常教工〔2020〕18号, clause 2.2.5' },
  formula: rate(delivering, coveredUnits),
  template: 'T06',
};
