import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Facts } from '../../../analytics/facts/facts.ts';
import { contractAnswers, contractTables, differences } from '../../fixtures/contract-package.ts';
import { openFilledStore } from '../../support/filled.ts';
import { type TestStore } from '../../support/store.ts';
import { ask, factsOf } from '../support.ts';

describe('the package of the contract', () => {
  let store: TestStore;
  let facts: Facts;
  beforeAll(async () => {
    store = await openFilledStore(contractTables());
    facts = await factsOf(store.pool);
  });
  afterAll(() => store.close());

  it.each(contractAnswers.map(({ query, rows }) => [JSON.stringify(query), query, rows] as const))(
    'answers %s',
    (_, query, rows) => {
      const found = ask(facts, query);
      const place = ({
        period,
        indicator,
        unit,
        group,
      }: {
        period: string;
        indicator: string;
        unit: string;
        group: readonly string[];
      }): string => JSON.stringify([period, indicator, unit, group]);
      expect(found.map(place)).toEqual(rows.map(place));
      expect(
        rows.flatMap((row, i) =>
          differences({ ...found[i] }, row).map((name) => `${place(row)} ${name}`),
        ),
      ).toEqual([]);
    },
  );
});
