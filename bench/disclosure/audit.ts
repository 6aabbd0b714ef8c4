import { finish } from '../../base/work.ts';
import type { Facts } from '../../analytics/facts/facts.ts';
import type { MetricQuery } from '../../analytics/query/metric-query.ts';
import { evidenceInSteps } from '../../analytics/questions/evidence.ts';
import { gapToTarget } from '../../analytics/questions/gap-to-target.ts';
import { ranking } from '../../analytics/questions/ranking.ts';
import { trend } from '../../analytics/questions/trend.ts';
import type { AnswerRow } from '../../analytics/query/answer-blocks.ts';
import { metrics, type View } from '../../analytics/view.ts';
import { intervalFinder, type Equation } from './intervals.ts';
import { Ledger, type Sum } from './ledger.ts';
import { PROFILES, type Profile, type RandomCity, type RandomUnit } from './random-city.ts';

/** A suppressed number that the auditor has computed, or bounded more tightly than promised. */
export interface Leak {
  readonly kind: 'exact' | 'interval';
  /** the answer in which it is suppressed */
  readonly cell: string;
  readonly value: number;
}

/** The result of an audit: how many cells were shown and suppressed, and what leaked. */
export interface Audit {
  readonly shown: number;
  readonly suppressed: number;
  readonly leaks: readonly Leak[];
}

/** Whom the numerator and the denominator of an indicator count. */
interface Counting {
  readonly part: (profile: Profile, unit: RandomUnit) => boolean;
  readonly whole: (profile: Profile, unit: RandomUnit) => boolean;
}

const membersAmong = (whole: Counting['whole']): Counting => ({
  part: (profile, unit) => profile.isMember && whole(profile, unit),
  whole,
});

/** The indicators that are audited, as the catalogue defines them in words. */
const COUNTING: Readonly<Record<string, Counting>> = {
  B01: membersAmong(() => true),
  B02: membersAmong(({ establishment }) => establishment === '1'),
  B03: membersAmong(({ establishment }) => establishment !== '1'),
  B04: membersAmong((_, { isCovered }) => isCovered),
  XB1: membersAmong((_, { ownership }) => ownership === 'private'),
  XB5: membersAmong(({ gender }) => gender === 'female'),
  XI5: { part: () => false, whole: () => true },
};
const INDICATORS = Object.keys(COUNTING);

const PERIOD = '2024';
/** Below these a count of people, or the denominator of a rate, is small (DOMAIN.md 6.4). */
const SMALL = { part: 5, whole: 10 };

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  GENDER: ['female', 'male'],
  ESTABLISHMENT: ['1', '2'],
  AGE_BAND: ['30-35', '46-55'],
  SCHOOL_TYPE: ['PS', 'KG'],
  OWNERSHIP: ['public', 'private'],
};
const DIMENSIONS = Object.keys(GROUPS);
/** XI5 counts events of people, which only attributes of units divide. */
const UNIT_DIMENSIONS = ['SCHOOL_TYPE', 'OWNERSHIP', 'DISTRICT'];

/** Every question of a few kinds that a viewer may ask. */
function queries({ districts }: RandomCity): Omit<MetricQuery, 'indicators' | 'periods'>[] {
  const grouped = DIMENSIONS.map((dimension) => ({ by: [dimension] }));
  const filtered = DIMENSIONS.flatMap((dimension) =>
    GROUPS[dimension]!.map((key) => ({ where: [{ dimension, in: [key] }] })),
  );
  const crossed = DIMENSIONS.flatMap((dimension, i) =>
    DIMENSIONS.slice(i + 1).map((other) => ({ by: [dimension, other] })),
  );
  const mixed = [
    { by: ['AGE_BAND'], where: [{ dimension: 'GENDER', in: ['female'] }] },
    { by: ['GENDER'], where: [{ dimension: 'SCHOOL_TYPE', in: ['PS'] }] },
    { by: ['DISTRICT'] },
    { by: ['DISTRICT', 'GENDER'] },
    { where: [{ dimension: 'DISTRICT', in: districts.slice(0, 1) }] },
  ];
  const shapes = [{}, ...grouped, ...filtered, ...crossed, ...mixed];
  return (['AS_WAS', 'AS_IS'] as const).flatMap((hierarchy) =>
    (['CITY', 'DISTRICT', 'UNIT'] as const).flatMap((level) =>
      shapes.map((shape) => ({ ...shape, level, hierarchy })),
    ),
  );
}

const keyOf = (dimension: string, profile: Profile, unit: RandomUnit, district: string): string => {
  switch (dimension) {
    case 'GENDER':
      return profile.gender;
    case 'ESTABLISHMENT':
      return profile.establishment;
    case 'AGE_BAND':
      return profile.born === '1990-01-01' ? '30-35' : '46-55';
    case 'SCHOOL_TYPE':
      return unit.type;
    case 'OWNERSHIP':
      return unit.ownership;
    default:
      return district;
  }
};

/** The codes of the nodes above a unit, itself included, from the bottom to the city. */
function pathOf(unit: RandomUnit, { units }: RandomCity, isNow: boolean): string[] {
  const path = [unit.code];
  for (let at: RandomUnit | undefined = unit; at;) {
    const above: string = isNow ? at.parentNow : at.parent;
    path.push(above);
    at = units.find(({ code }) => code === above);
  }
  return path.at(-1) === 'C' ? path : [...path, 'C'];
}

/** A number of an answer: whom it adds up, as variables, and how many they are. */
interface Cell {
  readonly sum: Sum;
  readonly value: number;
}

/** What an audit reads: equations from what is shown, secrets from what is suppressed. */
class Reading {
  readonly city: RandomCity;
  readonly equations = new Map<string, Equation>();
  readonly secrets = new Map<string, { cell: string } & Cell>();
  readonly faults: string[] = [];
  shown = 0;
  suppressed = 0;

  constructor(city: RandomCity) {
    this.city = city;
  }

  /** The number of those whom `counts` picks below a node. */
  cellOf(
    node: string,
    isNow: boolean,
    counts: (profile: Profile, unit: RandomUnit, district: string) => boolean,
  ): Cell {
    const sum: number[] = [];
    let value = 0;
    for (const [i, unit] of this.city.units.entries()) {
      const path = pathOf(unit, this.city, isNow);
      if (!path.includes(node)) continue;
      const district = path.find((code) => code.startsWith('D')) ?? '';
      for (const [j, profile] of PROFILES.entries()) {
        if (!counts(profile, unit, district)) continue;
        sum.push(i * PROFILES.length + j);
        value += unit.counts[j]!;
      }
    }
    return { sum, value };
  }

  show({ sum, value }: Cell): void {
    this.equations.set(sum.join(), { sum, value });
  }

  hide(cell: string, { sum, value }: Cell, least: number): void {
    if (value > 0 && value < least) this.secrets.set(sum.join(), { cell, sum, value });
  }
}

type Shape = ReturnType<typeof queries>[number];

/** The two numbers of a row of an answer to a query. */
function numbersOf(
  reading: Reading,
  node: string,
  indicator: string,
  query: Shape,
  group: readonly string[],
): Record<'part' | 'whole', Cell> {
  const isIn = (profile: Profile, unit: RandomUnit, district: string): boolean =>
    (query.by ?? []).every((id, i) => keyOf(id, profile, unit, district) === group[i]) &&
    (query.where ?? []).every(({ dimension, in: keys }) =>
      keys.includes(keyOf(dimension, profile, unit, district)),
    );
  const counting = COUNTING[indicator]!;
  const isNow = query.hierarchy === 'AS_IS';
  const cell = (name: 'part' | 'whole'): Cell =>
    reading.cellOf(
      node,
      isNow,
      (profile, unit, district) => isIn(profile, unit, district) && counting[name](profile, unit),
    );
  return { part: cell('part'), whole: cell('whole') };
}

/** How a viewer gets the rows of an answer. */
export type Answering = (view: View, query: MetricQuery) => readonly AnswerRow[];

const byMetrics: Answering = (view, query) => metrics(view, query).rows;

function read(reading: Reading, view: View, query: Shape, answering: Answering): void {
  const { nodes } = view.facts.hierarchy;
  const dimensions = [
    ...(query.by ?? []),
    ...(query.where ?? []).map(({ dimension }) => dimension),
  ];
  const indicators = INDICATORS.filter(
    (code) => code !== 'XI5' || dimensions.every((id) => UNIT_DIMENSIONS.includes(id)),
  );
  for (const row of answering(view, { ...query, indicators, periods: [PERIOD] })) {
    const { code } = nodes[row.node]!;
    const name = row.indicator.code;
    const numbers = numbersOf(reading, code, name, query, row.group);
    readRow(
      reading,
      row,
      `${name} ${code} ${JSON.stringify({ ...query, group: row.group })}`,
      numbers,
    );
  }
}

function readRow(
  reading: Reading,
  { status, numerator, denominator }: Pick<AnswerRow, 'status' | 'numerator' | 'denominator'>,
  cell: string,
  { part, whole }: Record<'part' | 'whole', Cell>,
): void {
  if (status === 'SUPPRESSED') {
    reading.suppressed++;
    reading.hide(cell, part, SMALL.part);
    reading.hide(cell, whole, SMALL.whole);
    return;
  }
  if (status !== 'OK' && status !== 'EMPTY') return;
  reading.shown++;
  if (numerator !== null && numerator !== part.value) reading.faults.push(`${cell}: numerator`);
  if (denominator !== null && denominator !== whole.value)
    reading.faults.push(`${cell}: denominator`);
  if (numerator !== null) reading.show(part);
  if (denominator !== null) reading.show(whole);
}

/** Reads the questions about single nodes: evidence, ranking, trend and gap. */
function readOthers(reading: Reading, view: View): void {
  const { nodes } = view.facts.hierarchy;
  const byCode = (node: number): string => nodes[node]!.code;
  for (const indicator of INDICATORS) {
    for (const depth of [1, 2]) {
      const { rows } = ranking(view, { indicator, depth, period: PERIOD });
      const series = trend(view, { indicator, depth, periods: [PERIOD] }).series;
      for (const row of [...rows, ...series.flatMap(({ points }) => points)])
        readRow(
          reading,
          row,
          `${indicator} ${byCode(row.node)} ranked`,
          numbersOf(reading, byCode(row.node), indicator, {}, []),
        );
    }
    for (const { code } of nodes) {
      const { part, whole } = numbersOf(reading, code, indicator, {}, []);
      const rest = {
        sum: whole.sum.filter((variable) => !part.sum.includes(variable)),
        value: whole.value - part.value,
      };
      for (const [listed, cell] of [
        ['COUNTED', part],
        ['NOT_COUNTED', rest],
      ] as const) {
        const query = { indicator, root: code, period: PERIOD, part: listed };
        const { total, rows } = finish(evidenceInSteps(view, query, { after: null, first: 5 }));
        if (total !== null && total !== cell.value)
          reading.faults.push(`${indicator} ${code}: evidence`);
        if (total !== null) reading.show(cell);
        if (rows.length > 0) reading.faults.push(`${indicator} ${code}: lists people`);
      }
      readGap(reading, view, indicator, code);
    }
  }
}

function readGap(reading: Reading, view: View, indicator: string, root: string): void {
  if (indicator === 'XI5') return;
  try {
    for (const { node, available } of gapToTarget(view, {
      ...{ indicator, root, period: PERIOD, target: 100 },
    }).at) {
      const { code } = view.facts.hierarchy.nodes[node]!;
      const { part, whole } = numbersOf(reading, code, indicator, {}, []);
      const sum = whole.sum.filter((variable) => !part.sum.includes(variable));
      const below = view.facts.hierarchy.nodes.length > 0 && whole.value - part.value;
      if (below === available) reading.show({ sum, value: available });
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'WITHHELD')) throw error;
  }
}

/**
 * Asks every question for a viewer of a random city and computes what follows from the answers. The
 * promise: no small number that is suppressed follows exactly, and the values that it may have
 * include everything that its suppression itself tells, 1 to 4 people counted, 1 to 9 in a
 * denominator.
 * @param withIntervals solves linear programs too
 * @param answering another disclosure control, to be attacked through `metrics` alone
 */
export async function audit(
  city: RandomCity,
  facts: Facts,
  view: View,
  withIntervals: boolean,
  answering?: Answering,
): Promise<Audit> {
  const reading = new Reading(city);
  for (const query of queries(city))
    read(reading, { ...view, facts }, query, answering ?? byMetrics);
  if (!answering) readOthers(reading, { ...view, facts });
  if (reading.faults.length > 0) throw new Error(reading.faults.slice(0, 5).join('\n'));
  const ledger = new Ledger(city.units.length * PROFILES.length);
  const equations = [...reading.equations.values()];
  for (const { sum } of equations) ledger.add(sum);
  const leaks: Leak[] = [];
  const interval = withIntervals ? await intervalFinder(equations) : null;
  for (const { cell, sum, value } of reading.secrets.values()) {
    if (ledger.determines(sum)) {
      leaks.push({ kind: 'exact', cell, value });
      continue;
    }
    if (!interval) continue;
    const { lower, upper } = interval(sum);
    if (lower > 1 + 1e-6 || upper < SMALL.part - 1 - 1e-6)
      leaks.push({ kind: 'interval', cell, value });
  }
  return { shown: reading.shown, suppressed: reading.suppressed, leaks };
}
