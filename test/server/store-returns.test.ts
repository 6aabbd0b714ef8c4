import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { openStore, type Store } from '../../schema/store/open.ts';
import { createApiKey } from '../../server/access/api-keys.ts';
import { startServer, type RunningServer } from '../../server/start.ts';
import { contractTables } from '../fixtures/contract-package.ts';
import {
  cleanUp,
  enterInChild,
  killed,
  newFolder,
  serverPid,
} from '../schema/store/embedded/fixture.ts';
import { fillStore } from './support/server.ts';

const WITHIN_MS = 10_000;

let folder: string;
let store: Store;
let server: RunningServer;
let key: string;
const logged: string[] = [];

beforeAll(async () => {
  folder = newFolder();
  store = await openStore({ dataDir: folder, databaseUrl: null, databaseOwnerUrl: null });
  await fillStore(store, contractTables());
  key = await createApiKey(store, 'C001', 'STATISTICIAN');
  server = await startServer(store, { port: 0, log: (mark) => logged.push(mark) });
  await ask('{ metrics(query: {indicators: ["B01"], periods: ["2025"]}) { rows { value } } }');
});
afterAll(async () => {
  await server.close();
  await store.close();
  await cleanUp();
});

interface Answer {
  readonly status: number;
  readonly code: string | undefined;
  readonly data: unknown;
}

async function ask(query: string): Promise<Answer> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    body: JSON.stringify({ query }),
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
  });
  const { data, errors } = (await response.json()) as {
    data?: unknown;
    errors?: { extensions: { code: string } }[];
  };
  return { status: response.status, code: errors?.[0]?.extensions.code, data };
}

const cluster = (): string => `${folder}/postgres`;

/**
 * Repeats a request until it is answered; returns how long that took, and with which codes it was
 * refused before.
 */
async function awaitAnswer(query: string): Promise<{ tookMs: number; codes: Set<string> }> {
  const began = performance.now();
  const codes = new Set<string>();
  for (;;) {
    const { code } = await ask(query);
    const tookMs = performance.now() - began;
    if (code === undefined) return { tookMs, codes };
    codes.add(code);
    if (tookMs > 3 * WITHIN_MS) return { tookMs, codes };
    await sleep(20);
  }
}

const NUMBERS = (period: string): string =>
  '{ revision orgUnits(first: 1) { totalCount } metrics(query: {indicators: ["B01", "F01"], ' +
  `periods: ["${period}"]}) { rows { value } } }`;

async function stream(): Promise<{ next(): Promise<number>; end(): void }> {
  const stop = new AbortController();
  const response = await fetch(`${server.url}/graphql/stream`, {
    method: 'POST',
    body: JSON.stringify({ query: 'subscription { revision }' }),
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      accept: 'text/event-stream',
    },
    signal: stop.signal,
  });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    async next() {
      for (;;) {
        const [whole, revision] = /"revision":(\d+)/.exec(text) ?? [];
        if (whole !== undefined) {
          text = text.slice(text.indexOf(whole) + whole.length);
          return Number(revision);
        }
        const { value, done } = await reader.read();
        if (done) throw new Error('the stream has ended');
        text += value;
      }
    },
    end: () => stop.abort(),
  };
}

let contests = 0;
const change = (): Promise<Answer> =>
  ask(
    `mutation { createContest(input: {code: "NEW${++contests}", name: "新", kind: other, year: 2024}) { revision } }`,
  );

describe('A service whose embedded server is killed', () => {
  it('answers again within five seconds, numbers, changes and subscriptions too', async () => {
    const subscription = await stream();
    const before = await subscription.next();
    for (let round = 0; round < 2; round++) {
      await killed(serverPid(cluster())!);
      const { tookMs, codes } = await awaitAnswer(NUMBERS(`${2020 + round}`));
      expect([...codes].filter((text) => text !== 'STORE_LOST')).toEqual([]);
      expect(tookMs).toBeLessThan(WITHIN_MS);
      expect(await change()).toMatchObject({ code: undefined });
      expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
    }
    let newest = before;
    while (newest < before + 2) newest = await subscription.next();
    expect(newest).toBe(before + 2);
    subscription.end();
  });

  it('answers and takes in what comes in the very moment, before its lost connections are known to be', async () => {
    for (const afterMs of [0, 1, 4]) {
      process.kill(serverPid(cluster())!, 'SIGKILL');
      if (afterMs > 0) await sleep(afterMs);
      const [response, answer] = await Promise.all([
        fetch(`${server.url}/import?name=contests.csv`, {
          method: 'POST',
          body: `code,name,kind,year\nMOMENT${afterMs},moment,other,2024\n`,
          headers: { authorization: `Bearer ${key}`, 'content-type': 'application/octet-stream' },
        }),
        ask('{ orgUnits(first: 1) { totalCount } }'),
      ]);
      expect([response.status, answer.status, answer.code]).toEqual([200, 200, undefined]);
      expect((await response.text()).trim().split('\n').at(-1)).toMatch(
        /^\{"report":\{"outcome":"WRITTEN"/,
      );
    }
  });

  it('takes packages in and makes keys after another process has started the server elsewhere', async () => {
    const { rows } = await store.pool.query<{ port: number }>('select inet_server_port() as port');
    await killed(serverPid(cluster())!);
    const other = await enterInChild(folder);
    expect(new URL(other.appUrl).port).not.toBe(String(rows[0]!.port));
    const response = await fetch(`${server.url}/import?name=contests.csv`, {
      method: 'POST',
      body: 'code,name,kind,year\nAGAIN,again,other,2024\n',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/octet-stream' },
    });
    expect((await response.text()).trim().split('\n').at(-1)).toMatch(
      /^\{"report":\{"outcome":"WRITTEN"/,
    );
    expect(await createApiKey(store, 'C001', 'ANALYST')).toMatch(/^tx_/);
    await other.leave();
  });

  it('answers again after another process has started the server elsewhere', async () => {
    const { rows } = await store.pool.query<{ port: number }>('select inet_server_port() as port');
    const port = String(rows[0]!.port);
    await killed(serverPid(cluster())!);
    const other = await enterInChild(folder);
    expect(new URL(other.appUrl).port).not.toBe(port);
    const { tookMs } = await awaitAnswer(NUMBERS('2022'));
    expect(tookMs).toBeLessThan(WITHIN_MS);
    await other.leave();
    expect(await ask(NUMBERS('2023'))).toMatchObject({ code: undefined });
  });
});

describe('A full disk', () => {
  it('is reported as a full disk, and everything goes on once there is room', async () => {
    const server = await enterInChild(folder);
    const owner = new pg.Client(server.ownerUrl);
    await owner.connect();
    await owner.query(
      `create function no_room() returns trigger language plpgsql as $$ begin raise exception
        'could not extend file: No space left on device' using errcode = 'disk_full'; end $$;
       create trigger no_room before insert on contests for each statement execute function no_room()`,
    );
    expect(await change()).toMatchObject({ status: 200, code: 'STORE_FULL' });
    expect(logged).toContain('STORE_FULL');
    await owner.query('drop trigger no_room on contests');
    await owner.end();
    expect(await change()).toMatchObject({ code: undefined });
    await server.leave();
  });
});
