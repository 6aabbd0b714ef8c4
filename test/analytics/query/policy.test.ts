import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Facts } from '../../../analytics/facts/facts.ts';
import { factRegisters } from '../../../schema/registers/fact-registers.ts';
import { differences, type ContractRow } from '../../fixtures/contract-package.ts';
import { answersOfToday, POLICY_PACKAGE } from '../../fixtures/policy-package.ts';
import type { Taken } from '../../intake/support.ts';
import { takePath } from '../../intake/support.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { ask, factsOf } from '../support.ts';

const placeOf = ({
  period,
  indicator,
  unit,
  group,
}: Pick<ContractRow, 'period' | 'indicator' | 'unit' | 'group'>): string =>
  JSON.stringify([period, indicator, unit, group]);

describe('the package of the policy', () => {
  let store: TestStore;
  let taken: Taken;
  let facts: Facts;
  beforeAll(async () => {
    store = await openTestStore();
    taken = await takePath(store.pool, POLICY_PACKAGE);
    facts = await factsOf(store.pool);
  });
  afterAll(() => store.close());

  it('is taken in without a fault, with rows for every register of facts', () => {
    expect(taken.faults).toEqual([]);
    expect(taken.report).toMatchObject({ outcome: 'WRITTEN', faultCount: 0 });
    const inserted = new Map(taken.report!.tables.map((it) => [it.table, it.inserted]));
    const isEmpty = ({ table }: { table: string }): boolean => !((inserted.get(table) ?? 0) > 0);
    // each needs a table with rows in test/golden/policy/package.zip
    expect(factRegisters.filter(isEmpty).map(({ table }) => table)).toEqual([]);
  });

  it.each(answersOfToday().map(({ query, rows }) => [JSON.stringify(query), query, rows] as const))(
    'answers %s',
    (_, query, rows) => {
      const found = ask(facts, query);
      expect(found.map(placeOf)).toEqual(rows.map(placeOf));
      expect(
        rows.flatMap((row, i) =>
          differences({ ...found[i] }, row).map((name) => `${placeOf(row)} ${name}`),
        ),
      ).toEqual([]);
    },
  );
});
