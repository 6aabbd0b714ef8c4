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

describe('the keys of two districts', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  it(
    `write and read nothing foreign in ${OPERATIONS} random operations (RIGHTS_SEED=${SEED})`,
    async () => {
      const seen = await new RightsTrial(server, SEED, today()).run(OPERATIONS);
      if (OPERATIONS > 1_000) process.stderr.write(`seed ${SEED}: ${JSON.stringify(seen)}\n`);
      expect(seen.problems).toEqual([]);
      expect(seen.written).toBeGreaterThan(OPERATIONS / 50);
      expect(seen.rowsRead).toBeGreaterThan(OPERATIONS);
      expect([...server.logged]).toEqual([]);
    },
    120_000 + OPERATIONS * 200,
  );
});
