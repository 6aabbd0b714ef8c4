import { sessions } from '../../facts/events/congress.ts';
import { rate } from '../../formulas/rate.ts';
import { schools } from '../../measures/congress-units.ts';
import { eventsWhere, sumOfEvents } from '../../measures/events.ts';
import type { Indicator } from '../indicator.ts';

const congressesHeld = sumOfEvents(
  'sessions of congresses',
  { zh: '教代会会议', en: 'sessions of congresses' },
  eventsWhere(sessions, () => true),
  schools.where,
);

const withQuorum = sumOfEvents(
  'sessions with a quorum',
  { zh: '出席达标的教代会会议', en: 'sessions with a quorum' },
  eventsWhere(sessions, ({ hasQuorum }) => hasQuorum),
  schools.where,
);

/** G02 Quorum compliance. */
export const quorum: Indicator = {
  code: 'G02',
  id: 'quorum_compliance',
  revision: 1,
  title: { zh: '会议出席达标率', en: 'Quorum compliance' },
  clauses: ['2.3.1'],
  definition: {
    zh: '实到不少于应到三分之二的 ÷ 期内召开的教代会会议',
    en: 'those attended by two thirds or more of those due ÷ sessions within the period',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: true }],
  axis: 'events',
  source: ['congress_sessions', 'org_units', 'submissions'],
  basis: {
    zh: '常教工〔2020〕18号 2.3.1；《学校教职工代表大会规定》',
    en: 'guidance 常教工〔2020〕18号, clause 2.3.1; MOE Order 32 of 2011',
  },
  formula: rate(withQuorum, congressesHeld),
  applies: schools,
  template: 'T03',
};
