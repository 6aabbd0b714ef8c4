import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApiKey } from '../../server/access/api-keys.ts';
import { openFilledStore } from '../support/filled.ts';
import type { TestStore } from '../support/store.ts';
import { city } from './support/city.ts';

/** A process of its own that serves a store which has open connections, twice, and sends requests at once. */
const SERVING = `
  import { openAt } from './dist/schema/store/open.js';
  import { startServer } from './dist/server/start.js';
  const [ownerUrl, appUrl, key] = process.argv.slice(1);
  const store = await openAt({ ownerUrl, appUrl, where: 'test', leave: async () => {} });
  await Promise.all(Array.from({ length: 8 }, () => store.pool.query('select pg_sleep(0.05)')));
  const busy = await store.pool.connect();
  const log = (mark, error) => console.error(mark, error);
  const start = () => startServer(store, { port: 0, log, outlets: null });
  const servers = [await start(), await start()];
  busy.release();
  const ask = async ({ url }, query) => {
    const response = await fetch(url + '/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer ' + key },
      body: JSON.stringify({ query }),
    });
    const { errors } = await response.json();
    // a busy service may refuse long queries
    if (errors?.some(({ extensions: { code } }) => code !== 'OVERLOADED'))
      throw new Error(JSON.stringify(errors));
  };
  for (let turn = 0; turn < 3; turn++)
    await Promise.all(servers.flatMap((server) => Array.from({ length: 6 }, (_, i) => [
      '{ staff(first: ' + (turn * 6 + i + 1) + ') { totalCount ' +
        'nodes { staffNo employments(first: 2) { nodes { fromOn } } } } }',
      '{ dataFindings { totalCount } orgUnits(first: ' + (turn * 6 + i + 1) + ') { nodes { code } } }',
      'mutation { createContest(input: { code: "T' + [turn, i, servers.indexOf(server)].join('-') +
        '", name: "T", kind: other, year: 2020 }) { revision } }',
    ].map((query) => ask(server, query))).flat()));
  const limits = await Promise.all(Array.from({ length: 10 }, () => store.pool.query('show statement_timeout')));
  console.log(JSON.stringify([...new Set(limits.map(({ rows }) => rows[0].statement_timeout))]));
  for (const server of servers) await server.close();
  await store.close();
`;

describe('a process that serves', () => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openFilledStore(city());
  });
  afterAll(() => store.close());

  it('gives no warning, also where the store had connections before, all of which have the limit', async () => {
    const key = await createApiKey(store, 'C', 'STATISTICIAN');
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [
      '--disable-warning=ExperimentalWarning',
      '--input-type=module',
      '--eval',
      SERVING,
      store.ownerUrl,
      store.appUrl,
      key,
    ]);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(['15s']);
  });
});
