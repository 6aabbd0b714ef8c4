import { dueDisclosures } from '../../facts/events/proposals.ts';
import { rate } from '../../formulas/rate.ts';
import { eventsWhere, sumOfEvents } from '../../measures/events.ts';
import type { Indicator } from '../indicator.ts';

const due = sumOfEvents(
  'items to disclose',
  { zh: '应公开的项目', en: 'items to be disclosed' },
  eventsWhere(dueDisclosures, () => true),
);

const inTime = sumOfEvents(
  'items disclosed in time',
  { zh: '按期公开的项目', en: 'items disclosed in time' },
  eventsWhere(dueDisclosures, ({ inTime: isInTime }) => isInTime),
);

/** G11 Affairs-disclosure compliance. */
export const disclosure: Indicator = {
  code: 'G11',
  id: 'disclosure_compliance',
  revision: 1,
  title: { zh: '校务公开达标率', en: 'Affairs-disclosure compliance' },
  clauses: ['2.3.4', '2.3.6'],
  definition: {
    zh: '应公开日前公开的 ÷ 期内应公开的项目',
    en: 'those published by the day on which they were due ÷ items to be disclosed within the period',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: true }],
  axis: 'events',
  source: ['disclosures', 'org_units', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.3.4', en: 'guidance 常教工〔2020〕18号, clause 2.3.4' },
  formula: rate(inTime, due),
  template: 'T05',
};
