import { rate } from '../../formulas/rate.ts';
import type { PeopleMeasure } from '../../measures/measure.ts';
import { members } from '../../measures/people.ts';
import type { Indicator, UnitCondition } from '../indicator.ts';

const withGroups: UnitCondition = {
  name: 'units with a union group',
  title: { zh: '有工会小组的单位', en: 'units with a union group' },
  where: (state) => state.hasGroup,
};

const inGroups: PeopleMeasure = {
  kind: 'people',
  name: 'members in a union group',
  title: { zh: '归属工会小组的会员', en: 'members in a union group' },
  where: (state) => state.member && state.inGroup,
};

/** A06 Members in union groups. The members of units without groups count as well. */
export const unionGroupCoverage: Indicator = {
  code: 'A06',
  id: 'union_group_coverage',
  revision: 1,
  title: { zh: '工会小组覆盖率', en: 'Members in union groups' },
  clauses: ['2.1.9', '2.2.7'],
  definition: {
    zh: '归属一个开办的工会小组的会员（不论哪个单位的小组） ÷ 会员',
    en: 'those in an open union group, of whatever unit ÷ members',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: false }],
  axis: 'stock',
  source: ['employments', 'group_memberships', 'memberships', 'org_edges', 'org_units'],
  basis: { zh: '常教工〔2020〕18号 2.1.9', en: 'guidance 常教工〔2020〕18号, clause 2.1.9' },
  formula: rate(inGroups, members),
  applies: withGroups,
};
