import { participations } from '../../facts/events/activities.ts';
import { postsOfPeople } from '../../facts/events/posts.ts';
import { rate } from '../../formulas/rate.ts';
import { eventsOfPeople, eventsThatHold, havingAmong, staff } from '../../measures/people.ts';
import type { Indicator } from '../indicator.ts';

const cadres = havingAmong(
  staff,
  'union cadres',
  { zh: '工会干部', en: 'union cadres' },
  eventsThatHold(postsOfPeople, 'toOn', ({ post }) => post !== 'admin_liaison'),
);

/** For whom a training of cadres is. */
const AUDIENCES: readonly string[] = ['cadres', 'all'];

const trained = havingAmong(
  cadres,
  'trained people',
  { zh: '完成过培训的', en: 'of them, those who completed a training' },
  eventsOfPeople(
    participations,
    ({ kind, completed, audience }) =>
      completed && kind === 'training' && AUDIENCES.includes(audience),
  ),
);

/** I09 Union-cadre training rate. */
export const cadreTraining: Indicator = {
  code: 'I09',
  id: 'cadre_training',
  revision: 1,
  title: { zh: '工会干部培训率', en: 'Union-cadre training rate' },
  clauses: ['2.5.14', '1.2.8'],
  definition: {
    zh: '期内完成过面向工会干部或全体的培训的 ÷ 期末在任一单位担任工会职务的教职工（联系工会的行政领导除外）；每人计一次，计在主要任职单位',
    en:
      'those who completed a training for cadres or for all within the period ÷ staff who hold ' +
      'a union post at any unit on the last day, the liaison of the administration left out; ' +
      'each once, at the unit of the main employment',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: false }],
  axis: 'events',
  source: ['activities', 'employments', 'participations', 'posts', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.5.14', en: 'guidance 常教工〔2020〕18号, clause 2.5.14' },
  formula: rate(trained, cadres),
  notBy: ['AGE_BAND', 'CATEGORY', 'DUAL_QUALIFIED', 'ESTABLISHMENT', 'FULL_TIME_TEACHER', 'GENDER'],
  template: 'T09',
};
