import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PoolClient } from 'pg';
import { dayOf } from '../../base/day.ts';
import { DIMENSIONS } from '../../analytics/dimensions/index.ts';
import type { Dimension } from '../../analytics/dimensions/dimension.ts';
import type { Facts } from '../../analytics/facts/facts.ts';
import type { Indicator } from '../../analytics/indicators/indicator.ts';
import { INDICATORS } from '../../analytics/indicators/index.ts';
import { answer } from '../../analytics/query/answer.ts';
import type { AnswerRow } from '../../analytics/query/answer-blocks.ts';
import type { MetricQuery } from '../../analytics/query/metric-query.ts';
import {
  canGroupBy,
  resolveQuery,
  type ResolvedQuery,
} from '../../analytics/query/resolved-query.ts';
import { wholeScope } from '../../analytics/query/scope.ts';
import { AS_WAS, type GoldenGroup, type GoldenReading } from '../../bin/verify/golden-reading.ts';
import {
  cellsOf,
  compareWithSql,
  opinionsOf,
  same,
  type Opinion,
} from '../../bin/verify/second-opinion.ts';
import { POLICY_PACKAGE } from '../fixtures/policy-package.ts';
import { takePath } from '../intake/support.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { factsOf } from '../analytics/support.ts';

/** The year ends two semesters, a school year, a union year, a wave and the year itself. */
const PERIOD = '2025';
const TODAY = '2026-06-30';

/** Each line and each reading of the tree, but for the usual ones together. */
const READINGS = [
  ['union', 'AS_IS'],
  ['admin', 'AS_WAS'],
  ['geographic', 'AS_IS'],
  ['cooperation', 'AS_WAS'],
] as const;

/** METRICS: dimensions of people are carried where numerator and denominator count people of the staff. */
const OF_PEOPLE =
  'A06 B01 B02 B03 B04 D07 H02 I01 I02 I03 I04 I07 XB1 XB2 XB3 XB4 XB5 XH1 XI6'.split(' ');

/** A figure of few answers states neither whether there is a group, nor F04 more than its fewest answers. */
const isOccurring = ({ denominator, n, value }: Opinion): boolean =>
  Number(denominator ?? n ?? 0) > 0 || typeof value === 'number';

describe('the golden SQL of groups, filters and lines on the package of the policy', () => {
  let store: TestStore;
  let client: PoolClient;
  let facts: Facts;
  let upperNodes: number[];
  beforeAll(async () => {
    store = await openTestStore();
    await takePath(store.pool, POLICY_PACKAGE);
    facts = await factsOf(store.pool);
    client = await store.pool.connect();
    upperNodes = facts.hierarchy.nodes.flatMap(({ kind }, node) =>
      kind === 'city' || kind === 'district' ? [node] : [],
    );
  });
  afterAll(async () => {
    client.release();
    await store.close();
  });

  const question = (query: MetricQuery): ResolvedQuery =>
    resolveQuery(query, facts.hierarchy, wholeScope(facts.hierarchy, TODAY), TODAY);
  const refusal = (query: MetricQuery): unknown => {
    try {
      return question(query);
    } catch (error) {
      return error;
    }
  };
  /** The rows of cities and districts, in one period. */
  const rowsOf = (query: MetricQuery): readonly AnswerRow[] => {
    const about = question(query);
    const on = dayOf(about.periods[0]!.last);
    const nodes = upperNodes.filter((node) => facts.hierarchy.isOpen(node, on));
    return answer({ ...about, nodes, ignoresHorizons: true }, facts, () => true).rows;
  };
  const codeOf = (node: number): string => facts.hierarchy.nodes[node]!.code;
  const keysOf = ({ groups }: Dimension): string[] =>
    groups === null
      ? [
          '',
          ...facts.hierarchy.nodes.flatMap(({ kind, code }) => (kind === 'district' ? [code] : [])),
        ]
      : ['', ...groups.map(({ key }) => key)];
  const dimensionsOf = (indicator: Indicator, kind: 'unit' | 'people'): Dimension[] =>
    DIMENSIONS.filter(
      (dimension) =>
        (dimension.kind === 'unit') === (kind === 'unit') && canGroupBy(indicator, dimension),
    );
  /** What differs between a row and the SQL's row of the same node and group. */
  const unlike = (row: AnswerRow, opinion: Opinion | undefined, place: string): unknown[] =>
    opinion
      ? cellsOf(row, opinion).flatMap(([what, engine, sql]) =>
          same(engine, sql) ? [] : [{ place, status: row.status, what, engine, sql }],
        )
      : [{ place, what: 'row of the engine alone' }];
  /**
   * Whether a row of a group may be there: the SQL leaves out units that have not reported, also
   * those that closed since, before it is seen whether anything is in the denominator. A06 of units
   * without union groups does not apply, though there are members.
   */
  const mayBe = ({ indicator }: AnswerRow, opinion: Opinion): boolean =>
    isOccurring(opinion) ||
    indicator.template !== undefined ||
    ['A06', 'F04', 'XB2'].includes(indicator.code);

  /** The rows of a breakdown against the SQL's rows of the groups, and whether a row is missing on a side. */
  const groupsUnlike = (
    rows: readonly AnswerRow[],
    opinions: ReadonlyMap<string, Opinion>,
    nameOf: (key: string) => string,
    keys: readonly string[],
  ): unknown[] => {
    const rest = new Map(
      upperNodes.flatMap((node) =>
        keys.map((key) => {
          const name = nameOf(key) === '' ? codeOf(node) : `${codeOf(node)}|${nameOf(key)}`;
          return [name, opinions.get(name)] as const;
        }),
      ),
    );
    const found = rows.flatMap((row) => {
      const name = `${codeOf(row.node)}|${nameOf(row.group[0]!)}`;
      const opinion = rest.get(name);
      rest.delete(name);
      return opinion && !mayBe(row, opinion)
        ? [{ name, what: 'row of nothing' }]
        : unlike(row, opinion, name);
    });
    const missing = [...rest].flatMap(([name, opinion]) =>
      opinion && isOccurring(opinion) ? [{ name, what: 'row of the SQL alone', opinion }] : [],
    );
    return [...found, ...missing];
  };

  it.each(INDICATORS.map((it) => [it.code, it] as const))(
    '%s: by every dimension of units, and filtered by it',
    async (code, indicator) => {
      const dimensions = dimensionsOf(indicator, 'unit');
      const filters = new Map<string, GoldenGroup>(
        dimensions.map((dimension) => [
          `in ${dimension.id}`,
          { dimension: dimension.id, keys: keysOf(dimension).slice(1, 3) },
        ]),
      );
      const groups = new Map<string, GoldenGroup>([
        ...dimensions.flatMap((dimension) =>
          keysOf(dimension).map((key): [string, GoldenGroup] => [
            `${dimension.id} ${key}`,
            { dimension: dimension.id, keys: [key] },
          ]),
        ),
        ...filters,
      ]);
      const about = question({ indicators: [code], periods: [PERIOD] });
      for (const period of about.periods) {
        const opinions = await opinionsOf(client, indicator, period, { ...AS_WAS, groups });
        const asked = { indicators: [code], periods: [period.label] };
        for (const dimension of dimensions) {
          const rows = rowsOf({ ...asked, by: [dimension.id] });
          expect(
            groupsUnlike(rows, opinions, (key) => `${dimension.id} ${key}`, keysOf(dimension)),
          ).toEqual([]);
        }
        for (const [name, { dimension, keys }] of filters)
          for (const row of rowsOf({ ...asked, where: [{ dimension, in: keys }] })) {
            const place = `${codeOf(row.node)}|${name}`;
            expect(unlike(row, opinions.get(place), place)).toEqual([]);
          }
      }
    },
  );

  it.each(
    INDICATORS.filter(({ code }) => OF_PEOPLE.includes(code)).map((it) => [it.code, it] as const),
  )('%s: by every dimension of people, and filtered by it', async (code, indicator) => {
    const [period] = question({ indicators: [code], periods: [PERIOD] }).periods;
    const asked = { indicators: [code], periods: [PERIOD] };
    const sqlOf = (dimension: Dimension, keys: string[]): Promise<Map<string, Opinion>> => {
      const reading: GoldenReading = { ...AS_WAS, people: { dimension: dimension.id, keys } };
      return opinionsOf(client, indicator, period!, reading);
    };
    for (const dimension of dimensionsOf(indicator, 'people')) {
      const keys = keysOf(dimension).slice(1);
      const rows = rowsOf({ ...asked, by: [dimension.id] });
      expect(rows.map(({ group: [key] }) => key).filter((key) => !keys.includes(key!))).toEqual([]);
      for (const key of keys) {
        const ofKey = rows.filter(({ group }) => group[0] === key);
        const opinions = await sqlOf(dimension, [key]);
        const named = new Map([...opinions].map(([unit, it]) => [`${unit}|${key}`, it]));
        expect(groupsUnlike(ofKey, named, () => key, [key])).toEqual([]);
      }
      const some = keys.slice(0, 2);
      const opinions = await sqlOf(dimension, some);
      for (const row of rowsOf({ ...asked, where: [{ dimension: dimension.id, in: some }] })) {
        const place = codeOf(row.node);
        expect(unlike(row, opinions.get(place), `${place} ${some.join()}`)).toEqual([]);
      }
    }
  });

  it('carries the dimensions that the contract says, and refuses others by name', () => {
    for (const indicator of INDICATORS) {
      const { code } = indicator;
      const ofUnits = ['A05', 'XF2', 'XF2-ownership'].includes(code)
        ? []
        : ['DISTRICT', 'SCHOOL_TYPE', 'OWNERSHIP', 'URBAN_RURAL'];
      expect([code, ...dimensionsOf(indicator, 'unit').map(({ id }) => id)]).toEqual([
        code,
        ...ofUnits,
      ]);
      const ofPeople = OF_PEOPLE.includes(code)
        ? DIMENSIONS.filter(({ kind }) => kind !== 'unit').map(({ id }) => id)
        : [];
      const carried = dimensionsOf(indicator, 'people').map(({ id }) => id);
      expect([code, ...carried]).toEqual([
        code,
        ...ofPeople.filter((id) => code !== 'XB2' || id !== 'ESTABLISHMENT'),
      ]);
      for (const { id } of DIMENSIONS.filter((it) => !canGroupBy(indicator, it)))
        for (const query of [{ by: [id] }, { where: [{ dimension: id, in: [] }] }])
          expect(refusal({ indicators: [code], periods: [PERIOD], ...query })).toMatchObject({
            code: 'DIMENSION_NOT_OF_INDICATOR',
            params: {
              indicator: code,
              dimension: id,
              dimensions: [...ofUnits, ...carried].join(', '),
            },
          });
    }
  });

  it.each(INDICATORS.map((it) => [it.code, it] as const))(
    '%s: along every line, under the tree of the day and today',
    async (code, indicator) => {
      for (const [line, hierarchy] of READINGS) {
        const about = question({ indicators: [code], periods: ['SY2023'], line, hierarchy });
        const { cells, differences } = await compareWithSql(
          client,
          facts,
          about,
          indicator,
          about.periods[0]!,
        );
        expect({ line, hierarchy, differences }).toEqual({ line, hierarchy, differences: [] });
        expect(cells).toBeGreaterThan(0);
      }
    },
  );
});
