import { meetings } from '../../facts/events/meetings.ts';
import { rate } from '../../formulas/rate.ts';
import { hasCongress, schools, unitsWithCongress } from '../../measures/congress-units.ts';
import { eventsWhere } from '../../measures/events.ts';
import type { UnitsHavingMeasure } from '../../measures/measure.ts';
import { over } from '../../measures/measure-traits.ts';
import type { Indicator } from '../indicator.ts';

const communicating: UnitsHavingMeasure = {
  kind: 'unitsHaving',
  name: 'units with a communication meeting',
  title: { zh: '开过民主沟通会的单位', en: 'units with a communication meeting' },
  events: eventsWhere(meetings, ({ kind }) => kind === 'communication'),
  min: 1,
  at: hasCongress,
};

/** G07 Communication meetings of leaders and representatives. */
export const communicationMeetings: Indicator = {
  code: 'G07',
  id: 'communication_meetings',
  revision: 1,
  title: { zh: '民主沟通会开展率', en: 'Communication meetings of leaders and representatives' },
  clauses: ['2.3.9'],
  definition: {
    zh: '该学期开过民主沟通会的 ÷ 学期末建有教代会（含教职工大会）的单位；对期内结束的各学期分别计数后相加',
    en:
      'those with a communication meeting in the semester ÷ units with a congress or an ' +
      'assembly on its last day; added up over the semesters that end in the period',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 90, natural: false }],
  axis: 'semester',
  source: ['bodies', 'meetings', 'org_units', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.3.9', en: 'guidance 常教工〔2020〕18号, clause 2.3.9' },
  formula: rate(over('semesters', communicating), over('semesters', unitsWithCongress)),
  applies: schools,
  template: 'T04',
};
