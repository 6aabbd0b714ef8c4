import { changeRows } from '../../intake/change/change-rows.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TongxinError } from '../../base/errors/errors.ts';
import type { RowChange } from '../../intake/change/change-rows.ts';
import { closeUnit, mergeUnits, moveUnit, splitUnit } from '../../intake/change/reorganise.ts';
import { reorganise } from '../../server/changes/reorganise.ts';
import { anyCity, anyDay, TURNING_DAYS } from './any-city.ts';
import { storedRows, tablesOf } from './any-change.ts';
import { openReusedStore, type ReusedStore } from './reused-store.ts';
import { ask, factsOf } from './support.ts';
import type { Tables } from '../fixtures/union-package.ts';

// the whole of it: REORGANISE_RUNS=2000 npm test -- test/analytics/reorganise
const RUNS = Number(process.env.REORGANISE_RUNS ?? 20);
const SEED = Number(process.env.REORGANISE_SEED ?? (RUNS > 20 ? Date.now() % 2 ** 31 : 15));

const draft = fc.record({
  kind: fc.constantFrom('merge', 'merge', 'merge', 'move', 'close', 'split'),
  source: fc.nat(99),
  second: fc.nat(99),
  target: fc.nat(99),
  people: fc.nat(3),
  on: anyDay,
});

type Draft = typeof draft extends fc.Arbitrary<infer T> ? T : never;
type Row = Readonly<Record<string, string>>;

/** The rows of a table by column. */
const rowsOf = (tables: Tables, name: string): Row[] => {
  const [header, ...rows] = tables[name]!;
  return rows.map((cells) => Object.fromEntries(header!.map((it, i) => [it, cells[i]!])));
};
/** The edges of the union line, on which reorganisations act. */
const unionEdges = (tables: Tables): Row[] =>
  rowsOf(tables, 'org_edges').filter(({ line }) => line === 'union');
const holds = (from: string, to: string, day: string): boolean =>
  from <= day && (to === '' || day < to);

/** Whatever contradicts itself on some days, found row by row: `what who day`. */
function contradictions(tables: Tables, days: readonly string[]): Set<string> {
  const units = new Map(rowsOf(tables, 'org_units').map((it) => [it.code!, it]));
  const unions = new Map(rowsOf(tables, 'unions').map((it) => [it.code!, it]));
  const isClosed = (code: string, day: string): boolean => {
    const { closed_on: closed } = units.get(code)!;
    return closed! !== '' && day >= closed!;
  };
  const isOpen = (code: string, day: string): boolean =>
    units.get(code)!.opened_on! <= day && !isClosed(code, day);
  const isDissolved = (code: string, day: string): boolean => {
    const { dissolved_on: dissolved } = unions.get(code)!;
    return dissolved! !== '' && day >= dissolved!;
  };
  const found = new Set<string>();
  const edges = unionEdges(tables);
  for (const day of days) {
    const on = (rows: readonly Row[]): Row[] =>
      rows.filter((it) => holds(it.from_on!, it.to_on!, day));
    const placed = on(edges);
    for (const { staff_no: staff, unit_code: unit, is_main: main } of on(
      rowsOf(tables, 'employments'),
    )) {
      if (main !== 'true') continue;
      if (isClosed(unit!, day)) found.add(`closed ${staff} ${unit} ${day}`);
      if (isOpen(unit!, day) && !placed.some(({ code }) => code === unit))
        found.add(`placeless ${unit} ${day}`);
    }
    for (const { staff_no: staff, union_code: union, kind } of on(rowsOf(tables, 'memberships')))
      if (kind === 'active' && isDissolved(union!, day))
        found.add(`member ${staff} ${union} ${day}`);
    for (const { union_code: union, unit_code: unit } of on(rowsOf(tables, 'union_coverage')))
      if (isDissolved(union!, day)) found.add(`covered ${union} ${unit} ${day}`);
    for (const { code, parent_code: parent } of placed)
      if (isOpen(code!, day) && isClosed(parent!, day)) found.add(`below ${code} ${parent} ${day}`);
  }
  return found;
}

/** The people with a main post, and the active members, day by day; at any unit. */
function atWork(tables: Tables, days: readonly string[]): string[] {
  const people = rowsOf(tables, 'employments').filter((it) => it.is_main === 'true');
  const members = rowsOf(tables, 'memberships').filter((it) => it.kind === 'active');
  return days.map((day) =>
    JSON.stringify(
      [people, members].map((rows) =>
        rows.flatMap((it) => (holds(it.from_on!, it.to_on!, day) ? [it.staff_no] : [])).sort(),
      ),
    ),
  );
}

/** Above a unit on a day, up to the root. */
function above(tables: Tables, code: string, day: string): string[] {
  const edges = unionEdges(tables);
  const path: string[] = [];
  for (let at: string | undefined = code; at !== undefined && path.length < 20;) {
    at = edges.find((it) => it.code === at && holds(it.from_on!, it.to_on!, day))?.parent_code;
    if (at !== undefined) path.push(at);
  }
  return path;
}

describe('random reorganisations of random cities, dated back', () => {
  let reused: ReusedStore;
  beforeAll(async () => {
    reused = await openReusedStore();
  });
  afterAll(() => reused.close());
  const tablesNow = async (): Promise<Tables> => tablesOf(await storedRows(reused.store.pool));

  /** The plan of a draft, and the units that merge; null if the draft makes no sense. */
  async function planOf(
    tables: Tables,
    { kind, source, second, target, people, on }: Draft,
    serial: number,
  ): Promise<{
    make: Parameters<typeof reorganise>[1]['make'];
    merged: readonly string[] | null;
  } | null> {
    const nodes = rowsOf(tables, 'org_units');
    const units = nodes.filter((it) => it.kind === 'unit');
    const isOpen = ({ opened_on: from, closed_on: to }: Row): boolean => holds(from!, to!, on);
    const { rows } = await reused.store.pool.query<{ id: number; code: string }>(
      'select id, code from org_units',
    );
    const idOf = (row: Row): number => rows.find((it) => it.code === row.code)!.id;
    const [from, also, into] = [source, second, target].map((it) => units[it % units.length]!) as [
      Row,
      Row,
      Row,
    ];
    if (kind === 'merge') {
      const sources = [...new Set([from, ...(second % 3 === 0 ? [also] : [])])];
      if (sources.includes(into) || !isOpen(into)) return null;
      return {
        make: (client) => mergeUnits(client, sources.map(idOf), into.code!, on),
        merged: [...sources.map(({ code }) => code!), into.code!],
      };
    }
    if (kind === 'move') {
      const parents = nodes.filter((it) => it.kind !== 'group' && it !== from && isOpen(it));
      const parent = parents[target % parents.length]!;
      return {
        make: (client) => moveUnit(client, idOf(from), from.code!, parent.code!, on),
        merged: null,
      };
    }
    if (kind === 'close')
      return { make: (client) => closeUnit(client, idOf(from), on), merged: null };
    const here = [
      ...new Set(
        rowsOf(tables, 'employments').flatMap((it) =>
          it.unit_code === from.code &&
          (it.to_on === '' || (it.to_on! > on && it.to_on! > it.from_on!))
            ? [it.staff_no!]
            : [],
        ),
      ),
    ];
    const part = {
      unit: { code: `新${serial}`, name: '新', kind: 'unit', openedOn: on },
      staffNos: people === 0 ? here : here.slice(0, people),
    };
    return {
      make: (client): Promise<RowChange[]> =>
        splitUnit(client, idOf(from), from.code!, on, [part], people === 0),
      merged: null,
    };
  }

  it(
    'make no contradiction or are refused with the rows, lose nobody, and merges leave every ' +
      `total above them (seed ${SEED}, ${RUNS} runs)`,
    async () => {
      const { pool } = reused.store;
      const came = { written: 0, refused: 0, merges: 0 };
      let serial = 0;
      let runs = 0;
      await fc.assert(
        fc.asyncProperty(
          anyCity({ tidy: true }),
          fc.array(draft, { minLength: 3, maxLength: 6, size: 'max' }),
          async (tables, drafts) => {
            if (++runs % 100 === 0)
              process.stdout.write(`seed ${SEED}, ${runs} runs: ${JSON.stringify(came)}\n`);
            await reused.fill(tables);
            for (const it of drafts) {
              const before = await tablesNow();
              const plan = await planOf(before, it, ++serial);
              if (!plan) continue;
              const days = [
                ...new Set([
                  ...TURNING_DAYS.filter((_, i) => i % 4 === it.source % 4),
                  it.on,
                  '2030-01-01',
                ]),
              ].sort();
              const totals = async (): Promise<string[]> => {
                const facts = await factsOf(pool);
                return ask(facts, { indicators: ['B01'], level: 'DISTRICT', periods: days })
                  .concat(ask(facts, { indicators: ['B01'], periods: days }))
                  .map((row) => [row.unit, row.period, row.denominator].join(' '));
              };
              const wrong = contradictions(before, days);
              const counted = plan.merged && (await totals());
              try {
                await reorganise(
                  {
                    pool,
                    write: (changes, options) =>
                      changeRows(pool, changes, { ...options, actor: 'test' }),
                    visible: () => 'true',
                  },
                  { cause: 'test', ids: [], seen: null, make: plan.make },
                );
                came.written++;
              } catch (error) {
                if (!(error instanceof TongxinError)) throw error;
                came.refused++;
                if (error.code === 'FAULTS_IN_DATA')
                  expect(new Set(error.faults.map(({ code }) => code))).toEqual(new Set(['CYCLE']));
                else
                  expect(['INVARIANT_BROKEN', 'NOT_IN_FORCE', 'NOTHING_TO_CHANGE']).toContain(
                    error.code,
                  );
                if (error.code === 'INVARIANT_BROKEN')
                  expect(error.faults.length).toBeGreaterThan(0);
                expect(await tablesNow()).toEqual(before);
                continue;
              }
              const after = await tablesNow();
              expect([...contradictions(after, days)].filter((its) => !wrong.has(its))).toEqual([]);
              expect(atWork(after, days)).toEqual(atWork(before, days));
              const { merged } = plan;
              if (
                !merged ||
                [...wrong].some((its) =>
                  merged.some((code) => its.startsWith('closed') && its.includes(` ${code} `)),
                )
              )
                continue;
              came.merges++;
              const together = (code: string): boolean =>
                days.every(
                  (day) =>
                    day < it.on ||
                    new Set(merged.map((its) => above(before, its, day).includes(code))).size === 1,
                );
              const comparable = (rows: readonly string[]): string[] =>
                rows.filter((row) => together(row.split(' ')[0]!));
              expect(comparable(await totals())).toEqual(comparable(counted!));
            }
          },
        ),
        { numRuns: RUNS, seed: SEED, endOnFailure: RUNS <= 20 },
      );
      expect(Object.values(came).every((count) => count > 0)).toBe(true);
    },
    // a long run has the time that a busy machine needs
    RUNS > 20 ? RUNS * 60_000 : 120_000,
  );
});
