import { rate } from '../../formulas/rate.ts';
import { coveredUnits } from '../../measures/units.ts';
import type { UnitsMeasure } from '../../measures/measure.ts';
import type { Indicator } from '../indicator.ts';

const withHome: UnitsMeasure = {
  kind: 'units',
  name: 'covered units with a home',
  title: { zh: '有教工之家的已建会单位', en: 'covered units with a staff home' },
  where: (state) => state.covered && state.home,
};

/** D01 Units with a staff home. */
export const staffHomes: Indicator = {
  code: 'D01',
  id: 'staff_home_coverage',
  revision: 1,
  title: { zh: '教工之家覆盖率', en: 'Units with a staff home' },
  clauses: ['2.2.6', '2.2.3'],
  definition: {
    zh: '期末有在用教工之家的 ÷ 期末已建会单位',
    en: 'those with a staff home in use ÷ covered units, both on the last day',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: false }],
  axis: 'stock',
  source: ['facilities', 'submissions', 'union_coverage', 'unions'],
  basis: { zh: '常教工〔2020〕18号 2.2.6', en: 'guidance 常教工〔2020〕18号, clause 2.2.6' },
  formula: rate(withHome, coveredUnits),
  template: 'T01',
};
