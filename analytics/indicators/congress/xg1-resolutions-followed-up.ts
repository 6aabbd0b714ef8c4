import { matters } from '../../facts/events/congress.ts';
import { rate } from '../../formulas/rate.ts';
import { resolutions, schools } from '../../measures/congress-units.ts';
import { eventsWhere, sumOfEvents } from '../../measures/events.ts';
import type { Indicator } from '../indicator.ts';

const reported = sumOfEvents(
  'resolutions with a reported status',
  { zh: '报告过落实情况的决议', en: 'resolutions with a reported status' },
  eventsWhere(matters, ({ resolution, statusReported }) => resolution && statusReported),
  schools.where,
);

/** XG1 Resolutions with a reported status. */
export const resolutionsFollowedUp: Indicator = {
  code: 'XG1',
  id: 'resolutions_followed_up',
  revision: 1,
  title: { zh: '决议督办反馈率', en: 'Resolutions with a reported status' },
  clauses: ['2.3.2'],
  definition: {
    zh: '报告过落实情况的 ÷ 期内的教代会决议',
    en: 'those whose implementation was reported ÷ resolutions on matters that arose within the period',
  },
  unit: '%',
  direction: 'up',
  targets: [],
  axis: 'events',
  source: ['congress_matters', 'org_units', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.3.2', en: 'guidance 常教工〔2020〕18号, clause 2.3.2' },
  formula: rate(reported, resolutions),
  applies: schools,
  template: 'T03',
};
