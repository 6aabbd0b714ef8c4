import { caseEvents } from '../../facts/events/hardship-cases.ts';
import { ratio } from '../../formulas/ratio.ts';
import { eventsWhere, sumOfEvents } from '../../measures/events.ts';
import { casesHelpedCount } from '../../measures/hardship.ts';
import type { Indicator } from '../indicator.ts';

const amount = sumOfEvents(
  'amount of help in cases',
  { zh: '期内帮扶金额', en: 'amount of the help within the period' },
  eventsWhere(caseEvents, ({ kind }) => kind === 'helped', 'amount'),
);

const perCase = ratio(amount, casesHelpedCount);

/** XE2 Amount of help per case. */
export const amountOfHelp: Indicator = {
  code: 'XE2',
  id: 'amount_of_help_per_case',
  revision: 1,
  title: { zh: '户均帮扶金额', en: 'Amount of help per case' },
  clauses: ['2.2.10'],
  definition: {
    zh: '期内帮扶金额 ÷ 期内有帮扶的困难个案',
    en: 'amount of the help within the period ÷ cases with help within the period',
  },
  unit: 'yuan',
  direction: 'up',
  targets: [],
  axis: 'events',
  source: ['case_events', 'hardship_cases', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.2.10', en: 'guidance 常教工〔2020〕18号, clause 2.2.10' },
  formula: {
    ...perCase,
    // it is the cases that must not be few, whatever the amount
    size: ([, cases], [, at]) => ({ count: cases![at!]!, counting: cases![at!]! }),
  },
  template: 'T07',
  sensitive: 'helped cases',
};
