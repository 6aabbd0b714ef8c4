import { groupsWithSmallHome, unionGroups, unitsWithGroups } from '../../measures/union-groups.ts';
import { rate } from '../../formulas/rate.ts';
import type { Indicator } from '../indicator.ts';

/** D02 Union groups with a small staff home. */
export const smallHomes: Indicator = {
  code: 'D02',
  id: 'small_home_coverage',
  revision: 1,
  title: { zh: '教工小家覆盖率', en: 'Union groups with a small staff home' },
  clauses: ['2.2.6'],
  definition: {
    zh: '期末有在用教工小家的 ÷ 期末开办的工会小组',
    en: 'those with a small staff home in use ÷ open union groups directly under open units, both on the last day',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 60, natural: false }],
  axis: 'stock',
  source: ['facilities', 'org_units', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.2.6', en: 'guidance 常教工〔2020〕18号, clause 2.2.6' },
  formula: rate(groupsWithSmallHome, unionGroups),
  applies: unitsWithGroups,
  template: 'T01',
};
