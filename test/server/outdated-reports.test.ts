import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { today } from '../../base/day.ts';
import { createSnapshot } from '../../reports/snapshots/create.ts';
import { diffSnapshots } from '../../reports/snapshots/diff.ts';
import { contractTables } from '../fixtures/contract-package.ts';
import type { Tables } from '../fixtures/union-package.ts';
import { readFileOf } from '../intake/read/fixtures.ts';
import { Archive } from '../../reports/formats/archive.ts';
import { takeTables } from '../intake/support.ts';
import { startTestServer, typed, type TestServer } from './support/server.ts';

interface Shown {
  readonly report: {
    readonly snapshot: string;
    readonly outdated: { readonly revision: number; readonly figures: number | null } | null;
  };
}
const REPORT = typed<Shown>(
  '{ report(period: "2025") { snapshot outdated { revision figures } } }',
);
const CITY = { unit: 'C001' } as const;
const FORMS = ['html', 'docx', 'xlsx'] as const;

describe('a report from a snapshot', () => {
  let server: TestServer;
  let code: string;
  let headers: Record<string, string>;
  const report = async (): Promise<Shown['report']> => (await server.data(REPORT, {}, CITY)).report;
  const fetched = (form: string, more: Record<string, string> = {}): Promise<Response> =>
    fetch(`${server.url}/reports/${code}/2025.${form}`, { headers: { ...headers, ...more } });
  /** All texts of a report in some form. */
  const textOf = async (form: (typeof FORMS)[number]): Promise<string> => {
    const bytes = Buffer.from(await (await fetched(form)).arrayBuffer());
    if (form === 'html') return bytes.toString();
    if (form === 'xlsx')
      return Object.values((await readFileOf('it.xlsx', bytes)).tables)
        .flat(2)
        .join('\n');
    const archive = await Archive.ofBytes(bytes);
    return (await archive.text('word/document.xml'))!.replace(/<[^>]+>/g, '');
  };
  const change = async (tables: Tables): Promise<void> => {
    expect((await takeTables(server.store.pool, tables)).outcome).toBe('WRITTEN');
  };

  beforeAll(async () => {
    server = await startTestServer(contractTables());
    headers = { authorization: `Bearer ${await server.key('C001', 'STATISTICIAN')}` };
    ({ code } = await createSnapshot(
      server.store,
      { title: '年度', root: 'C001', periods: ['2024', '2025'] },
      'test',
      today(),
    ));
  });
  afterAll(() => server.close());

  it('states nothing of its age while the data is as it was', async () => {
    expect(await report()).toEqual({ snapshot: code, outdated: null });
    for (const form of FORMS) expect(await textOf(form)).not.toContain('之后数据已有变动');
  });

  it('states that no figure is another one where the data changed elsewhere', async () => {
    const [header = [], first = []] = contractTables().contests!;
    const renamed = first.map((text, i) => (header[i] === 'name' ? `${text}（改名）` : text));
    await change({ contests: [header, renamed] });
    expect((await report()).outdated).toEqual({ revision: 2, figures: 0 });
    for (const form of FORMS)
      expect(await textOf(form)).toContain(
        '修订1之后已到修订2），本期与上年同期的数字均与现有数据相同',
      );
  });

  it('states how many figures differ, as a comparison with a new snapshot counts them', async () => {
    const before = (await fetched('html')).headers.get('etag')!;
    expect((await fetched('html', { 'if-none-match': before })).status).toBe(304);
    const { staff, employments } = contractTables();
    await change({
      staff: [staff![0]!, ['NEW-1', '新来', 'female', '1990-01-01']],
      employments: [
        employments![0]!,
        ['NEW-1', 'C001-D1-U00', 'true', 'teacher', '2', 'true', 'false', '2024-03-01', ''],
      ],
    });
    const { outdated, snapshot } = await report();
    expect(snapshot).toBe(code);
    expect(outdated!.revision).toBe(3);
    expect(outdated!.figures).toBeGreaterThan(10);
    for (const form of FORMS)
      expect(await textOf(form)).toContain(`有${outdated!.figures!}个数字与现有数据不同`);
    expect((await fetched('html', { 'if-none-match': before })).status).toBe(200);
    const { code: again } = await createSnapshot(
      server.store,
      { title: '再来', root: 'C001', periods: ['2024', '2025'] },
      'test',
      today(),
    );
    expect((await diffSnapshots(server.store, { first: code, second: again })).count).toBe(
      outdated!.figures,
    );
    expect(await report()).toEqual({ snapshot: again, outdated: null });
  });
});
