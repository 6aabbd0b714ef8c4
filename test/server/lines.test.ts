import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SmallCity } from '../golden/small-city.ts';
import { startTestServer, typed, type Asker, type TestServer } from './support/server.ts';

/**
 * Two districts and a unit of the city itself. Along the administrative line A belongs to D2; M, run
 * by the city, lies in D1. F has no union.
 */
function cityOfLines(): SmallCity {
  const city = new SmallCity().units('D1', 'A', 'B').units('D2', 'E', 'F').units('C', 'M');
  city.unions('A', 'B', 'E', 'M');
  for (const unit of ['A', 'B', 'E', 'M']) city.people(12, unit, { union: `N-${unit}` });
  city.people(12, 'F');
  return city.add(
    'org_edges',
    'D1 | C | 2000-01-01 || admin',
    'D2 | C | 2000-01-01 || admin',
    'A | D1 | 2000-01-01 | 2020-01-01 | admin',
    'A | D2 | 2020-01-01 || admin',
    'B | D1 | 2000-01-01 || admin',
    'E | D2 | 2000-01-01 || admin',
    'F | D2 | 2000-01-01 || admin',
    'M | C | 2000-01-01 || admin',
    'M | D1 | 2000-01-01 || geographic',
  );
}

const D2: Asker = { unit: 'D2', role: 'STATISTICIAN' };
const D1: Asker = { unit: 'D1', role: 'STATISTICIAN' };

interface Row {
  readonly unit: { readonly code: string };
  readonly period: string;
  readonly numerator: number;
  readonly denominator: number;
}

const METRICS = typed<{ metrics: { rows: Row[] } }>(
  'query ($query: MetricQuery!) { metrics(query: $query) { rows { unit { code } period numerator denominator } } }',
);

const shown = (rows: readonly Row[]): string[] =>
  rows.map(
    ({ unit, period, numerator, denominator }) =>
      `${unit.code} ${period} ${numerator}/${denominator}`,
  );

describe('questions along a line', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(cityOfLines().tables);
  });
  afterAll(() => server.close());

  const ask = async (query: object, asker?: Asker): Promise<string[]> =>
    shown((await server.data(METRICS, { query }, asker)).metrics.rows);
  const one = async <T>(text: string, asker?: Asker): Promise<T> =>
    (await server.data(typed<{ it: T }>(text), {}, asker)).it;

  it('count a unit right on both lines, as it was and as it is', async () => {
    const query = { indicators: ['A01'], periods: ['2019', '2024'], level: 'DISTRICT' };
    const union = ['D1 2019 2/2', 'D2 2019 1/2', 'D1 2024 2/2', 'D2 2024 1/2'];
    expect(await ask(query)).toEqual(union);
    expect(await ask({ ...query, line: 'union' })).toEqual(union);
    expect(await ask({ ...query, line: null })).toEqual(union);
    expect(await ask({ ...query, line: 'admin' })).toEqual([
      'D1 2019 2/2',
      'D2 2019 1/2',
      'D1 2024 1/1',
      'D2 2024 2/3',
    ]);
    expect(await ask({ ...query, line: 'admin', hierarchy: 'AS_IS' })).toEqual([
      'D1 2019 1/1',
      'D2 2019 2/3',
      'D1 2024 1/1',
      'D2 2024 2/3',
    ]);
    expect(await ask({ indicators: ['A01'], periods: ['2024'], line: 'admin' })).toEqual([
      'C 2024 4/5',
    ]);
  });

  it('leave out a unit without an edge on the line as it was, and show it under the city as it is', async () => {
    const query = { indicators: ['B01'], periods: ['2024'], line: 'geographic' };
    expect(await ask({ ...query, root: 'D1' })).toEqual(['D1 2024 12/12']);
    expect(await ask(query)).toEqual(['C 2024 0/0']);
    expect(await ask({ ...query, hierarchy: 'AS_IS' })).toEqual(['C 2024 48/60']);
    expect(await ask({ ...query, line: 'cooperation' })).toEqual(['C 2024 0/0']);
  });

  it('group by the district of the line that is read', async () => {
    const text = (line: string): string =>
      `{ it: metrics(query: { indicators: ["A01"], periods: ["2024"], by: [DISTRICT], line: ${line} }) {
        rows { group { key } denominator } } }`;
    const groups = async (line: string): Promise<string[]> =>
      (
        await one<{ rows: { group: { key: string }[]; denominator: number }[] }>(text(line))
      ).rows.map(({ group, denominator }) => `${group[0]!.key}:${denominator}`);
    expect(await groups('union')).toEqual([':1', 'D1:2', 'D2:2']);
    expect(await groups('admin')).toEqual([':1', 'D1:1', 'D2:3']);
  });

  it('are all questions, from trend and ranking to evidence and explanation', async () => {
    const trend = await one<{ series: { points: { denominator: number }[] }[] }>(
      `{ it: trend(query: { indicator: "A01", root: "D2", periods: ["2019", "2024"], line: admin }) {
        series { points { denominator } } } }`,
    );
    expect(trend.series[0]!.points.map(({ denominator }) => denominator)).toEqual([2, 3]);
    const ranking = await one<{ rows: { unit: { code: string }; rank: number }[] }>(
      `{ it: ranking(query: { indicator: "A01", level: DISTRICT, period: "2024", against: "D2", line: admin })
        { rows { unit { code } rank denominator } } }`,
    );
    expect(ranking.rows).toMatchObject([
      { unit: { code: 'D1' }, rank: 1, denominator: 1 },
      { unit: { code: 'D2' }, rank: 2, denominator: 3 },
    ]);
    expect(
      await one(
        `{ it: compare(query: { indicator: "B01", first: { root: "D1", period: "2024" }
        , second: { root: "D2", period: "2024" }, line: admin }) { first { denominator
        } second { denominator } } }`,
      ),
    ).toEqual({ first: { denominator: 12 }, second: { denominator: 36 } });
    expect(
      await one(
        `{ it: differenceByGroup(query: { indicator: "B01", first: { root: "D1", period: "2024" }
        , second: { root: "D2", period: "2024" }, line: admin }, by: OWNERSHIP) { parts { key rate } } }`,
      ),
    ).toMatchObject({ parts: [{ key: 'public', rate: expect.closeTo(-100 / 3, 9) }] });
    expect(
      await one(
        `{ it: decompose(query: { indicator: "B01", root: "D2", from: "2019", to: "2024", line: admin }) {
        parts { cause denominator } } }`,
      ),
    ).toMatchObject({ parts: expect.arrayContaining([{ cause: 'moved', denominator: 12 }]) });
    expect(
      await one(
        `{ it: gapToTarget(query: { indicator: "A01", root: "D2", period: "2024", target: 100, line: admin }) {
        needed at { unit { code } } } }`,
      ),
    ).toEqual({ needed: 1, at: [{ unit: { code: 'F' } }] });
    const evidence = await one<{ nodes: { unit: { code: string } }[] }>(
      `{ it: evidence(query: { indicator: "A01", root: "D2", period: "2024", line: admin }) {
        nodes { unit { code } } } }`,
    );
    expect(evidence.nodes.map(({ unit }) => unit.code)).toEqual(['A', 'E']);
    const { text } = await one<{ text: string }>(
      '{ it: explain(query: { indicators: ["A01"], periods: ["2024"], line: admin }) { text } }',
    );
    expect(text).toContain('line administrative');
    expect(
      await one(
        `{ it: orgUnit(code: "D2") { own: metric(code: "A01", period: "2024") { denominator }
        admin: metric(code: "A01", period: "2024", line: admin) { denominator } } }`,
      ),
    ).toEqual({ own: { denominator: 2 }, admin: { denominator: 3 } });
  });

  it('are refused for a node below which the line has units out of scope, whatever the level', async () => {
    const query = { indicators: ['A01'], periods: ['2024'], line: 'admin' };
    expect(await ask({ ...query, root: 'D1' }, D1)).toEqual(['D1 2024 1/1']);
    expect(await ask({ ...query, root: 'A' }, D1)).toEqual(['A 2024 1/1']);
    for (const wanted of [
      query,
      { ...query, root: 'D2' },
      { ...query, level: 'UNIT' },
      { ...query, level: 'DISTRICT' },
      { ...query, periods: ['2019'] },
      { ...query, hierarchy: 'AS_IS' },
    ]) {
      const { extensions } = await server.refusal(METRICS, { query: wanted }, D2);
      expect([extensions.code, extensions.params]).toEqual([
        'LINE_OUT_OF_SCOPE',
        { line: 'admin', unit: 'D2', scope: 'D2' },
      ]);
    }
    expect(await ask({ ...query, line: 'union' }, D2)).toEqual(['D2 2024 1/2']);
    expect(
      (await server.refusal(METRICS, { query: { ...query, root: 'A' } }, D2)).extensions.code,
    ).toBe('OUT_OF_SCOPE');
    const { errors } = await server.ask(
      typed(
        '{ orgUnit(code: "D2") { metric(code: "A01", period: "2024", line: admin) { value } } }',
      ),
      {},
      D2,
    );
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['LINE_OUT_OF_SCOPE']);
  });

  it('are a file too, and a line that does not exist is refused', async () => {
    const answer = (line: string): Promise<Response> =>
      server.key('C', 'STATISTICIAN').then((key) =>
        fetch(`${server.url}/analytics/answer.csv`, {
          method: 'POST',
          headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
          body: JSON.stringify({ indicators: ['A01'], periods: ['2024'], root: 'D2', line }),
        }),
      );
    expect((await (await answer('admin')).text()).split('\n')[1]).toContain(',2,3,');
    expect((await answer('party')).status).toBe(400);
  });
});

describe('the tree along a line', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(cityOfLines().tables);
  });
  afterAll(() => server.close());

  const one = async <T>(text: string, asker?: Asker): Promise<T> =>
    (await server.data(typed<{ it: T }>(text), {}, asker)).it;

  it('gives parents, children and what lies below, of units in scope alone', async () => {
    const text =
      '{ it: orgUnit(code: "D2") { children(line: admin) { code } descendantCount(line: admin) } }';
    expect(await one(text)).toEqual({
      children: [{ code: 'A' }, { code: 'E' }, { code: 'F' }],
      descendantCount: 3,
    });
    expect(await one(text, D2)).toEqual({
      children: [{ code: 'E' }, { code: 'F' }],
      descendantCount: 2,
    });
    expect(
      await one(
        `{ it: orgUnit(code: "A") { parent { code } admin: parent(line: admin) { code }
        then: parent(line: admin, asOf: "2019-12-31") { code } path(line: admin) } }`,
      ),
    ).toEqual({
      parent: { code: 'D1' },
      admin: { code: 'D2' },
      then: { code: 'D1' },
      path: ['C', 'D2', 'A'],
    });
  });

  it('filters rows by what lies below a unit', async () => {
    const codes = async (line: string, asker?: Asker): Promise<string[]> =>
      (
        await one<{ nodes: { code: string }[] }>(
          `{ it: orgUnits(where: { kind: { eq: unit }, within: { unit: "D2"${line} } }) { nodes { code } } }`,
          asker,
        )
      ).nodes.map(({ code }) => code);
    expect(await codes('')).toEqual(['E', 'F']);
    expect(await codes(', line: admin')).toEqual(['A', 'E', 'F']);
    expect(await codes(', line: admin', D2)).toEqual(['E', 'F']);
  });

  it('lists the units whose district differs, in pages and as a file', async () => {
    const list = (args: string, asker?: Asker): Promise<object> =>
      one(
        `{ it: lineDifferences${args} { totalCount nodes { unit { code }
        places { line parent { code } district { code } } } pageInfo { hasNextPage endCursor } } }`,
        asker,
      );
    const a = {
      unit: { code: 'A' },
      places: [
        { line: 'union', parent: { code: 'D1' }, district: { code: 'D1' } },
        { line: 'admin', parent: { code: 'D2' }, district: { code: 'D2' } },
      ],
    };
    const m = {
      unit: { code: 'M' },
      places: [
        { line: 'union', parent: { code: 'C' }, district: { code: 'C' } },
        { line: 'geographic', parent: { code: 'D1' }, district: { code: 'D1' } },
      ],
    };
    expect(await list('')).toMatchObject({ totalCount: 2, nodes: [a, m] });
    expect(await list('(lines: [geographic])')).toMatchObject({ totalCount: 1, nodes: [m] });
    expect(await list('(asOf: "2019-12-31")')).toMatchObject({ totalCount: 1, nodes: [m] });
    expect(await list('(root: "D2")')).toMatchObject({ totalCount: 0 });
    expect(await list('', D1)).toMatchObject({ totalCount: 1, nodes: [a] });
    expect(await list('', D2)).toMatchObject({ totalCount: 0, nodes: [] });
    const page = (await list('(first: 1)')) as { pageInfo: { endCursor: string } };
    expect(page).toMatchObject({ totalCount: 2, nodes: [a], pageInfo: { hasNextPage: true } });
    expect(await list(`(first: 1, after: "${page.pageInfo.endCursor}")`)).toMatchObject({
      nodes: [m],
      pageInfo: { hasNextPage: false },
    });
    expect(
      (await server.refusal(typed('{ lineDifferences(after: "x") { totalCount } }'), {})).extensions
        .code,
    ).toBe('INVALID_CURSOR');

    const file = async (address: string): Promise<Response> =>
      fetch(`${server.url}/lines/${address}`, {
        headers: { authorization: `Bearer ${await server.key('C', 'ANALYST')}` },
      });
    const csv = (await (await file('differences.csv?asOf=2024-01-01')).text())
      .replace('\ufeff', '')
      .trim()
      .split(/\r?\n/);
    expect(csv).toEqual([
      'unit,unit_name,union_parent,union_district,line,parent,district',
      'A,A,D1,D1,admin,D2,D2',
      'M,M,C,C,geographic,D1,D1',
    ]);
    expect((await file('differences.xlsx')).status).toBe(200);
    for (const wrong of ['differences.csv?asOf=2024', 'differences.csv?lines=party'])
      expect((await file(wrong)).status).toBe(400);
    expect((await file('others.csv')).status).toBe(404);
  });

  it('is written within the scope of the union line alone', async () => {
    const create = (unit: string, parent: string, line: string): Promise<string> =>
      server
        .ask(
          typed<object>(
            `mutation { createOrgEdge(input: { code: "${unit}",
              parentCode: "${parent}", ${line} fromOn: "2000-01-01" }) {
              changed { line key: unit { code } } } }`,
          ),
          {},
          D1,
        )
        .then(({ data, errors }) => errors[0]?.extensions.code ?? JSON.stringify(data));
    expect(await create('B', 'D2', 'line: geographic,')).toBe('OUT_OF_SCOPE');
    expect(await create('E', 'D1', 'line: geographic,')).toBe('OUT_OF_SCOPE');
    expect(await create('B', 'D1', 'line: geographic,')).toBe(
      '{"createOrgEdge":{"changed":[{"line":"geographic","key":{"code":"B"}}]}}',
    );
    expect(await create('B', 'D1', '')).toBe('FAULTS_IN_DATA');
    const edge = (line: string): Promise<object | null> =>
      one(`{ it: orgEdge(code: "A", ${line} fromOn: "2000-01-01") { parent { code } toOn } }`);
    expect(await edge('')).toEqual({ parent: { code: 'D1' }, toOn: null });
    expect(await edge('line: admin,')).toEqual({ parent: { code: 'D1' }, toOn: '2020-01-01' });
    expect(await edge('line: cooperation,')).toBeNull();
  });
});
