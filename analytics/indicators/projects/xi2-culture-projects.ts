import { promisedProjects } from '../../facts/events/projects.ts';
import { rate } from '../../formulas/rate.ts';
import { eventsWhere } from '../../measures/events.ts';
import type { UnitsHavingMeasure } from '../../measures/measure.ts';
import { openUnits } from '../../measures/units.ts';
import type { Indicator } from '../indicator.ts';

const active: UnitsHavingMeasure = {
  kind: 'unitsHaving',
  name: 'units with a project of culture',
  title: { zh: '有文化建设项目在实施的单位', en: 'units with a project of culture under way' },
  events: {
    ...eventsWhere(promisedProjects, ({ kind }) => kind === 'culture'),
    ever: true,
    when: ({ number }, { first }) => !(number('completedOn') < first),
  },
  min: 1,
  at: () => true,
};

/** XI2 Units with a project of culture. */
export const cultureProjects: Indicator = {
  code: 'XI2',
  id: 'culture_project_coverage',
  revision: 1,
  title: { zh: '工会文化建设项目覆盖率', en: 'Units with a project of culture' },
  clauses: ['2.5.2'],
  definition: {
    zh: '期内有文化建设项目在实施的（期末前承诺，未完成或在期初及以后完成） ÷ 期末开办的单位',
    en:
      'those with a project of culture under way on some day of the period: promised by the ' +
      'last day, and not completed before the first ÷ open units on the last day',
  },
  unit: '%',
  direction: 'up',
  targets: [],
  axis: 'events',
  source: ['org_edges', 'org_units', 'projects', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.5.2', en: 'guidance 常教工〔2020〕18号, clause 2.5.2' },
  formula: rate(active, openUnits),
  template: 'T06',
};
