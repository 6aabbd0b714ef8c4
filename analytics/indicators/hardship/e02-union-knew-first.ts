import { registeredCases } from '../../facts/events/hardship-cases.ts';
import { rate } from '../../formulas/rate.ts';
import { eventsWhere, sumOfEvents } from '../../measures/events.ts';
import { registeredCount } from '../../measures/hardship.ts';
import type { Indicator } from '../indicator.ts';

const knownByUnionFirst = sumOfEvents(
  'registered cases that a union knew first',
  { zh: '工会第一知情的困难个案', en: 'cases of which a union knew first' },
  eventsWhere(registeredCases, (each) => each.unionKnewFirst),
);

/** E02 Cases of which a union knew first. */
export const unionKnewFirst: Indicator = {
  code: 'E02',
  id: 'union_knew_first',
  revision: 1,
  title: { zh: '第一知情率', en: 'Cases of which a union knew first' },
  clauses: ['2.2.8'],
  definition: {
    zh: '第一个知情主体是工会的 ÷ 期内立案的困难个案',
    en: 'those of which a union was the first to know ÷ cases registered within the period',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 80, natural: false }],
  axis: 'events',
  source: ['case_events', 'hardship_cases', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.2.8', en: 'guidance 常教工〔2020〕18号, clause 2.2.8' },
  formula: rate(knownByUnionFirst, registeredCount),
  template: 'T07',
  sensitive: 'registered cases',
};
