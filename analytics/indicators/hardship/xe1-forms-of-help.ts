import { caseEvents } from '../../facts/events/hardship-cases.ts';
import { ratio } from '../../formulas/ratio.ts';
import { eventsWhere, sumOfEvents } from '../../measures/events.ts';
import { casesHelpedCount } from '../../measures/hardship.ts';
import type { Indicator } from '../indicator.ts';

const forms = sumOfEvents(
  'forms of help of cases',
  { zh: '各案帮扶形式的种数', en: 'forms of help of each case' },
  {
    ...eventsWhere(caseEvents, ({ kind, form }) => kind === 'helped' && form !== ''),
    once: { per: 'case', and: ({ form }: { readonly form: string }) => form },
  },
);

/** XE1 Forms of help per case. */
export const formsOfHelp: Indicator = {
  code: 'XE1',
  id: 'forms_of_help_per_case',
  revision: 1,
  title: { zh: '帮扶方式多样度', en: 'Forms of help per case' },
  clauses: ['2.2.10'],
  definition: {
    zh: '各案期内帮扶形式的种数之和 ÷ 期内有帮扶的困难个案',
    en: 'kinds of help of each case within the period ÷ cases with help within the period',
  },
  unit: 'per unit',
  direction: 'up',
  targets: [],
  axis: 'events',
  source: ['case_events', 'hardship_cases', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.2.10', en: 'guidance 常教工〔2020〕18号, clause 2.2.10' },
  formula: ratio(forms, casesHelpedCount),
  template: 'T07',
  sensitive: 'helped cases',
};
