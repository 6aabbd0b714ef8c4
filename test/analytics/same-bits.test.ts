import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { INDICATORS } from '../../analytics/indicators/index.ts';
import type { Facts } from '../../analytics/facts/facts.ts';
import type { MetricQuery } from '../../analytics/query/metric-query.ts';
import { createSnapshot } from '../../reports/snapshots/create.ts';
import { frozenAnswer } from '../../reports/snapshots/frozen-answer.ts';
import { contractTables } from '../fixtures/contract-package.ts';
import { fillStore } from '../server/support/server.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { expectSameRows } from './same-rows.ts';
import { ask, factsOf, type PlainRow } from './support.ts';

const TODAY = '2026-01-05';
const LEVELS = ['CITY', 'DISTRICT', 'UNIT', 'GROUP'] as const;

describe('an index of a survey', () => {
  let store: TestStore;
  let facts: Facts;
  const indicators = INDICATORS.filter(({ formula }) => formula.kind.name === 'index').map(
    ({ code }) => code,
  );
  const rows = (query: Partial<MetricQuery>): PlainRow[] =>
    ask(facts, { indicators, periods: ['2024', '2025'], ...query }, TODAY);
  beforeAll(async () => {
    store = await openTestStore();
    await fillStore(store, contractTables());
    facts = await factsOf(store.pool);
  });
  afterAll(() => store.close());

  it.each(['AS_WAS', 'AS_IS'] as const)(
    'is the same to the last bit when a unit is the root and when it is one of its level (%s)',
    (hierarchy) => {
      let values = 0;
      for (const level of LEVELS)
        for (const row of rows({ level, hierarchy })) {
          const { unit: root, period, indicator } = row;
          const query = { root, hierarchy, periods: [period], indicators: [indicator] };
          expectSameRows(rows(query), [row], query);
          if (row.value !== null) values++;
        }
      expect(values).toBeGreaterThan(30);
    },
  );

  it('is the same to the last bit in a snapshot, which adds up all levels at once', async () => {
    const made = await createSnapshot(
      store,
      { title: '年度', periods: ['2024', '2025'], guarded: false },
      'test',
      TODAY,
    );
    let values = 0;
    for (const root of ['C001', ...rows({ level: 'DISTRICT' }).map(({ unit }) => unit)]) {
      const query = { root, indicators, periods: ['2024', '2025'] };
      for (const frozen of await frozenAnswer(store.pool, made, query, root, {
        sees: () => true,
        charge: () => Promise.resolve(),
      })) {
        const [live] = rows({
          root,
          periods: [frozen.period],
          indicators: [frozen.indicator.code],
        });
        if (frozen.value === null) continue;
        values++;
        const { value, standardError, lower, upper, n } = frozen;
        expect({ value, standardError, lower, upper, n }).toEqual({
          value: live!.value,
          standardError: live!.standardError,
          lower: live!.lower,
          upper: live!.upper,
          n: live!.n,
        });
      }
    }
    expect(values).toBeGreaterThan(10);
  });
});
