import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { KnownSums } from '../../../analytics/disclosure/known-sums.ts';
import type { MetricQuery } from '../../../analytics/query/metric-query.ts';
import type { View } from '../../../analytics/view.ts';
import { SmallCity } from '../../golden/small-city.ts';
import { openReusedStore, type ReusedStore } from '../reused-store.ts';
import { ask, factsOf, type PlainRow } from '../support.ts';
import { answerRows, TODAY, viewOf } from './support.ts';

/** A case of 2024: whether a union knew first and helped in time, which are the numerators of E02 and E04. */
interface Case {
  readonly unit: string;
  readonly month: number;
  readonly isKnown: boolean;
  readonly isHelped: boolean;
}

interface Unit {
  readonly at: string;
  readonly type: string;
  readonly ownership: string;
  readonly area: string;
  readonly cases: readonly [month: number, isKnown: boolean, isHelped: boolean][];
}

const anyCase = fc.tuple(fc.constantFrom(1, 2, 5, 8, 9, 11), fc.boolean(), fc.boolean());
const anyUnit: fc.Arbitrary<Unit> = fc.record({
  at: fc.constantFrom('D1', 'D1', 'D2', 'D2', 'D3', 'C'),
  type: fc.constantFrom('PS', 'PS', 'KG', 'VS', 'TR'),
  ownership: fc.constantFrom('public', 'public', 'private'),
  area: fc.constantFrom('urban', 'rural'),
  cases: fc.oneof(
    fc.array(anyCase, { maxLength: 4 }),
    fc.array(anyCase, { minLength: 9, maxLength: 12 }),
    fc.array(anyCase, { minLength: 24, maxLength: 40 }),
  ),
});
const anyUnits = fc.array(anyUnit, { minLength: 6, maxLength: 10, size: 'max' });

const day = (month: number, ofMonth: number): string =>
  `2024-${String(month).padStart(2, '0')}-${String(ofMonth).padStart(2, '0')}`;

function cityOf(units: readonly Unit[]): { city: SmallCity; cases: Case[] } {
  const city = new SmallCity()
    .add('org_units', 'D3 | 北区 | district ||| 2000-01-01')
    .add('org_edges', 'D3 | C | 2000-01-01')
    .add('org_edges', ...['D1', 'D2', 'D3'].map((code) => `${code} | C | 2000-01-01 || admin`));
  const cases: Case[] = [];
  for (const [i, { at, type, ownership, area, cases: own }] of units.entries()) {
    const unit = `U${i}`;
    city.add('org_units', `${unit} | ${unit} | unit | ${type} | ${ownership} | 2000-01-01`);
    city.tables.org_units!.at(-1)![city.tables.org_units![0]!.indexOf('urban_rural')] = area;
    // the first unit moves when the year is over
    if (i === 0) city.add('org_edges', 'U0 | D1 | 2000-01-01 | 2025-01-01', 'U0 | D2 | 2025-01-01');
    else city.add('org_edges', `${unit} | ${at} | 2000-01-01`);
    city.add('org_edges', `${unit} | D${(i % 3) + 1} | 2000-01-01 || admin`).people(1, unit);
    for (const [n, [month, isKnown, isHelped]] of own.entries()) {
      cases.push({ unit, month, isKnown, isHelped });
      const code = `H${i}-${n}`;
      city.add(
        'hardship_cases',
        `${code} | ${unit}-1 | ${unit} | other | relative |||  ${day(month, 1)} | ${day(month, 3)} || true |`,
      );
      city.add(
        'case_events',
        `${code} | known | ${day(month, 1)} | 1 | ${isKnown ? 'unit_union' : 'other'}`,
        `${code} | known | ${day(month, 1)} | 2 | unit_union`,
      );
      if (isHelped) city.add('case_events', `${code} | helped | ${day(month, 2)} | 1 | unit_union`);
    }
  }
  return { city, cases };
}

const PERIODS = ['2024', '2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4', '2024-09', 'SY2023', 'UY2024'];
/** Months of the periods. */
const MONTHS: Readonly<Record<string, readonly number[]>> = {
  '2024': [1, 2, 5, 8, 9, 11],
  '2024-Q1': [1, 2],
  '2024-Q2': [5],
  '2024-Q3': [8, 9],
  '2024-Q4': [11],
  '2024-09': [9],
  SY2023: [1, 2, 5, 8],
  UY2024: [1, 2, 5, 8, 9],
};
const DIMENSIONS = ['SCHOOL_TYPE', 'OWNERSHIP', 'URBAN_RURAL', 'DISTRICT'];
const INDICATORS = ['E02', 'E04', 'XE5-help-p50'];

/** Questions of every kind that may be put about sensitive figures. */
function everyQuery(): Partial<MetricQuery>[] {
  const keys: Readonly<Record<string, readonly string[]>> = {
    SCHOOL_TYPE: ['PS', 'KG', 'VS', 'TR'],
    OWNERSHIP: ['public', 'private'],
    URBAN_RURAL: ['urban', 'rural'],
    DISTRICT: ['D1', 'D2', 'D3', ''],
  };
  const groups: Partial<MetricQuery>[] = DIMENSIONS.flatMap((dimension, i) => [
    { by: [dimension] },
    ...DIMENSIONS.slice(i + 1).map((other) => ({ by: [dimension, other] })),
    ...keys[dimension]!.flatMap((key) => [
      { where: [{ dimension, in: [key] }] },
      { where: [{ dimension, in: keys[dimension]!.filter((other) => other !== key) }] },
      { where: [{ dimension, in: [key] }], by: [DIMENSIONS[(i + 1) % 4]!] },
    ]),
  ]);
  const readings: Partial<MetricQuery>[] = [
    {},
    { hierarchy: 'AS_IS' },
    { line: 'admin' },
    { line: 'admin', hierarchy: 'AS_IS' },
  ];
  return [
    ...readings,
    ...groups,
    ...groups.slice(0, 8).map((it) => ({ ...it, ...readings[1] })),
  ].flatMap((query) =>
    (['CITY', 'DISTRICT', 'UNIT'] as const).map((level) => ({
      ...query,
      level,
      indicators: INDICATORS,
      periods: PERIODS,
    })),
  );
}

describe('of sensitive figures', () => {
  let reused: ReusedStore;
  beforeAll(async () => {
    reused = await openReusedStore();
  });
  afterAll(() => reused.close());

  it('no small number follows from all answers together that a guarded viewer may have', async () => {
    let told = 0;
    await fc.assert(
      fc.asyncProperty(anyUnits, async (units) => {
        const { city, cases } = cityOf(units);
        await reused.fill(city.tables);
        const facts = await factsOf(reused.store.pool);
        const view: View = viewOf(facts, true);
        const hasCases = new Set(cases.map(({ unit }) => unit));
        const unitsOf = unitsByRow(units);
        const known = new KnownSums();
        const secrets = new Map<string, readonly string[][]>();
        for (const query of everyQuery()) {
          const guarded = answerRows(view, query);
          for (const [i, row] of ask(facts, query as MetricQuery, TODAY).entries()) {
            const shown = guarded[i]!;
            expect([shown.unit, shown.group]).toEqual([row.unit, row.group]);
            const months = MONTHS[row.period]!;
            const inside = [...unitsOf(row, query)].filter((unit) => hasCases.has(unit));
            const isIn = ({ unit, month }: Case): boolean =>
              inside.includes(unit) && months.includes(month);
            const isCounted = (it: Case): boolean =>
              isIn(it) && (row.indicator === 'E02' ? it.isKnown : it.isHelped);
            /** the unknown numbers of single units and months that a number of the figure adds up */
            const unknowns = (of: string): string[] =>
              inside.flatMap((unit) => months.map((month) => `${of} ${unit} ${month}`));
            const [wholeOf, partOf] = ['cases', row.indicator === 'E02' ? 'known' : 'helped'];
            const whole = cases.filter(isIn).length;
            const part = cases.filter(isCounted).length;
            expect(row.denominator ?? row.n ?? 0).toBe(whole);
            const isTold = shown.status === 'OK' || shown.status === 'EMPTY';
            if (isTold || shown.n !== null) known.add(unknowns(wholeOf));
            if (isTold && row.denominator !== null) known.add(unknowns(partOf));
            if (isTold && whole > 0 && row.unit !== 'C') told++;
            // a filter or a group that lets all of the city through is the city, which is always told
            if (isTold || inside.length === hasCases.size) continue;
            const isFew = (count: number): boolean => count > 0 && count < 10;
            const place = `${row.unit} ${row.period} ${inside.join(' ')}`;
            if (isFew(whole)) secrets.set(`cases ${place}`, [unknowns(wholeOf)]);
            if (isFew(part)) secrets.set(`${partOf} ${place}`, [unknowns(partOf)]);
            if (isFew(whole - part))
              secrets.set(`not ${partOf} ${place}`, [unknowns(wholeOf), unknowns(partOf)]);
          }
        }
        const isKnown = (sums: readonly string[][]): boolean =>
          sums.every((names) => known.gives(names));
        expect([...secrets].flatMap(([name, sums]) => (isKnown(sums) ? [name] : []))).toEqual([]);
      }),
      { numRuns: Number(process.env.RUNS ?? 2), endOnFailure: true },
    );
    // enough is told for this to mean something
    expect(told).toBeGreaterThan(10);
  });
});

/** The units under a row of an answer, by its filters and groups. */
function unitsByRow(
  units: readonly Unit[],
): (row: PlainRow, query: Partial<MetricQuery>) => ReadonlySet<string> {
  const parentOf = (i: number, { line, hierarchy }: Partial<MetricQuery>): string => {
    if (line === 'admin') return `D${(i % 3) + 1}`;
    if (i === 0) return hierarchy === 'AS_IS' ? 'D2' : 'D1';
    return units[i]!.at;
  };
  const keyOf = (dimension: string, i: number, query: Partial<MetricQuery>): string => {
    const { type, ownership, area } = units[i]!;
    const district = parentOf(i, query);
    return {
      SCHOOL_TYPE: type,
      OWNERSHIP: ownership,
      URBAN_RURAL: area,
      DISTRICT: district === 'C' ? '' : district,
    }[dimension]!;
  };
  return ({ unit, group }, query) =>
    new Set(
      units.flatMap((_, i) => {
        const isUnder = unit === 'C' || unit === `U${i}` || unit === parentOf(i, query);
        const isIn =
          (query.by ?? []).every((dimension, at) => keyOf(dimension, i, query) === group[at]) &&
          (query.where ?? []).every((filter) =>
            filter.in.includes(keyOf(filter.dimension, i, query)),
          );
        return isUnder && isIn ? [`U${i}`] : [];
      }),
    );
}
