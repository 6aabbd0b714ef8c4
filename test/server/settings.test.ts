import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { INDICATORS } from '../../analytics/indicators/index.ts';
import { startTestServer, typed, type TestServer } from './support/server.ts';

interface Setting {
  readonly name: string;
  readonly value: number | null;
  readonly standard: number | null;
  readonly changes: readonly { from: string; value: number; changedBy: string; basis: string }[];
}

const SETTINGS = typed<{ settings: Setting[] }>(
  '{ settings { name value standard changes { from value basis changedBy } } }',
);
const RULE = typed<{ rule: { settings: { name: string; values: object[] }[] } }>(
  '{ rule(id: "UL43") { settings { name values { from value } } } }',
);
const CREATE = typed(
  'mutation ($input: PolicySettingInput!) { createPolicySetting(input: $input) { revision } }',
);
const INPUT = {
  setting: 'contribution_percent',
  fromOn: '2022-01-01',
  value: '1.50',
  basis: '会议纪要',
};

describe('settings and wide sheets in the API', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  it('are set by keys of the whole city alone, with who did so, and rules state their history', async () => {
    const named = async (): Promise<Setting> =>
      (await server.data(SETTINGS, {}, { unit: 'D1', role: 'ANALYST' })).settings.find(
        ({ name }) => name === INPUT.setting,
      )!;
    const before = await named();
    expect(before).toMatchObject({ value: 2, standard: 2 });
    for (const asker of [{ unit: 'D1' }, { unit: 'C', role: 'ANALYST' }] as const)
      expect(
        ['FORBIDDEN', 'OUT_OF_SCOPE'].includes(
          (await server.refusal(CREATE, { input: INPUT }, asker)).extensions.code,
        ),
      ).toBe(true);
    const wrong = await server.refusal(CREATE, { input: { ...INPUT, value: '0' } }, { unit: 'C' });
    expect(wrong.extensions.code).toBe('FAULTS_IN_DATA');
    await server.data(CREATE, { input: INPUT }, { unit: 'C' });
    const after = await named();
    expect(after).toMatchObject({ value: 1.5, standard: 2 });
    const key = await server.key('C', 'STATISTICIAN');
    expect(after.changes.filter(({ from }) => from === INPUT.fromOn)).toEqual([
      { from: '2022-01-01', value: 1.5, basis: '会议纪要', changedBy: key.slice(0, 11) },
    ]);
    const { rule } = await server.data(RULE, {}, { unit: 'D1' });
    expect(rule.settings[0]!.values.slice(0, 2)).toEqual([
      { from: '2020-12-11', value: 2 },
      { from: '2022-01-01', value: 1.5 },
    ]);
  });

  it('state their source and what reads them, and show what a new value changes without writing it', async () => {
    const READERS = typed<{
      settings: {
        name: string;
        source: string;
        indicators: { code: string }[];
        rules: { code: string }[];
      }[];
    }>('{ settings { name source indicators { code } rules { code } } }');
    const { settings } = await server.data(READERS, {});
    const codes = (list: { code: string }[]): string =>
      list.length > 9 ? `${list.length}` : list.map(({ code }) => code).join(' ');
    expect(
      settings.map(({ name, source, indicators, rules }) =>
        [name, source, codes(indicators), codes(rules)].join(' | '),
      ),
    ).toEqual([
      'union_due_months_after_opening | MEMORY |  | UL12',
      'bodies_due_days | ESTIMATE | C04 | UL45 WC11 SC15',
      'women_committee_min | MEMORY | C03 C04 | WC11',
      'contribution_percent | PAPER | J08 | UL43',
      'benefit_projects_min | ESTIMATE | D05 | ',
      'escalation_cost | ESTIMATE | E08 | ',
      'escalation_days | ESTIMATE | E08 | ',
      'happiness_target | ESTIMATE | XF1 | ',
      'published_response_min | ESTIMATE | XF1 | ',
      `reported_share_min | ESTIMATE | ${INDICATORS.filter(({ template }) => template).length} | `,
    ]);
    const PREVIEW = typed<{
      previewPolicySetting: {
        indicator: { code: string };
        unit: { code: string };
        period: string;
        before: { numerator: number };
        after: { numerator: number };
        differs: boolean;
      }[];
    }>(`mutation ($input: PolicySettingInput!, $periods: [String!]) {
      previewPolicySetting(input: $input, periods: $periods) {
        indicator { code } unit { code } period before { numerator } after { numerator } differs
      }
    }`);
    const input = { setting: 'women_committee_min', fromOn: '2024-01-01', value: '2' };
    const revision = async (): Promise<unknown> =>
      (await server.store.pool.query('select max(revision) from revisions')).rows[0];
    const before = await revision();
    const { previewPolicySetting } = await server.data(PREVIEW, {
      input,
      periods: ['2023', '2024'],
    });
    expect(
      previewPolicySetting.map(({ indicator, unit, period, differs }) =>
        [indicator.code, unit.code, period, differs].join(' '),
      ),
    ).toEqual(['C03 C 2023 false', 'C04 C 2023 false', 'C03 C 2024 true', 'C04 C 2024 false']);
    expect(await revision()).toEqual(before);
    const refused = async (given: object, asker = {}): Promise<string> =>
      (await server.refusal(PREVIEW, { input: { ...input, ...given } }, asker)).extensions.code;
    expect(await refused({}, { unit: 'D1' })).toBe('FORBIDDEN');
    expect(await refused({}, { role: 'ANALYST' })).toBe('FORBIDDEN');
    expect(await refused({ value: '1' })).toBe('FAULTS_IN_DATA');
    expect(await refused({ value: null })).toBe('FAULTS_IN_DATA');
  });

  const sheet = async (
    path: string,
    unit: string,
    role: 'STATISTICIAN' | 'ANALYST' = 'STATISTICIAN',
  ): Promise<{ code: string | null; rows: (string | null)[][] }> => {
    const response = await fetch(`${server.url}/templates/${path}`, {
      headers: { authorization: `Bearer ${await server.key(unit, role)}` },
    });
    if (!response.ok) {
      const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
      return { code: errors[0]!.extensions.code, rows: [] };
    }
    const { sheets } = await readXlsx(new Uint8Array(await response.arrayBuffer()));
    const [first] = sheets as unknown as { rows: (string | null)[][] }[];
    return { code: null, rows: first!.rows.filter(([cell]) => cell) };
  };

  it('T01 comes filled for the units of the key, or of a unit below it', async () => {
    const whole = await sheet('T01.xlsx?filled=true', 'C');
    const district = await sheet('T01.xlsx?filled=true', 'D1');
    expect(whole.rows.length).toBeGreaterThan(district.rows.length);
    expect(district.rows.length).toBeGreaterThan(1);
    const codes = (rows: (string | null)[][]): (string | null)[] => rows.map(([code]) => code!);
    expect(codes(whole.rows)).toEqual(expect.arrayContaining(codes(district.rows)));
    const unit = district.rows[1]![0]!;
    expect(codes((await sheet(`T01.xlsx?filled=true&unit=${unit}`, 'C')).rows)).toEqual([
      '单位代码',
      unit,
    ]);
    expect((await sheet('T01.xlsx?filled=true&unit=D2', 'D1')).code).toBe('OUT_OF_SCOPE');
  });

  it('what a filled sheet cannot be is refused with a reason', async () => {
    for (const [path, code] of [
      ['T02.xlsx?filled=true', 'INVALID_QUERY'],
      ['T01.xlsx?filled=yes', 'INVALID_QUERY'],
      ['T01.xlsx?unit=D1', 'INVALID_QUERY'],
      ['T01.xlsx?filld=true', 'INVALID_QUERY'],
      ['T01.xlsx?filled=true&on=2025-02-30', 'INVALID_DAY'],
      ['T11.xlsx?filled=true&on=2025-02-03', 'INVALID_QUERY'],
      ['T11.xlsx?filled=true&period=SY2025-3', 'INVALID_PERIOD'],
      ['T01.xlsx?filled=true&unit=X', 'UNKNOWN_ORG_UNIT'],
    ] as const)
      expect([path, (await sheet(path, 'C')).code]).toEqual([path, code]);
  });
});
