import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FollowedFacts } from '../../analytics/facts/followed-facts.ts';
import { wholeScope } from '../../analytics/query/scope.ts';
import { runYielding } from '../../analytics/store/yield-to-event-loop.ts';
import { today } from '../../base/day.ts';
import { changeRows } from '../../intake/change/change-rows.ts';
import { mergeUnits } from '../../intake/change/reorganise.ts';
import { currentRevision } from '../../intake/write/revision.ts';
import { createSnapshot } from '../../reports/snapshots/create.ts';
import { prepareDryRun } from '../../server/changes/preview.ts';
import { reorganise } from '../../server/changes/reorganise.ts';
import { everything } from '../intake/support.ts';
import { contractTables } from '../fixtures/contract-package.ts';
import { startTestServer, type TestServer } from './support/server.ts';

interface Answered {
  readonly status: number;
  readonly codes: readonly string[];
  readonly cost: { readonly milliseconds: number } | null;
}

/** A server whose keys have a few milliseconds of work. */
const withKeyMs = (keyMs: number): Promise<TestServer> =>
  startTestServer(contractTables(), null, null, { budget: { keyMs, keyMsPerSecond: 1 } });

async function ask(server: TestServer, query: string): Promise<Answered> {
  const response = await server.post(JSON.stringify({ query }), {
    authorization: `Bearer ${await server.key('C001', 'STATISTICIAN')}`,
  });
  const { errors = [], extensions } = (await response.json()) as {
    errors?: { extensions: { code: string } }[];
    extensions?: { cost: { milliseconds: number } };
  };
  return {
    status: response.status,
    codes: errors.map((error) => error.extensions.code),
    cost: extensions?.cost ?? null,
  };
}

/** A snapshot, and data that changed after it. */
async function agedSnapshot({ store }: TestServer): Promise<string> {
  const { code } = await createSnapshot(
    store,
    { title: '年报', root: 'C001', periods: ['2024', '2025'] },
    'test',
    today(),
  );
  await store.pool.query(
    `insert into revisions (revision, cause, actor, changes)
      select max(revision) + 1, 'test', 'test', '{}' from revisions`,
  );
  return code;
}

const MOVE =
  'moveUnit(code: "C001-D1-U00", parentCode: "C001-D2", revision: 1000000, on: "2025-03-01", ' +
  'dryRun: true) { revision }';
const FINDINGS = '{ dataFindings { totalCount } }';

describe('what is charged before it is done', () => {
  let rich: TestServer;
  let poor: TestServer;
  beforeAll(async () => {
    [rich, poor] = await Promise.all([withKeyMs(60_000), withKeyMs(2)]);
  });
  afterAll(() => Promise.all([rich.close(), poor.close()]));

  it('are the checks of the stored data', async () => {
    expect(await ask(rich, FINDINGS)).toMatchObject({ status: 200, codes: [] });
    expect((await ask(rich, FINDINGS)).cost!.milliseconds).toBeGreaterThan(100);
    expect(await ask(poor, FINDINGS)).toMatchObject({ status: 429, codes: ['BUDGET_EXHAUSTED'] });
  });

  it('is how far the data has gone on since the snapshot of a report, and the document', async () => {
    const question = '{ report(period: "2025") { snapshot outdated { figures } } }';
    await agedSnapshot(rich);
    expect(await ask(rich, question)).toMatchObject({ status: 200, codes: [] });
    const code = await agedSnapshot(poor);
    expect(await ask(poor, question)).toMatchObject({ status: 429, codes: ['BUDGET_EXHAUSTED'] });
    const file = await fetch(`${poor.url}/reports/${code}/2025.xlsx`, {
      headers: { authorization: `Bearer ${await poor.key('C001', 'STATISTICIAN')}` },
    });
    expect(file.status).toBe(429);
    expect(Number(file.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  const getFile = async (server: TestServer, file: string, method = 'GET'): Promise<Response> => {
    const response = await fetch(`${server.url}/snapshots/${file}?root=C001`, {
      method,
      headers: { authorization: `Bearer ${await server.key('C001', 'STATISTICIAN')}` },
    });
    await response.arrayBuffer();
    return response;
  };

  it('is the file of a snapshot, in every form', async () => {
    const code = await agedSnapshot(poor);
    for (const ending of ['csv', 'json', 'arrow', 'parquet', 'xlsx', 'zip'])
      for (const [name, method] of [
        [code, 'GET'],
        [code, 'HEAD'],
        ['latest', 'GET'],
      ] as const) {
        const refused = await getFile(poor, `${name}.${ending}`, method);
        expect([ending, method, refused.status]).toEqual([ending, method, 429]);
        expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      }
  });

  it('is the file of a snapshot once for all who want it', async () => {
    const some = await withKeyMs(200);
    try {
      const code = await agedSnapshot(some);
      for (let time = 0; time < 3; time++)
        expect((await getFile(some, `${code}.csv`)).status).toBe(200);
      expect((await getFile(some, `${code}.json`)).status).toBe(429);
    } finally {
      await some.close();
    }
  });

  it('is the dry run of a reorganisation, which is refused alone', async () => {
    const revision = await currentRevision(poor.store.pool);
    const move = MOVE.replace('1000000', String(revision));
    const before = await everything(poor.store.pool);
    expect((await ask(poor, `mutation { ${move} }`)).codes).toEqual(['BUDGET_EXHAUSTED']);
    expect(await everything(poor.store.pool)).toEqual(before);
    // the change itself is not charged, since the result of a commit must be returned
    expect((await ask(poor, `mutation { ${move.replace(', dryRun: true', '')} }`)).codes).toEqual(
      [],
    );
    const current = await currentRevision(rich.store.pool);
    const tried = await ask(rich, `mutation { ${MOVE.replace('1000000', String(current))} }`);
    expect(tried.codes).toEqual([]);
    expect(tried.cost!.milliseconds).toBeGreaterThan(25);
  });

  it('keeps other writers waiting for a bounded time, then everything is taken back', async () => {
    const { pool } = rich.store;
    const facts = new FollowedFacts(pool);
    const day = today();
    const before = await everything(pool);
    const trial = (lockedMs: number) =>
      prepareDryRun({
        facts: async () => facts.at(await currentRevision(pool)),
        scopeOf: (hierarchy) => wholeScope(hierarchy, day),
        today: day,
        codes: ['C001-D1-U00', 'C001-D1-U01'],
        on: '2025-03-01',
        periods: ['2025'],
        lockedMs,
        spend: runYielding,
      });
    const tryIt = async ({ dry }: ReturnType<typeof prepareDryRun>): Promise<unknown> => {
      const { hierarchy } = await facts.at(0);
      const id = hierarchy.nodes[hierarchy.indexOfCode('C001-D1-U00')!]!.id;
      return reorganise(
        {
          pool,
          write: (changes, options) => changeRows(pool, changes, { ...options, actor: 'test' }),
          visible: () => 'true',
        },
        {
          cause: 'mergeUnits',
          ids: [id],
          seen: null,
          make: (client) => mergeUnits(client, [id], 'C001-D1-U01', '2025-03-01'),
        },
        dry,
      );
    };
    await expect(tryIt(trial(0.01))).rejects.toMatchObject({
      code: 'DRY_RUN_TOO_LONG',
      params: { seconds: 0.00001 },
    });
    const good = trial(10_000);
    await tryIt(good);
    const { figures } = await good.preview();
    expect(figures.some(({ differs }) => differs)).toBe(true);
    expect(await everything(pool)).toEqual(before);
  });
});
