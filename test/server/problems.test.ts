import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { today } from '../../base/day.ts';
import { SmallCity } from '../golden/small-city.ts';
import { startTestServer, typed, type Asker, type TestServer } from './support/server.ts';

interface Problem {
  readonly id: string;
  readonly code: string;
  readonly weight: string;
  readonly state: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly article: { readonly zh: string } | null;
  readonly clauses: readonly string[];
  readonly unit: { readonly code: string };
  readonly level: string;
  readonly needed: number | null;
  readonly target: number | null;
  readonly since: string | null;
  readonly dueOn: string | null;
  readonly closedOn: string | null;
  readonly owner: string | null;
  readonly deadline: string | null;
  readonly version: number;
  readonly history: readonly { readonly version: number; readonly owner: string | null }[];
}
interface Group {
  readonly code: string;
  readonly weight: string;
  readonly level: string;
  readonly count: number;
  readonly overdue: number;
  readonly assigned: number;
}
interface Page {
  readonly asOf: string;
  readonly totalCount: number;
  readonly groups: readonly Group[];
  readonly nodes: readonly Problem[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const PROBLEM = `id code weight state title { zh en } article { zh } clauses unit { code } level
  needed target since dueOn closedOn owner deadline version history { version owner deadline changedBy }`;
const PROBLEMS = typed<{ problems: Page }>(`
  query Problems($unit: ID, $asOf: LocalDate, $where: ProblemFilter, $first: Int, $after: String) {
    problems(unit: $unit, asOf: $asOf, where: $where, first: $first, after: $after) {
      revision asOf unit { code } totalCount
      groups { code weight level count overdue assigned rule { id } indicator { code } }
      nodes { ${PROBLEM} } pageInfo { hasNextPage endCursor } } }`);
const SET = typed<{ setProblem: Problem }>(`
  mutation Set($id: ID!, $seen: Int!, $setting: ProblemSettingInput!) {
    setProblem(id: $id, seen: $seen, setting: $setting) { ${PROBLEM} } }`);

/**
 * D1: U1 of 90 staff, all members, without a congress, its women's committee missing since 2021; U2
 * private with neither union nor anything; T1 a training institution with a union of 5. D2: U3 in
 * order but for 4 of 40 staff who are no members; U4 to U8 without a congress.
 */
function city(): SmallCity {
  const made = new SmallCity()
    .units('D1', 'U1')
    .units('D2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8')
    .add(
      'org_units',
      'U2 | 民办小学 | unit | PS | private | 2015-03-01',
      'T1 | 培训 | unit | TR | private | 2010-01-01',
    )
    .add('org_edges', 'U2 | D1 | 2015-03-01', 'T1 | D1 | 2010-01-01')
    .unions('U1', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'T1')
    .people(78, 'U1', { union: 'N-U1' })
    .people(12, 'U1', { union: 'N-U1', gender: 'female' })
    .people(6, 'U2')
    .people(5, 'T1', { union: 'N-T1' })
    .people(36, 'U3', { union: 'N-U3' })
    .people(4, 'U3');
  for (const unit of ['U4', 'U5', 'U6', 'U7', 'U8']) made.people(5, unit, { union: `N-${unit}` });
  return made.add(
    'bodies',
    'U1 | funds_audit_committee | 2011-01-01',
    'U1 | womens_committee | 2011-01-01 | 2021-06-01',
    'U3 | staff_assembly | 2011-01-01',
    'U3 | funds_audit_committee | 2011-01-01',
    ...['U4', 'U5', 'U6', 'U7', 'U8', 'T1'].map((unit) => `${unit} | funds_auditor | 2011-01-01`),
  );
}

describe('the supervision list', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(city().tables);
  });
  afterAll(() => server.close());

  const problems = async (variables: object = {}, asker: Asker = {}): Promise<Page> =>
    (await server.data(PROBLEMS, { asOf: '2025-12-31', ...variables }, asker)).problems;
  const idsOf = ({ nodes }: Page): string[] => nodes.map(({ id }) => id);

  it('names every rule that is broken, with article, day and severity by kind of school', async () => {
    const rules = await problems({ where: { weights: ['FAIL', 'WARNING'] } });
    expect(rules.groups.map((group) => [group.code, group.weight, group.count])).toEqual([
      ['SC15', 'FAIL', 6],
      ['UL12', 'FAIL', 1],
      ['WC11', 'FAIL', 1],
      ['UL46', 'WARNING', 9],
      ['UL15', 'WARNING', 8],
    ]);
    const womens = rules.nodes.find(({ code }) => code === 'WC11')!;
    expect(womens).toMatchObject({
      id: 'WC11:U1',
      unit: { code: 'U1' },
      state: 'OVERDUE',
      title: { zh: '未建立女教职工组织' },
      article: { zh: '《工会女职工委员会工作条例》第十一条' },
      clauses: ['2.1.5'],
      needed: 1,
      since: '2021-06-01',
      dueOn: '2021-08-30',
    });
    // older than the policy: its days count from there
    expect(rules.nodes.find(({ id }) => id === 'SC15:U1')).toMatchObject({
      since: '2001-01-01',
      dueOn: '2021-03-11',
    });
    expect(rules.nodes.find(({ code }) => code === 'UL12')).toMatchObject({
      unit: { code: 'U2' },
      since: '2015-03-01',
      dueOn: null,
      state: 'OPEN',
    });
  });

  it('does not bind training institutions to the order on schools: there it is a target', async () => {
    const { nodes } = await problems({ unit: 'T1' });
    expect(nodes.map(({ code, weight }) => [code, weight])).toEqual([
      ['UL15', 'WARNING'],
      ['UL46', 'WARNING'],
      ['C01', 'TARGET'],
      ['C05', 'TARGET'],
      ['J05', 'TARGET'],
      ['C04', 'TARGET'],
      ['C09', 'TARGET'],
      ['D01', 'TARGET'],
      ['D04', 'TARGET'],
      ['L03', 'TARGET'],
    ]);
  });

  it('names every figure below its target, at each level, with the least effort that mends it', async () => {
    const { nodes } = await problems({ where: { codes: ['B01'] } });
    expect(
      nodes.map(({ unit, level, needed, target }) => [unit.code, level, needed, target]),
    ).toEqual([
      ['C', 'CITY', 2, 95],
      ['D1', 'DISTRICT', 1, 95],
      ['D2', 'DISTRICT', 1, 95],
      ['U2', 'UNIT', 6, 95],
      ['U3', 'UNIT', 2, 95],
    ]);
    expect(nodes[0]).toMatchObject({
      title: { zh: '职工入会率低于95%', en: 'Membership rate below 95%' },
      dueOn: '2025-12-31',
      state: 'OPEN',
    });
  });

  it('does not name a target at a unit that a rule says already', async () => {
    const { nodes } = await problems({ unit: 'U2' });
    expect(nodes.map(({ code }) => code)).not.toContain('A01');
    expect(nodes.map(({ code }) => code)).not.toContain('A02');
    // an indicator stands for the rule that rests on it
    expect(idsOf(await problems({ where: { codes: ['A01', 'A02'] } }))).toEqual([
      'UL12:U2',
      'A01:C',
      'A02:C',
      'A01:D1',
      'A02:D1',
    ]);
  });

  it('names it where it alone is asked for', async () => {
    expect(idsOf(await problems({ where: { codes: ['A02'], levels: ['UNIT'] } }))).toEqual([
      'A02:U2',
    ]);
    expect(idsOf(await problems({ where: { codes: ['C03'], levels: ['UNIT'] } }))).toEqual([
      'WC11:U1',
    ]);
  });

  it('comes in pages, in the order of its groups', async () => {
    const whole = await problems({ first: 500 });
    const first = await problems({ first: 5 });
    const second = await problems({ first: 500, after: first.pageInfo.endCursor });
    expect([...idsOf(first), ...idsOf(second)]).toEqual(idsOf(whole));
    expect([whole.totalCount, first.totalCount]).toEqual([whole.nodes.length, whole.totalCount]);
    expect(whole.groups.reduce((sum, { count }) => sum + count, 0)).toBe(whole.totalCount);
  });

  it('is judged by the data of the day', async () => {
    const codes = { where: { codes: ['WC11'] } };
    expect(idsOf(await problems({ ...codes, asOf: '2021-05-31' }))).toEqual([]);
    expect((await problems({ ...codes, asOf: '2021-06-01' })).nodes[0]).toMatchObject({
      id: 'WC11:U1',
      state: 'OPEN',
    });
    expect((await problems({ ...codes, asOf: '2021-08-31' })).nodes[0]!.state).toBe('OVERDUE');
    expect(idsOf(await problems({ where: { codes: ['UL12'] }, asOf: '2020-12-10' }))).toEqual([]);
  });

  it('shows nothing that metrics would withhold', async () => {
    const analyst = { role: 'ANALYST' as const };
    const seen = await problems({ where: { codes: ['B01'] } }, analyst);
    const { metrics } = await server.data(
      typed<{
        metrics: { rows: { unit: { code: string }; status: string; value: number | null }[] };
      }>(
        `query M($q: MetricQuery!) { metrics(query: $q) { rows { unit { code } status value } } }`,
      ),
      { q: { indicators: ['B01'], periods: ['2025-12-31'], level: 'UNIT' } },
      analyst,
    );
    const shown = metrics.rows.filter(({ value }) => value !== null).map(({ unit }) => unit.code);
    expect(metrics.rows.some(({ status }) => status === 'SUPPRESSED')).toBe(true);
    for (const { unit } of seen.nodes.filter(({ level }) => level === 'UNIT'))
      expect(shown).toContain(unit.code);
  });

  it('is about the scope of the key alone', async () => {
    const inD2 = await problems({ where: { codes: ['SC15'] } }, { unit: 'D2' });
    expect(inD2.totalCount).toBe(5);
    const error = await server.refusal(PROBLEMS, { unit: 'D1' }, { unit: 'D2' });
    expect(error.extensions.code).toBe('OUT_OF_SCOPE');
  });

  it.each([
    [{ asOf: '2099-01-01' }, 'INVALID_QUERY'],
    [{ unit: 'X' }, 'UNKNOWN_ORG_UNIT'],
    [{ where: { codes: ['WC12x'] } }, 'UNKNOWN_INDICATOR'],
    [{ where: { clauses: ['9.9'] } }, 'UNKNOWN_CLAUSE'],
    [{ first: 501 }, 'INVALID_PAGE'],
    [{ after: 'x' }, 'INVALID_CURSOR'],
    [{ after: '' }, 'INVALID_CURSOR'],
  ])('refuses %j with %s', async (variables, code) => {
    expect((await server.refusal(PROBLEMS, variables)).extensions.code).toBe(code);
  });

  const file = async (ending: string, query: object, unit = 'C'): Promise<Response> =>
    fetch(`${server.url}/analytics/problems.${ending}`, {
      method: 'POST',
      body: JSON.stringify({ asOf: '2025-12-31', ...query }),
      headers: {
        authorization: `Bearer ${await server.key(unit, 'STATISTICIAN')}`,
        'content-type': 'application/json',
      },
    });

  it('is exported whole as a workbook, as CSV and as a document', async () => {
    const query = { where: { codes: ['SC15', 'WC11'] } };
    const book = await readXlsx(new Uint8Array(await (await file('xlsx', query)).arrayBuffer()));
    expect(book.sheets.map(({ name }) => name)).toEqual(['督办单', '说明']);
    expect(book.sheets[0]!.rows.slice(1).map(([id]) => id)).toEqual(idsOf(await problems(query)));
    const csv = await (await file('csv', query)).text();
    expect(csv).toContain('WC11:U1,不合规,逾期,未建立女教职工组织,2.1.5,');
    const docx = await file('docx', {});
    expect([docx.status, docx.headers.get('content-disposition')]).toEqual([
      200,
      'attachment; filename="problems-2025-12-31.docx"',
    ]);
    expect(new TextDecoder().decode((await docx.arrayBuffer()).slice(0, 2))).toBe('PK');
    const page = await (await file('html', query)).text();
    for (const part of ['市督办单', '未建立女教职工组织', '《工会女职工委员会工作条例》第十一条'])
      expect(page).toContain(part);
  });

  it('is refused as PDF with the way out where there is no LibreOffice', async () => {
    const { SOFFICE } = process.env;
    process.env.SOFFICE = '/nowhere/soffice';
    try {
      const answer = await file('pdf', { where: { codes: ['SC15'] } });
      const { errors } = (await answer.json()) as {
        errors: { message: string; extensions: { code: string } }[];
      };
      expect([answer.status, answer.headers.get('content-disposition')]).toEqual([501, null]);
      expect(errors[0]!.extensions.code).toMatch(/^PDF_NEEDS_(OFFICE|FONT)$/);
      expect(errors[0]!.message).toMatch(/apt-get install .*DOCX/);
    } finally {
      if (SOFFICE === undefined) delete process.env.SOFFICE;
      else process.env.SOFFICE = SOFFICE;
    }
  });

  it.each([
    ['odt', {}, 'UNKNOWN_FORMAT'],
    ['csv', { unit: 'X' }, 'UNKNOWN_ORG_UNIT'],
    ['csv', { where: { clauses: ['9.9'] } }, 'UNKNOWN_CLAUSE'],
    ['csv', { where: { weights: ['BAD'] } }, 'INVALID_QUERY'],
  ])('is refused as %s of %j with %s', async (ending, query, code) => {
    const answer = await file(ending, query);
    const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] };
    expect([answer.status, errors[0]!.extensions.code]).toEqual([400, code]);
  });

  describe('with owners', () => {
    const set = async (
      id: string,
      seen: number,
      setting: object,
      asker: Asker = {},
    ): Promise<Problem> => (await server.data(SET, { id, seen, setting }, asker)).setProblem;
    const refused = async (
      variables: { id: string; seen: number; setting: object },
      asker: Asker = {},
    ): Promise<string> => (await server.refusal(SET, variables, asker)).extensions.code;

    it('keeps who set what, and refuses a change of what somebody else has changed', async () => {
      const first = await set('WC11:U1', 0, { owner: ' 东区教育工会 ', deadline: '2099-06-30' });
      expect(first).toMatchObject({
        owner: '东区教育工会',
        deadline: '2099-06-30',
        version: 1,
        state: 'OPEN',
        history: [{ version: 1 }],
      });
      expect(await refused({ id: 'WC11:U1', seen: 0, setting: { owner: '别人' } })).toBe(
        'STALE_PROBLEM',
      );
      const both = await Promise.all([
        server.ask(SET, { id: 'WC11:U1', seen: 1, setting: { owner: '甲' } }),
        server.ask(SET, { id: 'WC11:U1', seen: 1, setting: { owner: '乙' } }),
      ]);
      expect(both.map(({ errors }) => errors[0]?.extensions.code ?? 'OK').sort()).toEqual([
        'OK',
        'STALE_PROBLEM',
      ]);
      const [listed] = (await problems({ where: { codes: ['WC11'] }, asOf: today() })).nodes;
      expect(listed!.history.map(({ version }) => version)).toEqual([2, 1]);
      expect(['甲', '乙']).toContain(listed!.owner);
    });

    it('lists those with and without an owner', async () => {
      await set('SC15:U4', 0, { owner: '西区教育工会' });
      const page = await problems({ where: { codes: ['SC15'], assigned: true }, asOf: today() });
      expect(idsOf(page)).toEqual(['SC15:U4']);
      const others = await problems({ where: { codes: ['SC15'], assigned: false }, asOf: today() });
      expect(others.totalCount).toBe(5);
      expect((await problems({ where: { codes: ['SC15'] }, asOf: today() })).groups).toMatchObject([
        { count: 6, assigned: 1 },
      ]);
    });

    it('stays on the list where a rule says the same, once somebody has set something', async () => {
      await set('A02:U2', 0, { owner: '东区教育工会' });
      const { nodes } = await problems({ unit: 'U2', asOf: today() });
      expect(nodes.find(({ id }) => id === 'A02:U2')).toMatchObject({ state: 'OPEN', version: 1 });
      expect(nodes.map(({ id }) => id)).toContain('UL12:U2');
    });

    it('is set only by those who may write there, and only for what is a problem', async () => {
      const setting = { owner: '甲' };
      expect(await refused({ id: 'SC15:U5', seen: 0, setting }, { role: 'ANALYST' })).toBe(
        'FORBIDDEN',
      );
      expect(await refused({ id: 'SC15:U5', seen: 0, setting }, { unit: 'D1' })).toBe(
        'OUT_OF_SCOPE',
      );
      expect(await refused({ id: 'SC15:U3', seen: 0, setting })).toBe('UNKNOWN_PROBLEM');
      for (const id of ['SC15', ':U1', 'SC15:', 'XX:U1', 'C01:U1'])
        expect(await refused({ id, seen: 0, setting })).toBe('UNKNOWN_PROBLEM');
      expect(await refused({ id: 'SC15:X', seen: 0, setting })).toBe('UNKNOWN_ORG_UNIT');
      for (const wrong of [
        { owner: 'x'.repeat(101) },
        { owner: 'a\nb' },
        { note: 'x'.repeat(501) },
        { deadline: '2020-01-01' },
      ])
        expect(await refused({ id: 'SC15:U5', seen: 0, setting: wrong })).toBe('INVALID_QUERY');
      // identity numbers are never stored
      for (const wrong of [{ owner: '张 11010519491231002X' }, { note: '110105 19491231 0021' }])
        expect(await refused({ id: 'SC15:U5', seen: 0, setting: wrong })).toBe('FAULTS_IN_DATA');
      expect(await refused({ id: 'SC15:U5', seen: -1, setting })).toBe('STALE_PROBLEM');
    });

    it('does not tell that a figure withheld from the viewer is a problem', async () => {
      // 6 of 6 are no members at U2; without it and T1 the whole of D1 would give it away
      await set('B01:U2', 0, { owner: '东区教育工会' });
      const where = { codes: ['B01'], levels: ['UNIT'], states: ['OPEN', 'NOT_JUDGED', 'CLOSED'] };
      const seenBy = async (asker: Asker): Promise<string[]> =>
        idsOf(await problems({ where, asOf: today() }, asker));
      expect(await seenBy({})).toContain('B01:U2');
      expect(await seenBy({ role: 'ANALYST' })).not.toContain('B01:U2');
    });

    it('closes by itself when the data says so, and keeps its history', async () => {
      await set('SC15:U6', 0, { owner: '西区教育工会', deadline: '2099-01-01' });
      await server.data(
        typed(`mutation { createBody(input: { unitCode: "U6", kind: staff_assembly,
          establishedOn: "2026-03-01" }) { revision } }`),
        {},
      );
      const closed = await problems({
        unit: 'U6',
        where: { codes: ['SC15'], states: ['CLOSED'] },
        asOf: today(),
      });
      expect(closed.nodes).toMatchObject([
        {
          id: 'SC15:U6',
          state: 'CLOSED',
          closedOn: '2026-03-01',
          owner: '西区教育工会',
          version: 1,
        },
      ]);
      expect(idsOf(await problems({ where: { codes: ['SC15'] }, asOf: today() }))).not.toContain(
        'SC15:U6',
      );
      expect(idsOf(await problems({ where: { codes: ['SC15'] }, asOf: '2026-02-28' }))).toContain(
        'SC15:U6',
      );
    });

    it('is closed where the unit itself has closed', async () => {
      await set('SC15:U7', 0, { owner: '西区教育工会' });
      const { revision } = await server.data(typed<{ revision: number }>('{ revision }'), {});
      await server.data(
        typed(`mutation Close($revision: Int!) { closeUnit(code: "U7", on: "2026-05-01", peopleTo: "U3",
          revision: $revision) { revision } }`),
        { revision },
      );
      const where = { codes: ['SC15'], states: ['CLOSED'] };
      const { nodes } = await problems({ unit: 'U7', where, asOf: today() });
      expect(nodes).toMatchObject([
        { id: 'SC15:U7', state: 'CLOSED', owner: '西区教育工会', needed: 0 },
      ]);
    });
  });

  it('rests on rules with articles, severities and settings', async () => {
    const { rules, rule } = await server.data(
      typed<{ rules: { id: string }[]; rule: object }>(`{ rules { id } rule(id: "wc11") { id version
        indicator { code } clauses publicSeverity privateSeverity article { zh }
        settings { name values { from value } } } }`),
      {},
    );
    expect(rules.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['UL12', 'UL11a', 'UL45', 'WC11', 'SC15']),
    );
    expect(rule).toMatchObject({
      id: 'WC11',
      version: 1,
      indicator: { code: 'C03' },
      publicSeverity: 'FAIL',
      privateSeverity: 'WARNING',
      settings: [
        { name: 'women_committee_min', values: [{ from: '2020-12-11', value: 10 }] },
        { name: 'bodies_due_days' },
      ],
    });
    const unknown = typed(`{ rule(id: "WC12") { id } }`);
    expect((await server.refusal(unknown, {})).extensions.code).toBe('UNKNOWN_RULE');
  });
});
