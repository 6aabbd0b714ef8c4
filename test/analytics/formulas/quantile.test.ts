import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { finish } from '../../../base/work.ts';
import { disclosing } from '../../../analytics/disclosure/disclosed.ts';
import { hires } from '../../../analytics/facts/events/hires.ts';
import { transfers } from '../../../analytics/facts/events/transfers.ts';
import {
  eventsOf,
  lag,
  type EventFact,
  type EventFactOf,
} from '../../../analytics/facts/event-fact.ts';
import { EventTable } from '../../../analytics/facts/event-table.ts';
import { StateTable } from '../../../analytics/facts/state-table.ts';
import { numbersNamed } from '../../../analytics/query/event-groups.ts';
import { readEvents } from '../../../analytics/store/event-rows.ts';
import { numberIn } from '../../../analytics/store/number-column.ts';
import type { Facts } from '../../../analytics/facts/facts.ts';
import { MEDIAN, NINETY_PERCENT, quantile } from '../../../analytics/formulas/quantile.ts';
import { indicatorNamed } from '../../../analytics/indicators/indicator-named.ts';
import type { Indicator } from '../../../analytics/indicators/indicator.ts';
import { eventsWhere, lagsOfEvents, NEVER } from '../../../analytics/measures/events.ts';
import { answer } from '../../../analytics/query/answer.ts';
import type { MetricQuery } from '../../../analytics/query/metric-query.ts';
import { resolveQuery, type ResolvedQuery } from '../../../analytics/query/resolved-query.ts';
import { wholeScope } from '../../../analytics/query/scope.ts';
import { Project } from '../../../schema/registers/project.ts';
import { SmallCity } from '../../golden/small-city.ts';
import { anyCity } from '../any-city.ts';
import { anyPeriod } from '../any-question.ts';
import { City, daysOf } from '../oracle.ts';
import { packDistributions } from '../../../analytics/statistics/distributions.ts';
import { openReusedStore, type ReusedStore } from '../reused-store.ts';
import { factsOf } from '../support.ts';
import { evidenceOf } from '../../../analytics/evidence/evidence.ts';

const TODAY = '2026-06-30';

/** An indicator that is no part of the catalogue: a quantile of a lag of some events. */
const lagIndicator = (fact: EventFactOf<object>, share: typeof MEDIAN): Indicator => ({
  ...indicatorNamed('XB3'),
  code: `${fact.name} ${share.of}/${share.outOf}`,
  unit: 'days',
  direction: 'down',
  formula: quantile(
    lagsOfEvents(
      `lags of ${fact.name}`,
      { zh: '天数', en: 'days' },
      eventsWhere(fact, () => true),
      'lag',
    ),
    share,
  ),
});

const INDICATORS = [hires, transfers].flatMap((fact) =>
  [MEDIAN, NINETY_PERCENT].map((share) => ({ fact, share, indicator: lagIndicator(fact, share) })),
);

function resolved(
  facts: Facts,
  indicators: readonly Indicator[],
  query: Omit<MetricQuery, 'indicators'>,
): ResolvedQuery {
  const scope = wholeScope(facts.hierarchy, TODAY);
  return {
    ...resolveQuery({ ...query, indicators: ['XB3'] }, facts.hierarchy, scope, TODAY),
    indicators,
  };
}

/** The lags of first hires and of transfers in SQL, written from their definition: person, unit, day, lag. */
const LAGS: ReadonlyMap<EventFact, string> = new Map([
  [
    hires,
    `select m.staff_id, m.unit_id, m.from_on + 180 as day, p.gender, (
        select min(greatest(s.from_on - m.from_on, 0)) from memberships s
        where s.staff_id = m.staff_id and s.kind = 'active' and coalesce(s.to_on > m.from_on, true)
      ) as lag
    from employments m join staff p on p.id = m.staff_id
    where m.is_main and not exists (
      select from employments b where b.staff_id = m.staff_id and b.is_main and b.from_on < m.from_on)`,
  ],
  [
    transfers,
    `with covers as (
      select c.union_id, c.unit_id, greatest(c.from_on, u.approved_on) as from_on,
        least(coalesce(c.to_on, 'infinity'), coalesce(u.dissolved_on, 'infinity')) as to_on
      from union_coverage c join unions u on u.id = c.union_id)
    select m.staff_id, m.unit_id, m.from_on + 30 as day, p.gender, (
        select min(s.from_on - m.from_on) from memberships s join covers c on c.union_id = s.union_id
        where s.staff_id = m.staff_id and s.kind = 'active' and c.unit_id = m.unit_id
          and s.from_on >= m.from_on and c.from_on <= s.from_on and s.from_on < c.to_on
      ) as lag
    from employments m join staff p on p.id = m.staff_id
    where m.is_main
      and (select b.unit_id from employments b where b.staff_id = m.staff_id and b.is_main
        and b.from_on < m.from_on order by b.from_on desc limit 1) <> m.unit_id
      and exists (select from covers c where c.unit_id = m.unit_id and c.from_on <= m.from_on and m.from_on < c.to_on)
      and exists (
        select from memberships s where s.staff_id = m.staff_id and s.kind = 'active'
          and s.from_on <= m.from_on - 1 and coalesce(s.to_on > m.from_on - 1, true)
          and not exists (select from covers c where c.union_id = s.union_id and c.unit_id = m.unit_id
            and c.from_on <= m.from_on and m.from_on < c.to_on))`,
  ],
]);

describe('a quantile of lags', () => {
  let reused: ReusedStore;
  beforeAll(async () => {
    reused = await openReusedStore();
  });
  afterAll(() => reused.close());

  it('is what percentile_disc gives, of every distribution', () => {
    const { figure, occurs } = lagIndicator(hires, MEDIAN).formula;
    const ninety = lagIndicator(hires, NINETY_PERCENT).formula.figure;
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.nat(365), fc.constant(NEVER)), { maxLength: 60 }),
        fc.nat(3),
        (lags, place) => {
          const at = [place];
          const others = [[7, NEVER], undefined, [3], undefined];
          const sums = [packDistributions(others.with(place, lags.slice()), 4)];
          const sorted = lags.toSorted((a, b) => a - b);
          const expected = (rank: number): object => {
            const value = sorted[rank - 1] ?? NEVER;
            return value === NEVER
              ? { status: 'EMPTY', value: null, n: lags.length }
              : { status: 'OK', value, n: lags.length };
          };
          expect(figure(sums, at)).toMatchObject(expected(Math.ceil(lags.length / 2)));
          expect(ninety(sums, at)).toMatchObject(expected(Math.ceil((9 * lags.length) / 10)));
          expect(occurs(sums, at)).toBe(lags.length > 0);
        },
      ),
    );
  });

  it('equals PostgreSQL at every node of any city, by groups, in both readings', async () => {
    let withValue = 0;
    await fc.assert(
      fc.asyncProperty(anyCity(), anyPeriod, async (tables, anyOne) => {
        // most people of random cities are hired in September 2010
        const periods = ['2011', '2023', anyOne];
        await reused.fill(tables);
        const { pool } = reused.store;
        const facts = await factsOf(pool);
        const city = new City(tables);
        const ids = new Map(facts.hierarchy.nodes.map(({ id, code }) => [code, id]));
        for (const { fact, share, indicator } of INDICATORS)
          for (const period of periods) {
            const { first, last } = daysOf(period);
            const open = new Set(city.openUnits(last));
            const asked = { periods: [period], by: ['GENDER'] };
            for (const hierarchy of ['AS_WAS', 'AS_IS'] as const) {
              const tree = facts.hierarchy[hierarchy === 'AS_WAS' ? 'on' : 'currentTree'](
                hierarchy === 'AS_WAS' ? last : TODAY,
              );
              for (const { code } of city.units) {
                const node = facts.hierarchy.indexOfCode(code)!;
                const units = Array.from(tree.subtree(node), (x) => facts.hierarchy.nodes[x]!)
                  .filter((unit) => open.has(unit.code))
                  .map((unit) => ids.get(unit.code)!);
                const { rows } = await pool.query<{ gender: string; n: number; value: number }>(
                  `select gender, count(*)::int as n, percentile_disc(${share.of / share.outOf})
                      within group (order by case when lag <= 365 then lag::float8 else 'infinity' end)
                      as value
                    from (${LAGS.get(fact)!}) l where day between $1 and $2 and unit_id = any($3)
                    group by gender order by gender`,
                  [first, last, units],
                );
                const query = resolved(facts, [indicator], { ...asked, hierarchy, root: code });
                const actual = answer(query, facts, () => true).rows;
                withValue += actual.filter(({ value }) => value !== null).length;
                expect({
                  code,
                  period,
                  rows: actual.map(({ group, status, value, n }) => [group[0], status, value, n]),
                }).toEqual({
                  code,
                  period,
                  rows: rows.map(({ gender, value, n }) =>
                    value === Infinity ? [gender, 'EMPTY', null, n] : [gender, 'OK', value, n],
                  ),
                });
              }
            }
          }
      }),
      { numRuns: 4, seed: 7 },
    );
    expect(withValue).toBeGreaterThan(20);
  });

  it('is withheld from guarded viewers where few events stand behind it, and has its events as evidence', async () => {
    const city = new SmallCity().units('D1', 'U1', 'U2').unions('U1', 'U2');
    for (const [unit, count] of [
      ['U1', 4],
      ['U2', 12],
    ] as const) {
      city.people(count, unit, { from: '2024-01-10' });
      for (let i = 1; i <= count; i++)
        city.add('memberships', `${unit}-${i} | N-${unit} | active | 2024-01-${10 + i}`);
    }
    await reused.fill(city.tables);
    const facts = await factsOf(reused.store.pool);
    const indicator = lagIndicator(hires, MEDIAN);
    const query = resolved(facts, [indicator], { periods: ['2024'], level: 'UNIT' });
    const rows = answer(query, facts, () => true);
    expect(rows.rows.map(({ status, value, n }) => [status, value, n])).toEqual([
      ['OK', 2, 4],
      ['OK', 6, 12],
    ]);
    const guarded = finish(disclosing(rows, query, { facts, guarded: true }));
    expect(guarded.rows.map(({ status, value }) => [status, value])).toEqual([
      ['SUPPRESSED', null],
      ['SUPPRESSED', null],
    ]);
    const whole = resolved(facts, [indicator], { periods: ['2024'] });
    const page = { after: null, first: 100 };
    expect(finish(evidenceOf(whole, 'COUNTED', facts, page))).toMatchObject({
      total: 16,
      count: 16,
    });
    expect(finish(evidenceOf(whole, 'NOT_COUNTED', facts, page))!.count).toBe(0);
  });

  it('reads a lag between two days of a row: negative ones as 0, long and missing ones as never', async () => {
    const project = (code: string, completed: string): string =>
      `${code} | U1 | key_task | 项目 | 2024 |||||| 2023-01-01 | 2024-01-01 | ${completed}`;
    const city = new SmallCity()
      .units('D1', 'U1')
      .add(
        'projects',
        project('J1', '2024-01-06'),
        project('J2', '2023-12-01'),
        project('J3', '2024-12-31'),
        project('J4', '2025-01-01'),
        project('J5', ''),
      );
    await reused.fill(city.tables);
    const delays = eventsOf('delays of projects', Project, {
      unit: 'unit',
      on: 'promisedOn',
      attributes: {},
      numbers: [lag('delay', 'dueOn', 'completedOn')],
    });
    const client = await reused.store.pool.connect();
    try {
      const rows = await readEvents(client, delays, null, new StateTable(delays.schema));
      const table = await EventTable.of(delays, rows, new StateTable(delays.schema));
      const column = numbersNamed(table, 'delay');
      expect(Array.from(column, (_, row) => numberIn(column, row)).sort()).toEqual(
        [5, 0, 365, NaN, NaN].sort(),
      );
    } finally {
      client.release();
    }
  });
});
