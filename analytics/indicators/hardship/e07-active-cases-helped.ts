import { registeredCases } from '../../facts/events/hardship-cases.ts';
import { rate } from '../../formulas/rate.ts';
import { eventsWhere, sumOfEvents } from '../../measures/events.ts';
import { casesHelped, isActive } from '../../measures/hardship.ts';
import type { Indicator } from '../indicator.ts';

const active = sumOfEvents(
  'cases active within the period',
  { zh: '期内在办的困难个案', en: 'cases active on some day of the period' },
  {
    ...eventsWhere(registeredCases, () => true),
    ever: true,
    when: isActive('registeredOn', 'closedOn'),
  },
);

const helped = sumOfEvents(
  'active cases helped',
  { zh: '其中期内有帮扶的', en: 'of them helped within the period' },
  {
    ...casesHelped,
    when: isActive('case.registeredOn', 'case.closedOn'),
  },
);

/** E07 Active cases that were helped. */
export const activeCasesHelped: Indicator = {
  code: 'E07',
  id: 'active_hardship_cases_helped',
  revision: 1,
  title: { zh: '困难教职工帮扶覆盖率', en: 'Active cases that were helped' },
  clauses: ['2.2.9', '2.2.10'],
  definition: {
    zh: '期内有帮扶的 ÷ 期内在办的困难个案',
    en: 'those with help within the period ÷ cases registered and not closed on some day of the period',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: true }],
  axis: 'events',
  source: ['case_events', 'hardship_cases', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.2.9', en: 'guidance 常教工〔2020〕18号, clause 2.2.9' },
  formula: rate(helped, active),
  template: 'T07',
  sensitive: 'helped cases',
};
