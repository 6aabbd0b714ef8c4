import type { UnitsMeasure } from '../../measures/measure.ts';
import { rate } from '../../formulas/rate.ts';
import type { Indicator, UnitCondition } from '../indicator.ts';

const withManyMembers: UnitCondition = {
  name: 'units with a committee of their own',
  title: { zh: '会员满 25 人的单位', en: 'units with 25 members or more' },
  where: (state) => state.manyMembers,
};

const all: UnitsMeasure = {
  kind: 'units',
  name: 'covered units with 25 members',
  title: { zh: '会员满 25 人的已建会单位', en: 'covered units with 25 members or more' },
  where: (state) => state.covered && state.manyMembers,
};
const single: UnitsMeasure = {
  kind: 'units',
  name: 'units with a single union and 25 members',
  title: { zh: '其中单独建会的', en: 'of them covered by a single union' },
  where: (state) => state.singly && state.manyMembers,
};

/** A04 Single unions where they are due. */
export const singleUnionRate: Indicator = {
  code: 'A04',
  id: 'single_union_rate',
  revision: 1,
  title: { zh: '应建独立工会达标率', en: 'Single unions where they are due' },
  clauses: ['2.1.3', '2.1.9'],
  definition: {
    zh: '由单独基层工会覆盖的（另有联合工会的也算） ÷ 会员满 25 人的已建会单位',
    en: 'those covered by a single union, a joint one besides or not ÷ covered units with 25 members or more',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: true }],
  axis: 'stock',
  source: ['org_units', 'org_edges', 'unions', 'union_coverage', 'employments', 'memberships'],
  basis: { zh: '常教工〔2020〕18号 2.1.3', en: 'guidance 常教工〔2020〕18号, clause 2.1.3' },
  formula: rate(single, all),
  applies: withManyMembers,
};
