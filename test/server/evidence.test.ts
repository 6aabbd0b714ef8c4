import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SmallCity } from '../golden/small-city.ts';
import type { Role } from '../../schema/system/api-key.ts';
import { startTestServer, typed, type TestServer } from './support/server.ts';

interface Row {
  readonly kind: string;
  readonly measure: { readonly en: string };
  readonly amount: number;
  readonly unit: { readonly code: string } | null;
  readonly from: string;
  readonly on: string;
  readonly day: string | null;
  readonly register: string | null;
  readonly key: readonly { readonly name: string; readonly value: string }[] | null;
  readonly name: string | null;
  readonly staffNo: string | null;
  readonly personName: string | null;
}
interface Evidence {
  readonly revision: number;
  readonly figure: { readonly status: string; readonly numerator: number | null };
  readonly total: number | null;
  readonly totalCount: number | null;
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const EVIDENCE = typed<{ evidence: Evidence }>(`
  query Evidence($query: EvidenceQuery!, $first: Int, $after: String) {
    evidence(query: $query, first: $first, after: $after) {
      revision indicator { code } unit { code } period figure { status numerator denominator n }
      total totalCount
      nodes { kind measure { en } amount unit { code } from on day register registerTitle { en }
        key { name value } name staffNo personName }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }`);

/** Two districts with three units; U1 moved from D2 to D1 in 2020, 40 of its 60 people are members. */
function city(): SmallCity {
  const made = new SmallCity()
    .units('D1', 'U2')
    .units('D2', 'U3')
    .add('org_units', 'U1 | 一校 | unit | PS | public | 2000-01-01')
    .add('org_edges', 'U1 | D2 | 2000-01-01 | 2020-01-01', 'U1 | D1 | 2020-01-01')
    .unions('U1', 'U2')
    .people(40, 'U1', { union: 'N-U1' })
    .people(20, 'U1', { gender: 'female' })
    .people(12, 'U2', { union: 'N-U2' })
    .people(3, 'U3')
    .add('contests', 'K1 | 技能比武 | skills_match | 2024', 'K2 | 讲课 | young_teacher | 2024')
    .add(
      'contest_entries',
      'K1 | U1-1 | 2024-03-01 | city | first',
      'K2 | U1-1 | 2024-04-01 | school |',
      'K1 | U1-2 | 2024-03-01 | city |',
    );
  const project = (code: string, due: string, done: string): string =>
    `${code} | U2 | key_task | 重点${code} | 2024 ||||||  2024-01-01 | ${due} | ${done}`;
  return made.add(
    'projects',
    project('J1', '2024-06-30', '2024-06-30'),
    project('J2', '2024-06-30', '2024-07-01'),
    project('J3', '2024-08-31', ''),
  );
}

describe('the evidence of a figure', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(city().tables);
  });
  afterAll(() => server.close());

  const evidence = async (
    query: object,
    asker: object = {},
    page: object = {},
  ): Promise<Evidence> =>
    (await server.data(EVIDENCE, { query: { period: '2024', ...query }, ...page }, asker)).evidence;
  const keyOf = ({ key }: Row): readonly string[] | null => key && key.map(({ value }) => value);

  it('are people by name, for those who may see them', async () => {
    const counted = await evidence({ indicator: 'B01', root: 'U1' });
    expect([counted.total, counted.totalCount, counted.nodes.length]).toEqual([40, 40, 40]);
    expect(counted.nodes[0]).toMatchObject({
      kind: 'PERSON',
      measure: { en: 'members' },
      amount: 1,
      unit: { code: 'U1' },
      on: '2024-12-31',
      day: null,
      register: 'staff',
      key: [{ name: 'staffNo', value: 'U1-1' }],
      name: 'U1-1',
      staffNo: 'U1-1',
    });
    const others = await evidence({ indicator: 'B01', root: 'D1', part: 'NOT_COUNTED' });
    expect(others.total).toBe(20);
    expect(others.nodes.map(({ staffNo }) => staffNo)).toEqual(
      Array.from({ length: 20 }, (_, i) => `U1-${41 + i}`),
    );
  });

  it('comes in pages', async () => {
    const query = { indicator: 'B01', root: 'D1' };
    const whole = await evidence(query, {}, { first: 500 });
    const first = await evidence(query, {}, { first: 30 });
    const second = await evidence(query, {}, { first: 30, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes]).toEqual(whole.nodes);
    expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([
      52,
      true,
      false,
    ]);
    expect((await evidence(query, {}, { first: 0 })).nodes).toEqual([]);
  });

  it('is a number alone for others, and nothing where the figure is withheld', async () => {
    const analyst = { role: 'ANALYST' };
    for (const [part, total] of [
      ['COUNTED', 52],
      ['NOT_COUNTED', 23],
    ] as const)
      expect(await evidence({ indicator: 'B01', part }, analyst)).toMatchObject({
        total,
        totalCount: null,
        nodes: [],
        pageInfo: { hasNextPage: false, endCursor: null },
      });
    for (const part of ['COUNTED', 'NOT_COUNTED'])
      for (const query of [
        { indicator: 'B01', root: 'D2', part },
        { indicator: 'B01', root: 'U3', part },
        { indicator: 'XI5', root: 'C', part },
      ])
        expect(await evidence(query, analyst)).toMatchObject({
          figure: { status: 'SUPPRESSED', numerator: null },
          total: null,
          totalCount: null,
          nodes: [],
        });
  });

  it('are units for everybody who sees the node', async () => {
    const analyst = { role: 'ANALYST' };
    const covered = await evidence({ indicator: 'A01' }, analyst);
    expect(covered.nodes.map((row) => [row.register, keyOf(row), row.name])).toEqual([
      ['orgUnits', ['U1'], '一校'],
      ['orgUnits', ['U2'], 'U2'],
    ]);
    const others = await evidence({ indicator: 'A01', part: 'NOT_COUNTED' }, analyst);
    expect([others.total, others.nodes.map(keyOf)]).toEqual([1, [['U3']]]);
  });

  it('does not name units outside the scope, which hung there then', async () => {
    const query = { indicator: 'A01', root: 'D2', period: '2019' };
    const nodes = async (unit: string): Promise<unknown> =>
      (await evidence(query, { unit })).nodes.map((row) => [row.unit?.code, keyOf(row), row.name]);
    expect(await nodes('C')).toEqual([['U1', ['U1'], '一校']]);
    expect(await nodes('D2')).toEqual([[undefined, null, null]]);
    const people = await evidence({ ...query, indicator: 'B01' }, { unit: 'D2' });
    expect(people.totalCount).toBe(40);
    expect(new Set(people.nodes.map((row) => row.key ?? row.staffNo ?? row.unit))).toEqual(
      new Set([null]),
    );
  });

  it('are rows of registers where events are counted', async () => {
    const late = await evidence({ indicator: 'XC1', part: 'NOT_COUNTED' }, { role: 'ANALYST' });
    expect(
      late.nodes.map((row) => [row.register, keyOf(row), row.name, row.day, row.unit]),
    ).toEqual([
      ['projects', ['J2'], '重点J2', '2024-06-30', { code: 'U2' }],
      ['projects', ['J3'], '重点J3', '2024-08-31', { code: 'U2' }],
    ]);
    const awards = await evidence({ indicator: 'XI5' });
    expect(awards.nodes).toMatchObject([
      {
        kind: 'EVENT',
        register: 'contestEntries',
        key: [
          { name: 'contestCode', value: 'K1' },
          { name: 'staffNo', value: 'U1-1' },
          { name: 'level', value: 'city' },
        ],
        name: '技能比武',
        day: '2024-03-01',
        unit: { code: 'U1' },
        staffNo: 'U1-1',
      },
    ]);
    expect((await evidence({ indicator: 'XI5', part: 'NOT_COUNTED' })).total).toBe(74);
  });

  it('has a row for each slot of a unit and a semester, with its days', async () => {
    const { nodes, total } = await evidence({ indicator: 'I06', root: 'D1' });
    expect([total, nodes.map((row) => [keyOf(row), row.from, row.on])]).toEqual([
      1,
      [[['U1'], '2024-02-15', '2024-08-31']],
    ]);
    const others = await evidence({ indicator: 'I06', root: 'D1', part: 'NOT_COUNTED' });
    expect(others.nodes.map((row) => [keyOf(row)![0], row.on])).toEqual([
      ['U1', '2024-02-14'],
      ['U2', '2024-02-14'],
      ['U2', '2024-08-31'],
    ]);
  });

  it('is that of one group where the group is a filter', async () => {
    const where = [{ dimension: 'GENDER', in: ['female'] }];
    const { total, figure } = await evidence({ indicator: 'B01', where, part: 'NOT_COUNTED' });
    expect([total, figure.numerator]).toEqual([20, 0]);
  });

  it('is refused with a code for what is wrong with the query', async () => {
    const codeOf = async (query: object, page: object = {}, asker: object = {}): Promise<string> =>
      (
        await server.refusal(
          EVIDENCE,
          { query: { indicator: 'B01', period: '2024', ...query }, ...page },
          asker,
        )
      ).extensions.code;
    expect(await codeOf({ indicator: 'B99' })).toBe('UNKNOWN_INDICATOR');
    expect(await codeOf({ period: 'LAST_4_QUARTERS' })).toBe('INVALID_QUERY');
    expect(await codeOf({ part: null })).toBe('INVALID_QUERY');
    expect(await codeOf({ root: 'D2' }, {}, { unit: 'D1' })).toBe('OUT_OF_SCOPE');
    expect(await codeOf({ indicator: 'A01', where: [{ dimension: 'GENDER', in: [] }] })).toBe(
      'DIMENSION_NOT_OF_INDICATOR',
    );
    for (const first of [-1, 501]) expect(await codeOf({}, { first })).toBe('INVALID_PAGE');
    for (const after of ['', 'x', 'W10', Buffer.from('[0,1,"U",0,0,"1"]').toString('base64url')])
      expect(await codeOf({}, { after })).toBe('INVALID_CURSOR');
  });

  it('is stored by nobody where it may name people, and is charged', async () => {
    const query = '{ evidence(query: {indicator: "B01", period: "2024"}) { total } }';
    const response = await fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: {
        authorization: `Bearer ${await server.key('C', 'STATISTICIAN')}`,
        'apollo-require-preflight': '1',
      },
    });
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const { extensions } = (await response.json()) as {
      extensions: { cost: { milliseconds: number } };
    };
    expect(extensions.cost.milliseconds).toBeGreaterThan(0);
  });

  const file = async (
    ending: string,
    query: object,
    { unit = 'C', role = 'STATISTICIAN' as const }: { unit?: string; role?: Role } = {},
  ): Promise<Response> =>
    fetch(`${server.url}/analytics/evidence.${ending}`, {
      method: 'POST',
      body: JSON.stringify({ period: '2024', ...query }),
      headers: {
        authorization: `Bearer ${await server.key(unit, role)}`,
        'content-type': 'application/json',
      },
    });

  it('is exported whole as CSV and as a workbook, with the same rows', async () => {
    const query = { indicator: 'XC1', part: 'NOT_COUNTED' };
    const csv = await file('csv', query, { role: 'ANALYST' });
    expect([csv.status, csv.headers.get('content-disposition')]).toEqual([
      200,
      'attachment; filename="evidence-XC1.csv"',
    ]);
    const lines = (await csv.text()).trimEnd().split(/\r?\n/);
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain('U2,U2,projects,J2,重点J2,,,2024-06-30');
    const book = await readXlsx(new Uint8Array(await (await file('xlsx', query)).arrayBuffer()));
    expect(book.sheets.map(({ name }) => name)).toEqual(['依据', '说明']);
    expect(book.sheets[0]!.rows.slice(1).map((row) => row[5])).toEqual(['J2', 'J3']);
    const people = (await (await file('csv', { indicator: 'B01', root: 'D1' })).text()).trimEnd();
    expect(people.split(/\r?\n/)).toHaveLength(1 + 52);
    expect(people).toContain('staff,U1-1,U1-1,U1-1,U1-1');
  });

  it('is not exported where it is not listed, nor in a format that there is not', async () => {
    const codeOf = async (answer: Response): Promise<readonly [number, string]> => [
      answer.status,
      ((await answer.json()) as { errors: { extensions: { code: string } }[] }).errors[0]!
        .extensions.code,
    ];
    const analyst = { role: 'ANALYST' as const };
    expect(await codeOf(await file('csv', { indicator: 'B01' }, analyst))).toEqual([
      400,
      'EVIDENCE_NOT_LISTED',
    ]);
    expect(await codeOf(await file('csv', { indicator: 'B01', root: 'U3' }, analyst))).toEqual([
      400,
      'EVIDENCE_NOT_LISTED',
    ]);
    expect(await codeOf(await file('pdf', { indicator: 'B01' }))).toEqual([400, 'UNKNOWN_FORMAT']);
    expect(await codeOf(await file('csv', { indicator: 'B99' }))).toEqual([
      400,
      'UNKNOWN_INDICATOR',
    ]);
    expect(
      await codeOf(await file('csv', { indicator: 'A01', root: 'D2' }, { unit: 'D1' })),
    ).toEqual([403, 'OUT_OF_SCOPE']);
  });

  it('does not name in a file what the list does not name', async () => {
    const query = { indicator: 'B01', root: 'D2', period: '2019' };
    const lines = (await (await file('csv', query, { unit: 'D2' })).text())
      .trimEnd()
      .split(/\r?\n/);
    expect(lines).toHaveLength(41);
    expect(new Set(lines.slice(1))).toEqual(
      new Set(['PERSON,会员,,,,,,,,,2019-01-01,2019-12-31,1']),
    );
  });
});
