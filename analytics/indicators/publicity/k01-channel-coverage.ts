import { facilities, publications } from '../../facts/events/publications.ts';
import { rate } from '../../formulas/rate.ts';
import type { PerUnitMeasure } from '../../measures/measure.ts';
import { dayOrForever, type UnitInWindow } from '../../measures/unit-in-window.ts';
import type { Indicator } from '../indicator.ts';

/** The kinds of facilities that are channels of publicity (clause 3.3.2). */
export const CHANNELS: ReadonlySet<string> = new Set([
  'newspaper',
  'journal',
  'website',
  'wechat',
  'tv',
  'radio',
]);

/** The channels that a unit has on some day of the window. */
export function channelsOf({ first, on, events }: UnitInWindow): ReadonlySet<string> {
  const inUse = events(facilities).filter(
    (event) =>
      CHANNELS.has(event.state.kind) &&
      event.on <= on &&
      dayOrForever(event.number('toOn')) > first,
  );
  return new Set(inUse.map(({ state }) => state.kind));
}

/** The channels in which a unit published something within the window. */
export function publishedIn({ first, on, events }: UnitInWindow): ReadonlySet<string> {
  const items = events(publications).filter((event) => first <= event.on && event.on <= on);
  return new Set(items.map(({ state }) => state.channel));
}

const channels: PerUnitMeasure = {
  kind: 'perUnit',
  name: 'channels of publicity',
  title: { zh: '单位的宣传渠道', en: 'channels of publicity of units' },
  of: (unit) => channelsOf(unit).size,
};

const channelsWithItems: PerUnitMeasure = {
  kind: 'perUnit',
  name: 'channels of publicity with an item',
  title: { zh: '期内有稿件的宣传渠道', en: 'channels with an item within the period' },
  of: (unit) => {
    const published = publishedIn(unit);
    return [...channelsOf(unit)].filter((channel) => published.has(channel)).length;
  },
};

/** K01 Publicity channels in use. */
export const channelCoverage: Indicator = {
  code: 'K01',
  id: 'channel_coverage',
  revision: 1,
  title: { zh: '宣传阵地渠道覆盖率', en: 'Publicity channels in use' },
  clauses: ['3.3.2', '3.3.3'],
  definition: {
    zh: '期内有稿件的 ÷ 期内单位开办的宣传渠道（校报、校刊、网站、公众号、校园电视台、广播站）',
    en:
      'those with an item published within the period ÷ channels that units have within the ' +
      'period (newspaper, journal, website, WeChat, television, radio)',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 60, natural: false }],
  axis: 'events',
  source: ['facilities', 'publications', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 3.3.2', en: 'guidance 常教工〔2020〕18号, clause 3.3.2' },
  formula: rate(channelsWithItems, channels),
  template: 'T14',
};
