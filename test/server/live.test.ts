import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApiKey, revokeApiKey } from '../../server/access/api-keys.ts';
import { openRevisions } from '../../server/live/revisions.ts';
import { CorrectContestDocument } from './operations/generated.ts';
import { startTestServer, type TestServer } from './support/server.ts';

describe('the revision as it changes, over server-sent events', () => {
  let server: TestServer;
  let key: string;
  beforeAll(async () => {
    server = await startTestServer();
    key = await server.key('C', 'STATISTICIAN');
  });
  afterAll(() => server.close());

  const open = (
    query: string,
    headers: Record<string, string> = {},
    signal?: AbortSignal,
  ): Promise<Response> =>
    fetch(`${server.url}/graphql/stream`, {
      method: 'POST',
      body: JSON.stringify({ query }),
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        accept: 'text/event-stream',
        ...headers,
      },
      signal: signal ?? null,
    });

  /** The revisions of a stream, one at a time. */
  async function* revisions(response: Response): AsyncGenerator<number> {
    let text = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      for (let end; (end = text.indexOf('\n\n')) >= 0; text = text.slice(end + 2)) {
        const data = /^data: (.+)$/m.exec(text.slice(0, end))?.[1];
        if (data) yield (JSON.parse(data) as { data: { revision: number } }).data.revision;
      }
    }
  }

  it('reports the newest at once, and each newer one to all who look', async () => {
    const stop = new AbortController();
    const streams = await Promise.all(
      [1, 2].map(async () => revisions(await open('subscription { revision }', {}, stop.signal))),
    );
    expect(
      await Promise.all(streams.map(async (stream) => (await stream.next()).value as number)),
    ).toEqual([1, 1]);
    await server.data(CorrectContestDocument, { code: 'K1', revision: 1, patch: { name: '新名' } });
    expect(
      await Promise.all(streams.map(async (stream) => (await stream.next()).value as number)),
    ).toEqual([2, 2]);
    stop.abort();
  });

  it('takes a key, and subscriptions only', async () => {
    expect((await open('subscription { revision }', { authorization: 'Bearer x' })).status).toBe(
      401,
    );
    expect(await (await open('{ revision }')).text()).toContain('subscriptions only');
    expect(await (await open('subscription { revisions }')).text()).toContain('Cannot query field');
    expect((await open(`subscription { revision } #${'x'.repeat(20_000)}`)).status).toBe(400);
  });

  it('forgets whoever goes away, without waiting for a revision', async () => {
    const revisions = openRevisions(server.store.pool);
    const readers = [revisions.follow(), revisions.follow()];
    for (const reader of readers) expect((await reader.next()).done).toBe(false);
    const waiting = readers[0]!.next();
    await readers[0]!.return!();
    expect((await waiting).done).toBe(true);
    await revisions.close();
    expect((await readers[1]!.next()).done).toBe(true);
    expect((await revisions.follow().next()).done).toBe(true);
  });

  it('goes on when its connection to the store is lost', async () => {
    const stop = new AbortController();
    const stream = revisions(await open('subscription { revision }', {}, stop.signal));
    const { value: now } = (await stream.next()) as { value: number };
    await server.store.pool.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where query like 'select " +
        "coalesce(max(revision)%' and pid <> pg_backend_pid() and datname = current_database()",
    );
    await server.data(CorrectContestDocument, {
      code: 'K1',
      revision: now,
      patch: { name: '又一名' },
    });
    expect((await stream.next()).value).toBe(now + 1);
    stop.abort();
  });

  it('ends within seconds once its key is revoked, and reports nothing after that', async () => {
    const doomed = await createApiKey(server.store, 'D1', 'ANALYST');
    const as = (own: string): Record<string, string> => ({ authorization: `Bearer ${own}` });
    const stop = new AbortController();
    const good = revisions(await open('subscription { revision }', {}, stop.signal));
    const idle = revisions(await open('subscription { revision }', as(doomed)));
    const { value: now } = (await good.next()) as { value: number };
    await idle.next();
    const started = Date.now();
    await revokeApiKey(server.store, doomed);
    expect((await idle.next()).done).toBe(true);
    expect(Date.now() - started).toBeLessThan(5_000);

    const second = await createApiKey(server.store, 'D1', 'ANALYST');
    const stream = revisions(await open('subscription { revision }', as(second)));
    await stream.next();
    await revokeApiKey(server.store, second);
    await server.data(CorrectContestDocument, {
      code: 'K1',
      revision: now,
      patch: { name: '再一名' },
    });
    expect([(await stream.next()).done, (await good.next()).value]).toEqual([true, now + 1]);
    stop.abort();
  });

  it('ends when the service ends', async () => {
    const other = await server.another();
    const response = await fetch(
      `${other.url}/graphql/stream?query=subscription%20%7B%20revision%20%7D`,
      { headers: { authorization: `Bearer ${key}`, accept: 'text/event-stream' } },
    );
    const stream = revisions(response);
    await stream.next();
    const started = Date.now();
    await Promise.all([other.close(), stream.next()]);
    expect(Date.now() - started).toBeLessThan(5_000);
  });
});
