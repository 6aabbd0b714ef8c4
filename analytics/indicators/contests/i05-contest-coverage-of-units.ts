import { calls } from '../../measures/contests.ts';
import type { UnitsWithMeasure } from '../../measures/measure.ts';
import { rate } from '../../formulas/rate.ts';
import type { Indicator } from '../indicator.ts';

const called: UnitsWithMeasure = {
  kind: 'unitsWith',
  name: 'units called to a contest',
  title: { zh: '有应参赛人员的单位', en: 'units with people called to a contest' },
  any: calls.map(({ eligible }) => eligible),
};

const taking: UnitsWithMeasure = {
  kind: 'unitsWith',
  name: 'units taking part in a contest',
  title: { zh: '有人参赛的单位', en: 'units with entrants' },
  any: calls.map(({ entrants }) => entrants),
};

/** I05 Contest coverage of units. */
export const contestCoverageOfUnits: Indicator = {
  code: 'I05',
  id: 'contest_coverage_of_units',
  revision: 1,
  title: { zh: '竞赛单位覆盖率', en: 'Contest coverage of units' },
  clauses: ['2.5.7', '2.5.8', '2.5.9', '2.5.10', '2.5.11'],
  definition: {
    zh: '分母中至少有一人计入 I01 至 I04 分子的单位 ÷ 至少有一人计入 I01 至 I04 分母的开办单位',
    en:
      'those of them with at least one person in a numerator of I01 to I04 ÷ open units with at ' +
      'least one person in a denominator of I01 to I04',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: false }],
  axis: 'events',
  source: ['employments', 'staff', 'contests', 'contest_entries'],
  basis: { zh: '常教工〔2020〕18号 2.5.7', en: 'guidance 常教工〔2020〕18号, clause 2.5.7' },
  formula: rate(taking, called),
};
