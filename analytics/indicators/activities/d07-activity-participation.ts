import { participations } from '../../facts/events/activities.ts';
import { rate } from '../../formulas/rate.ts';
import { eventsOfPeople, havingAmong, staffOfCoveredUnits } from '../../measures/people.ts';
import type { Indicator } from '../indicator.ts';

const participants = havingAmong(
  staffOfCoveredUnits,
  'participants in activities',
  { zh: '参加过活动的', en: 'of them, participants in activities' },
  eventsOfPeople(participations),
);

/** D07 Participation in union activities. */
export const activityParticipation: Indicator = {
  code: 'D07',
  id: 'activity_participation',
  revision: 1,
  title: { zh: '工会活动参与率', en: 'Participation in union activities' },
  clauses: ['2.2.7', '2.2.4', '1.2.7'],
  definition: {
    zh: '期内参加过任一活动的（每人计一次）÷ 期末已建会单位的教职工',
    en:
      'those who took part in an activity of any kind and organiser within the period, each ' +
      'once ÷ staff of covered units on the last day',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 80, natural: false }],
  axis: 'events',
  source: [
    'activities',
    'employments',
    'participations',
    'submissions',
    'union_coverage',
    'unions',
  ],
  basis: { zh: '常教工〔2020〕18号 2.2.7', en: 'guidance 常教工〔2020〕18号, clause 2.2.7' },
  formula: rate(participants, staffOfCoveredUnits),
  template: 'T09',
};
