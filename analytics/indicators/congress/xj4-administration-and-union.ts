import { meetings } from '../../facts/events/meetings.ts';
import { rate } from '../../formulas/rate.ts';
import { eventsWhere } from '../../measures/events.ts';
import type { UnitsHavingMeasure } from '../../measures/measure.ts';
import { over } from '../../measures/measure-traits.ts';
import { openUnits } from '../../measures/units.ts';
import type { Indicator } from '../indicator.ts';

const joint: UnitsHavingMeasure = {
  kind: 'unitsHaving',
  name: 'units with a joint meeting',
  title: { zh: '开过行政工会联席会的单位', en: 'units with a joint meeting' },
  events: eventsWhere(meetings, ({ kind }) => kind === 'admin_union_joint'),
  min: 1,
  at: () => true,
};

/** XJ4 Joint meetings of administration and union. */
export const administrationAndUnion: Indicator = {
  code: 'XJ4',
  id: 'administration_and_union',
  revision: 1,
  title: { zh: '行政工会联席会达标率', en: 'Joint meetings of administration and union' },
  clauses: ['3.2.1'],
  definition: {
    zh: '该学期开过行政与工会联席会的 ÷ 学期末开办的单位；对期内结束的各学期分别计数后相加',
    en:
      'those with a joint meeting of administration and union in the semester ÷ units open ' +
      'on its last day; added up over the semesters that end in the period',
  },
  unit: '%',
  direction: 'up',
  targets: [],
  axis: 'semester',
  source: ['meetings', 'org_edges', 'org_units', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 3.2.1', en: 'guidance 常教工〔2020〕18号, clause 3.2.1' },
  formula: rate(over('semesters', joint), over('semesters', openUnits)),
  template: 'T11',
};
