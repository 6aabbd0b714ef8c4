import { meetings } from '../../facts/events/meetings.ts';
import { rate } from '../../formulas/rate.ts';
import { eventsWhere } from '../../measures/events.ts';
import type { UnitsHavingMeasure } from '../../measures/measure.ts';
import { openUnits } from '../../measures/units.ts';
import type { Indicator } from '../indicator.ts';

const joined: UnitsHavingMeasure = {
  kind: 'unitsHaving',
  name: 'units with rules of ethics and a joint meeting',
  title: {
    zh: '有师德长效机制并开过联席会的单位',
    en: 'units with rules of ethics and a joint meeting',
  },
  events: eventsWhere(meetings, ({ kind }) => kind === 'ethics_joint'),
  min: 1,
  at: (state) => state.ethicsRule,
};

/** H03 Party, administration and union join in professional ethics. */
export const ethicsMechanism: Indicator = {
  code: 'H03',
  id: 'ethics_mechanism',
  revision: 1,
  title: {
    zh: '党政工师德合力机制建立率',
    en: 'Party, administration and union join in professional ethics',
  },
  clauses: ['2.4.3', '2.4.2'],
  definition: {
    zh: '师德建设长效机制文件（R15）期末有效、且期内开过党政工师德联席会的 ÷ 期末开办的单位',
    en:
      'those with the long-term rules of professional ethics (R15) in force on the last day ' +
      'and a joint meeting on ethics within the period ÷ open units on the last day',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: false }],
  axis: 'events',
  source: ['meetings', 'org_edges', 'org_units', 'submissions', 'unit_rules'],
  basis: { zh: '常教工〔2020〕18号 2.4.3', en: 'guidance 常教工〔2020〕18号, clause 2.4.3' },
  formula: rate(joined, openUnits),
  template: 'T11',
};
