import { identifiedCases } from '../../facts/events/hardship-cases.ts';
import { rate } from '../../formulas/rate.ts';
import { eventsWhere, heldOnLastDay, sumOfEvents } from '../../measures/events.ts';
import type { Indicator } from '../indicator.ts';

const open = heldOnLastDay(
  eventsWhere(identifiedCases, () => true),
  'closedOn',
);

const identified = sumOfEvents(
  'cases identified',
  { zh: '期末已发现且未结案的困难个案', en: 'cases identified and not closed' },
  open,
);

const verified = sumOfEvents(
  'cases verified',
  { zh: '其中已核实的', en: 'of them verified' },
  {
    ...open,
    when: ({ number }, { on }) => number('verifiedOn') <= on,
  },
);

/** E01 Hardship cases verified. */
export const casesVerified: Indicator = {
  code: 'E01',
  id: 'hardship_cases_verified',
  revision: 1,
  title: { zh: '困难教职工建档率', en: 'Hardship cases verified' },
  clauses: ['2.2.8', '2.2.9'],
  definition: {
    zh: '期末已核实的 ÷ 期末已发现且未结案的困难个案',
    en: 'those verified by the last day ÷ cases identified by the last day and not closed on it',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: true }],
  axis: 'stock',
  source: ['hardship_cases', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.2.8', en: 'guidance 常教工〔2020〕18号, clause 2.2.8' },
  formula: rate(verified, identified),
  template: 'T07',
  sensitive: 'open cases',
};
