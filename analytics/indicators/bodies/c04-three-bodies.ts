import { unitsWithThreeBodies } from '../../measures/three-bodies.ts';
import { coveredUnits } from '../../measures/units.ts';
import { rate } from '../../formulas/rate.ts';
import type { Indicator } from '../indicator.ts';

/** C04 Three bodies built together. */
export const threeBodies: Indicator = {
  code: 'C04',
  id: 'three_bodies',
  revision: 1,
  title: { zh: '三类组织同步建立率', en: 'Three bodies built together' },
  clauses: ['2.1.5'],
  definition: {
    zh:
      '教代会、经审组织、女教职工组织（有女会员的）都已建立，期内批复建会的还须各在批复后 90（参数） ' +
      '天内建立 ÷ 期末已建会单位',
    en:
      'those with a staff congress, a funds-audit body and, where there are female members, a ' +
      'women’s body in order; where the union was approved within the period each within 90 ' +
      '(a setting) days of it ÷ covered units on the last day',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: false }],
  axis: 'stock',
  source: [
    'org_units',
    'org_edges',
    'unions',
    'union_coverage',
    'bodies',
    'employments',
    'memberships',
    'staff',
  ],
  basis: { zh: '常教工〔2020〕18号 2.1.5', en: 'guidance 常教工〔2020〕18号, clause 2.1.5' },
  formula: rate(unitsWithThreeBodies, coveredUnits),
};
