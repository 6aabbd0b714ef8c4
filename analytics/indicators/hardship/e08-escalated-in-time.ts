import { escalationCost, escalationDays } from '../../../schema/settings/settings.ts';
import { bySettings } from '../../settings/by-settings.ts';
import { registeredCases } from '../../facts/events/hardship-cases.ts';
import { rate } from '../../formulas/rate.ts';
import { eventsWhen, sumOfEvents, within } from '../../measures/events.ts';
import type { Indicator } from '../indicator.ts';

const GRAVE: readonly string[] = ['illness', 'accident'];

/** Whether a case must be escalated. @param cost, @param large in hundredths of a yuan */
const isSevere = (category: string, cost: number, large: number): boolean =>
  GRAVE.includes(category) || cost >= large;

const hundredths = (yuan: number): number => Math.round(100 * yuan);

const due = bySettings([escalationCost], ([cost]) =>
  sumOfEvents(
    'registered cases to be escalated',
    {
      zh: '期内立案的应转办个案',
      en: 'cases registered within the period that must be escalated',
    },
    eventsWhen(registeredCases, ({ state, number }) =>
      isSevere(state.category, number('cost'), hundredths(cost!)),
    ),
  ),
);

const escalated = bySettings([escalationCost, escalationDays], ([cost, days]) =>
  sumOfEvents(
    'registered cases escalated in time',
    { zh: '按时转办并获受理的个案', en: 'cases escalated in time and accepted' },
    within(
      eventsWhen(
        registeredCases,
        ({ state, number }) =>
          state.accepted && isSevere(state.category, number('cost'), hundredths(cost!)),
      ),
      'toEscalate',
      days!,
    ),
  ),
);

/** E08 Cases escalated and accepted. */
export const escalatedInTime: Indicator = {
  code: 'E08',
  id: 'hardship_escalated_in_time',
  revision: 1,
  title: { zh: '分级联动转办率', en: 'Cases escalated and accepted' },
  clauses: ['2.2.9'],
  definition: {
    zh: '立案后 10 天内首次转办、且当日或之后获受理的 ÷ 期内立案的重大疾病、意外或核定支出满 3 万元的困难个案（天数、金额为参数）',
    en:
      'those first escalated at most 10 days after registration and accepted on that day or ' +
      'later ÷ cases registered within the period for illness or accident or with a cost of ' +
      '30,000 yuan or more (days and cost are settings)',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: false }],
  axis: 'events',
  source: ['case_events', 'hardship_cases', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.2.9', en: 'guidance 常教工〔2020〕18号, clause 2.2.9' },
  formula: rate(escalated, due),
  template: 'T07',
  sensitive: 'cases to escalate',
};
