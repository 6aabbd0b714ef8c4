import { publications } from '../../facts/events/publications.ts';
import { ratio } from '../../formulas/ratio.ts';
import { eventsWhere, sumOfEvents } from '../../measures/events.ts';
import { openUnits } from '../../measures/units.ts';
import type { Indicator } from '../indicator.ts';

const published = sumOfEvents(
  'published items',
  { zh: '宣传稿件', en: 'published items' },
  eventsWhere(publications, () => true),
);

/** XK1 Publications per unit. */
export const publicationsPerUnit: Indicator = {
  code: 'XK1',
  id: 'publications_per_unit',
  revision: 1,
  title: { zh: '单位年均宣传稿件数', en: 'Publications per unit' },
  clauses: ['3.3.3'],
  definition: {
    zh: '期内宣传稿件数 ÷ 期末开办单位',
    en: 'items published within the period ÷ open units on the last day',
  },
  unit: 'per unit',
  direction: 'up',
  targets: [],
  axis: 'events',
  source: ['org_units', 'org_edges', 'publications', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 3.3.3', en: 'guidance 常教工〔2020〕18号, clause 3.3.3' },
  formula: ratio(published, openUnits),
  template: 'T14',
};
