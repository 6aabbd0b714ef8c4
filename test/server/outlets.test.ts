import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contractTables } from '../fixtures/contract-package.ts';
import { readFileOf } from '../intake/read/fixtures.ts';
import { startTestServer, type TestServer } from './support/server.ts';

/**
 * Names of districts that a workbook would display differently if their underscores were not
 * escaped.
 */
const NAMES = ['区_x000A_甲', '_x0041_区', '区_x005F_x0041_'];

describe('files that leave the service', () => {
  let server: TestServer;
  let code: string;
  let headers: Record<string, string>;
  const post = async (path: string, body: object): Promise<Buffer> => {
    const response = await fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(200);
    return Buffer.from(await response.arrayBuffer());
  };
  const get = async (path: string): Promise<Buffer> => {
    const response = await fetch(`${server.url}${path}`, { headers });
    expect(response.status).toBe(200);
    return Buffer.from(await response.arrayBuffer());
  };
  const namesIn = async (file: string, bytes: Buffer): Promise<string[]> => {
    const { tables } = await readFileOf(file, bytes);
    const cells = new Set(Object.values(tables).flat(2));
    return NAMES.filter((name) => cells.has(name));
  };
  beforeAll(async () => {
    const tables = contractTables();
    const [header = [], ...rows] = tables.org_units!;
    const [name, kind] = ['name', 'kind'].map((text) => header.indexOf(text)) as [number, number];
    const names = [...NAMES];
    for (const row of rows) if (row[kind] === 'district') row[name] = names.shift() ?? row[name]!;
    expect(names).toEqual([]);
    server = await startTestServer(tables);
    headers = { authorization: `Bearer ${await server.key('C001', 'STATISTICIAN')}` };
    await post('/snapshots', { title: '=1+1', root: 'C001', periods: ['2024', '2025'] });
    const list = JSON.parse(
      (await post('/graphql', { query: '{ snapshots { code } }' })).toString(),
    ) as { data: { snapshots: { code: string }[] } };
    code = list.data.snapshots[0]!.code;
  });
  afterAll(() => server.close());

  it.each(['xlsx', 'csv'])('show names as they are: a snapshot as %s', async (form) => {
    const bytes = await get(`/snapshots/${code}.${form}`);
    expect(await namesIn(`it.${form}`, bytes)).toEqual(NAMES);
  });

  it.each(['xlsx', 'csv'])('show names as they are: an answer as %s', async (form) => {
    const bytes = await post(`/analytics/answer.${form}`, {
      indicators: ['B01'],
      periods: ['2025'],
      level: 'DISTRICT',
    });
    expect(await namesIn(`it.${form}`, bytes)).toEqual(NAMES);
  });

  it('show names as they are: a report as a workbook', async () => {
    expect(await namesIn('it.xlsx', await get(`/reports/${code}/2025.xlsx`))).toEqual(NAMES);
  });
});
