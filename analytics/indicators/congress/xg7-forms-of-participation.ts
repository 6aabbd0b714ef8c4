import { ratio } from '../../formulas/ratio.ts';
import { hasCongress, schools, unitsWithCongress } from '../../measures/congress-units.ts';
import { formsInUse } from '../../measures/congress-forms.ts';
import type { PerUnitMeasure } from '../../measures/measure.ts';
import { over } from '../../measures/measure-traits.ts';
import type { Indicator } from '../indicator.ts';

const forms: PerUnitMeasure = {
  kind: 'perUnit',
  name: 'forms of participation in use',
  title: { zh: '用到的民主管理形式', en: 'forms of democratic management in use' },
  of: (unit) => (hasCongress(unit.state) ? formsInUse(unit) : 0),
};

/** XG7 Forms of democratic management in use. */
export const formsOfParticipation: Indicator = {
  code: 'XG7',
  id: 'forms_of_participation',
  revision: 1,
  title: { zh: '民主管理形式丰富度', en: 'Forms of democratic management in use' },
  clauses: ['2.3.11'],
  definition: {
    zh: '该学年用到的形式数（票决、巡视、听证、沟通会、代表列席校长办公会，0–5） ÷ 学年末建有教代会（含教职工大会）的单位；对期内结束的各学年分别计数后相加',
    en:
      'forms in use in the school year, 0 to 5 (ballot, inspection, hearing, communication ' +
      'meeting, representatives at meetings of the principal) ÷ units with a congress or an ' +
      'assembly on its last day; added up over the school years that end in the period',
  },
  unit: 'per unit',
  direction: 'up',
  targets: [],
  axis: 'schoolYear',
  source: ['bodies', 'congress_matters', 'meetings', 'org_units', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.3.11', en: 'guidance 常教工〔2020〕18号, clause 2.3.11' },
  formula: ratio(over('schoolYears', forms), over('schoolYears', unitsWithCongress)),
  applies: schools,
  template: 'T04',
};
