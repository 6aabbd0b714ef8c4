import { rate } from '../../formulas/rate.ts';
import { coveredUnits } from '../../measures/units.ts';
import type { UnitsMeasure } from '../../measures/measure.ts';
import type { Indicator } from '../indicator.ts';

const inContact: UnitsMeasure = {
  kind: 'units',
  name: 'covered units in contact',
  title: {
    zh: '明确行政联系领导的已建会单位',
    en: 'covered units with a contact and rules of contact',
  },
  where: (state) => state.covered && state.adminLiaison && state.contactRule,
};

/** J05 Units with a leader who is the contact of the union. */
export const adminLiaison: Indicator = {
  code: 'J05',
  id: 'admin_liaison',
  revision: 1,
  title: { zh: '行政联系领导明确率', en: 'Units with a leader who is the contact of the union' },
  clauses: ['3.2.2', '3.2.1'],
  definition: {
    zh: '期末有联系工会的行政领导、且行政与工会联系沟通制度（R14）有效的 ÷ 期末已建会单位',
    en:
      'those with a leader of the administration as contact of the union and the rules of ' +
      'contact (R14) in force ÷ covered units, both on the last day',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: true }],
  axis: 'stock',
  source: ['posts', 'submissions', 'union_coverage', 'unions', 'unit_rules'],
  basis: { zh: '常教工〔2020〕18号 3.2.2', en: 'guidance 常教工〔2020〕18号, clause 3.2.2' },
  formula: rate(inContact, coveredUnits),
  template: 'T11',
};
