import { publications } from '../../facts/events/publications.ts';
import { rate } from '../../formulas/rate.ts';
import { eventsWhere } from '../../measures/events.ts';
import type { UnitsHavingMeasure } from '../../measures/measure.ts';
import { openUnits } from '../../measures/units.ts';
import type { Indicator } from '../indicator.ts';

const MAINSTREAM: ReadonlySet<string> = new Set(['city', 'province', 'national']);

const inMainstreamMedia: UnitsHavingMeasure = {
  kind: 'unitsHaving',
  name: 'units in mainstream media',
  title: { zh: '在主流媒体有稿件的单位', en: 'units with an item in mainstream media' },
  events: eventsWhere(publications, ({ mediaLevel }) => MAINSTREAM.has(mediaLevel)),
  min: 1,
  at: () => true,
};

/** K02 Units in mainstream media. */
export const mainstreamMedia: Indicator = {
  code: 'K02',
  id: 'mainstream_media',
  revision: 1,
  title: { zh: '主流媒体宣传单位占比', en: 'Units in mainstream media' },
  clauses: ['3.3.1', '3.3.5'],
  definition: {
    zh: '期内在市级及以上媒体有稿件的 ÷ 期末开办单位',
    en: 'those with an item in media of city level or above within the period ÷ open units on the last day',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 30, natural: false }],
  axis: 'events',
  source: ['org_units', 'org_edges', 'publications', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 3.3.1', en: 'guidance 常教工〔2020〕18号, clause 3.3.1' },
  formula: rate(inMainstreamMedia, openUnits),
  template: 'T14',
};
