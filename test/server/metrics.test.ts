import { tableFromIPC } from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { INDICATORS } from '../../analytics/indicators/index.ts';
import { contractAnswers, contractTables, differences } from '../fixtures/contract-package.ts';
import { startTestServer, typed, type TestServer } from './support/server.ts';

interface Row {
  readonly indicator: { readonly code: string };
  readonly unit: { readonly code: string };
  readonly period: string;
  readonly group: readonly { readonly dimension: string; readonly key: string }[];
  readonly status: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly n: number | null;
}
interface Figure {
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number;
}

const METRICS = typed<{
  metrics: { revision: number; rows: Row[] };
}>(`query Metrics($query: MetricQuery!) { metrics(query: $query) { revision rows {
  indicator { code } unit { code } period group { dimension key } status value numerator denominator lower upper
    standardError n } } }`);

interface Held {
  readonly ranking: {
    readonly rows: readonly {
      readonly unit: { readonly code: string };
      readonly difference: {
        readonly lower: number;
        readonly upper: number;
        readonly isReal: boolean;
      } | null;
    }[];
  };
}

/** The queries of METRICS.md are asked of the city C001 of the contract. */
const AT = { unit: 'C001' } as const;

describe('numbers over HTTP', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(contractTables());
  });
  afterAll(() => server.close());

  const rowsOf = async (query: object, asker: object = AT): Promise<Row[]> =>
    (await server.data(METRICS, { query }, asker)).metrics.rows;

  it.each(contractAnswers.map(({ query, rows }) => [JSON.stringify(query), query, rows] as const))(
    'answer the contract: %s',
    async (_, query, rows) => {
      const actual = await rowsOf(query);
      expect(
        actual.map(({ period, indicator, unit, group }) => [
          period,
          indicator.code,
          unit.code,
          group.map(({ key }) => key),
        ]),
      ).toEqual(rows.map(({ period, indicator, unit, group }) => [period, indicator, unit, group]));
      expect(rows.flatMap((row, i) => differences({ ...actual[i] }, row))).toEqual([]);
    },
  );

  it('are the same as an Arrow stream', async () => {
    const { query, rows } = contractAnswers[1]!;
    const headers = {
      authorization: `Bearer ${await server.key('C001', 'STATISTICIAN')}`,
      'content-type': 'application/json',
    };
    const response = await fetch(`${server.url}/analytics/arrow`, {
      method: 'POST',
      body: JSON.stringify(query),
      headers,
    });
    expect([
      response.status,
      response.headers.get('content-type'),
      response.headers.get('tongxin-revision'),
    ]).toEqual([200, 'application/vnd.apache.arrow.stream', '1']);
    const table = tableFromIPC(new Uint8Array(await response.arrayBuffer()));
    expect(table.schema.metadata.get('revision')).toBe('1');
    expect(table.schema.fields.map(({ name, type }) => `${name} ${String(type)}`))
      .toMatchInlineSnapshot(`
      [
        "period Utf8",
        "indicator Utf8",
        "unit Utf8",
        "unit_name Utf8",
        "status Utf8",
        "value Float64",
        "numerator Float64",
        "denominator Float64",
        "lower Float64",
        "upper Float64",
        "standard_error Float64",
        "n Int32",
        "reported Int32",
        "required Int32",
        "on_record Int32",
      ]
    `);
    const actual = table
      .toArray()
      .map((row: { toJSON(): Record<string, unknown> }) => row.toJSON());
    expect(actual.map(({ period, indicator, unit }) => [period, indicator, unit])).toEqual(
      rows.map(({ period, indicator, unit }) => [period, indicator, unit]),
    );
    expect(
      rows.flatMap((row, i) =>
        differences({ ...actual[i], standardError: actual[i]!.standard_error }, row),
      ),
    ).toEqual([]);
  });

  it('go by depth as by level, live and as an Arrow stream, and by one of them only', async () => {
    const of = async (more: object): Promise<string[]> =>
      (await rowsOf({ indicators: ['B01'], periods: ['2025'], ...more })).map(
        ({ unit }) => unit.code,
      );
    expect(await of({ depth: 1 })).toEqual(await of({ level: 'DISTRICT' }));
    expect(await of({ depth: 0 })).toEqual(await of({}));
    expect((await of({ depth: 2 })).length).toBeGreaterThan(0);
    expect(
      (
        await server.refusal(
          typed(
            '{ metrics(query: {indicators: ["B01"], periods: ["2025"], depth: 1, level: UNIT}) { revision } }',
          ),
          {},
          AT,
        )
      ).extensions.code,
    ).toBe('INVALID_QUERY');
    const response = await fetch(`${server.url}/analytics/answer.csv`, {
      method: 'POST',
      body: JSON.stringify({ indicators: ['B01'], periods: ['2025'], depth: 1 }),
      headers: {
        authorization: `Bearer ${await server.key('C001', 'STATISTICIAN')}`,
        'content-type': 'application/json',
      },
    });
    const lines = (await response.text()).trim().split('\n').slice(1);
    expect(lines.length).toBe((await of({ depth: 1 })).length);
  });

  it('as an Arrow stream are refused as over GraphQL, with a code', async () => {
    const headers = {
      authorization: `Bearer ${await server.key('C001', 'STATISTICIAN')}`,
      'content-type': 'application/json',
      'accept-language': 'en',
    };
    const ask = async (body: string, more: object = {}): Promise<[number, string]> => {
      const response = await fetch(`${server.url}/analytics/arrow`, {
        method: 'POST',
        body,
        headers: { ...headers, ...more },
      });
      return [
        response.status,
        ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]!
          .extensions.code,
      ];
    };
    expect(await ask('{}')).toEqual([400, 'INVALID_QUERY']);
    expect(await ask('{"indicators":["B01"],"periods":["2025"],"sort":1}')).toEqual([
      400,
      'INVALID_QUERY',
    ]);
    expect(await ask('null')).toEqual([400, 'INVALID_QUERY']);
    expect(await ask('{"indicators":["B77"],"periods":["2025"]}')).toEqual([
      400,
      'UNKNOWN_INDICATOR',
    ]);
    expect(await ask('[')).toEqual([400, 'BAD_REQUEST']);
    expect(
      await ask('{"indicators":["B01"],"periods":["2025"]}', { authorization: 'Bearer tx_no' }),
    ).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('name groups by a dimension once that is asked for twice', async () => {
    const of = async (by: string[]): Promise<unknown> =>
      (await rowsOf({ indicators: ['B01'], periods: ['2025'], by })).map(({ group }) => group);
    expect(await of(['GENDER', 'GENDER', 'AGE_BAND'])).toEqual(await of(['GENDER', 'AGE_BAND']));
    const headers = {
      authorization: `Bearer ${await server.key('C001', 'STATISTICIAN')}`,
      'content-type': 'application/json',
    };
    const response = await fetch(`${server.url}/analytics/arrow`, {
      method: 'POST',
      body: JSON.stringify({ indicators: ['B01'], periods: ['2025'], by: ['GENDER', 'GENDER'] }),
      headers,
    });
    expect(
      tableFromIPC(new Uint8Array(await response.arrayBuffer())).schema.fields.filter(
        ({ name }) => name === 'gender',
      ),
    ).toHaveLength(1);
  });

  it('read the tree as it was where a variable states nothing', async () => {
    const document = typed<{ root: { metric: Row } }>(
      'query($h: HierarchyReading) { root { metric(code: "B01", period: "2025", hierarchy: ' +
        '$h) { numerator denominator } } }',
    );
    expect(await server.data(document, { h: null }, AT)).toEqual(
      await server.data(document, {}, AT),
    );
    const closed = typed<object>(
      'query($closed: Boolean) { root { children(includeClosed: $closed) { code } } }',
    );
    expect((await server.refusal(closed, { closed: null }, AT)).extensions.code).toBe(
      'BAD_USER_INPUT',
    );
  });

  it('refuse what would keep everybody waiting, and counts and targets that cannot be', async () => {
    const people = ['B01', 'B02', 'B03', 'B04', 'I01', 'I02', 'I03'];
    const months = Array.from(
      { length: 240 },
      (_, i) => `${2006 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
    );
    const all = ['GENDER', 'CATEGORY', 'AGE_BAND', 'ESTABLISHMENT', 'SCHOOL_TYPE', 'OWNERSHIP'];
    const large = await server.refusal(
      METRICS,
      { query: { indicators: people, periods: months, level: 'UNIT', by: all } },
      AT,
    );
    expect([large.extensions.code, large.message]).toEqual([
      'QUERY_TOO_LARGE',
      expect.stringContaining('estimated milliseconds'),
    ]);
    const decompose = typed<object>(
      'query($published: PublishedCounts) { decompose(query: { indicator: "B01", from: ' +
        '"2024", to: "2025", published: $published }) { parts { points } } }',
    );
    expect(
      (await server.refusal(decompose, { published: { numerator: -5, denominator: -7 } }, AT))
        .extensions.code,
    ).toBe('INVALID_QUERY');
    const gap = typed<object>(
      '{ gapToTarget(query: { indicator: "B01", period: "2025", target: 0.0000001 }) { needed } }',
    );
    expect((await server.refusal(gap, {}, AT)).extensions.code).toBe('INVALID_QUERY');
  });

  it('stand at every org unit of a tree, all of them in one answer and without a statement for each', async () => {
    const document = typed<{
      root: {
        metric: Row;
        children: { code: string; metric: Row; children: { code: string; b01: Row; f01: Row }[] }[];
      };
    }>(`{ root {
      metric(code: "B01", period: "2025") { numerator denominator }
      children { code metric(code: "B01", period: "2025") { numerator denominator }
        children { code b01: metric(code: "B01", period: "2025") { numerator denominator } f01: metric(code: "F01",
        period: "2025") { status } } } } }`);
    let root:
      | {
          metric: Row;
          children: { code: string; metric: Row; children: { code: string; b01: Row }[] }[];
        }
      | undefined;
    const texts = await server.statements(async () => {
      ({ root } = await server.data(document, {}, AT));
    });
    const sum = (rows: { metric?: Row; b01?: Row }[]): number =>
      rows.reduce((total, row) => total + (row.metric ?? row.b01)!.denominator!, 0);
    expect(root!.metric.denominator).toBe(680);
    expect(sum(root!.children)).toBe(680);
    for (const district of root!.children)
      expect(sum(district.children)).toBe(district.metric.denominator);
    expect(texts.length).toBeLessThanOrEqual(4);
  });

  it('are ranked, best first, equal values sharing a rank', async () => {
    const document = typed<{
      ranking: { ranked: number; rows: (Row & { rank: number | null; toTarget: number | null })[] };
    }>(
      '{ ranking(query: { indicator: "A01", level: UNIT, period: "2025" }) { ranked rows { ' +
        'rank toTarget value unit { code } } } }',
    );
    const { ranked, rows } = (await server.data(document, {}, AT)).ranking;
    expect([
      ranked,
      rows.length,
      rows[0]!.rank,
      rows[11]!.rank,
      rows[12]!.rank,
      rows.at(-1)!.rank,
    ]).toEqual([17, 17, 1, 1, 13, 13]);
    expect([rows[0]!.toTarget, rows.at(-1)!.toTarget]).toEqual([0, -100]);
  });

  it('are held against one of them, which states what is more than chance', async () => {
    const held = typed<Held, { against: string }>(
      'query Held($against: ID) { ranking(query: { indicator: "B01", level: DISTRICT, period: ' +
        '"2025", against: $against }) { rows { unit { code } value difference { difference ' +
        'lower upper isReal } } } }',
    );
    const { rows } = (await server.data(held, { against: 'C001-D1' }, AT)).ranking;
    for (const { unit, difference } of rows) {
      if (unit.code === 'C001-D1') expect(difference).toBeNull();
      else expect(difference!.isReal).toBe(difference!.lower > 0 || difference!.upper < 0);
    }
    expect((await server.refusal(held, { against: 'C001' }, AT)).extensions.code).toBe(
      'INVALID_QUERY',
    );
  });

  it('are followed through periods, each with its change', async () => {
    const document = typed<{
      trend: {
        series: {
          unit: { code: string };
          points: {
            period: string;
            value: number;
            change: { difference: number; isReal: boolean } | null;
          }[];
        }[];
      };
    }>(
      '{ trend(query: { indicator: "B01", level: DISTRICT, periods: ["2023", "2024", "2025"] ' +
        '}) { series { unit { code } points { period value change { difference lower upper ' +
        'isReal } } } } }',
    );
    const { series } = (await server.data(document, {}, AT)).trend;
    expect(series.map(({ unit, points }) => [unit.code, points.length])).toEqual([
      ['C001-D1', 3],
      ['C001-D2', 3],
      ['C001-D3', 3],
    ]);
    for (const { points } of series) {
      expect(points[0]!.change).toBeNull();
      expect(points[2]!.change!.difference).toBeCloseTo(points[2]!.value - points[1]!.value, 9);
    }
  });

  it('are followed for several indicators at once as for each of them', async () => {
    const query = 'level: DISTRICT, periods: ["2023", "2024", "2025"]';
    const SERIES =
      'series { indicator { code } unit { code } points { period status value numerator ' +
      'denominator lower upper change { difference lower upper isReal } } }';
    const codes = ['I05', 'B01', 'F01'];
    const document = typed<Record<string, { series: object[] }>>(
      `{ all: trends(query: { indicators: ${JSON.stringify(codes)}, ${query} }) { ${SERIES} } ` +
        `${codes.map((code) => `${code}: trend(query: { indicator: "${code}", ${query} }) { ${SERIES} }`).join(' ')} }`,
    );
    const { all, ...each } = await server.data(document, {}, AT);
    expect(all!.series).toHaveLength(9);
    expect(all!.series).toEqual(codes.flatMap((code) => each[code]!.series));
  });

  it('are compared, with the interval of the difference and whether it is real', async () => {
    const document = typed<{
      compare: {
        first: Figure;
        second: Figure;
        difference: {
          difference: number;
          lower: number;
          upper: number;
          isReal: boolean;
          z: number | null;
        };
      };
    }>(
      'query ($a: ComparedSide!, $b: ComparedSide!, $indicator: ID!) { compare(query: { ' +
        'indicator: $indicator, first: $a, second: $b }) { first { value numerator denominator ' +
        '} second { value } difference { difference lower upper isReal z } } }',
    );
    const ask = async (indicator: string, a: object, b: object) =>
      (await server.data(document, { indicator, a, b }, AT)).compare;
    const districts = await ask(
      'B01',
      { root: 'C001-D1', period: '2025' },
      { root: 'C001-D3', period: '2025' },
    );
    expect(districts.difference.difference).toBeCloseTo(144 / 2.68 - 173 / 2.34, 9);
    expect(districts.difference).toMatchObject({ isReal: true, z: null });
    const same = await ask(
      'F01',
      { root: 'C001-D1', period: '2025' },
      { root: 'C001-D2', period: '2025' },
    );
    expect(same.difference.z).toBeCloseTo(
      (65.2455267641019 - 66.39210218010798) / Math.hypot(1.6181453219911313, 1.4856326635684116),
      6,
    );
    expect(same.difference.isReal).toBe(false);
    expect((await ask('F01', { period: '2024' }, { period: '2025' })).difference).toBeNull();
  });

  it('are taken apart into causes that sum exactly', async () => {
    const document = typed<{
      decompose: {
        from: Figure;
        to: Figure;
        parts: { cause: string; numerator: number; denominator: number; points: number | null }[];
      };
    }>(
      'query ($query: DecomposeQuery!) { decompose(query: $query) { from { value numerator ' +
        'denominator } to { value numerator denominator } parts { cause numerator denominator ' +
        'points } } }',
    );
    for (const query of [
      { indicator: 'B01', from: '2024-01-05', to: '2025' },
      { indicator: 'B01', root: 'C001-D1', from: '2024-06-30', to: '2025' },
      { indicator: 'B02', root: 'C001-D2', from: '2024', to: '2025' },
      { indicator: 'A01', from: '2025-05-11', to: '2025' },
      { indicator: 'I01', from: '2024', to: '2025' },
      { indicator: 'I05', root: 'C001-D3', from: '2024', to: '2025' },
      { indicator: 'C03', from: '2025-05-11', to: '2025' },
    ]) {
      const { from, to, parts } = (await server.data(document, { query }, AT)).decompose;
      expect(parts.reduce((sum, part) => sum + part.numerator, 0)).toBe(
        to.numerator - from.numerator,
      );
      expect(parts.reduce((sum, part) => sum + part.denominator, 0)).toBe(
        to.denominator - from.denominator,
      );
      expect(parts.reduce((sum, part) => sum + part.points!, 0)).toBeCloseTo(
        to.value! - from.value!,
        9,
      );
    }
    const moved = (
      await server.data(
        document,
        { query: { indicator: 'B01', root: 'C001-D1', from: '2024-09-08', to: '2024-09-09' } },
        AT,
      )
    ).decompose.parts.filter(({ denominator, numerator }) => denominator !== 0 || numerator !== 0);
    const [unit] = await rowsOf({
      indicators: ['B01'],
      root: 'C001-D2-U04',
      periods: ['2024-09-09'],
    });
    expect(unit!.denominator).toBeGreaterThan(0);
    expect(moved.map(({ cause, denominator }) => [cause, denominator])).toEqual([
      ['moved', unit!.denominator],
    ]);
    const corrected = (
      await server.data(
        document,
        {
          query: {
            indicator: 'B01',
            from: '2025',
            to: '2025',
            published: { numerator: 410, denominator: 690 },
          },
        },
        AT,
      )
    ).decompose;
    expect(corrected.parts.filter(({ denominator }) => denominator !== 0)).toEqual([
      { cause: 'corrected', numerator: 7, denominator: -10, points: expect.any(Number) },
    ]);
    expect(
      (
        await server.refusal(
          document,
          { query: { indicator: 'F01', from: '2024', to: '2025' } },
          AT,
        )
      ).extensions.code,
    ).toBe('INDICATOR_NOT_FIT');
    expect(
      (
        await server.refusal(
          document,
          { query: { indicator: 'B01', from: '2024', to: '2025' } },
          { ...AT, role: 'ANALYST' },
        )
      ).extensions.code,
    ).toBe('FORBIDDEN');
  });

  it('tell how many are missing to a target, and where they are', async () => {
    const document = typed<{
      gapToTarget: {
        figure: Figure;
        target: { value: number };
        counted: string;
        needed: number;
        at: { unit: { code: string }; available: number; needed: number }[];
      };
    }>(
      'query ($query: GapQuery!) { gapToTarget(query: $query) { figure { numerator ' +
        'denominator } target { value } counted needed at { unit { code } available needed } } }',
    );
    const ask = async (query: object) => (await server.data(document, { query }, AT)).gapToTarget;
    const people = await ask({ indicator: 'B01', period: '2025' });
    // 95 % of 680 are 646; 417 are members
    expect([people.target.value, people.counted, people.needed]).toEqual([95, 'people', 229]);
    expect(people.at.reduce((sum, place) => sum + place.available, 0)).toBe(680 - 417);
    expect(people.at.reduce((sum, place) => sum + place.needed, 0)).toBe(229);
    expect(people.at.map(({ available }) => available)).toEqual(
      people.at.map(({ available }) => available).sort((a, b) => b - a),
    );
    expect(await ask({ indicator: 'A01', period: '2025', root: 'C001-D2' })).toMatchObject({
      counted: 'units',
      needed: 1,
      at: [{ unit: { code: 'C001-D2-U01' }, available: 1, needed: 1 }],
    });
    expect((await ask({ indicator: 'B01', period: '2025', target: 50 })).needed).toBe(0);
    expect(
      (await server.refusal(document, { query: { indicator: 'F01', period: '2025' } }, AT))
        .extensions.code,
    ).toBe('INDICATOR_NOT_FIT');
  });

  it('follow a change: the next answer speaks of the new revision', async () => {
    const query = { indicators: ['B01', 'A01'], root: 'C001-D3', periods: ['2025'] };
    const before = await server.data(METRICS, { query }, AT);
    const change = typed<{ createMembership: { revision: number } }>(
      'mutation { createMembership(input: { staffNo: "C001000531", unionCode: ' +
        '"C001-D3-U04-UN", kind: active, fromOn: "2025-12-01" }) { revision } }',
    );
    const { revision } = (await server.data(change, {}, AT)).createMembership;
    const after = await server.data(METRICS, { query }, AT);
    expect(after.metrics.revision).toBe(revision);
    expect(after.metrics.rows[0]!.numerator).toBe(before.metrics.rows[0]!.numerator! + 1);
  });

  it.each([
    [{ indicators: ['B9'], periods: ['2025'] }, 'UNKNOWN_INDICATOR'],
    [{ indicators: ['B01'], periods: ['2025-00'] }, 'INVALID_PERIOD'],
    [{ indicators: [], periods: ['2025'] }, 'INVALID_QUERY'],
    [{ indicators: ['B01'], periods: [] }, 'INVALID_QUERY'],
    [{ indicators: ['B01'], periods: ['2025'], root: 'C009' }, 'UNKNOWN_ORG_UNIT'],
    [{ indicators: ['A01'], periods: ['2025'], by: ['GENDER'] }, 'DIMENSION_NOT_OF_INDICATOR'],
    [
      { indicators: ['F03'], periods: ['2025'], where: [{ dimension: 'AGE_BAND', in: ['<30'] }] },
      'DIMENSION_NOT_OF_INDICATOR',
    ],
    [
      { indicators: ['B01'], periods: ['2025'], where: [{ dimension: 'GENDER', in: ['woman'] }] },
      'UNKNOWN_GROUP',
    ],
    [
      {
        indicators: ['B01'],
        periods: ['2025'],
        where: [{ dimension: 'DISTRICT', in: ['C001-D9'] }],
      },
      'UNKNOWN_GROUP',
    ],
    [
      {
        indicators: ['B01'],
        periods: Array.from({ length: 700 }, (_, i) => String(1900 + (i % 300))),
      },
      'QUERY_TOO_LARGE',
    ],
    [{ indicators: ['B01'], periods: ['2025'], by: ['COLOUR'] }, 'BAD_USER_INPUT'],
  ])('refuse %j with %s', async (query, code) => {
    expect((await server.refusal(METRICS, { query }, AT)).extensions.code).toBe(code);
  });

  it('of days before the first record are EMPTY at the root and have no row at a level', async () => {
    expect(await rowsOf({ indicators: ['B01', 'F01', 'A01'], periods: ['1950'] })).toEqual([
      expect.objectContaining({ status: 'EMPTY', value: null, numerator: 0, denominator: 0 }),
      expect.objectContaining({ status: 'EMPTY', value: null, numerator: null, n: 0 }),
      expect.objectContaining({ status: 'EMPTY', denominator: 0 }),
    ]);
    expect(await rowsOf({ indicators: ['B01'], periods: ['1950'], level: 'UNIT' })).toEqual([]);
  });

  it('of a unit that closed in the middle of a period are EMPTY for it, and gone from its level', async () => {
    const closed = 'C001-D3-U03';
    const at = async (period: string) =>
      (await rowsOf({ indicators: ['B01'], root: closed, periods: [period] }))[0]!.status;
    expect([await at('2025-05-10'), await at('2025-05-11'), await at('2025')]).toEqual([
      'OK',
      'EMPTY',
      'EMPTY',
    ]);
    const listed = async (period: string): Promise<boolean> =>
      (await rowsOf({ indicators: ['B01'], level: 'UNIT', periods: [period] })).some(
        ({ unit }) => unit.code === closed,
      );
    expect([await listed('2025-05-10'), await listed('2025')]).toEqual([true, false]);
  });

  it('of a unit that moved go with it as it was, and stay with its present district as it is', async () => {
    const d2 = async (period: string, hierarchy: string) =>
      (await rowsOf({ indicators: ['A01'], root: 'C001-D2', periods: [period], hierarchy }))[0]!
        .denominator;
    expect([
      await d2('2024-09-08', 'AS_WAS'),
      await d2('2024-09-09', 'AS_WAS'),
      await d2('2024-09-08', 'AS_IS'),
    ]).toEqual([6, 5, 5]);
  });

  it('are explained: what is read, on which day, from where', async () => {
    const document = typed<{ explain: { text: string; plan: string } }>(
      '{ explain(query: { indicators: ["B01", "F01"], periods: ["2025", "2024"], level: DISTRICT }) { text plan } }',
    );
    const { text, plan } = (await server.data(document, {}, AT)).explain;
    expect(text).toContain('stored sums by node and day');
    expect(text).toContain('survey wave C001-W2025');
    expect((JSON.parse(plan) as { steps: object[] }).steps).toHaveLength(4);
  });

  it('have a catalogue, with targets and the dimensions that fit', async () => {
    const document = typed<{
      indicators: {
        code: string;
        id: string;
        clauses: string[];
        dimensions: string[];
        targets: { value: number; natural: boolean }[];
      }[];
      dimensions: { id: string }[];
    }>(
      '{ indicators { code id revision title { zh en } clauses definition { zh en } unit ' +
        'direction axis source basis { zh } dimensions targets { from value natural } } ' +
        'dimensions { id groups { key } } }',
    );
    const { indicators, dimensions } = await server.data(document, {}, AT);
    expect(indicators.map(({ code }) => code)).toEqual(INDICATORS.map(({ code }) => code));
    expect(indicators.find(({ code }) => code === 'B01')).toMatchObject({
      id: 'membership_rate',
      clauses: ['2.1.4'],
      targets: [{ value: 95, natural: false }],
      dimensions: dimensions.map(({ id }) => id),
    });
    expect(indicators[0]!.dimensions).toEqual([
      'DISTRICT',
      'SCHOOL_TYPE',
      'OWNERSHIP',
      'URBAN_RURAL',
    ]);
  });
});

describe('numbers and who asks', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(contractTables());
  });
  afterAll(() => server.close());

  const rowsOf = async (query: object, asker: object): Promise<Row[]> =>
    (await server.data(METRICS, { query }, asker)).metrics.rows;

  it('begin at the top of what the key sees, and end there', async () => {
    const district = { unit: 'C001-D2' };
    expect(
      (await rowsOf({ indicators: ['A01'], periods: ['2025'] }, district)).map(
        ({ unit, denominator }) => [unit.code, denominator],
      ),
    ).toEqual([['C001-D2', 5]]);
    expect(
      (
        await server.refusal(
          METRICS,
          { query: { indicators: ['A01'], periods: ['2025'], root: 'C001' } },
          district,
        )
      ).extensions.code,
    ).toBe('OUT_OF_SCOPE');
    expect(
      (
        await server.refusal(
          typed('{ root { parent { metric(code: "A01", period: "2025") { value } } } }'),
          {},
          district,
        )
      ).extensions.code,
    ).toBe('OUT_OF_SCOPE');
  });

  it('list a unit that has moved away neither by name nor in a level, though the district had it then', async () => {
    const units = await rowsOf(
      { indicators: ['A01'], periods: ['2024-09-08'], level: 'UNIT' },
      { unit: 'C001-D2' },
    );
    expect(units.map(({ unit }) => unit.code)).not.toContain('C001-D2-U04');
    expect(units).toHaveLength(5);
  });

  it('of few people are withheld from an ANALYST, and so is what would give them away', async () => {
    const query = { indicators: ['B01'], periods: ['2025-06-30'], level: 'UNIT' };
    const all = await rowsOf(query, { unit: 'C001' });
    const guarded = await rowsOf(query, { unit: 'C001', role: 'ANALYST' });
    const few = ({ numerator, denominator }: Row): boolean =>
      (numerator! > 0 && numerator! < 5) || (denominator! > 0 && denominator! < 10);
    for (const [i, row] of guarded.entries()) {
      if (few(all[i]!))
        expect(row).toMatchObject({
          status: 'SUPPRESSED',
          value: null,
          numerator: null,
          denominator: null,
        });
      else if (row.status !== 'SUPPRESSED') expect(row).toEqual(all[i]);
    }
    expect(all.filter(few)).toHaveLength(1);
    // U04 of D1 has 9 staff; the smallest other unit of D1 that day is the one that came from D2
    expect(
      guarded.filter(({ status }) => status === 'SUPPRESSED').map(({ unit }) => unit.code),
    ).toEqual(['C001-D1-U04', 'C001-D2-U04']);
  });
});
