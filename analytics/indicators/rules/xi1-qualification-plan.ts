import { rate } from '../../formulas/rate.ts';
import { openUnits } from '../../measures/units.ts';
import type { UnitsMeasure } from '../../measures/measure.ts';
import type { Indicator } from '../indicator.ts';

const planning: UnitsMeasure = {
  kind: 'units',
  name: 'units with a qualification plan',
  title: { zh: '有素质建设规划的单位', en: 'units with a plan for the qualification of staff' },
  where: (state) => state.qualificationPlan,
};

/** XI1 Units with a plan for the qualification of staff. */
export const qualificationPlan: Indicator = {
  code: 'XI1',
  id: 'qualification_plan',
  revision: 1,
  title: { zh: '素质建设规划制定率', en: 'Units with a plan for the qualification of staff' },
  clauses: ['2.5.3', '2.5.4'],
  definition: {
    zh: '素质建设规划（R16）期末有效的 ÷ 期末开办的单位',
    en: 'those with a plan for the qualification of staff (R16) in force ÷ open units, both on the last day',
  },
  unit: '%',
  direction: 'up',
  targets: [],
  axis: 'stock',
  source: ['org_edges', 'org_units', 'submissions', 'unit_rules'],
  basis: { zh: '常教工〔2020〕18号 2.5.3', en: 'guidance 常教工〔2020〕18号, clause 2.5.3' },
  formula: rate(planning, openUnits),
  template: 'T01',
};
