import { meetings } from '../../facts/events/meetings.ts';
import { rate } from '../../formulas/rate.ts';
import { hasCongress, schools, unitsWithCongress } from '../../measures/congress-units.ts';
import { eventsWhere } from '../../measures/events.ts';
import type { UnitsHavingMeasure } from '../../measures/measure.ts';
import { over } from '../../measures/measure-traits.ts';
import type { Indicator } from '../indicator.ts';

const inspecting: UnitsHavingMeasure = {
  kind: 'unitsHaving',
  name: 'units with an inspection or a hearing',
  title: { zh: '开展巡视或听证的单位', en: 'units with an inspection or a hearing' },
  events: eventsWhere(meetings, ({ kind }) => kind === 'inspection' || kind === 'hearing'),
  min: 1,
  at: hasCongress,
};

/** G06 Inspection and hearing rate. */
export const inspectionsAndHearings: Indicator = {
  code: 'G06',
  id: 'inspections_and_hearings',
  revision: 1,
  title: { zh: '巡视与听证开展率', en: 'Inspection and hearing rate' },
  clauses: ['2.3.8'],
  definition: {
    zh: '该学年开展过代表巡视或听证的 ÷ 学年末建有教代会（含教职工大会）的单位；对期内结束的各学年分别计数后相加',
    en:
      'those with an inspection by representatives or a hearing in the school year ÷ units ' +
      'with a congress or an assembly on its last day; added up over the school years that ' +
      'end in the period',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 60, natural: false }],
  axis: 'schoolYear',
  source: ['bodies', 'meetings', 'org_units', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.3.8', en: 'guidance 常教工〔2020〕18号, clause 2.3.8' },
  formula: rate(over('schoolYears', inspecting), over('schoolYears', unitsWithCongress)),
  applies: schools,
  template: 'T04',
};
