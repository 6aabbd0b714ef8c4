import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { momentOf } from '../../server/snapshots/frozen-metrics.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tableFromIPC } from 'apache-arrow';
import { parse as parseCsv } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { parquetReadObjects } from 'hyparquet';
import { fromBuffer, type Entry } from 'yauzl';
import { contractTables } from '../fixtures/contract-package.ts';
import type { BudgetLimits } from '../../server/budget/limits.ts';
import { startServer, type RunningServer } from '../../server/start.ts';
import { CorrectContestDocument } from './operations/generated.ts';
import { expectEqual } from '../support/expect-equal.ts';
import { startTestServer, typed, type TestServer } from './support/server.ts';

interface Shown {
  code: string;
  contentHash: string;
  revision: number;
  rows: number;
  periods: string[];
  guarded: boolean;
  supersedes: string | null;
  files: { format: string; address: string }[];
}
const FIELDS = 'code contentHash revision rows periods guarded supersedes files { format address }';
const CREATE = typed<{ createSnapshot: Shown }>(
  `mutation($input: SnapshotInput!) { createSnapshot(input: $input) { ${FIELDS} } }`,
);
const LIST = typed<{ snapshots: Shown[] }>(
  `query($root: ID, $period: String) { snapshots(root: $root, period: $period) { ${FIELDS} } }`,
);
const METRICS = typed<{
  metrics: { revision: number; snapshot: string | null; rows: object[] };
}>(`query($query: MetricQuery!, $asOf: String) { metrics(query: $query, asOf: $asOf) { revision snapshot rows {
  indicator { code dimensions } unit { code } period group { dimension key title { zh } } status value numerator
    denominator lower upper standardError n } } }`);
const CITY = { unit: 'C001' } as const;

describe('snapshots over HTTP', () => {
  let server: TestServer;
  let made: Shown;
  let key: string;
  /** The raw answer: fetch() would decompress it. */
  const asSent = async (
    path: string,
    encoding: string,
  ): Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }> => {
    const [answer] = (await once(
      request(`${server.url}${path}`, {
        headers: { authorization: `Bearer ${key}`, 'accept-encoding': encoding },
      }).end(),
      'response',
    )) as [IncomingMessage];
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: Buffer.concat((await answer.toArray()) as Buffer[]),
    };
  };
  const get = (
    path: string,
    headers: Record<string, string> = {},
    method = 'GET',
  ): Promise<Response> =>
    fetch(`${server.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'accept-encoding': 'identity', ...headers },
    });
  const bytesOf = async (response: Response): Promise<Uint8Array> =>
    new Uint8Array(await response.arrayBuffer());

  beforeAll(async () => {
    server = await startTestServer(contractTables());
    key = await server.key('C001', 'STATISTICIAN');
    ({ createSnapshot: made } = await server.data(
      CREATE,
      { input: { title: '年度 =1+1', periods: ['2024', '2025'], guarded: false } },
      CITY,
    ));
  });
  afterAll(() => server.close());

  it('are listed, by root and period', async () => {
    expect((await server.data(LIST, {}, CITY)).snapshots.map(({ code }) => code)).toEqual([
      made.code,
    ]);
    expect(
      (await server.data(LIST, { root: 'C001', period: '2025' }, CITY)).snapshots,
    ).toHaveLength(1);
    for (const none of [{ period: '2023' }, { period: '20\u000025' }, { root: 'C001\u0000' }])
      expect((await server.data(LIST, none, CITY)).snapshots).toHaveLength(0);
    expect(made).toMatchObject({
      revision: 1,
      periods: ['2024', '2025'],
      guarded: false,
      supersedes: null,
    });
  });

  it('answer metrics as they were frozen, also after the data has changed', async () => {
    const queries = [
      { indicators: ['B01', 'F01', 'A01'], periods: ['2025'] },
      { indicators: ['B01'], periods: ['2025', '2024'], level: 'DISTRICT', by: ['GENDER'] },
      { indicators: ['F01', 'C01'], periods: ['2024'], root: 'C001-D2', level: 'UNIT' },
      { indicators: ['F01', 'C01'], periods: ['2024'], root: 'C001-D2', depth: 1 },
      { indicators: ['B01'], periods: ['2024'], depth: 2 },
      { indicators: ['B01'], periods: ['2024'], depth: 0 },
    ];
    for (const query of queries) {
      const now = (await server.data(METRICS, { query }, CITY)).metrics;
      const frozen = (await server.data(METRICS, { query, asOf: made.code }, CITY)).metrics;
      expect(frozen.snapshot).toBe(made.code);
      expect(now.snapshot).toBeNull();
      expect(frozen.rows).toEqual(now.rows);
      expect(
        (
          await server.data(
            METRICS,
            { query, asOf: new Date(Date.now() + 60_000).toISOString() },
            CITY,
          )
        ).metrics,
      ).toEqual(frozen);
    }
  });

  it.each([
    [{ indicators: ['B01'], periods: ['2023'] }, 'NOT_IN_SNAPSHOT'],
    [{ indicators: ['B01'], periods: ['2025'], by: ['CATEGORY'] }, 'NOT_IN_SNAPSHOT'],
    [{ indicators: ['B01'], periods: ['2025'], hierarchy: 'AS_IS' }, 'NOT_IN_SNAPSHOT'],
    [
      { indicators: ['B01'], periods: ['2025'], where: [{ dimension: 'GENDER', in: ['female'] }] },
      'NOT_IN_SNAPSHOT',
    ],
    [{ indicators: ['Z9'], periods: ['2025'] }, 'NOT_IN_SNAPSHOT'],
    [{ indicators: ['B01'], periods: ['2025'], root: 'C009' }, 'UNKNOWN_ORG_UNIT'],
  ])('do not answer %j: %s', async (query, code) => {
    expect((await server.refusal(METRICS, { query, asOf: made.code }, CITY)).extensions.code).toBe(
      code,
    );
  });

  it('are found by relative periods and by moments as people write them, and refused in plain words', async () => {
    const query = { indicators: ['B01'], periods: ['2025'] };
    const { metrics: frozen } = await server.data(METRICS, { query, asOf: made.code }, CITY);
    const later = new Date(Date.now() + 36 * 3_600_000 + 8 * 3_600_000).toISOString();
    for (const asOf of [
      later.slice(0, 10),
      later.slice(0, 16),
      later.slice(0, 19).replace('T', ' '),
    ])
      expect((await server.data(METRICS, { query, asOf }, CITY)).metrics.rows).toEqual(frozen.rows);
    expect(
      (
        await server.refusal(
          METRICS,
          { query: { ...query, periods: ['LAST_30_YEARS'] }, asOf: made.code },
          CITY,
        )
      ).extensions.code,
    ).toBe('NOT_IN_SNAPSHOT');
    expect(
      (
        await server.refusal(
          METRICS,
          { query: { indicators: ['A01'], periods: ['2025'], by: ['GENDER'] }, asOf: made.code },
          CITY,
        )
      ).extensions.code,
    ).toBe('NOT_IN_SNAPSHOT');
    // China Standard Time, with the end of a day
    expect(
      [
        '2026-01-05',
        '2026-01-05T08:00',
        '2026-01-05 08:00:30',
        '2026-01-05T08:00:00Z',
        '2026-01-05T08:00:00+02:00',
        'x',
        '2026-13-01',
      ]
        .map((text) => new Date(momentOf(text)).getTime())
        .map((value) => (Number.isNaN(value) ? null : new Date(value).toISOString())),
    ).toEqual([
      '2026-01-05T15:59:59.999Z',
      '2026-01-05T00:00:00.000Z',
      '2026-01-05T00:00:30.000Z',
      '2026-01-05T08:00:00.000Z',
      '2026-01-05T06:00:00.000Z',
      null,
      null,
    ]);
  });

  it.each([
    ['S20250101-00000000', 'UNKNOWN_SNAPSHOT'],
    ['2020-01-01T00:00:00Z', 'NO_SNAPSHOT'],
    ['yesterday', 'INVALID_QUERY'],
  ])('are not found as of %s: %s', async (asOf, code) => {
    expect(
      (
        await server.refusal(
          METRICS,
          { query: { indicators: ['B01'], periods: ['2025'] }, asOf },
          CITY,
        )
      ).extensions.code,
    ).toBe(code);
  });

  it('leave as files of every form with equal cells', async () => {
    const json = JSON.parse(await (await get(`/snapshots/${made.code}.json`)).text()) as {
      columns: string[];
      rows: (string | number | null)[][];
      metadata: Record<string, string>;
    };
    expect([json.rows.length, json.metadata.content_sha256]).toEqual([made.rows, made.contentHash]);
    const objects = json.rows.map((row) =>
      Object.fromEntries(row.map((cell, i) => [json.columns[i]!, cell])),
    );

    const csv = Buffer.from(await bytesOf(await get(`/snapshots/${made.code}.csv`)));
    expect(csv.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const lines: string[][] = parseCsv(csv, { bom: true });
    expect(lines[0]).toEqual(json.columns);
    expectEqual(
      lines.slice(1),
      json.rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
    );

    const arrow = tableFromIPC(await bytesOf(await get(`/snapshots/${made.code}.arrow`)));
    expectEqual(
      arrow.toArray().map((row: { toJSON(): object }) => row.toJSON()),
      objects,
    );

    const parquet = await bytesOf(await get(`/snapshots/${made.code}.parquet`));
    expectEqual(await parquetReadObjects({ file: parquet.buffer as ArrayBuffer }), objects);

    const book = await readXlsx(await bytesOf(await get(`/snapshots/${made.code}.xlsx`)));
    expect(book.sheets.map(({ name }) => name)).toEqual([
      '总体',
      '按性别',
      '按年龄段',
      '按编制类型',
      '按办学类型',
      '按公办民办',
      '说明',
    ]);
    const sheets = book.sheets.slice(0, -1).flatMap(({ rows }) => rows.slice(1));
    const padded = sheets.map((row) => json.columns.map((_, i) => row[i] ?? null));
    const order = (rows: unknown[][]): string[] =>
      rows.map((row) => JSON.stringify(row.map((cell) => (cell === '' ? null : cell)))).sort();
    expectEqual(order(padded), order(json.rows));
    expect(book.sheets.at(-1)!.rows.some((row) => String(row[1]).includes(made.contentHash))).toBe(
      true,
    );
  });

  it('leave as a package whose parts have the hashes that it names', async () => {
    const bytes = Buffer.from(await bytesOf(await get(`/snapshots/${made.code}.zip`)));
    const parts = new Map<string, Buffer>();
    await new Promise<void>((resolve, reject) =>
      fromBuffer(bytes, (error, zip) => {
        if (error) {
          reject(error);
          return;
        }
        zip.on('entry', (entry: Entry) =>
          zip.openReadStream(entry, (wrong, stream) => {
            if (wrong) reject(wrong);
            else
              void stream.toArray().then((chunks: Buffer[]) => {
                parts.set(entry.fileName, Buffer.concat(chunks));
                if (parts.size === zip.entryCount) resolve();
              });
          }),
        );
      }),
    );
    const { resources, hash } = JSON.parse(parts.get('datapackage.json')!.toString()) as {
      hash: string;
      resources: { path: string; hash?: string }[];
    };
    expect(hash).toBe(`sha256:${made.contentHash}`);
    const hashed = resources.filter((resource) => resource.hash !== undefined);
    expect(hashed.length).toBeGreaterThan(100);
    for (const { path, hash: right } of hashed)
      expect(`sha256:${createHash('sha256').update(parts.get(path)!).digest('hex')}`).toBe(right);
    const { blocks } = JSON.parse(parts.get('manifest.json')!.toString()) as {
      blocks: { name: string; sha256: string }[];
    };
    for (const { name, sha256 } of blocks)
      expect(
        createHash('sha256')
          .update(parts.get(`blocks/${name}.json`)!)
          .digest('hex'),
      ).toBe(sha256);
  });

  it.each(['csv', 'json', 'arrow', 'parquet', 'xlsx', 'zip'])(
    'as %s have a tag, are fresh when it is known, and come in parts',
    async (form) => {
      const path = `/snapshots/${made.code}.${form}`;
      const whole = await get(path);
      const bytes = await bytesOf(whole);
      const tag = whole.headers.get('etag')!;
      const modified = whole.headers.get('last-modified')!;
      expect([
        whole.status,
        tag.includes(made.contentHash),
        whole.headers.get('accept-ranges'),
      ]).toEqual([200, true, 'bytes']);
      expect([
        (await get(path, { 'if-none-match': tag })).status,
        (await get(path, { 'if-none-match': '"x"' })).status,
        (await get(path, { 'if-modified-since': modified })).status,
      ]).toEqual([304, 200, 304]);
      const part = await get(path, { range: 'bytes=10-19' });
      const tail = await get(path, { range: 'bytes=-5' });
      expect([part.status, part.headers.get('content-range'), tail.status]).toEqual([
        206,
        `bytes 10-19/${bytes.length}`,
        206,
      ]);
      expect(await bytesOf(part)).toEqual(bytes.subarray(10, 20));
      expect(await bytesOf(tail)).toEqual(bytes.subarray(-5));
      expectEqual(
        await bytesOf(await get(path, { range: 'bytes=10-19', 'if-range': '"other"' })),
        bytes,
      );
      expect((await get(path, { range: `bytes=${bytes.length}-` })).status).toBe(416);
      expect((await get(path, { range: 'lines=1-2' })).status).toBe(200);
      expect((await get(path)).headers.get('content-length')).toBe(String(bytes.length));
    },
  );

  it.each(['csv', 'parquet'])(
    'as %s are told by HEAD as a whole, whatever part is asked for',
    async (form) => {
      const path = `/snapshots/${made.code}.${form}`;
      const bytes = await bytesOf(await get(path));
      const head = async (headers: Record<string, string>): Promise<unknown[]> => {
        const response = await get(path, headers, 'HEAD');
        expect((await bytesOf(response)).length).toBe(0);
        const { status, headers: responseHeaders } = response;
        return [
          status,
          responseHeaders.get('content-length'),
          responseHeaders.get('content-range'),
        ];
      };
      const whole = [200, String(bytes.length), null];
      for (const range of ['bytes=0-9', 'bytes=-5', `bytes=${bytes.length}-`, 'bytes=x'])
        for (const encoding of ['identity', 'gzip'])
          expect(await head({ range, 'accept-encoding': encoding })).toEqual(whole);
      expect(await head({ 'accept-encoding': 'identity' })).toEqual(whole);
      const packed = await get(path, { 'accept-encoding': 'gzip' }, 'HEAD');
      const isPacked = form === 'csv';
      expect([
        packed.status,
        packed.headers.get('content-encoding'),
        packed.headers.get('content-length'),
        packed.headers.get('etag')!.startsWith('W/'),
      ]).toEqual([200, isPacked ? 'gzip' : null, isPacked ? null : String(bytes.length), isPacked]);
    },
  );

  it('are sent only where the preconditions of a request hold', async () => {
    const path = `/snapshots/${made.code}.csv`;
    const first = await get(path);
    const tag = first.headers.get('etag')!;
    const modified = first.headers.get('last-modified')!;
    const before = new Date(Date.parse(modified) - 1_000).toUTCString();
    const cases: [Record<string, string>, number][] = [
      [{ 'if-match': tag }, 200],
      [{ 'if-match': '*' }, 200],
      [{ 'if-match': `"x", ${tag} , "y"` }, 200],
      [{ 'if-match': '"x"' }, 412],
      [{ 'if-match': `"x", W/${tag}` }, 412],
      [{ 'if-match': tag.replaceAll('"', '') }, 412],
      [{ 'if-match': '"x"', range: 'bytes=0-9' }, 412],
      [{ 'if-match': '"x"', 'if-none-match': tag }, 412],
      [{ 'if-match': tag, 'if-none-match': tag }, 304],
      [{ 'if-match': tag, 'if-unmodified-since': before }, 200],
      [{ 'if-unmodified-since': modified }, 200],
      [{ 'if-unmodified-since': before }, 412],
      [{ 'if-unmodified-since': 'some day' }, 200],
      [{ 'if-match': tag, range: 'bytes=0-9' }, 206],
    ];
    for (const [headers, status] of cases) {
      const response = await get(path, headers);
      expect([headers, response.status]).toEqual([headers, status]);
      const text = await response.text();
      if (status !== 412) continue;
      expect(JSON.parse(text)).toEqual({
        errors: [
          expect.objectContaining({
            extensions: expect.objectContaining({ code: 'PRECONDITION_FAILED' }) as object,
          }),
        ],
      });
      expect((await get(path, headers, 'HEAD')).status).toBe(412);
    }
    const report = `/reports/${made.code}/2025.docx`;
    expect((await get(report, { 'if-match': '"x"' })).status).toBe(412);
  });

  it.each(['csv', 'json', 'arrow'])(
    'as %s are compressed for whom that suits, under a tag that asks for no parts',
    async (form) => {
      const path = `/snapshots/${made.code}.${form}`;
      const plain = await get(path);
      const bytes = await bytesOf(plain);
      const tag = plain.headers.get('etag')!;
      const { status, headers, body: packed } = await asSent(path, 'gzip, br');
      expect([
        status,
        headers['content-encoding'],
        headers.etag,
        String(headers.vary).includes('accept-encoding'),
      ]).toEqual([200, 'gzip', `W/${tag}`, true]);
      expect(packed.length * 3).toBeLessThan(bytes.length);
      expect(gunzipSync(packed).equals(bytes)).toBe(true);
      expect(
        (await get(path, { 'if-none-match': `W/${tag}`, 'accept-encoding': 'gzip' })).status,
      ).toBe(304);
      const part = await get(path, { range: 'bytes=0-9', 'accept-encoding': 'gzip' });
      expect([part.status, part.headers.get('content-encoding'), part.headers.get('etag')]).toEqual(
        [206, null, tag],
      );
      expectEqual(
        await bytesOf(await get(path, { range: 'bytes=0-9', 'if-range': `W/${tag}` })),
        bytes,
      );
    },
  );

  it.each(['parquet', 'xlsx', 'zip'])(
    'as %s are sent as they are: they are small already',
    async (form) => {
      const { headers, body } = await asSent(`/snapshots/${made.code}.${form}`, 'gzip');
      expect([headers['content-encoding'], headers['content-length']]).toEqual([
        undefined,
        String(body.length),
      ]);
    },
  );

  it('are found by what they are about, the newest first', async () => {
    const response = await get('/snapshots/latest.json?root=C001&period=2025');
    expect([response.status, response.headers.get('content-location')]).toEqual([
      200,
      `/snapshots/${made.code}.json`,
    ]);
    await response.arrayBuffer();
    const code = async (path: string, headers = {}): Promise<[number, string]> => {
      const response = await get(path, { 'accept-language': 'en', ...headers });
      return [
        response.status,
        ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]!
          .extensions.code,
      ];
    };
    expect(await code('/snapshots/latest.json?root=C001&period=2019')).toEqual([
      404,
      'NO_SNAPSHOT',
    ]);
    expect(await code(`/snapshots/${made.code}.pdf`)).toEqual([400, 'UNKNOWN_FORMAT']);
    expect(await code('/snapshots/S20250101-00000000.csv')).toEqual([404, 'UNKNOWN_SNAPSHOT']);
    expect(await code(`/snapshots/${made.code}.csv`, { authorization: 'Bearer tx_no' })).toEqual([
      401,
      'UNAUTHENTICATED',
    ]);
  });

  it('give a report, whose address a query reports', async () => {
    const REPORT = typed<{
      report: { snapshot: string; period: string; files: { format: string; address: string }[] };
    }>(
      'query($period: String!) { report(period: $period) { snapshot period files { format address } } }',
    );
    expect((await server.refusal(REPORT, { period: '2025' }, CITY)).extensions.code).toBe(
      'NO_SNAPSHOT',
    );
    const { createSnapshot: guarded } = await server.data(
      CREATE,
      { input: { title: '可对外', periods: ['2024', '2025'] } },
      CITY,
    );
    const { report } = await server.data(REPORT, { period: '2025' }, CITY);
    expect([report.snapshot, report.files.map(({ format }) => format)]).toEqual([
      guarded.code,
      ['docx', 'pdf', 'xlsx', 'html'],
    ]);
    // a PDF needs LibreOffice: the test of the documents makes one
    for (const { address } of report.files.filter(({ format }) => format !== 'pdf')) {
      const first = await get(`${address}?number=${encodeURIComponent('演教工〔2026〕1号')}`);
      const bytes = await bytesOf(first);
      expect([first.status, first.headers.get('content-length'), bytes.length > 1_000]).toEqual([
        200,
        String(bytes.length),
        true,
      ]);
      expect(
        (
          await get(`${address}?number=${encodeURIComponent('演教工〔2026〕1号')}`, {
            'if-none-match': first.headers.get('etag')!,
          })
        ).status,
      ).toBe(304);
      expect((await get(address, { 'if-none-match': first.headers.get('etag')! })).status).toBe(
        200,
      );
    }
    expect(
      Buffer.from(
        await bytesOf(await get(`/reports/${guarded.code}/2025.html?issuer=%3Cb%3E`)),
      ).toString(),
    ).toContain('&lt;b&gt;');
    expect([
      (await get(`/reports/${guarded.code}/2019.html`)).status,
      (await get(`/reports/${guarded.code}/2025.odt`)).status,
      (await get('/reports/S20250101-00000000/2025.html')).status,
    ]).toEqual([400, 400, 404]);
  });

  it('are made over HTTP too, telling how far they are, by the rules of the mutation', async () => {
    const post = async (
      body: unknown,
      secret = key,
    ): Promise<{
      status: number;
      lines: {
        progress?: { done: number; total: number };
        snapshot?: { code: string; contentHash: string };
        errors?: { extensions: { code: string } }[];
      }[];
    }> => {
      const response = await fetch(`${server.url}/snapshots`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      });
      return {
        status: response.status,
        lines: (await response.text())
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as never),
      };
    };
    const { status, lines } = await post({
      title: '年度 =1+1',
      periods: ['2024', '2025'],
      guarded: false,
    });
    const progressList = lines.flatMap(({ progress }) => progress ?? []);
    expect([status, lines.at(-1)!.snapshot!.contentHash]).toEqual([200, made.contentHash]);
    expect(progressList.length).toBeGreaterThan(0);
    expect(
      progressList.every(
        ({ done, total }, i) => done <= total && done >= (progressList[i - 1]?.done ?? 0),
      ),
    ).toBe(true);
    expect((await server.data(LIST, {}, CITY)).snapshots[0]!.code).toBe(
      lines.at(-1)!.snapshot!.code,
    );
    expect((await post({ title: 'x', periods: ['2025-13'] })).lines).toMatchObject([
      { errors: [{ extensions: { code: 'INVALID_PERIOD' } }] },
    ]);
    expect((await post({ title: 'x' })).lines).toMatchObject([
      { errors: [{ extensions: { code: 'INVALID_QUERY' } }] },
    ]);
    expect(
      (await post({ title: 'x', periods: ['2025'] }, await server.key('C001', 'ANALYST'))).lines,
    ).toMatchObject([{ errors: [{ extensions: { code: 'FORBIDDEN' } }] }]);
    expect((await post({ title: 'x', periods: ['2025'] }, 'tx_no')).status).toBe(401);
  });

  it('say the parts of a change, to those who may see it', async () => {
    interface Cell {
      unit: string;
      indicator: string;
      period: string;
      periodBefore: string;
      title: { zh: string };
      before: { numerator: number };
      after: { numerator: number };
      parts: { cause: string; title: { zh: string }; numerator: number }[] | null;
    }
    const DIFFER = typed<{
      snapshotDifference: { count: number; cells: Cell[] };
    }>(`query($first: ID!, $second: ID!, $from: String, $to: String, $explain: Int) { snapshotDifference(first:
      $first, second: $second, from: $from, to: $to, explain: $explain, indicator: "B01", unit: "C001") {
      count cells { unit indicator period periodBefore title { zh } before { numerator } after { numerator }
        parts { cause title { zh } numerator } } } }`);
    const years = { first: made.code, second: made.code, from: '2024', to: '2025', explain: 1 };
    const {
      snapshotDifference: {
        cells: [city],
      },
    } = await server.data(DIFFER, years, CITY);
    expect(city).toMatchObject({
      unit: 'C001',
      indicator: 'B01',
      period: '2025',
      periodBefore: '2024',
      title: { zh: '统计期不同' },
    });
    expect(city!.parts!.reduce((sum, { numerator }) => sum + numerator, 0)).toBe(
      city!.after.numerator - city!.before.numerator,
    );
    expect(
      (await server.data(DIFFER, { ...years, explain: 0 }, CITY)).snapshotDifference.cells[0]!
        .parts,
    ).toBeNull();
    expect((await server.refusal(DIFFER, { ...years, from: '2023' }, CITY)).extensions.code).toBe(
      'NOT_IN_SNAPSHOT',
    );
    const { createSnapshot: open } = await server.data(
      CREATE,
      { input: { title: '可对外', periods: ['2024', '2025'] } },
      CITY,
    );
    const guarded = { ...years, first: open.code, second: open.code };
    expect(
      (await server.data(DIFFER, guarded, { unit: 'C001', role: 'ANALYST' })).snapshotDifference
        .cells[0]!.parts,
    ).toBeNull();
  });

  it('cost what their rows and explanations cost, and are refused above the budget', async () => {
    const ask = async (url: string, text: string): Promise<{ codes: string[]; rows: number }> => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        body: JSON.stringify({ query: text }),
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      });
      const { errors = [], extensions } = (await response.json()) as {
        errors?: { extensions: { code: string } }[];
        extensions?: { cost: { rows: number } };
      };
      return {
        codes: errors.map((error) => error.extensions.code),
        rows: extensions?.cost.rows ?? 0,
      };
    };
    const frozen =
      '{ metrics(query: {indicators: ["B01", "B02"], periods: ["2024", "2025"], level: ' +
      `DISTRICT}, asOf: "${made.code}") { rows { value } } }`;
    const explain =
      `{ snapshotDifference(first: "${made.code}", second: "${made.code}", from: "2024", to: ` +
      '"2025", indicator: "B01", explain: 200) { cells { parts { cause } } } }';
    const { codes, rows } = await ask(server.url, frozen);
    expect([codes, rows > 0 && rows % 4]).toEqual([[], 0]);
    expect((await ask(server.url, explain)).codes).toEqual([]);
    const poor = (budget: Partial<BudgetLimits>): Promise<RunningServer> =>
      startServer(server.store, { port: 0, log: () => undefined, tuning: { budget } });
    const [few, quick] = await Promise.all([
      poor({ requestRows: rows - 1 }),
      poor({ requestMs: 4 }),
    ]);
    try {
      expect((await ask(few.url, frozen)).codes).toEqual(['QUERY_TOO_LARGE']);
      expect((await ask(quick.url, explain.replace('200', '0'))).codes).toEqual([]);
      expect((await ask(quick.url, explain)).codes).toEqual(['QUERY_TOO_LARGE']);
    } finally {
      await Promise.all([few.close(), quick.close()]);
    }
  });

  it(
    'are read by keys whose scope holds them, full ones by STATISTICIAN keys alone; made by ' +
      'STATISTICIAN keys',
    async () => {
      const district = { unit: 'C001-D1', role: 'STATISTICIAN' } as const;
      const analyst = { unit: 'C001', role: 'ANALYST' } as const;
      const input = { title: '区', periods: ['2025'], root: 'C001-D1' };
      expect((await server.data(LIST, {}, district)).snapshots).toEqual([]);
      expect(
        (
          await server.refusal(
            METRICS,
            { query: { indicators: ['B01'], periods: ['2025'] }, asOf: made.code },
            district,
          )
        ).extensions.code,
      ).toBe('OUT_OF_SCOPE');
      const publicOnes = (await server.data(LIST, {}, analyst)).snapshots.map(({ code }) => code);
      expect(publicOnes).not.toContain(made.code);
      expect(
        (
          await server.refusal(
            METRICS,
            { query: { indicators: ['B01'], periods: ['2025'] }, asOf: made.code },
            analyst,
          )
        ).extensions.code,
      ).toBe('FORBIDDEN');
      expect((await server.refusal(CREATE, { input }, analyst)).extensions.code).toBe('FORBIDDEN');
      expect(
        (await server.refusal(CREATE, { input: { ...input, root: 'C001' } }, district)).extensions
          .code,
      ).toBe('OUT_OF_SCOPE');
      const { createSnapshot: ofDistrict } = await server.data(CREATE, { input }, district);
      expect(ofDistrict.guarded).toBe(true);
      expect((await server.data(LIST, {}, analyst)).snapshots.map(({ code }) => code)).toEqual([
        ofDistrict.code,
        ...publicOnes,
      ]);
      expect((await server.data(LIST, {}, district)).snapshots.map(({ code }) => code)).toEqual([
        ofDistrict.code,
      ]);
      expect(
        (
          await fetch(`${server.url}/snapshots/${made.code}.csv`, {
            headers: { authorization: `Bearer ${await server.key('C001-D1', 'STATISTICIAN')}` },
          })
        ).status,
      ).toBe(403);
    },
  );

  it('are whole for a hundred who pull them at the same time while data and snapshots change', async () => {
    const forms = made.files.map(({ address }) => address);
    const whole = new Map<string, string>();
    const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    const { createSnapshot: fresh } = await server.data(
      CREATE,
      { input: { title: '另一份', periods: ['2025'], guarded: false } },
      CITY,
    );
    const other = fresh.files.map(({ address }) => address);
    const all = [...forms, ...other];
    const pulls = Promise.all(
      Array.from({ length: 100 }, async (_, i) => {
        const response = await get(all[i % all.length]!);
        const bytes = await bytesOf(response);
        return [all[i % all.length]!, response.headers.get('etag')!, hash(bytes)] as const;
      }),
    );
    const writing = (async () => {
      for (let i = 0; i < 5; i++) {
        const {
          rows: [contest],
        } = await server.store.pool.query<{ code: string; revision: number }>(
          'select code, revision from contests order by code limit 1',
        );
        await server.data(
          CorrectContestDocument,
          { code: contest!.code, revision: contest!.revision, patch: { name: `赛 ${i}` } },
          CITY,
        );
      }
    })();
    for (const [address, tag, body] of await pulls) {
      expect(tag).toContain(address.includes(made.code) ? made.contentHash : fresh.contentHash);
      expect(whole.get(address) ?? body).toBe(body);
      whole.set(address, body);
    }
    await writing;
    expect(whole.size).toBe(all.length);
    for (const address of all)
      expect(hash(await bytesOf(await get(address)))).toBe(whole.get(address));
  });
});
