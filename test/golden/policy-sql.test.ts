import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PoolClient } from 'pg';
import type { Facts } from '../../analytics/facts/facts.ts';
import { INDICATORS } from '../../analytics/indicators/index.ts';
import { resolveQuery } from '../../analytics/query/resolved-query.ts';
import { wholeScope } from '../../analytics/query/scope.ts';
import { compareWithSql } from '../../bin/verify/second-opinion.ts';
import { POLICY_PACKAGE } from '../fixtures/policy-package.ts';
import { takePath } from '../intake/support.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { factsOf } from '../analytics/support.ts';

const PERIODS = ['2025', '2024', 'SY2024', 'SY2024-2', 'UY2025', '2025-Q3', '2025-08-31'];
const TODAY = '2026-06-30';

describe('the golden SQL on the package of the policy', () => {
  let store: TestStore;
  let client: PoolClient;
  let facts: Facts;
  beforeAll(async () => {
    store = await openTestStore();
    await takePath(store.pool, POLICY_PACKAGE);
    facts = await factsOf(store.pool);
    client = await store.pool.connect();
  });
  afterAll(async () => {
    client.release();
    await store.close();
  });

  it.each(INDICATORS.map((it) => [it.code, it] as const))(
    '%s: says what the engine says, of every org unit in periods of every kind',
    async (code, indicator) => {
      const question = resolveQuery(
        { indicators: [code], periods: PERIODS },
        facts.hierarchy,
        wholeScope(facts.hierarchy, TODAY),
        TODAY,
      );
      for (const period of question.periods) {
        const { cells, differences } = await compareWithSql(
          client,
          facts,
          question,
          indicator,
          period,
        );
        expect(differences).toEqual([]);
        expect(cells).toBeGreaterThan(0);
      }
    },
  );
});
