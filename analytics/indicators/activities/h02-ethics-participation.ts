import { participations } from '../../facts/events/activities.ts';
import { rate } from '../../formulas/rate.ts';
import { eventsOfPeople, havingAmong, staff } from '../../measures/people.ts';
import type { Indicator } from '../indicator.ts';

const participants = havingAmong(
  staff,
  'participants in ethics activities',
  { zh: '参加过师德活动的', en: 'of them, participants in ethics activities' },
  eventsOfPeople(participations, ({ kind }) => kind === 'ethics'),
);

/** H02 Ethics-activity participation. */
export const ethicsParticipation: Indicator = {
  code: 'H02',
  id: 'ethics_participation',
  revision: 1,
  title: { zh: '师德活动参与率', en: 'Ethics-activity participation' },
  clauses: ['2.4.4', '2.4.5'],
  definition: {
    zh: '期内参加过师德活动的（每人计一次）÷ 期末教职工',
    en: 'those who took part in an ethics activity within the period, each once ÷ staff on the last day',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 95, natural: false }],
  axis: 'events',
  source: ['activities', 'employments', 'participations', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.4.4', en: 'guidance 常教工〔2020〕18号, clause 2.4.4' },
  formula: rate(participants, staff),
  template: 'T10',
};
