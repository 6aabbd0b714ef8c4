import type { UnitsMeasure } from '../../measures/measure.ts';
import { rate } from '../../formulas/rate.ts';
import type { Indicator } from '../indicator.ts';

const withWomen: UnitsMeasure = {
  kind: 'units',
  name: 'covered units with female members',
  title: { zh: '有女会员的已建会单位', en: 'covered units with female members' },
  where: (state) => state.covered && state.femaleMembers !== 'none',
};

const withBody: UnitsMeasure = {
  kind: 'units',
  name: "covered units with a women's body",
  title: { zh: '建立女教职工组织的单位', en: "with a women's body" },
  where: (state) =>
    state.covered &&
    (state.femaleMembers === 'many'
      ? state.womensCommittee
      : state.femaleMembers === 'few' && (state.womensCommittee || state.womensOfficer)),
};

/** C03 Women's body. */
export const womensBody: Indicator = {
  code: 'C03',
  id: 'womens_body',
  revision: 1,
  title: { zh: '女教职工组织建立率', en: "Women's body" },
  clauses: ['2.1.5'],
  definition: {
    zh: '女会员满 10 人有女教职工委员会的，加女会员 1 至 9 人有委员会或委员的 ÷ 至少有一名女会员的已建会单位',
    en:
      "with 10 or more female members a women's committee, with 1 to 9 a committee or an " +
      'officer ÷ covered units with at least one female member',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: true }],
  axis: 'stock',
  source: [
    'org_units',
    'org_edges',
    'unions',
    'union_coverage',
    'bodies',
    'employments',
    'memberships',
  ],
  basis: {
    zh: '《工会法》第十一条；《工会女职工委员会工作条例》',
    en: 'Trade Union Law, article 11; Regulations on women staff committees',
  },
  formula: rate(withBody, withWomen),
};
