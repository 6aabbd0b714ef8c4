import { registeredCases } from '../../facts/events/hardship-cases.ts';
import { ratio } from '../../formulas/ratio.ts';
import { eventsWhere, heldOnLastDay, sumOfEvents } from '../../measures/events.ts';
import { staff } from '../../measures/people.ts';
import type { Indicator } from '../indicator.ts';

const active = sumOfEvents(
  'cases active on the last day',
  { zh: '期末在办的困难个案', en: 'cases registered and not closed' },
  heldOnLastDay(
    eventsWhere(registeredCases, () => true),
    'closedOn',
  ),
);

/** XE3 Hardship cases per thousand staff. */
export const hardshipRate: Indicator = {
  code: 'XE3',
  id: 'hardship_cases_per_thousand',
  revision: 1,
  title: { zh: '困难发生率', en: 'Hardship cases per thousand staff' },
  clauses: ['2.2.9'],
  definition: {
    zh: '期末在办（已立案未结案）的困难个案 ÷ 期末教职工 × 1000',
    en: 'cases registered and not closed ÷ staff × 1,000, both on the last day',
  },
  unit: 'permille',
  direction: 'down',
  targets: [],
  axis: 'stock',
  source: ['employments', 'hardship_cases', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.2.9', en: 'guidance 常教工〔2020〕18号, clause 2.2.9' },
  formula: ratio(active, staff, 1_000),
  template: 'T07',
  sensitive: 'open cases',
};
