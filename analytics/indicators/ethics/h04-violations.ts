import { ethicsRecords } from '../../facts/events/ethics-records.ts';
import { ratio } from '../../formulas/ratio.ts';
import { eventsWhere, sumOfEvents } from '../../measures/events.ts';
import { staff } from '../../measures/people.ts';
import type { Indicator } from '../indicator.ts';

const established = sumOfEvents(
  'established violations',
  { zh: '认定的师德违规', en: 'established violations' },
  eventsWhere(ethicsRecords, ({ kind }) => kind === 'violation'),
);

/** H04 Violations of ethics. */
export const violations: Indicator = {
  code: 'H04',
  id: 'ethics_violations',
  revision: 1,
  title: { zh: '师德违规发生率', en: 'Violations of ethics' },
  clauses: ['2.4.6', '2.4.2'],
  definition: {
    zh: '期内认定的师德违规 × 1000 ÷ 期末教职工',
    en: 'violations established within the period × 1000 ÷ staff on the last day',
  },
  unit: 'permille',
  direction: 'down',
  targets: [{ from: '2020-12-11', value: 0, natural: true }],
  axis: 'events',
  source: ['employments', 'ethics_records', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.4.6', en: 'guidance 常教工〔2020〕18号, clause 2.4.6' },
  formula: ratio(established, staff, 1000),
  template: 'T10',
  sensitive: 'violations',
};
