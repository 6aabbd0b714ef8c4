import { matters } from '../../facts/events/congress.ts';
import { rate } from '../../formulas/rate.ts';
import { resolutions, schools } from '../../measures/congress-units.ts';
import { eventsWhere, sumOfEvents, within } from '../../measures/events.ts';
import type { Indicator } from '../indicator.ts';

/** Days from a resolution to its disclosure. */
const DAYS = 15;

const disclosed = sumOfEvents(
  'resolutions disclosed in time',
  { zh: '15 天内公开的决议', en: 'resolutions disclosed within 15 days' },
  within(
    eventsWhere(matters, ({ resolution }) => resolution),
    'days to disclosure',
    DAYS,
  ),
  schools.where,
);

/** XG6 Resolutions disclosed within 15 days. */
export const resolutionsDisclosed: Indicator = {
  code: 'XG6',
  id: 'resolutions_disclosed',
  revision: 1,
  title: { zh: '公开与教代会衔接率', en: 'Resolutions disclosed within 15 days' },
  clauses: ['2.3.4'],
  definition: {
    zh: '15 天内公开的 ÷ 期内的教代会决议',
    en: 'those disclosed within 15 days ÷ resolutions on matters that arose within the period',
  },
  unit: '%',
  direction: 'up',
  targets: [],
  axis: 'events',
  source: ['congress_matters', 'org_units', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.3.4', en: 'guidance 常教工〔2020〕18号, clause 2.3.4' },
  formula: rate(disclosed, resolutions),
  applies: schools,
  template: 'T03',
};
