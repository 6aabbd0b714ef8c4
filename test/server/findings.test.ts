import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { BATTERY } from '../../intake/integrity/index.ts';
import { checks } from '../../intake/invariants/index.ts';
import { csvText } from '../fixtures/write-package.ts';
import { RevisionDocument } from './operations/generated.ts';
import { importTables } from './support/imports.ts';
import {
  startTestServer,
  typed,
  type Asker,
  type ShownError,
  type TestServer,
} from './support/server.ts';
import { city } from './support/city.ts';

/** The checks that are not of the battery, but for one that needs a key of the whole hierarchy. */
const OWN = checks
  .filter((check) => !BATTERY.includes(check))
  .map(({ id }) => id)
  .filter((id) => id !== 'LOOKALIKE_KEYS_HARDSHIP_CASES');

interface Page {
  dataFindings: {
    totalCount: number;
    counts: { kind: string; count: number }[];
    nodes: {
      kind: string;
      register: string;
      key: string;
      unitCode: string;
      day: string;
      message: string;
    }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
  };
}

const FINDINGS = typed<Page>(`query($kinds: [DataFindingKind!], $first: Int, $after: String) {
  dataFindings(kinds: $kinds, first: $first, after: $after) {
    totalCount counts { kind count } nodes { kind register key unitCode day message } pageInfo { hasNextPage
      hasPreviousPage endCursor }
  }
}`);

/** The warnings of a report. */
interface Warned {
  readonly outcome: string;
  readonly warningCount: number;
  readonly warningCounts: Readonly<Record<string, number>>;
  readonly warnings: readonly unknown[];
}

/**
 * A city in which a school of D2 and one of D3 closed while their people and members stayed; a
 * group is below the one of D3.
 */
function contradictory(): ReturnType<typeof city> {
  const tables = city();
  for (const row of tables.org_units!)
    if (row[0] === 'U09' || row[0] === 'U07') row[6] = '2024-01-01';
  for (const row of tables.unions!) if (row[0] === 'N07') row[5] = '2024-01-01';
  tables.org_units!.push(['G9', '组', 'group', '', '', '2020-01-01', '']);
  tables.org_edges!.push(['G9', 'U07', '2020-01-01', '']);
  // a member of a union of D1 who never worked anywhere, and whom D1 may not read
  tables.memberships!.push(['P079', 'N01', 'active', '2015-01-01', '']);
  return tables;
}

describe('the findings of the stored data', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(contradictory());
  });
  afterAll(async () => {
    expect([...server.logged]).toEqual([]);
    await server.close();
  });
  const findings = async (
    variables: Record<string, unknown> = {},
    asker?: Asker,
  ): Promise<Page['dataFindings']> => (await server.data(FINDINGS, variables, asker)).dataFindings;
  const counts = (page: Page['dataFindings']): Record<string, number> =>
    Object.fromEntries(
      page.counts
        .filter(({ kind, count }) => count > 0 && OWN.includes(kind))
        .map((count) => [count.kind, count.count]),
    );

  it('are listed with their row, unit, first day and a sentence', async () => {
    const all = await findings({ kinds: OWN, first: 500 });
    expect(counts(all)).toEqual({
      STAFF_AT_CLOSED_UNIT: 14,
      MEMBER_OF_DISSOLVED_UNION: 6,
      COVERAGE_BY_DISSOLVED_UNION: 1,
      OPEN_BELOW_CLOSED: 1,
    });
    expect(all.nodes).toHaveLength(all.totalCount);
    expect(all.nodes.at(-1)).toEqual({
      kind: 'OPEN_BELOW_CLOSED',
      register: 'orgEdges',
      key: 'G9 / union / 2020-01-01',
      unitCode: 'G9',
      day: '2024-01-01',
      message:
        '"U07" closed on 2024-01-01, but from 2024-01-01 on "G9" is open and still lies under it.',
    });
  });

  it('come in pages that hold each of them once', async () => {
    const all = (await findings({ kinds: OWN, first: 500 })).nodes;
    const paged: typeof all = [];
    let after: string | null = null;
    do {
      const page: Page['dataFindings'] = await findings({ kinds: OWN, first: 4, after });
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      paged.push(...page.nodes);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual(all);
    const code = async (variables: Record<string, unknown>): Promise<string> =>
      (await server.refusal(FINDINGS, variables)).extensions.code;
    // an empty list of checks gives no answer; null means all checks
    expect(await code({ kinds: [] })).toBe('EMPTY_CONDITION');
    const whole = await findings({ kinds: null, first: 500 });
    expect(whole.nodes.filter(({ kind }) => OWN.includes(kind))).toEqual(all);
    expect(whole.nodes).toHaveLength(whole.totalCount);
    expect(await code({ first: 501 })).toBe('INVALID_PAGE');
    expect(await code({ first: -1 })).toBe('INVALID_PAGE');
    for (const cursor of [
      'x',
      Buffer.from('["0","a","1","b","2024-1-1"]').toString('base64url'),
      Buffer.from('null').toString('base64url'),
    ])
      expect(await code({ after: cursor })).toBe('INVALID_CURSOR');
  });

  it('are those of the scope of the key alone', async () => {
    const district = await findings({ kinds: OWN, first: 500 }, { unit: 'D3' });
    expect(counts(district)).toEqual({
      STAFF_AT_CLOSED_UNIT: 8,
      MEMBER_OF_DISSOLVED_UNION: 6,
      COVERAGE_BY_DISSOLVED_UNION: 1,
      OPEN_BELOW_CLOSED: 1,
    });
    expect(district.nodes.every(({ unitCode }) => ['U07', 'G9'].includes(unitCode))).toBe(true);
    expect((await findings({ kinds: OWN }, { unit: 'D1' })).totalCount).toBe(0);
  });

  it('do not show what somebody does elsewhere who once worked here', async () => {
    // P063 moved from U04 in D2 to U07, whose union N07 is dissolved
    const kinds = ['MEMBER_OF_DISSOLVED_UNION'];
    const keys = async (unit: string): Promise<string[]> =>
      (await findings({ kinds }, { unit })).nodes.map(({ key }) => key);
    expect(await keys('D3')).toContain('P063 / 2022-09-01');
    // P036 also had a secondary post in D2
    expect(await keys('D2')).toEqual(['P036 / 2017-10-01']);
  });

  it('name no key that looks alike and is not of the scope', async () => {
    const owner = new pg.Client(server.store.ownerUrl);
    await owner.connect();
    try {
      // p010 of U01 in D1 looks like P010 of U01, p003 like P003 of U04 in D2
      await owner.query(`
        insert into staff (revision, staff_no, name, gender, born_on, key_folded)
          select 1, lower(staff_no), '又一人', gender, born_on, key_folded from staff
            where staff_no in ('P003', 'P010');
        insert into employments (revision, staff_id, unit_id, is_main, category, establishment, full_time_teacher,
          dual_qualified, from_on)
          select 1, s.id, u.id, true, 'head', '1', false, false, '2020-01-01' from staff s, org_units u
            where s.staff_no in ('p003', 'p010') and u.code = 'U01'`);
      const kinds = ['LOOKALIKE_KEYS_STAFF'];
      const shown = async (unit: string): Promise<string[]> =>
        (await findings({ kinds }, { unit })).nodes.map(({ key }) => key);
      expect(await shown('C')).toEqual(['p003', 'p010']);
      expect(await shown('D1')).toEqual(['p010']);
      expect(await shown('D2')).toEqual([]);
    } finally {
      await owner.query(
        'delete from employments where staff_id in (select id from staff where name = ' +
          "'又一人'); delete from staff where name = '又一人'",
      );
      await owner.end();
    }
  });

  it('are counted in a report as far as they may be seen', async () => {
    // N03 of U03 in D1 has members in all three districts
    const unions = [
      city().unions![0]!,
      city()
        .unions!.find(([code]) => code === 'N03')!
        .with(5, '2024-05-01'),
    ];
    const sent = async (unit: string): Promise<Warned> =>
      (await importTables(server, unit, { unions }, { dryRun: true })).report as unknown as Warned;
    const [whole, part] = [await sent('C'), await sent('D1')];
    expect([whole.outcome, part.outcome]).toEqual(['PASSED', 'PASSED']);
    for (const { warningCount, warnings } of [whole, part])
      expect(warningCount).toBe(warnings.length);
    expect(part.warningCount).toBeGreaterThan(0);
    expect(part.warningCount).toBeLessThan(whole.warningCount);
    expect(Object.values(part.warningCounts).reduce((sum, count) => sum + count, 0)).toBe(
      part.warningCount,
    );
  });

  it('are counted in the refusal of a reorganisation as far as they may be seen', async () => {
    const CLOSE = typed(
      'mutation($revision: Int!) { mergeUnits(codes: ["U01"], into: "U11", revision: ' +
        '$revision, on: "2024-05-01") { revision } }',
    );
    const { revision } = await server.data(RevisionDocument, {});
    const refused = async (unit: string): Promise<ShownError['extensions']> =>
      (await server.refusal(CLOSE, { revision }, { unit })).extensions;
    const [whole, part] = [await refused('C'), await refused('D1')];
    expect([whole.code, part.code]).toEqual(['INVARIANT_BROKEN', 'INVARIANT_BROKEN']);
    expect(whole.params!.count).toBe(whole.faults!.length);
    expect(part.faults!.length).toBeLessThan(whole.faults!.length);
    expect(part.params!.count).toBe(part.faults!.length || '');
  });

  it('name persons only to statisticians', async () => {
    const analyst = { role: 'ANALYST' } as const;
    const open = await findings({}, analyst);
    expect(counts(open)).toEqual({ COVERAGE_BY_DISSOLVED_UNION: 1, OPEN_BELOW_CLOSED: 1 });
    expect(JSON.stringify(open)).not.toMatch(/P0\d\d|STAFF|MEMBER/);
    expect(
      (await server.refusal(FINDINGS, { kinds: ['STAFF_AT_CLOSED_UNIT'] }, analyst)).extensions
        .code,
    ).toBe('FORBIDDEN');
    expect((await findings({ kinds: ['OPEN_BELOW_CLOSED'] }, analyst)).totalCount).toBe(1);
  });

  it('are counted in tens for those who may not read their rows', async () => {
    const COUNTS_ONLY = typed<{ dataFindings: { countsOnly: { kind: string; count: number }[] } }>(
      '{ dataFindings(first: 0) { countsOnly { kind count } } }',
    );
    const countOf = async (asker: Asker, kind: string): Promise<number | undefined> =>
      (await server.data(COUNTS_ONLY, {}, asker)).dataFindings.countsOnly.find(
        (check) => check.kind === kind,
      )?.count;
    // 14 in the city, 8 of them in D3
    expect(await countOf({ role: 'ANALYST' }, 'STAFF_AT_CLOSED_UNIT')).toBe(10);
    expect(await countOf({ role: 'ANALYST', unit: 'D3' }, 'STAFF_AT_CLOSED_UNIT')).toBe(0);
    expect(await countOf({}, 'STAFF_AT_CLOSED_UNIT')).toBeUndefined();
    // cases are read with keys of the whole hierarchy alone
    expect(await countOf({ unit: 'D1' }, 'CASE_DAYS_REVERSED')).toBe(0);
    expect(await countOf({}, 'CASE_DAYS_REVERSED')).toBeUndefined();
  });

  it('are those that concern an org unit and what lies below it', async () => {
    const UNDER = typed<Page>(
      'query($unit: ID) { dataFindings(unit: $unit, kinds: [STAFF_AT_CLOSED_UNIT], first: 500) { ' +
        'totalCount nodes { unitCode } } }',
    );
    const under = async (unit: string | null): Promise<number> =>
      (await server.data(UNDER, { unit })).dataFindings.totalCount;
    expect([await under(null), await under('D3'), await under('U07'), await under('D1')]).toEqual([
      14, 8, 8, 0,
    ]);
    expect((await server.refusal(UNDER, { unit: 'D1' }, { unit: 'D2' })).extensions.code).toBe(
      'OUT_OF_SCOPE',
    );
  });

  it('are warnings of a change by hand of a row that takes part in older ones', async () => {
    const { revision } = await server.data(RevisionDocument, {});
    const correct = typed<{ correctMembership: { warnings: { kind: string; key: string }[] } }>(
      'mutation($revision: Int!) { correctMembership(key: { staffNo: "P063", fromOn: "2022-09-01" }, ' +
        'revision: $revision, patch: { fromOn: "2022-09-02" }) { warnings { kind key } } }',
    );
    const { correctMembership } = await server.data(correct, { revision });
    expect(correctMembership.warnings).toEqual([
      { kind: 'MEMBER_OF_DISSOLVED_UNION', key: 'P063 / 2022-09-02' },
    ]);
  });

  describe('hinder a change by hand that makes new ones', () => {
    const revision = async (): Promise<number> =>
      (await server.data(RevisionDocument, {})).revision;
    const change = async (text: string, unit = 'C'): Promise<ShownError['extensions'] | null> => {
      const document = `mutation { ${text.replace('REV', `revision: ${await revision()}`)} { revision } }`;
      return (await server.ask(typed(document), {}, { unit })).errors[0]?.extensions ?? null;
    };

    it.each([
      [
        'createMembership(input: { staffNo: "P080", unionCode: "N07", kind: active, fromOn: "2024-03-01" })',
        ['memberships'],
      ],
      [
        'createEmployment(input: { staffNo: "P080", unitCode: "U07", isMain: true, category: ' +
          'teacher, establishment: "1", fullTimeTeacher: true, dualQualified: false, fromOn: ' +
          '"2023-03-01" })',
        ['employments'],
      ],
      [
        'createUnionCoverage(input: { unionCode: "N07", unitCode: "U11", fromOn: "2023-03-01" })',
        ['union_coverage'],
      ],
      [
        'correctUnionCoverage(key: { unionCode: "N05", unitCode: "U05", fromOn: "2000-01-01" }, ' +
          'REV, patch: { toOn: null })',
        ['union_coverage'],
      ],
      ['endUnion(key: { code: "N02" }, REV, on: "2024-05-01")', ['union_coverage', 'memberships']],
      [
        'correctUnion(key: { code: "N02" }, REV, patch: { dissolvedOn: "2024-05-01" })',
        ['union_coverage', 'memberships'],
      ],
      // an earlier dissolution extends the contradiction
      [
        'correctUnion(key: { code: "N07" }, REV, patch: { dissolvedOn: "2023-05-01" })',
        ['union_coverage', 'memberships'],
      ],
      ['endOrgUnit(key: { code: "U01" }, REV, on: "2024-05-01")', ['employments']],
      ['endOrgUnit(key: { code: "U02" }, REV, on: "2024-05-01")', ['employments', 'org_edges']],
      [
        'correctOrgUnit(key: { code: "U01" }, REV, patch: { closedOn: "2024-05-01" })',
        ['employments'],
      ],
      [
        'endOrgEdge(key: { code: "U01", fromOn: "2001-09-01" }, REV, on: "2024-05-01")',
        ['org_units'],
      ],
      [
        'correctOrgEdge(key: { code: "U01", fromOn: "2001-09-01" }, REV, patch: { toOn: "2024-05-01" })',
        ['org_units'],
      ],
      [
        'changeOrgEdge(key: { code: "G1", fromOn: "2018-03-01" }, REV, on: "2024-05-01", patch: { parentCode: "U09" })',
        ['org_edges'],
      ],
    ])('%s', async (text, tables) => {
      const was = await revision();
      const { code, faults } = (await change(text))!;
      expect(code).toBe('INVARIANT_BROKEN');
      expect([...new Set(faults!.map(({ table }) => table))].sort()).toEqual([...tables].sort());
      expect(await revision()).toBe(was);
    });

    it('and name only rows that the viewer may read', async () => {
      // N03 of U03 in D1 has members in all three districts
      const text = 'endUnion(key: { code: "N03" }, REV, on: "2024-05-01")';
      const [whole, part] = [(await change(text))!, (await change(text, 'D1'))!];
      expect([whole.code, part.code]).toEqual(['INVARIANT_BROKEN', 'INVARIANT_BROKEN']);
      expect(part.faults!.length).toBeGreaterThan(0);
      expect(part.faults!.length).toBeLessThan(whole.faults!.length);
      expect(part.params!.count).toBe(part.faults!.length);
    });

    it('and hinder no other change of a row that takes part in old ones, nor one that makes them fewer', async () => {
      expect(
        await change('correctOrgUnit(key: { code: "U07" }, REV, patch: { name: "改名" })'),
      ).toBeNull();
      expect(
        await change('correctOrgUnit(key: { code: "U07" }, REV, patch: { code: "U07A" })'),
      ).toBeNull();
      expect(
        await change('correctOrgUnit(key: { code: "U07A" }, REV, patch: { code: "U07" })'),
      ).toBeNull();
      expect(
        await change(
          'correctUnion(key: { code: "N07" }, REV, patch: { dissolvedOn: "2024-02-01" })',
        ),
      ).toBeNull();
      expect(
        await change('correctUnion(key: { code: "N01" }, REV, patch: { name: "改名" })'),
      ).toBeNull();
    });

    it('until what hangs on it is ended', async () => {
      const made = [
        'createOrgUnit(input: { code: "U90", name: "新", kind: unit, openedOn: "2020-01-01" })',
        'createOrgEdge(input: { code: "U90", parentCode: "D1", fromOn: "2020-01-01" })',
        'createUnion(input: { code: "N90", name: "新", kind: single, hostUnitCode: "U90", approvedOn: "2020-01-01" })',
        'createUnionCoverage(input: { unionCode: "N90", unitCode: "U90", fromOn: "2020-01-01" })',
        'createEmployment(input: { staffNo: "P080", unitCode: "U90", isMain: true, category: ' +
          'teacher, establishment: "1", fullTimeTeacher: true, dualQualified: false, fromOn: ' +
          '"2020-01-01" })',
        'createMembership(input: { staffNo: "P080", unionCode: "N90", kind: active, fromOn: ' +
          '"2020-01-01", toOn: "2024-03-01" })',
      ];
      for (const text of made) expect([text, await change(text)]).toEqual([text, null]);
      const closing = [
        'endMembership(key: { staffNo: "P080", fromOn: "2020-01-01" }, REV, on: "2024-02-01")',
        'endEmployment(key: { staffNo: "P080", unitCode: "U90", fromOn: "2020-01-01" }, REV, on: "2024-02-01")',
        'endUnionCoverage(key: { unionCode: "N90", unitCode: "U90", fromOn: "2020-01-01" }, REV, on: "2024-02-01")',
        'endUnion(key: { code: "N90" }, REV, on: "2024-02-01")',
        'endOrgEdge(key: { code: "U90", fromOn: "2020-01-01" }, REV, on: "2024-02-01")',
        'endOrgUnit(key: { code: "U90" }, REV, on: "2024-02-01")',
      ];
      for (const text of closing.slice(3))
        expect([text, (await change(text))?.code]).toEqual([text, 'INVARIANT_BROKEN']);
      for (const text of closing) expect([text, await change(text)]).toEqual([text, null]);
    });
  });

  it('are warnings of an import over HTTP, checked or written', async () => {
    const send = async (dryRun: boolean): Promise<Record<string, unknown>> => {
      const response = await fetch(`${server.url}/import?name=org_units.csv&dryRun=${dryRun}`, {
        method: 'POST',
        body: csvText([
          ['code', 'name', 'kind', 'school_type', 'ownership', 'opened_on', 'closed_on'],
          ['G1', '数学组工会小组', 'group', '', '', '2016-03-01', ''],
          ['U02', '第二中学', 'unit', 'JS', 'public', '2001-09-01', '2025-01-01'],
        ]),
        headers: {
          authorization: `Bearer ${await server.key('C', 'STATISTICIAN')}`,
          'content-type': 'application/octet-stream',
        },
      });
      const lines = (await response.text()).trim().split('\n');
      return (JSON.parse(lines.at(-1)!) as { report: Record<string, unknown> }).report;
    };
    const [dry, done] = [await send(true), await send(false)];
    expect(dry).toMatchObject({ outcome: 'PASSED', faultCount: 0 });
    expect(done).toMatchObject({
      outcome: 'WRITTEN',
      faultCount: 0,
      warningCount: dry.warningCount,
    });
    expect(done.warnings).toEqual(dry.warnings);
    expect(done.warnings).toContainEqual({
      kind: 'OPEN_BELOW_CLOSED',
      title: { zh: '在办单位隶属于已撤销的上级', en: 'Open units below closed ones' },
      register: 'orgEdges',
      registerTitle: { zh: '隶属关系', en: 'org edges' },
      key: 'G1 / union / 2018-03-01',
      unitCode: 'G1',
      day: '2025-01-01',
      message: '“U02”已于 2025-01-01 撤销，但“G1”自 2025-01-01 起仍在办并隶属于它。',
    });
  });
});
