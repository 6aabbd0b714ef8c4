import type { UnitsMeasure } from '../../measures/measure.ts';
import { coveredUnits } from '../../measures/units.ts';
import { rate } from '../../formulas/rate.ts';
import type { Indicator } from '../indicator.ts';

const inRightForm: UnitsMeasure = {
  kind: 'units',
  name: 'covered units with a staff congress in the right form',
  title: { zh: '教代会建制合规的单位', en: 'with a staff congress in the right form' },
  where: (state) =>
    state.covered && (state.staffCongress || (!state.manyStaff && state.staffAssembly)),
};

/** C01 Staff congress in the right form. */
export const staffCongressInRightForm: Indicator = {
  code: 'C01',
  id: 'staff_congress_in_right_form',
  revision: 1,
  title: { zh: '教代会（教职工大会）建制合规率', en: 'Staff congress in the right form' },
  clauses: ['2.1.5', '2.3.1'],
  definition: {
    zh: '已建会单位中有教代会的，或教职工不足 80 人而有教职工大会的 ÷ 已建会单位',
    en: 'covered units with a staff congress, or with fewer than 80 staff and an assembly of all staff ÷ covered units',
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
    zh: '《学校教职工代表大会规定》（教育部令第32号）',
    en: 'Regulations on staff congresses of schools (MOE Order 32)',
  },
  formula: rate(inRightForm, coveredUnits),
};
