import type { DayNumber } from '../base/civil.ts';
import { dayIn, dayText, FOREVER, REFERENCE_DAY, YEARS } from './calendar.ts';
import { JURISDICTIONS } from './population.ts';
import { Random } from './random.ts';
import type { Coverage } from './unions.ts';
import type { UnitPlan } from './unit-plan.ts';

/** A row of a table, by column name. */
type Row = Readonly<Record<string, string | number>>;

/**
 * Channels of publicity, with the chance that a large or a small unit has one, and how often it is
 * used (estimates). Some are opened and some closed during the history.
 */
const CHANNELS: readonly (readonly [kind: string, large: number, small: number, weight: number])[] =
  [
    ['newspaper', 0.3, 0.05, 2],
    ['journal', 0.25, 0.03, 1],
    ['website', 0.9, 0.35, 5],
    ['wechat', 0.97, 0.8, 12],
    ['tv', 0.35, 0.03, 1],
    ['radio', 0.6, 0.2, 2],
  ];
const LARGE = 80;
const OPENED_LATE = 0.08;
const CLOSED = 0.05;

/** Items a year of a unit with a union and of one without, and the growth a year (estimates). */
const ITEMS = { large: 9, small: 5, uncovered: 1.2 };
const GROWTH = [0.8, 1, 1.15];

/** Chance that an item appears in outside media, and the weights of their levels (estimates). */
const OUTSIDE = 0.16;
const OUTLETS: readonly (readonly [level: string, weight: number, outlet: string])[] = [
  ['district', 52, '演示区融媒'],
  ['city', 34, '演示市日报'],
  ['province', 11, '演示省教育报'],
  ['national', 3, '演示国家级媒体'],
];

const FORMS = ['item', 'column', 'page', 'programme'] as const;
const FORM_WEIGHTS = [70, 15, 9, 6];
const TITLES = ['教职工风采', '工会活动', '民主管理', '师德故事', '困难帮扶', '竞赛获奖'];

interface Channel {
  readonly kind: string;
  readonly weight: number;
  readonly from: DayNumber;
  readonly to: DayNumber;
}

function channelsOf(random: Random, { size, openedOn, closedOn }: UnitPlan): Channel[] {
  return CHANNELS.flatMap(([kind, large, small, weight]) => {
    const exists = random.chance(size >= LARGE ? large : small);
    const late = random.chance(OPENED_LATE) ? dayIn(random.pick(YEARS), '03-01') : openedOn;
    // the first day of a year decides: a channel closed on it is not one of that year
    const end = random.chance(CLOSED) ? dayIn(random.pick(YEARS), '01-01') : FOREVER;
    const from = Math.max(openedOn, late);
    const to = Math.min(closedOn, end);
    return exists && from < to ? [{ kind, weight, from, to }] : [];
  });
}

const effectOf = (jurisdiction: string): number =>
  1 + 5 * (JURISDICTIONS.find(({ code }) => code === jurisdiction)?.effect ?? 0);

/** An item published on a day, in a channel of the unit or outside. */
function itemOf(random: Random, unit: UnitPlan, on: DayNumber, channels: readonly Channel[]): Row {
  const open = channels.filter(({ from, to }) => from <= on && on < to);
  const isOutside = random.chance(OUTSIDE) || open.length === 0;
  const channel = isOutside ? null : open[random.weighted(open.map(({ weight }) => weight))]!.kind;
  const [level, , outlet] = OUTLETS[random.weighted(OUTLETS.map(([, weight]) => weight))]!;
  const title = random.pick(TITLES);
  const form = FORMS[random.weighted(FORM_WEIGHTS)]!;
  const views = random.between(20, 40 * Math.max(20, unit.size));
  return {
    unit_code: unit.code,
    on: dayText(on),
    title: `演示·${title}`,
    form,
    ...(channel === null ? { outlet, media_level: level } : { channel, media_level: 'campus' }),
    ...(channel === 'wechat' && { views }),
  };
}

/** The channels of a unit as rows of `facilities`, and what it published as rows of `publications`. */
export function publicityOf(
  seed: number,
  unit: UnitPlan,
  coverage: Coverage | undefined,
): { readonly facilities: readonly Row[]; readonly publications: readonly Row[] } {
  const random = new Random(seed, 'publicity', unit.code);
  const channels = channelsOf(random, unit);
  const size = unit.size >= LARGE ? 'large' : 'small';
  const days = YEARS.flatMap((year, i) => {
    const isCovered = coverage !== undefined && coverage.from <= dayIn(year, '12-31');
    const mean = ITEMS[isCovered ? size : 'uncovered'] * GROWTH[i]! * effectOf(unit.jurisdiction);
    const number = random.poisson(mean);
    return Array.from({ length: number }, () => dayIn(year, '01-01') + random.between(0, 364));
  });
  const last = Math.min(REFERENCE_DAY, unit.closedOn - 1);
  const numbers = new Map<DayNumber, number>();
  const publications = days
    .filter((on) => unit.openedOn <= on && on <= last)
    .map((on) => {
      const number = (numbers.get(on) ?? 0) + 1;
      numbers.set(on, number);
      return { ...itemOf(random, unit, on, channels), number };
    });
  const facilities = channels.map(({ kind, from, to }) => ({
    unit_code: unit.code,
    kind,
    shared: 'false',
    from_on: dayText(from),
    to_on: dayText(to),
  }));
  return { facilities, publications };
}
