import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { today } from '../../base/day.ts';
import { RightsTrial } from './support/rights-trial.ts';
import { startTestServer, type TestServer } from './support/server.ts';

/**
 * `RIGHTS_OPERATIONS=100000 npm test -- test/server/rights-by-day` is the full run; `RIGHTS_SEED`
 * repeats one.
 */
const OPERATIONS = Number(process.env.RIGHTS_OPERATIONS ?? 1_000);
const SEED = Number(process.env.RIGHTS_SEED ?? 20_261_130);

/**
 * An operation is a hundred short waits for the database: in a long run some cities are played side
 * by side, each with a seed of its own.
 */
const CITIES = OPERATIONS > 1_000 ? 4 : 1;

describe('the keys of two districts', () => {
  const servers: TestServer[] = [];
  beforeAll(async () => {
    for (let city = 0; city < CITIES; city++) servers.push(await startTestServer());
  });
  afterAll(() => Promise.all(servers.map((server) => server.close())));

  it(
    `write and read nothing foreign in ${OPERATIONS} random operations (RIGHTS_SEED=${SEED})`,
    async () => {
      const operations = Math.ceil(OPERATIONS / CITIES);
      const seen = await Promise.all(
        servers.map((server, city) =>
          new RightsTrial(server, SEED + city, today()).run(operations, (done) => {
            if (CITIES > 1) process.stderr.write(`seed ${SEED + city}: ${JSON.stringify(done)}\n`);
          }),
        ),
      );
      for (const one of seen) {
        expect(one.problems).toEqual([]);
        expect(one.written).toBeGreaterThan(operations / 50);
        expect(one.rowsRead).toBeGreaterThan(operations / 4);
      }
      for (const { logged } of servers) expect([...logged]).toEqual([]);
    },
    120_000 + OPERATIONS * 200,
  );
});
