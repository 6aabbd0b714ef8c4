import type { UnitsMeasure } from '../../measures/measure.ts';
import { rate } from '../../formulas/rate.ts';
import type { Indicator, UnitCondition } from '../indicator.ts';

const trainingInstitutions: UnitCondition = {
  name: 'training institutions',
  title: { zh: '培训机构', en: 'training institutions' },
  where: (state) => state.schoolType === 'TR',
};

const all: UnitsMeasure = { kind: 'units', ...trainingInstitutions };
const covered: UnitsMeasure = {
  kind: 'units',
  name: 'covered training institutions',
  title: { zh: '已建会的培训机构', en: 'covered training institutions' },
  where: (state) => state.covered && trainingInstitutions.where(state),
};

/** A03 Union establishment rate of training institutions. */
export const trainingEstablishmentRate: Indicator = {
  code: 'A03',
  id: 'training_establishment_rate',
  revision: 1,
  title: { zh: '民办教育培训机构建会率', en: 'Union establishment rate of training institutions' },
  clauses: ['2.1.3'],
  definition: {
    zh: '已建会（含联合工会覆盖）的培训机构 ÷ 期末开办的培训机构',
    en: 'covered ones ÷ training institutions open on the last day',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: true }],
  axis: 'stock',
  source: ['org_units', 'org_edges', 'unions', 'union_coverage'],
  basis: { zh: '常教工〔2020〕18号 2.1.3', en: 'guidance 常教工〔2020〕18号, clause 2.1.3' },
  formula: rate(covered, all),
  applies: trainingInstitutions,
};
