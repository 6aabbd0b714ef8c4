import type { UnitsMeasure } from '../../measures/measure.ts';
import { rate } from '../../formulas/rate.ts';
import type { Indicator, UnitCondition } from '../indicator.ts';

const privateSchools: UnitCondition = {
  name: 'private schools',
  title: { zh: '民办学校（幼儿园）', en: 'private schools and kindergartens' },
  where: (state) => state.ownership === 'private' && state.schoolType !== 'TR',
};

const all: UnitsMeasure = { kind: 'units', ...privateSchools };
const covered: UnitsMeasure = {
  kind: 'units',
  name: 'covered private schools',
  title: { zh: '已建会的民办学校（幼儿园）', en: 'covered private schools and kindergartens' },
  where: (state) => state.covered && privateSchools.where(state),
};

/** A02 Union establishment rate of private schools. */
export const privateEstablishmentRate: Indicator = {
  code: 'A02',
  id: 'private_establishment_rate',
  revision: 1,
  title: { zh: '民办学校（幼儿园）建会率', en: 'Union establishment rate of private schools' },
  clauses: ['2.1.3'],
  definition: {
    zh: '已建会（含联合工会覆盖）的民办学校、幼儿园 ÷ 期末开办的民办学校、幼儿园（不含培训机构）',
    en: 'covered ones ÷ private schools and kindergartens open on the last day, training institutions left out',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: true }],
  axis: 'stock',
  source: ['org_units', 'org_edges', 'unions', 'union_coverage'],
  basis: { zh: '常教工〔2020〕18号 2.1.3', en: 'guidance 常教工〔2020〕18号, clause 2.1.3' },
  formula: rate(covered, all),
  applies: privateSchools,
};
