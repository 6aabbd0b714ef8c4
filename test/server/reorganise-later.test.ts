import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { INDICATORS } from '../../analytics/indicators/index.ts';
import { caseTables } from '../fixtures/cases.ts';
import { contractTables } from '../fixtures/contract-package.ts';
import type { Tables } from '../fixtures/union-package.ts';
import { everything } from '../intake/support.ts';
import {
  CloseUnitDocument,
  MergeUnitsDocument,
  MoveUnitDocument,
  RevisionDocument,
  SplitUnitDocument,
} from './operations/generated.ts';
import { fillStore, startTestServer, typed, type TestServer } from './support/server.ts';

const CITY = { unit: 'C001' };

/** `numerator/denominator` of B01. */
const RATE = typed<
  { metrics: { rows: { status: string; numerator: number; denominator: number }[] } },
  { root: string; period: string }
>(
  'query($root: ID!, $period: String!) { metrics(query: { indicators: ["B01"], root: $root, ' +
    'periods: [$period] }) { rows { status numerator denominator } } }',
);

interface Shown {
  status: string;
  numerator: number | null;
  denominator: number | null;
}

interface Tried {
  revision: number;
  units: unknown[];
  preview: {
    rowCount: number;
    counts: { register: string; created: number; changed: number; ended: number }[];
    rows: { register: string; fate: string; key: string; cells: object[] }[];
    figures: {
      unit: { code: string };
      period: string;
      indicator: { code: string };
      before: Shown | null;
      after: Shown | null;
    }[];
  };
}

const TRIED = `{ revision units { code } preview { rowCount counts { register created changed ended }
  rows { register fate key cells { before after } }
  figures { unit { code } period indicator { code } before { status numerator denominator } after { status numerator
    denominator } } } }`;
const TRY_MERGE = typed<{ mergeUnits: Tried }>(
  `mutation($codes: [ID!]!, $into: ID!, $revision: Int!, $on: LocalDate!, $periods: [String!]) {
    mergeUnits(codes: $codes, into: $into, revision: $revision, on: $on, dryRun: true, periods: $periods) ${TRIED} }`,
);
const TRY_CLOSE = typed<{ closeUnit: Tried }>(
  'mutation($code: ID!, $revision: Int!, $on: LocalDate!) { closeUnit(code: $code, revision: ' +
    `$revision, on: $on, dryRun: true) ${TRIED} }`,
);
const TRY_SPLIT = typed<{ splitUnit: Tried }>(
  `mutation($code: ID!, $revision: Int!, $on: LocalDate!, $periods: [String!]) { splitUnit(
    code: $code, revision: $revision, on: $on, dryRun: true, periods: $periods,
    parts: [
      { unit: { code: "Y1-N", name: "新校", kind: unit, openedOn: "2024-09-01" }, staffNos: ["Y11"] }
    ]) ${TRIED} }`,
);

/** The tables of a case with another number in all codes, so that it can be repeated. */
const again = (tables: Tables, from: string, to: string): Tables =>
  Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [
      name,
      rows.map((row) => row.map((cell) => cell.replaceAll(from, to))),
    ]),
  );

describe('a reorganisation that is dated back', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(contractTables());
    for (const name of ['11-M1', '11-M2', '11-M4', '11-M8'])
      await fillStore(server.store, caseTables(name));
  });
  afterAll(async () => {
    expect([...server.logged]).toEqual([]);
    await server.close();
  });

  const revision = async (): Promise<number> =>
    (await server.data(RevisionDocument, {}, CITY)).revision;
  const rate = async (root: string, period: string): Promise<string> => {
    const [row] = (await server.data(RATE, { root, period }, CITY)).metrics.rows;
    return row!.status === 'OK' ? `${row!.numerator}/${row!.denominator}` : row!.status;
  };
  const merge = async (codes: string[], into: string, on: string) =>
    server.data(MergeUnitsDocument, { codes, into, on, revision: await revision() }, CITY);
  /** The rows of people of a case: `table staff place from to`, sorted. */
  const rowsOf = async (name: string): Promise<string[]> => {
    const { rows } = await server.store.pool.query<{ row: string }>(
      `select concat_ws(' ', 'work', s.staff_no, u.code, case when e.is_main then 'main' else 'side' end, e.from_on,
        e.to_on) as row from employments e
        join staff s on s.id = e.staff_id join org_units u on u.id = e.unit_id where s.staff_no like $1
      union all select concat_ws(' ', 'member', s.staff_no, n.code, m.from_on, m.to_on) from memberships m
        join staff s on s.id = m.staff_id join unions n on n.id = m.union_id where s.staff_no like $1 order by 1`,
      [`${name}%`],
    );
    return rows.map(({ row }) => row);
  };
  const refused = async (work: () => Promise<{ errors: readonly { extensions: object }[] }>) => {
    const before = await everything(server.store.pool);
    const { errors } = await work();
    expect(errors).toHaveLength(1);
    expect(await everything(server.store.pool)).toEqual(before);
    return errors[0]!.extensions as {
      code: string;
      params: { count: number };
      faults?: { table: string; value: string; code: string; params: { day: string } }[];
    };
  };
  const named = ({ faults = [] }: Awaited<ReturnType<typeof refused>>): string[] =>
    faults.map((fault) => [fault.code, fault.table, fault.value, fault.params.day].join(' '));

  it('merges those who joined later too, so that the district keeps its rate', async () => {
    expect(await rate('M1-D', '2025')).toBe('4/4');
    await merge(['M1-A'], 'M1-B', '2024-09-01');
    expect(await rate('M1-D', '2025')).toBe('4/4');
    expect([await rate('M1-B', '2024-09-30'), await rate('M1-B', '2025')]).toEqual(['2/3', '4/4']);
    expect(await rowsOf('M1')).toEqual([
      'member M11 M1-AN 2016-01-01 2024-09-01',
      'member M11 M1-BN 2024-09-01',
      'member M12 M1-BN 2016-01-01',
      'member M13 M1-BN 2024-10-08',
      'member M14 M1-BN 2024-11-01',
      'work M11 M1-A main 2015-09-01 2024-09-01',
      'work M11 M1-B main 2024-09-01',
      'work M12 M1-B main 2015-09-01',
      'work M13 M1-B main 2024-10-08',
      'work M14 M1-A main 2015-09-01 2024-09-01',
      'work M14 M1-B main 2024-09-01',
    ]);
  });

  it('lets a main post take the place of a secondary one at the target', async () => {
    await merge(['M2-A'], 'M2-B', '2024-09-01');
    expect(await rowsOf('M2')).toEqual([
      'member M21 M2-AN 2016-01-01 2024-09-01',
      'member M21 M2-BN 2024-09-01',
      'work M21 M2-A main 2015-09-01 2024-09-01',
      'work M21 M2-B main 2024-09-01',
      'work M22 M2-B main 2015-09-01',
    ]);
    expect(await rate('M2-D', '2025')).toBe('1/2');
  });

  it('keeps the moves that were recorded for later days', async () => {
    const move = async (parent: string, on: string) =>
      server.data(MoveUnitDocument, { code: 'M4-A', parent, on, revision: await revision() }, CITY);
    await move('M4-D2', '2025-03-01');
    await move('M4-D3', '2024-02-29');
    const { rows } = await server.store.pool.query<{ edge: string }>(
      "select concat_ws(' ', p.code, e.from_on, e.to_on) as edge from org_edges e join " +
        'org_units u on u.id = e.unit_id join org_units p on p.id = e.parent_id where u.code = ' +
        "'M4-A' order by e.from_on",
    );
    expect(rows.map(({ edge }) => edge)).toEqual([
      'M4-D 2000-09-01 2024-02-29',
      'M4-D3 2024-02-29 2025-03-01',
      'M4-D2 2025-03-01',
    ]);
    expect([
      await rate('M4-D', '2024-02-28'),
      await rate('M4-D', '2024-02-29'),
      await rate('M4-D3', '2024'),
      await rate('M4-D3', '2025-03-01'),
      await rate('M4-D2', '2025'),
    ]).toEqual(['1/1', 'EMPTY', '1/1', 'EMPTY', '1/1']);
  });

  it('counts people who go to and fro on one day on each day as they are', async () => {
    const all = async (period: string): Promise<string[]> => [
      await rate('M8-D', period),
      await rate('M8-A', period),
      await rate('M8-B', period),
    ];
    expect(await all('2024-09-01')).toEqual(['2/3', '2/3', 'EMPTY']);
    expect(await all('2024')).toEqual(['1/3', '1/2', '0/1']);
    expect(await all('2025-01-01')).toEqual(['2/2', '1/1', '1/1']);
    expect(await all('2025')).toEqual(['2/3', '1/2', '1/1']);
    expect(await all('SY2024-1')).toEqual(['2/2', '1/1', '1/1']);
  });

  it('merges people who go to and fro, from a day before all of it', async () => {
    const before = [await rate('M8-D', '2024'), await rate('M8-D', '2025')];
    await merge(['M8-A'], 'M8-B', '2016-09-01');
    expect([await rate('M8-D', '2024'), await rate('M8-D', '2025')]).toEqual(before);
    expect([await rate('M8-B', '2024'), await rate('M8-B', '2025')]).toEqual(before);
    expect(await rate('M8-A', '2025')).toBe('EMPTY');
  });

  it('goes on with a secondary post at the target when the main one ends', async () => {
    const tables = again(caseTables('11-M2'), 'M2', 'Q2');
    tables.employments![1]![8] = '2025-01-01';
    tables.employments!.push([
      'Q23',
      'Q2-A',
      'true',
      'teacher',
      '1',
      'true',
      'false',
      '2024-10-01',
      '',
    ]);
    tables.employments!.push([
      'Q23',
      'Q2-B',
      'false',
      'admin',
      '1',
      'true',
      'false',
      '2024-03-01',
      '2024-12-01',
    ]);
    tables.employments!.push([
      'Q24',
      'Q2-A',
      'false',
      'admin',
      '1',
      'true',
      'false',
      '2024-01-01',
      '',
    ]);
    tables.employments!.push([
      'Q24',
      'Q2-B',
      'false',
      'admin',
      '1',
      'true',
      'false',
      '2024-03-01',
      '2024-12-01',
    ]);
    await fillStore(server.store, tables);
    await merge(['Q2-A'], 'Q2-B', '2024-09-01');
    expect((await rowsOf('Q2')).filter((text) => text.startsWith('work'))).toEqual([
      'work Q21 Q2-A main 2015-09-01 2024-09-01',
      'work Q21 Q2-B main 2024-09-01 2025-01-01',
      'work Q21 Q2-B side 2025-01-01',
      'work Q22 Q2-B main 2015-09-01',
      'work Q23 Q2-B main 2024-10-01',
      'work Q23 Q2-B side 2024-03-01 2024-10-01',
      'work Q24 Q2-A side 2024-01-01 2024-09-01',
      'work Q24 Q2-B side 2024-03-01 2024-12-01',
      'work Q24 Q2-B side 2024-12-01',
    ]);
  });

  it('refuses a merge that would leave active members in a dissolved union, and names them', async () => {
    const tables = again(caseTables('11-M1'), 'M1', 'R1');
    tables.union_coverage = tables.union_coverage!.slice(0, 2);
    tables.memberships = tables.memberships!.filter(([staff]) => staff !== 'R12');
    await fillStore(server.store, tables);
    const refusal = await refused(async () =>
      server.ask(
        MergeUnitsDocument,
        { codes: ['R1-A'], into: 'R1-B', on: '2024-09-01', revision: await revision() },
        CITY,
      ),
    );
    expect(refusal).toMatchObject({ code: 'INVARIANT_BROKEN', params: { count: 3 } });
    expect(named(refusal)).toEqual([
      'MEMBER_OF_DISSOLVED_UNION memberships R11 / 2016-01-01 2024-09-01',
      'MEMBER_OF_DISSOLVED_UNION memberships R13 / 2024-10-08 2024-10-08',
      'MEMBER_OF_DISSOLVED_UNION memberships R14 / 2024-11-01 2024-11-01',
    ]);
  });

  it('refuses to close a unit at which people work, then or later, or under which something is open', async () => {
    const tables = again(caseTables('11-M1'), 'M1', 'S1');
    tables.org_units!.push(['S1-G', '组', 'group', '', '', '2000-09-01', '']);
    tables.org_edges!.push(['S1-G', 'S1-A', '2025-01-01', '']);
    await fillStore(server.store, tables);
    const close = async () =>
      server.ask(
        CloseUnitDocument,
        { code: 'S1-A', on: '2024-09-01', revision: await revision() },
        CITY,
      );
    expect(named(await refused(close))).toEqual([
      'STAFF_AT_CLOSED_UNIT employments S11 / S1-A / 2015-09-01 2024-09-01',
      'STAFF_AT_CLOSED_UNIT employments S13 / S1-A / 2024-10-08 2024-10-08',
      'STAFF_AT_CLOSED_UNIT employments S14 / S1-A / 2015-09-01 2024-09-01',
      'MEMBER_OF_DISSOLVED_UNION memberships S11 / 2016-01-01 2024-09-01',
      'MEMBER_OF_DISSOLVED_UNION memberships S13 / 2024-10-08 2024-10-08',
      'MEMBER_OF_DISSOLVED_UNION memberships S14 / 2024-11-01 2024-11-01',
      'OPEN_BELOW_CLOSED org_edges S1-G / union / 2025-01-01 2025-01-01',
    ]);
    await merge(['S1-A'], 'S1-B', '2024-09-01');
    expect(await rate('S1-D', '2025')).toBe('4/4');
  });

  it('refuses to split a unit and close it while people remain, and takes those who come later', async () => {
    const tables = again(caseTables('11-M1'), 'M1', 'T1');
    tables.unions!.splice(1, 1);
    tables.union_coverage!.splice(1, 1);
    tables.memberships = tables.memberships!.filter((row) => row[1] !== 'T1-AN');
    tables.org_edges![2]![3] = '2025-03-01';
    tables.org_edges!.push(['T1-A', 'C001', '2025-03-01', '']);
    await fillStore(server.store, tables);
    const split = async (staffNos: string[]) =>
      server.ask(
        SplitUnitDocument,
        {
          code: 'T1-A',
          parts: [
            {
              unit: {
                code: 'T1-X',
                name: '新校',
                kind: 'unit',
                schoolType: 'PS',
                openedOn: '2024-09-01',
              },
              staffNos,
            },
          ],
          on: '2024-09-01',
          close: true,
          revision: await revision(),
        },
        CITY,
      );
    expect(named(await refused(() => split(['T11'])))).toEqual([
      'STAFF_AT_CLOSED_UNIT employments T13 / T1-A / 2024-10-08 2024-10-08',
      'STAFF_AT_CLOSED_UNIT employments T14 / T1-A / 2015-09-01 2024-09-01',
    ]);
    const { data, errors } = await split(['T11', 'T13', 'T14']);
    expect(errors).toEqual([]);
    expect(data!.splitUnit.edges.filter((edge) => edge.unit.code === 'T1-X')).toEqual([
      {
        unit: { code: 'T1-X' },
        parent: { code: 'T1-D' },
        fromOn: '2024-09-01',
        toOn: '2025-03-01',
      },
      { unit: { code: 'T1-X' }, parent: { code: 'C001' }, fromOn: '2025-03-01', toOn: null },
    ]);
    expect([
      await rate('T1-D', '2024'),
      await rate('T1-D', '2025'),
      await rate('T1-X', '2025'),
    ]).toEqual(['1/4', '1/1', '0/3']);
  });

  it('refuses to move a unit under one that closes later', async () => {
    const tables = again(caseTables('11-M4'), 'M4', 'V4');
    tables.org_units![4]![6] = '2025-06-01';
    tables.org_edges![4]![3] = '2025-06-01';
    await fillStore(server.store, tables);
    const refusal = await refused(async () =>
      server.ask(
        MoveUnitDocument,
        { code: 'V4-A', parent: 'V4-D2', on: '2024-09-01', revision: await revision() },
        CITY,
      ),
    );
    expect(named(refusal)).toEqual([
      'OPEN_BELOW_CLOSED org_edges V4-A / union / 2024-09-01 2025-06-01',
    ]);
  });

  it('closes what would have changed later with the unit: places, coverage, unions and bodies', async () => {
    const tables = again(caseTables('11-M1'), 'M1', 'W1');
    tables.org_edges![2]![3] = '2025-03-01';
    tables.org_edges!.push(['W1-A', 'C001', '2025-03-01', '']);
    tables.unions![1]![5] = '2025-01-01';
    tables.union_coverage![1]![3] = '2025-01-01';
    tables.unions!.push(['W1-AM', '甲校新工会', 'single', 'W1-A', '2025-01-01', '']);
    tables.union_coverage!.push(['W1-AM', 'W1-A', '2025-01-01', '']);
    tables.memberships![1]![4] = '2025-01-01';
    tables.memberships![3]![4] = '2025-01-01';
    tables.memberships![4]![4] = '2025-01-01';
    tables.memberships!.push(['W11', 'W1-AM', 'active', '2025-01-01', '']);
    tables.bodies = [
      ['unit_code', 'kind', 'established_on', 'dissolved_on'],
      ['W1-A', 'staff_congress', '2025-02-01', ''],
    ];
    await fillStore(server.store, tables);
    const { mergeUnits } = await merge(['W1-A'], 'W1-B', '2024-09-01');
    expect(mergeUnits.edges.map(({ fromOn, toOn }) => [fromOn, toOn])).toEqual([
      ['2000-09-01', '2024-09-01'],
      ['2025-03-01', '2025-03-01'],
    ]);
    expect(mergeUnits.unions).toEqual([
      { code: 'W1-AN', dissolvedOn: '2024-09-01' },
      { code: 'W1-AM', dissolvedOn: '2025-01-01' },
    ]);
    expect(mergeUnits.coverage.map(({ toOn }) => toOn)).toEqual(['2024-09-01', '2025-01-01']);
    expect(mergeUnits.bodies.map(({ dissolvedOn }) => dissolvedOn)).toEqual(['2025-02-01']);
    expect((await rowsOf('W1')).filter((text) => text.startsWith('member W11'))).toEqual([
      'member W11 W1-AN 2016-01-01 2024-09-01',
      'member W11 W1-BN 2024-09-01 2025-01-01',
      'member W11 W1-BN 2025-01-01',
    ]);
    expect([await rate('W1-B', '2024'), await rate('W1-B', '2025')]).toEqual(['4/4', '2/4']);
  });

  it(
    'is tried first: the rows and the indicators before and after, equal to what then comes, ' +
      'and nothing is written',
    async () => {
      await fillStore(server.store, again(caseTables('11-M1'), 'M1', 'X1'));
      const how = {
        codes: ['X1-A'],
        into: 'X1-B',
        on: '2024-09-01',
        revision: await revision(),
      };
      const before = await everything(server.store.pool);
      const { mergeUnits } = await server.data(
        TRY_MERGE,
        { ...how, periods: ['2024-09-30', '2025'] },
        CITY,
      );
      expect(await everything(server.store.pool)).toEqual(before);
      const { revision: stays, units, preview } = mergeUnits;
      expect([stays, units]).toEqual([how.revision, []]);
      expect(preview.counts).toEqual([
        { register: 'orgUnits', created: 0, changed: 0, ended: 1 },
        { register: 'orgEdges', created: 0, changed: 0, ended: 1 },
        { register: 'unionCoverages', created: 0, changed: 0, ended: 1 },
        { register: 'unions', created: 0, changed: 0, ended: 1 },
        { register: 'employments', created: 2, changed: 1, ended: 2 },
        { register: 'memberships', created: 1, changed: 2, ended: 1 },
      ]);
      expect(preview.rows).toHaveLength(preview.rowCount);
      expect(preview.rows.find(({ key }) => key === 'X13 / X1-A / 2024-10-08')).toEqual({
        register: 'employments',
        fate: 'CHANGED',
        key: 'X13 / X1-A / 2024-10-08',
        cells: [{ before: 'X1-A', after: 'X1-B' }],
      });
      const figureText = (shown: Shown | null): string =>
        shown?.status === 'OK'
          ? `${shown.numerator}/${shown.denominator}`
          : (shown?.status ?? 'none');
      const b01 = preview.figures.filter(({ indicator }) => indicator.code === 'B01');
      expect(
        b01.map((figure) =>
          [
            figure.unit.code,
            figure.period,
            figureText(figure.before),
            figureText(figure.after),
          ].join(' '),
        ),
      ).toEqual([
        'X1-A 2024-09-30 1/2 EMPTY',
        'X1-A 2025 3/3 EMPTY',
        'X1-B 2024-09-30 1/1 2/3',
        'X1-B 2025 1/1 4/4',
        'X1-D 2024-09-30 2/3 2/3',
        'X1-D 2025 4/4 4/4',
        ...b01
          .filter(({ unit }) => unit.code === 'C001')
          .map(
            (figure) =>
              `C001 ${figure.period} ${figureText(figure.before)} ${figureText(figure.before)}`,
          ),
      ]);
      expect(new Set(preview.figures.map(({ indicator }) => indicator.code))).toEqual(
        new Set(INDICATORS.filter(({ axis }) => axis !== 'wave').map(({ code }) => code)),
      );
      await server.data(MergeUnitsDocument, how, CITY);
      for (const figure of b01)
        expect(await rate(figure.unit.code, figure.period)).toBe(figureText(figure.after));
    },
  );

  it('tried, is refused like the change itself, and shows a new unit and a district only what is theirs', async () => {
    await fillStore(server.store, again(caseTables('11-M1'), 'M1', 'Y1'));
    const seen = await revision();
    const before = await everything(server.store.pool);
    const close = { code: 'Y1-A', on: '2024-09-01', revision: seen };
    const { errors } = await server.ask(TRY_CLOSE, close, CITY);
    expect(errors[0]!.extensions).toMatchObject({ code: 'INVARIANT_BROKEN', params: { count: 6 } });
    const split = await server.data(TRY_SPLIT, close, { unit: 'Y1-D' });
    const b01 = split.splitUnit.preview.figures.filter(
      ({ indicator, period }) => indicator.code === 'B01' && period === '2024-09-01',
    );
    expect(
      b01.map((figure) => [
        figure.unit.code,
        figure.before?.denominator ?? null,
        figure.after?.denominator ?? null,
      ]),
    ).toEqual([
      ['Y1-A', 2, 1],
      ['Y1-N', null, 1],
      ['Y1-D', 3, 3],
    ]);
    for (const how of [{ unit: 'Y1-D', role: 'ANALYST' } as const, { unit: 'C001-D1' }])
      expect((await server.ask(TRY_SPLIT, close, how)).errors[0]!.extensions.code).toBe(
        'role' in how ? 'FORBIDDEN' : 'OUT_OF_SCOPE',
      );
    expect(
      (await server.ask(TRY_SPLIT, { ...close, periods: ['never'] }, CITY)).errors[0]!.extensions
        .code,
    ).toBe('INVALID_PERIOD');
    expect(await everything(server.store.pool)).toEqual(before);
  });
});
