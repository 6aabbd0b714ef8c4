import { tableFromIPC } from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contractTables } from '../fixtures/contract-package.ts';
import { startTestServer, typed, type TestServer } from './support/server.ts';

const CITY = { unit: 'C001' } as const;
const DISTRICT = { unit: 'C001-D1' } as const;

interface Shown {
  readonly unit: { readonly code: string };
  readonly period: string;
  readonly status: string;
  readonly onRecord: boolean;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

const METRICS = typed<{ metrics: { rows: Shown[] } }>(
  'query ($query: MetricQuery!) { metrics(query: $query) { rows { unit { code } period status ' +
    'onRecord value numerator denominator } } }',
);
const STATE = typed<{ createRecordHorizon: { revision: number } }>(
  'mutation ($input: RecordHorizonInput!) { createRecordHorizon(input: $input) { revision } }',
);
const LISTED = typed<{ recordHorizons: { nodes: { register: string; unit: { code: string } }[] } }>(
  '{ recordHorizons { nodes { register unit { code } } } }',
);

describe('record horizons in the API', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(contractTables());
  });
  afterAll(() => server.close());
  const rowsOf = async (query: object, asker: object = CITY): Promise<Shown[]> =>
    (await server.data(METRICS, { query }, asker)).metrics.rows;
  const said = (rows: readonly Shown[]): string[] =>
    rows.map(({ unit, period, status, onRecord }) =>
      [unit.code, period, status, onRecord ? 'on' : 'off'].join(' '),
    );

  it('may be stated by keys of the whole city alone, and are seen by those whose units they are of', async () => {
    const input = { register: 'employments', unitCode: 'C001-D1', wholeFrom: '2024-07-01' };
    expect((await server.refusal(STATE, { input }, DISTRICT)).extensions.code).toBe(
      (await server.refusal(STATE, { input }, { ...CITY, role: 'ANALYST' })).extensions.code,
    );
    expect(
      said(await rowsOf({ indicators: ['B01'], periods: ['2024-06-30'], level: 'DISTRICT' })),
    ).toEqual(['C001-D1', 'C001-D2', 'C001-D3'].map((code) => `${code} 2024-06-30 OK on`));
    await server.data(STATE, { input }, CITY);
    const seen = async (asker: object): Promise<string[]> =>
      (await server.data(LISTED, {}, asker)).recordHorizons.nodes.map(
        ({ register, unit }) => `${register} ${unit.code}`,
      );
    expect(await seen(CITY)).toEqual(['employments C001-D1']);
    expect(await seen(DISTRICT)).toEqual(['employments C001-D1']);
    expect(await seen({ unit: 'C001-D2' })).toEqual([]);
  });

  it('count from the change on, in every form of the answer', async () => {
    const query = { indicators: ['B01'], periods: ['2024-06-30', '2024-07-01'], level: 'DISTRICT' };
    const rows = await rowsOf(query);
    expect(said(rows)).toEqual([
      'C001-D1 2024-06-30 NOT_ON_RECORD off',
      'C001-D2 2024-06-30 OK on',
      'C001-D3 2024-06-30 OK on',
      ...['C001-D1', 'C001-D2', 'C001-D3'].map((code) => `${code} 2024-07-01 OK on`),
    ]);
    expect(rows[0]).toMatchObject({ value: null, numerator: null, denominator: null });
    // what hides there is not told to those who may not see small counts either
    expect(said(await rowsOf(query, { ...CITY, role: 'ANALYST' }))).toEqual(said(rows));
    const response = await fetch(`${server.url}/analytics/arrow`, {
      method: 'POST',
      body: JSON.stringify(query),
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await server.key('C001', 'STATISTICIAN')}`,
      },
    });
    const table = tableFromIPC(new Uint8Array(await response.arrayBuffer()));
    expect(Array.from(table.getChild('on_record')!)).toEqual([0, 1, 1, 1, 1, 1]);
  });

  it('stand in the files of an answer as a last column', async () => {
    const response = await fetch(`${server.url}/analytics/answer.csv`, {
      method: 'POST',
      body: JSON.stringify({
        indicators: ['B01'],
        periods: ['2024-06-30'],
        level: 'DISTRICT',
      }),
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await server.key('C001', 'STATISTICIAN')}`,
      },
    });
    const [, ...lines] = (await response.text()).trim().split(/\r?\n/);
    expect(lines.map((line) => line.split(',').at(-1))).toEqual(['0', '1', '1']);
  });

  it('are obeyed by every question that ranks or compares', async () => {
    const document = typed<{
      ranking: { ranked: number; rows: { unit: { code: string }; rank: number | null }[] };
      trend: { series: { points: { onRecord: boolean; change: object | null }[] }[] };
      compare: { difference: object | null; first: { status: string } };
      decompose: { parts: object[]; from: { status: string; onRecord: boolean } };
      gapToTarget: { needed: number | null; figure: { onRecord: boolean } };
      differenceByGroup: { parts: object[] };
      explain: { text: string };
    }>(`{
      ranking(query: { indicator: "B01", level: DISTRICT, period: "2024-06-30" }) {
        ranked rows { unit { code } rank } }
      trend(query: { indicator: "B01", root: "C001-D1", periods: ["2024-06-30", "2024", "2025"] }) {
        series { points { onRecord change { difference } } } }
      compare(query: { indicator: "B01", first: { root: "C001-D1", period: "2024-06-30" },
        second: { root: "C001-D1", period: "2025" } }) {
        difference { difference } first { status } }
      decompose(query: { indicator: "B01", root: "C001-D1", from: "2024-06-30", to: "2025" }) {
        parts { cause } from { status onRecord } }
      gapToTarget(query: { indicator: "B01", root: "C001-D1", period: "2024-06-30", target: 99 }) {
        needed figure { onRecord } }
      differenceByGroup(query: { indicator: "B01", first: { root: "C001-D1", period: "2024-06-30" },
        second: { root: "C001-D1", period: "2025" } }, by: GENDER) { parts { key } }
      explain(query: { indicators: ["B01"], root: "C001-D1", periods: ["2024-06-30"] }) { text }
    }`);
    const told = await server.data(document, {}, CITY);
    expect(told.ranking.ranked).toBe(2);
    expect(told.ranking.rows.at(-1)).toEqual({ unit: { code: 'C001-D1' }, rank: null });
    expect(
      told.trend.series[0]!.points.map(({ onRecord, change }) => [onRecord, change !== null]),
    ).toEqual([
      [false, false],
      [true, false],
      [true, true],
    ]);
    expect(told.compare).toEqual({ difference: null, first: { status: 'NOT_ON_RECORD' } });
    expect(told.decompose).toEqual({
      parts: [],
      from: { status: 'NOT_ON_RECORD', onRecord: false },
    });
    expect(told.gapToTarget).toEqual({ needed: null, figure: { onRecord: false } });
    expect(told.differenceByGroup.parts).toEqual([]);
    expect(told.explain.text).toContain(
      'employments complete from 2024-07-01 (stated for C001-D1)',
    );
  });

  it('that follow from rows change no figure: the contract states none for these', async () => {
    const rows = await rowsOf({
      indicators: ['I01', 'B01'],
      periods: ['2023', '2025'],
      root: 'C001-D2',
    });
    expect(said(rows)).toEqual([
      'C001-D2 2023 OK off',
      'C001-D2 2023 OK off',
      'C001-D2 2025 OK on',
      'C001-D2 2025 OK on',
    ]);
    expect(rows[0]).toMatchObject({ value: 0, numerator: 0 });
    expect(rows[0]!.denominator).toBeGreaterThan(0);
  });

  it('are refused with what is wrong: an unknown register, a second statement for a unit', async () => {
    const again = { register: 'employments', unitCode: 'C001-D1', wholeFrom: '2020-01-01' };
    expect((await server.refusal(STATE, { input: again }, CITY)).extensions.code).toBeTruthy();
    const nowhere = { register: 'employments', unitCode: 'C999', wholeFrom: '2020-01-01' };
    expect((await server.refusal(STATE, { input: nowhere }, CITY)).extensions.code).toBeTruthy();
  });
});
