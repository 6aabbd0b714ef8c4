import { sessions } from '../../facts/events/congress.ts';
import { rate } from '../../formulas/rate.ts';
import { hasCongress, schools, unitsWithCongress } from '../../measures/congress-units.ts';
import { eventsWhere } from '../../measures/events.ts';
import type { UnitsHavingMeasure } from '../../measures/measure.ts';
import { over } from '../../measures/measure-traits.ts';
import type { Indicator } from '../indicator.ts';

const meeting: UnitsHavingMeasure = {
  kind: 'unitsHaving',
  name: 'units whose congress met',
  title: { zh: '开过有效教代会的单位', en: 'units whose congress met' },
  events: eventsWhere(sessions, ({ hasQuorum }) => hasQuorum),
  min: 1,
  at: hasCongress,
};

/** G01 Annual congress rate. */
export const yearlyCongress: Indicator = {
  code: 'G01',
  id: 'yearly_congress',
  revision: 1,
  title: { zh: '教代会年度召开率', en: 'Annual congress rate' },
  clauses: ['2.3.1', '2.3.3'],
  definition: {
    zh: '该学年至少开过一次到会三分之二以上的会议的 ÷ 学年末建有教代会（含教职工大会）的单位；对期内结束的各学年分别计数后相加',
    en:
      'those with a session attended by two thirds or more in the school year ÷ units with a ' +
      'congress or an assembly on its last day; added up over the school years that end in ' +
      'the period',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: true }],
  axis: 'schoolYear',
  source: ['bodies', 'congress_sessions', 'org_units', 'submissions'],
  basis: {
    zh: '常教工〔2020〕18号 2.3.1；《学校教职工代表大会规定》',
    en: 'guidance 常教工〔2020〕18号, clause 2.3.1; MOE Order 32 of 2011',
  },
  formula: rate(over('schoolYears', meeting), over('schoolYears', unitsWithCongress)),
  applies: schools,
  template: 'T03',
};
