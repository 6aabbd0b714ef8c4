import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Facts } from '../../../analytics/facts/facts.ts';
import type { MetricQuery } from '../../../analytics/query/metric-query.ts';
import { takePath } from '../../intake/support.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { ask, factsOf, type PlainRow } from '../support.ts';

const CONTRACT = 'test/golden/contract';
const expected = JSON.parse(readFileSync(`${CONTRACT}/expected.json`, 'utf8')) as { query: MetricQuery; rows: PlainRow[] }[];

describe('the package of the contract', () => {
  let store: TestStore, facts: Facts;
  beforeAll(async () => {
    store = await openTestStore();
    await takePath(store.pool, `${CONTRACT}/package`);
    facts = await factsOf(store.pool);
  });
  afterAll(() => store.close());

  it.each(expected.map(({ query, rows }) => [JSON.stringify(query), query, rows] as const))('answers %s', (_, query, rows) => {
    const found = ask(facts, query), place = ({ period, indicator, unit, group }: PlainRow): string => JSON.stringify([period, indicator, unit, group]);
    expect(found.map(place)).toEqual(rows.map(place));
    for (const [i, row] of rows.entries()) {
      for (const [name, value] of Object.entries(row) as [keyof PlainRow, unknown][]) {
        if (typeof value === 'number' && name !== 'numerator' && name !== 'denominator' && name !== 'n') expect(Math.abs(found[i]![name] as number - value)).toBeLessThan(1e-9);
        else expect({ [name]: found[i]![name] }).toEqual({ [name]: value });
      }
    }
  });
});
