import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { farWorkbook } from '../../bench/overload/far-workbook.ts';
import { limitsIn } from '../../server/budget/limits.ts';
import type { Tuning } from '../../server/http/graphql-route.ts';
import { contractAnswers, contractTables } from '../fixtures/contract-package.ts';
import { longestTurn } from '../support/longest-turn.ts';
import { startTestServer, typed, type Asker, type TestServer } from './support/server.ts';

const INDICATORS = ['A01', 'B01', 'B02', 'B03', 'B04', 'I01', 'I02', 'I05'];
const ANALYST: Asker = { unit: 'C', role: 'ANALYST' };

const days = (count: number, first = 0): string[] =>
  Array.from({ length: count }, (_, i) =>
    new Date(Date.UTC(2023, 0, 1 + first + i)).toISOString().slice(0, 10),
  );

interface Rows {
  readonly revision: number;
  readonly rows: readonly { readonly period: string; readonly value: number | null }[];
}

const SELECTED =
  'revision rows { indicator { code } unit { code name } period status value numerator denominator }';
const query = (periods: readonly string[]): string =>
  `metrics(query: { indicators: ${JSON.stringify(INDICATORS)}, level: UNIT, periods: ` +
  `${JSON.stringify(periods)} }) { ${SELECTED} }`;

/** A server with limits of its own, for one test. */
async function withLimits(
  tuning: Tuning,
  work: (server: TestServer) => Promise<void>,
): Promise<void> {
  const server = await startTestServer(undefined, null, null, tuning);
  try {
    await work(server);
  } finally {
    await server.close();
  }
}

const send = async (server: TestServer, text: string, asker: Asker = ANALYST): Promise<Response> =>
  server.post(JSON.stringify({ query: text }), {
    authorization: `Bearer ${await server.key(asker.unit ?? 'C', asker.role ?? 'STATISTICIAN')}`,
  });

interface Body {
  readonly data: Readonly<Record<string, Rows>> | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
  readonly extensions?: { readonly cost: Readonly<Record<string, number>> };
}
const bodyOf = async (response: Response): Promise<Body> => (await response.json()) as Body;

describe('what a request may cost', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  it('is shown with its answer, and what the key has left in the headers', async () => {
    const response = await send(server, `{ ${query(['2024'])} }`);
    const { extensions } = await bodyOf(response);
    expect(extensions!.cost).toMatchObject({ aliases: 0, conditions: 0, depth: 4 });
    expect(extensions!.cost.rows).toBeGreaterThan(INDICATORS.length);
    expect(extensions!.cost.milliseconds).toBeGreaterThan(0);
    expect(response.headers.get('ratelimit-policy')).toMatch(/^"key";q=60000;w=120$/);
    expect(response.headers.get('ratelimit')).toMatch(/^"key";r=\d+;t=\d+$/);
  });

  it('is the same text when the answer is sent again, which costs nothing', async () => {
    const ask = (): Promise<Response> => send(server, `{ ${query(['2023', '2024'])} }`);
    const first = await (await ask()).text();
    const again = await ask();
    expect(await again.text()).toBe(first);
  });

  it(
    'lets others have turns while many long questions are answered, each with the numbers that ' +
      'it has alone',
    async () => {
      const parts = Array.from({ length: 12 }, (_, i) => days(40, i * 40));
      const text = `{ ${parts.map((part, i) => `a${i}: ${query(part)}`).join(' ')} }`;
      // only the text: parsing it would take one long turn of this thread, which also serves
      const { result: answer, longestMs } = await longestTurn(async () =>
        (await send(server, text)).text(),
      );
      const result = JSON.parse(answer) as Awaited<ReturnType<typeof bodyOf>>;
      expect(result.errors).toBeUndefined();
      const alone = await Promise.all(
        [0, 11].map(
          async (i) => (await bodyOf(await send(server, `{ ${query(parts[i]!)} }`))).data!,
        ),
      );
      expect([result.data!.a0, result.data!.a11]).toEqual(alone.map((row) => row.metrics));
      expect(new Set(Object.values(result.data!).map(({ revision }) => revision)).size).toBe(1);
      expect(longestMs).toBeLessThan(250);
    },
  );

  it('speaks of one revision, whatever is committed meanwhile', async () => {
    const text = `{ ${Array.from({ length: 6 }, (_, i) => `a${i}: ${query(days(80, i))}`).join(' ')} }`;
    const answering = send(server, text).then(bodyOf);
    const change = typed<{ createContest: { revision: number } }>(
      'mutation($code: String!) { createContest(input: { code: $code, name: "N", kind: ' +
        'post_training, year: 2024 }) { revision } }',
    );
    for (let i = 0; i < 5; i++) {
      const {
        createContest: { revision },
      } = await server.data(change, { code: `BUDGET-${i}` });
      const small = await bodyOf(await send(server, `{ ${query([`2024-0${i + 1}`])} }`));
      expect(small.data!.metrics!.revision).toBe(revision);
    }
    const { data } = await answering;
    expect(new Set(Object.values(data!).map(({ revision }) => revision)).size).toBe(1);
  });

  it('is refused before anything is worked out, where no request may cost so much', async () => {
    const wide = query(days(600));
    const text = `{ ${Array.from({ length: 20 }, (_, i) => `a${i}: ${wide}`).join(' ')} }`;
    // only the text: parsing it would take one long turn of this thread, which also serves
    const { result: answer, longestMs } = await longestTurn(async () =>
      (await send(server, text)).text(),
    );
    const result = JSON.parse(answer) as Awaited<ReturnType<typeof bodyOf>>;
    expect([result.data, result.errors!.map(({ extensions: { code } }) => code)]).toEqual([
      null,
      ['QUERY_TOO_LARGE'],
    ]);
    expect(longestMs).toBeLessThan(250);
  });

  it.each([1, 2])(
    'counts the conditions of all filters of a request together, those that look at every row five times, in %i lists',
    async (lists) => {
      const conditions = (count: number): string =>
        Array.from({ length: count }, (_, i) => `{ name: { contains: "x${i}" } }`).join(' ');
      const list = (name: string, count: number): string =>
        `${name}: staff(first: 1, where: { or: [${conditions(count)}] }) { edges { node { staffNo } } }`;
      const of = (count: number): string =>
        `{ ${Array.from({ length: lists }, (_, i) => list(`l${i}`, count / lists)).join(' ')} }`;
      const small = await bodyOf(await send(server, of(100), { unit: 'C' }));
      expect([small.errors, small.extensions!.cost.conditions]).toEqual([undefined, 500]);
      const { errors } = await bodyOf(await send(server, of(300), { unit: 'C' }));
      expect(errors!.map(({ extensions: { code } }) => code)).toContain('QUERY_TOO_LARGE');
    },
  );

  it('leaves others their turns while two workbooks with far columns are judged', async () => {
    const workbook = await farWorkbook(100);
    const judge = async (): Promise<string> => {
      const response = await fetch(`${server.url}/import?name=far.xlsx&dryRun=true`, {
        method: 'POST',
        body: new Uint8Array(workbook),
        headers: {
          authorization: `Bearer ${await server.key('C', 'STATISTICIAN')}`,
          'content-type': 'application/octet-stream',
        },
      });
      return (await response.text()).trim().split('\n').at(-1)!;
    };
    const { result, longestMs } = await longestTurn(() => Promise.all([judge(), judge()]));
    for (const line of result) expect(line).toMatch(/^\{"report":\{"outcome":"REFUSED"/);
    expect(longestMs).toBeLessThan(250);
  });

  it('is set by the environment, where that states a whole number', () => {
    expect(limitsIn({ BUDGET_KEY_MS: ' 5 ', BUDGET_STATEMENT_MS: '0' })).toMatchObject({
      keyMs: 5,
      statementMs: 0,
      running: 2,
    });
    for (const value of ['0', '-1', '1.5', 'x'])
      expect(() => limitsIn({ BUDGET_KEY_MS: value })).toThrow('BUDGET_KEY_MS');
  });
});

describe('what a key may cost', () => {
  it('is enough for every question of the contract, one after another and eight at once', async () => {
    const server = await startTestServer(contractTables());
    try {
      const text =
        'query($q: MetricQuery!) { metrics(query: $q) { revision rows { period value } } }';
      const ask = async (q: object): Promise<number> => {
        const response = await server.post(JSON.stringify({ query: text, variables: { q } }), {
          authorization: `Bearer ${await server.key('C001', 'STATISTICIAN')}`,
        });
        const { data, errors } = await bodyOf(response);
        expect(errors).toBeUndefined();
        return data!.metrics!.rows.length;
      };
      for (const { query: q, rows } of contractAnswers) expect(await ask(q)).toBe(rows.length);
      for (let i = 0; i < contractAnswers.length; i += 8)
        await Promise.all(
          contractAnswers.slice(i, i + 8).map(({ query: q }) => ask({ ...q, hierarchy: 'AS_IS' })),
        );
    } finally {
      await server.close();
    }
  });

  it('runs out with 429 and the time to come again, and comes back with it', () =>
    withLimits({ budget: { keyMs: 200, keyMsPerSecond: 100 } }, async (server) => {
      const seen: number[] = [];
      let refused: Response | undefined;
      for (let i = 0; i < 40 && !refused; i++) {
        const response = await send(server, `{ ${query(days(10, i))} }`);
        seen.push(response.status);
        if (response.status === 429) refused = response;
      }
      expect(seen[0]).toBe(200);
      expect(refused?.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
      expect((await bodyOf(refused!)).errors!.map(({ extensions: { code } }) => code)).toEqual([
        'BUDGET_EXHAUSTED',
      ]);
      // another key has its own bucket, and cached answers cost nothing
      expect((await send(server, '{ root { code } }', { unit: 'D1' })).status).toBe(200);
      expect((await send(server, `{ ${query(days(10, 0))} }`)).status).toBe(200);
    }));
});

describe('under more than can be done', () => {
  it('long questions are answered or refused with 503 and the time to come again, and short ones are answered', () =>
    withLimits({ budget: { running: 1, waitingMs: 900, keyMs: 1e9 } }, async (server) => {
      const long = Array.from({ length: 30 }, (_, i) =>
        send(server, `{ ${query(days(100, i))} }`).then(async (response) => ({
          status: response.status,
          after: response.headers.get('retry-after'),
          codes: (await bodyOf(response)).errors?.map(({ extensions: { code } }) => code),
        })),
      );
      const short = await send(
        server,
        '{ metrics(query: { indicators: ["B01"], periods: ["2024"] }) { rows { value } } }',
      );
      expect(short.status).toBe(200);
      const answers = await Promise.all(long);
      const refused = answers.filter(({ status }) => status === 503);
      expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(1);
      expect(refused.length).toBeGreaterThan(1);
      expect(refused.length + answers.filter(({ status }) => status === 200).length).toBe(30);
      for (const { after, codes } of refused)
        expect([after, codes]).toEqual([expect.stringMatching(/^[1-9]\d*$/), ['OVERLOADED']]);
      // afterwards there is room again
      expect((await send(server, `{ ${query(days(100, 50))} }`)).status).toBe(200);
    }));

  it.each([
    ['/analytics/answer.csv', 300],
    ['/analytics/arrow', 300],
    ['/graphql', 80],
  ])(
    'neither who leaves before the answer nor who does not read it keeps the turn of others: %s',
    (path, count) =>
      withLimits({ budget: { running: 1, patienceMs: 8000, keyMs: 1e9 } }, async (server) => {
        const question = { indicators: INDICATORS, level: 'UNIT', periods: days(count) };
        const text = `query($q: MetricQuery!) { metrics(query: $q) { ${SELECTED} } }`;
        const body = JSON.stringify(
          path === '/graphql' ? { query: text, variables: { q: question } } : question,
        );
        const authorization = `Bearer ${await server.key('C', 'ANALYST')}`;
        const { hostname, port } = new URL(server.url);
        const request =
          `POST ${path} HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\ncontent-type: ` +
          `application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
        const open = (): Promise<Socket> =>
          new Promise((resolve) => {
            const socket = connect(Number(port), hostname, () => {
              socket.pause().write(request.repeat(2), () => {
                resolve(socket);
              });
            });
            socket.on('error', () => undefined);
          });
        for (const waitMs of [0, 0, 1, 2, 5, 10, 20, 50, 100, 200]) {
          const socket = await open();
          await setTimeout(waitMs);
          socket.destroy();
        }
        const idle = await Promise.all([open(), open()]);
        await setTimeout(500);
        const { errors } = await bodyOf(await send(server, `{ ${query(days(100, 400))} }`));
        expect(errors).toBeUndefined();
        for (const socket of idle) socket.destroy();
      }),
  );

  it('a statement that takes too long is cancelled and told as such', () =>
    withLimits({ budget: { statementMs: 300 } }, async (server) => {
      const holder = await server.store.pool.connect();
      try {
        await holder.query('begin; lock table contests in access exclusive mode');
        const slow = typed<object>('{ contests { totalCount } }');
        expect((await server.refusal(slow, {})).extensions.code).toBe('QUERY_TIMEOUT');
      } finally {
        await holder.query('rollback');
        holder.release();
      }
    }));
});
