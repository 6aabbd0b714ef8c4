import { dueTerms } from '../../facts/events/terms.ts';
import { rate } from '../../formulas/rate.ts';
import { eventsWhere, sumOfEvents } from '../../measures/events.ts';
import type { Indicator } from '../indicator.ts';

const due = sumOfEvents(
  'committees due for renewal',
  { zh: '期内届满的工会委员会', en: 'union committees due for renewal' },
  eventsWhere(dueTerms, ({ kind }) => kind === 'union_committee'),
);

const onTime = sumOfEvents(
  'committees renewed on time',
  { zh: '按期换届的工会委员会', en: 'union committees renewed on time' },
  eventsWhere(
    dueTerms,
    ({ kind, renewedByDeadline }) => kind === 'union_committee' && renewedByDeadline,
  ),
);

/** L01 Elections on time. */
export const electionsOnTime: Indicator = {
  code: 'L01',
  id: 'elections_on_time',
  revision: 1,
  title: { zh: '按期换届率', en: 'Elections on time' },
  clauses: ['3.4.1'],
  definition: {
    zh: '在届满日或批准的延期（不超过六个月）内换届的 ÷ 期内届满的工会委员会届次；无届满的不适用',
    en:
      'those renewed by the day on which they were due, or within an approved extension of ' +
      'at most six months ÷ terms of union committees due within the period; does not apply ' +
      'where none is due',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: true }],
  axis: 'events',
  source: ['submissions', 'terms'],
  basis: {
    zh: '常教工〔2020〕18号 3.4.1；《工会法》第十六条',
    en: 'guidance 常教工〔2020〕18号, clause 3.4.1; Trade Union Law, article 16',
  },
  formula: rate(onTime, due),
  template: 'T13',
  onlyWhenDue: true,
};
