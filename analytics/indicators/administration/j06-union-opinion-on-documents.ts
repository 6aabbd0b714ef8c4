import { documents } from '../../facts/events/administration.ts';
import { rate } from '../../formulas/rate.ts';
import { eventsWhere, sumOfEvents } from '../../measures/events.ts';
import type { Indicator } from '../indicator.ts';

const issued = sumOfEvents(
  'issued documents on staff interests',
  { zh: '制定的涉及切身利益的文件', en: 'documents issued on staff interests' },
  eventsWhere(documents, ({ action, staffInterest }) => action === 'issued' && staffInterest),
);

const withOpinion = sumOfEvents(
  'issued documents on staff interests with an opinion of the union',
  { zh: '其中事先有工会意见的', en: 'of them with an opinion of the union in time' },
  eventsWhere(
    documents,
    ({ action, staffInterest, heardUnion }) => action === 'issued' && staffInterest && heardUnion,
  ),
);

/** J06 Union opinion before documents. */
export const unionOpinionOnDocuments: Indicator = {
  code: 'J06',
  id: 'union_opinion_on_documents',
  revision: 1,
  title: { zh: '源头参与率', en: 'Union opinion before documents' },
  clauses: ['3.2.3', '1.2.6'],
  definition: {
    zh: '印发当日或之前有工会意见的 ÷ 单位期内制定的涉及教职工切身利益的文件',
    en:
      'those with an opinion of the union on the day of issue or before ÷ documents on staff ' +
      'interests that units issued within the period',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: true }],
  axis: 'events',
  source: ['documents', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 3.2.3', en: 'guidance 常教工〔2020〕18号, clause 3.2.3' },
  formula: rate(withOpinion, issued),
  template: 'T11',
};
