import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApiKey, revokeApiKey } from '../../server/access/api-keys.ts';
import { openAuthenticator, type Authenticator } from '../../server/access/authentication.ts';
import { type TestStore } from '../support/store.ts';
import { city } from './support/city.ts';
import { openFilledStore } from '../support/filled.ts';

let store: TestStore;
let owner: pg.Client;
let key: string;
beforeAll(async () => {
  store = await openFilledStore(city());
  key = await createApiKey(store, 'D1', 'ANALYST');
  owner = new pg.Client(store.ownerUrl);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await store.close();
});

/** An authenticator that counts its statements and its connections for the lock. */
function counted() {
  const begun: unknown[] = [];
  const reported: unknown[] = [];
  const { pool } = store;
  const count = (kind: 'query' | 'connect') => ({
    value: (...args: unknown[]) => {
      begun.push(kind);
      return (pool[kind] as (...all: unknown[]) => unknown).apply(pool, args);
    },
  });
  return {
    authenticator: openAuthenticator(
      Object.create(pool, { query: count('query'), connect: count('connect') }) as typeof pool,
      (error) => {
        reported.push(error);
      },
    ),
    begun,
    reported,
  };
}

/**
 * Authenticates a key repeatedly, `many` times at once, until `work` is done; returns how often.
 */
async function crowded(
  authenticator: Authenticator,
  work: () => Promise<void>,
  many = 300,
): Promise<number> {
  let requests = 0;
  let isOver = false;
  const crowd = Array.from({ length: many }, async () => {
    while (!isOver) {
      expect((await authenticator.authenticate(key)).viewer?.unitCode).toBe('D1');
      if (++requests % 5 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  await work().finally(() => {
    isOver = true;
  });
  await Promise.all(crowd);
  return requests;
}

const nextRevision = (): Promise<unknown> =>
  owner.query(
    'insert into revisions (revision, cause, actor, changes) select max(revision) + 1, ' +
      "'test', 'test', '{}' from revisions",
  );
const newest = async (): Promise<number> =>
  (await owner.query<{ revision: number }>('select max(revision) as revision from revisions'))
    .rows[0]!.revision;
const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
};
const isWaiting = async (): Promise<boolean> =>
  (
    await owner.query(
      'select from pg_locks where not granted and database = (select oid from pg_database ' +
        'where datname = current_database())',
    )
  ).rowCount! > 0;

describe('the authenticator', () => {
  it('gives the viewer of a key and the newest revision', async () => {
    const { authenticator, begun } = counted();
    const { viewer, revision } = await authenticator.authenticate(key);
    expect(viewer).toMatchObject({ role: 'ANALYST', unitCode: 'D1', actor: key.slice(0, 11) });
    expect(revision).toBe(await newest());
    expect(begun).toHaveLength(1);
  });

  it.each(['', 'tx_', 'tx_unknown', '\u0000', "' or true --"])(
    'lets nobody in with the key %j, and tells the revision',
    async (wrong) => {
      const { authenticator } = counted();
      const authentication = await authenticator.authenticate(wrong);
      const [bad, good] = await Promise.all([
        authenticator.authenticate(wrong),
        authenticator.authenticate(key),
      ]);
      expect([authentication.viewer, bad.viewer, good.viewer?.unitCode]).toEqual([
        null,
        null,
        'D1',
      ]);
      expect(authentication.revision).toBe(await newest());
    },
  );

  it('runs one statement for requests that arrive together, each with its own key', async () => {
    const { authenticator, begun } = counted();
    const units = ['C', 'D2', 'U01', 'U03'];
    const keys = await Promise.all(units.map((unit) => createApiKey(store, unit, 'STATISTICIAN')));
    const entries = await Promise.all(
      Array.from({ length: 100 }, async (_, index) => authenticator.authenticate(keys[index % 4]!)),
    );
    expect(entries.map(({ viewer }) => viewer?.unitCode)).toEqual(
      entries.map((_, index) => units[index % 4]!),
    );
    expect(begun).toHaveLength(1);
  });

  it('runs one statement at a time, whose result is not used for later requests', async () => {
    const { authenticator, begun } = counted();
    const doomed = await createApiKey(store, 'D1', 'ANALYST');
    const before = await newest();
    await owner.query('begin; lock table org_units in access exclusive mode');
    const early = authenticator.authenticate(doomed);
    await until(isWaiting);
    const late = Promise.all([authenticator.authenticate(doomed), authenticator.authenticate(key)]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(begun).toHaveLength(1);
    await revokeApiKey(store, doomed);
    await nextRevision();
    await owner.query('commit');
    expect((await early).revision).toBeGreaterThanOrEqual(before);
    const [revoked, other] = await late;
    expect([revoked.viewer, revoked.revision, other.viewer?.unitCode, other.revision]).toEqual([
      null,
      before + 1,
      'D1',
      before + 1,
    ]);
    expect(begun).toHaveLength(2);
  });

  it('shows a commit to every later request, also under high load', async () => {
    const { authenticator, begun } = counted();
    const requests = await crowded(authenticator, async () => {
      for (let round = 0; round < 30; round++) {
        await nextRevision();
        const committed = await newest();
        expect((await authenticator.authenticate(key)).revision).toBe(committed);
      }
    });
    expect(begun.length).toBeLessThan(requests / 10);
  });

  it('refuses a key as soon as it is revoked', async () => {
    const { authenticator } = counted();
    const own = await createApiKey(store, 'C', 'ANALYST');
    expect((await authenticator.authenticate(own)).viewer).not.toBeNull();
    await revokeApiKey(store, own);
    expect((await authenticator.authenticate(own)).viewer).toBeNull();
  });

  it('refuses a revoked key and accepts a new one at once, also under high load', async () => {
    const { authenticator } = counted();
    await crowded(authenticator, async () => {
      for (let round = 0; round < 10; round++) {
        const own = await createApiKey(store, 'C', 'ANALYST');
        expect((await authenticator.authenticate(own)).viewer?.unitCode).toBe('C');
        expect((await authenticator.authenticate(own)).viewer?.unitCode).toBe('C');
        await revokeApiKey(store, own);
        expect((await authenticator.authenticate(own)).viewer).toBeNull();
        expect((await authenticator.authenticate('tx_unknown')).viewer).toBeNull();
      }
    });
  });

  it('does not wait for a writer that is about to commit', async () => {
    const { authenticator } = counted();
    const before = await newest();
    await crowded(authenticator, async () => {
      await owner.query('begin');
      await nextRevision();
      for (let round = 0; round < 50; round++)
        expect((await authenticator.authenticate(key)).revision).toBe(before);
      await owner.query('commit');
      expect((await authenticator.authenticate(key)).revision).toBe(before + 1);
    });
  });

  it('looks up each request by itself under low load, without the lock', async () => {
    const { authenticator, begun } = counted();
    for (let round = 0; round < 10; round++) {
      await authenticator.authenticate(key);
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
    expect(begun).toEqual(Array.from({ length: 10 }, () => 'query'));
  });

  it('goes on when the connection with the lock is cut, and still shows commits', async () => {
    const { authenticator } = counted();
    await crowded(authenticator, async () => {
      for (let round = 0; round < 5; round++) {
        await until(
          async () =>
            (
              await store.pool.query(
                "select pg_terminate_backend(pid) from pg_locks where mode = 'ShareLock' and " +
                  "relation = 'revisions'::regclass and granted",
              )
            ).rowCount! > 0,
        );
        await nextRevision();
        // the commit may come before the news that the connection has ended
        await until(
          async () => (await authenticator.authenticate(key)).revision === (await newest()),
        );
      }
    });
  });

  it('is cut off by the database when idle with the lock: a stopped process blocks no writer', async () => {
    const { authenticator } = counted();
    let written: Promise<pg.QueryResult<{ at: Date }>> | undefined;
    await crowded(authenticator, async () => {
      await until(
        async () =>
          (
            await owner.query(
              "select from pg_locks where mode = 'ShareLock' and relation = 'revisions'::regclass and granted",
            )
          ).rowCount! > 0,
      );
      written = owner.query<{ at: Date }>(
        'insert into revisions (revision, cause, actor, changes) select max(revision) + 1, ' +
          "'test', 'test', '{}' from revisions returning clock_timestamp() as at",
      );
      await new Promise((resolve) => setImmediate(resolve));
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2_000);
    });
    expect(Date.now() - (await written!).rows[0]!.at.getTime()).toBeGreaterThan(500);
    expect((await authenticator.authenticate(key)).revision).toBe(await newest());
  });

  it('goes on without the lock where it is not granted, and reports that once', async () => {
    const { authenticator, begun, reported } = counted();
    await owner.query('alter function hold_still() rename to no_longer_there');
    await crowded(authenticator, () => new Promise((resolve) => setTimeout(resolve, 200)));
    await owner.query('alter function no_longer_there() rename to hold_still');
    expect(reported.map((value) => (value as { code: string }).code)).toEqual(['42883']);
    expect(begun.filter((value) => value === 'connect')).toHaveLength(1);
  });

  it('does not renew a lock that hardly any request uses', async () => {
    const { authenticator, begun } = counted();
    // many arrive together and keep the process busy, so the lock expires between them
    await crowded(
      authenticator,
      async () => {
        for (let round = 0; round < 40; round++) {
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25);
          await Promise.all(
            Array.from({ length: 60 }, async () => authenticator.authenticate(key)),
          );
        }
      },
      0,
    );
    expect(begun.filter((value) => value === 'connect').length).toBeLessThan(12);
  });

  it('fails all waiting requests when the store fails, and goes on', async () => {
    const { authenticator } = counted();
    await owner.query('alter table revisions rename to elsewhere');
    const failed = await Promise.allSettled([
      authenticator.authenticate(key),
      authenticator.authenticate('tx_other'),
    ]);
    await owner.query('alter table elsewhere rename to revisions');
    expect(
      failed.map(
        (result) => result.status === 'rejected' && (result.reason as { code: string }).code,
      ),
    ).toEqual(['42P01', '42P01']);
    expect((await authenticator.authenticate(key)).viewer?.unitCode).toBe('D1');
  });
});
