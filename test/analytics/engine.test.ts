import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answer, answerBy } from '../../analytics/query/answer.ts';
import { resolveQuery } from '../../analytics/query/resolved-query.ts';
import type { MetricQuery } from '../../analytics/query/metric-query.ts';
import { planOf, type Plan } from '../../analytics/query/plan.ts';
import { wholeScope } from '../../analytics/query/scope.ts';
import type { Facts } from '../../analytics/facts/facts.ts';
import type { Tables } from '../fixtures/union-package.ts';
import { SmallCity } from '../golden/small-city.ts';
import { anyCity, anyDay } from './any-city.ts';
import {
  anyQuestion,
  DIMENSIONS,
  groupsOf,
  questionAbout,
  hasDimension,
  UNIT_DIMENSIONS,
} from './any-question.ts';
import { openReusedStore, type ReusedStore } from './reused-store.ts';
import { above, City, CODES, daysOf, OF_PEOPLE, oracle, RATES } from './oracle.ts';
import { expectSameRows, NEAR } from './same-rows.ts';
import { ask, factsOf, type PlainRow } from './support.ts';

const questions = (maxLength: number) =>
  fc.array(anyQuestion, { minLength: 1, maxLength, size: 'max' });
const cityOf = (tables: Tables): string => tables.org_units!.find((it) => it[2] === 'city')![0]!;

/** The rows of every table in another order. */
function shuffled(tables: Tables, seed: number): Tables {
  let state = seed;
  const next = (below: number): number =>
    Math.floor(((state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32) * below);
  return Object.fromEntries(
    Object.entries(tables).map(([name, [header = [], ...rows]]) => {
      for (let i = rows.length - 1; i > 0; i--) {
        const j = next(i + 1);
        [rows[i], rows[j]] = [rows[j]!, rows[i]!];
      }
      return [name, [header, ...rows]];
    }),
  );
}

/** Rows by place. */
const byPlace = (rows: readonly PlainRow[]): Map<string, PlainRow> =>
  new Map(rows.map((it) => [JSON.stringify([it.period, it.indicator, it.unit, it.group]), it]));

const anyCityWithOrWithoutHorizons = fc.oneof(anyCity(), anyCity({ horizons: 'some' }));

describe('the engine, asked about any city', () => {
  let reused: ReusedStore;
  beforeAll(async () => {
    reused = await openReusedStore();
  });
  afterAll(() => reused.close());
  const factsAbout = async (tables: Tables): Promise<Facts> => {
    await reused.fill(tables);
    return factsOf(reused.store.pool);
  };

  it('answers any question as the contract words it', () =>
    fc.assert(
      fc.asyncProperty(
        anyCityWithOrWithoutHorizons,
        questions(40),
        anyDay,
        async (tables, drafts, today) => {
          const facts = await factsAbout(tables);
          const city = new City(tables);
          for (const draft of drafts) {
            const query = questionAbout(tables, draft);
            expectSameRows(ask(facts, query, today), oracle(city, query, today), query, NEAR);
          }
        },
      ),
      { numRuns: 25 },
    ));

  it('keeps a unit under all that it lies under when two units change places in the tree', async () => {
    const { tables } = new SmallCity()
      .add('org_units', 'A | A | unit | PS || 2000-01-01', 'B | B | unit | PS || 2000-01-01')
      .add(
        'org_edges',
        'A | B | 2010-01-01 | 2020-01-01',
        'B | D1 | 2010-01-01 | 2020-01-01',
        'A | D1 | 2020-01-01',
        'B | A | 2020-01-01',
      );
    const facts = await factsAbout(tables);
    const query: MetricQuery = { indicators: ['A01'], periods: ['2019', '2021'], root: 'D1' };
    expectSameRows(
      ask(facts, query, '2024-01-01'),
      oracle(tables, query, '2024-01-01'),
      query,
      NEAR,
    );
    expect(ask(facts, query, '2024-01-01').map(({ denominator }) => denominator)).toEqual([2, 2]);
  });

  it('gives a city, and every district, the sums of what hangs right below it', () =>
    fc.assert(
      fc.asyncProperty(
        anyCity(),
        fc.array(anyDay, { minLength: 3, maxLength: 3 }),
        async (tables, days) => {
          const facts = await factsAbout(tables);
          const city = new City(tables);
          const dates = new Set([...days, ...city.waves.map((it) => it.reference_on)]);
          for (const day of dates) {
            const tree = city.treeOn(day);
            const sums = (root: string): (number | null)[] =>
              ask(facts, { indicators: RATES, periods: [day], root }, day).flatMap(
                ({ numerator, denominator }) => [numerator, denominator],
              );
            for (const { code, kind } of city.units) {
              if (kind !== 'city' && kind !== 'district') continue;
              const children = city.units
                .filter((it) => tree.get(it.code) === code)
                .map((it) => sums(it.code));
              expect({ day, code, sums: sums(code) }).toEqual({
                day,
                code,
                sums: sums(code).map((_, i) => children.reduce((sum, it) => sum + it[i]!, 0)),
              });
            }
          }
        },
      ),
      { numRuns: 15 },
    ));

  it('does not mind in which order rows come', () =>
    fc.assert(
      fc.asyncProperty(
        anyCity(),
        questions(20),
        anyDay,
        fc.nat(),
        async (tables, drafts, today, seed) => {
          const queries = drafts.map((it) => questionAbout(tables, it));
          const facts = await factsAbout(tables);
          const answers = queries.map((it) => ask(facts, it, today));
          const others = await factsAbout(shuffled(tables, seed));
          for (const [i, query] of queries.entries())
            expectSameRows(ask(others, query, today), answers[i]!, query);
        },
      ),
      { numRuns: 12 },
    ));

  it('lets an empty unit change nothing but its own rows and how many units there are', () =>
    fc.assert(
      fc.asyncProperty(
        anyCity(),
        questions(20),
        anyDay,
        fc.constantFrom('!', '~'),
        fc.nat(99),
        async (tables, drafts, today, code, choice) => {
          const parents = tables.org_units!.slice(1);
          const parent = parents[choice % parents.length]![0]!;
          const root = cityOf(tables);
          const larger = {
            ...tables,
            org_units: [...tables.org_units!, [code, '空', 'unit', 'PS', '', '2000-01-01', '']],
            org_edges: [...tables.org_edges!, [code, parent, '2000-01-01', '']],
          };
          const queries = drafts
            .map((it) => questionAbout(tables, it))
            .map((it) => ({ ...it, indicators: it.indicators.filter((one) => one !== 'A01') }))
            .filter((it) => it.indicators.length > 0);
          const count: MetricQuery = {
            indicators: ['A01'],
            periods: ['2020', '2022-Q1', 'SY2023', today],
            root,
          };
          const facts = await factsAbout(tables);
          const before = queries.map((it) => ask(facts, it, today));
          const units = ask(facts, count, today);
          const others = await factsAbout(larger);
          const city = new City(larger);
          for (const [i, query] of queries.entries())
            expectSameRows(
              ask(others, query, today).filter(({ unit }) => unit !== code),
              before[i]!,
              query,
            );
          expect(
            ask(others, count, today).map(({ numerator, denominator }) => [numerator, denominator]),
          ).toEqual(
            units.map(({ period, numerator, denominator }) => [
              numerator,
              denominator! + (above(city.treeOn(daysOf(period).last), code).includes(root) ? 1 : 0),
            ]),
          );
        },
      ),
      { numRuns: 12 },
    ));

  it('reports the city alike as it was and as it is, on days on which every unit has its place', async () => {
    let compared = 0;
    const dimensions = ['', 'SCHOOL_TYPE', 'OWNERSHIP', 'AGE_BAND', 'CATEGORY'];
    await fc.assert(
      fc.asyncProperty(
        anyCity({ tidy: true }),
        fc.array(anyDay, { minLength: 4, maxLength: 4 }),
        anyDay,
        async (tables, days, today) => {
          const facts = await factsAbout(tables);
          const city = new City(tables);
          const root = cityOf(tables);
          const open = city.waves.map((it) => it.reference_on);
          for (const day of [...days, ...open]) {
            const tree = city.treeOn(day);
            if (!city.openUnits(day).every((it) => above(tree, it).includes(root))) continue;
            compared++;
            for (const dimension of dimensions) {
              const query: MetricQuery = {
                indicators:
                  dimension === '' ? CODES : CODES.filter((it) => hasDimension(it, dimension)),
                periods: [day],
                root,
                by: dimension === '' ? [] : [dimension],
              };
              expectSameRows(
                ask(facts, { ...query, hierarchy: 'AS_IS' }, today),
                ask(facts, query, today),
                query,
              );
            }
          }
        },
      ),
      { numRuns: 12 },
    );
    expect(compared).toBeGreaterThan(40);
  });

  it('splits into the groups of a dimension without rest, asked by it or where it is', () =>
    fc.assert(
      fc.asyncProperty(
        anyCity(),
        questions(3),
        fc.shuffledSubarray([...DIMENSIONS], { minLength: 4 }),
        anyDay,
        async (tables, drafts, dimensions, today) => {
          const facts = await factsAbout(tables);
          for (const dimension of dimensions) {
            for (const draft of drafts) {
              const { level, periods, hierarchy, where } = questionAbout(tables, draft);
              const filtered = where!.some(
                (it) => !(UNIT_DIMENSIONS as readonly string[]).includes(it.dimension),
              );
              const query: MetricQuery = {
                indicators: filtered
                  ? OF_PEOPLE
                  : CODES.filter((it) => hasDimension(it, dimension)),
                level: level!,
                periods,
                where: where!,
                hierarchy: hierarchy!,
              };
              const groups = groupsOf(dimension, tables);
              const total = ask(facts, query, today);
              const by = byPlace(ask(facts, { ...query, by: [dimension] }, today));
              const parts = groups.map((key) =>
                ask(facts, { ...query, where: [...where!, { dimension, in: [key] }] }, today),
              );
              for (const [i, row] of total.entries()) {
                const its = parts.map((part) => part[i]!);
                const sum = (of: 'numerator' | 'denominator' | 'n'): number | null =>
                  row[of] === null ? null : its.reduce((all, part) => all + part[of]!, 0);
                expect({
                  ...row,
                  numerator: sum('numerator'),
                  denominator: sum('denominator'),
                  n: sum('n'),
                }).toEqual(row);
                for (const [g, key] of groups.entries()) {
                  const place = JSON.stringify([row.period, row.indicator, row.unit, [key]]);
                  const there = its[g]!.denominator! > 0 || its[g]!.n! > 0;
                  expect({ query, place, row: by.get(place) }).toEqual({
                    query,
                    place,
                    row: there ? { ...its[g], group: [key] } : undefined,
                  });
                  by.delete(place);
                }
              }
              expect([...by.keys()]).toEqual([]);
            }
          }
        },
      ),
      { numRuns: 12 },
    ));

  it('answers by a plan that has been a text in between', () =>
    fc.assert(
      fc.asyncProperty(anyCity(), questions(30), anyDay, async (tables, drafts, today) => {
        const facts = await factsAbout(tables);
        const scope = wholeScope(facts.hierarchy, today);
        for (const draft of drafts) {
          const question = resolveQuery(
            questionAbout(tables, draft),
            facts.hierarchy,
            scope,
            today,
          );
          const plan = planOf(question, facts);
          const read = JSON.parse(JSON.stringify(plan)) as Plan;
          expect(read).toEqual(plan);
          expect(answerBy(read, question, facts, scope.sees)).toEqual(
            answer(question, facts, scope.sees),
          );
        }
      }),
      { numRuns: 10 },
    ));
});
