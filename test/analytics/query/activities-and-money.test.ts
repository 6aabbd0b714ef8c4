import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FollowedFacts } from '../../../analytics/facts/followed-facts.ts';
import { currentRevision } from '../../../analytics/store/current-revision.ts';
import { INDICATORS } from '../../../analytics/indicators/index.ts';
import { partsOf } from '../../../analytics/measures/measure-traits.ts';
import { POLICY_PACKAGE } from '../../fixtures/policy-package.ts';
import { contents, takePath, takeTables } from '../../intake/support.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { evidenceFor } from '../evidence/support.ts';
import { ask, factsOf, type PlainRow } from '../support.ts';

const TODAY = '2026-06-30';
const PERIOD = '2025';
const CODES = 'XB6 J08 XD3 XI3 XK2 L04 J09 H01 H02 I06 I07 I08 I09 XH4 D06 D07 J04 XL2'.split(' ');

describe('indicators of activities and money', () => {
  let store: TestStore;
  let followed: FollowedFacts;
  let before: ReadonlyMap<string, PlainRow>;
  let tables: Record<string, string[][]>;
  beforeAll(async () => {
    store = await openTestStore();
    await takePath(store.pool, POLICY_PACKAGE);
    followed = new FollowedFacts(store.pool);
    before = await figures();
    tables = await contents(store.pool);
  });
  afterAll(() => store.close());

  /** The figures of the city, from facts that follow the store and are the same as those made anew. */
  async function figures(): Promise<Map<string, PlainRow>> {
    const query = { indicators: CODES, periods: [PERIOD] };
    const rows = ask(await followed.at(await currentRevision(store.pool)), query, TODAY);
    expect(rows).toEqual(ask(await factsOf(store.pool), query, TODAY));
    return new Map(rows.map((row) => [row.indicator, row]));
  }

  /** The rows of a table as exported that pass a test, with some cells changed. */
  function changed(
    table: string,
    passes: (row: Readonly<Record<string, string>>) => boolean,
    cells: Readonly<Record<string, string>>,
  ): string[][] {
    const [header, ...rows] = tables[table]!;
    const named = rows.map((row) => Object.fromEntries(header!.map((name, i) => [name, row[i]!])));
    return [
      header!,
      ...named.filter(passes).map((row) => header!.map((name) => cells[name] ?? row[name]!)),
    ];
  }

  it('are exact decimals, with as many places as their amounts have', () => {
    expect(before.get('J08')).toMatchObject({
      numerator: 1_220_249.27,
      denominator: 1_588_817.3826,
    });
    expect(before.get('XB6')).toMatchObject({ numerator: 290_880.11, denominator: 402_342.33 });
    expect(before.get('I08')).toMatchObject({ numerator: 2_194.25, denominator: 1_402 });
    expect(before.get('H01')).toMatchObject({ numerator: 17, denominator: 40, lower: null });
  });

  it('list evidence whose amounts are in the unit of the figure', async () => {
    const facts = await factsOf(store.pool);
    for (const code of ['J08', 'XD3', 'H01', 'I08']) {
      const row = before.get(code)!;
      const list = evidenceFor(facts, { indicators: [], periods: [] }, row, 'COUNTED', TODAY)!;
      expect([code, list.total, list.rows.length > 0]).toEqual([code, row.numerator, true]);
    }
  });

  it('add up measures whose parts are the same', () => {
    for (const { formula } of INDICATORS)
      for (const measure of formula.measures)
        if (measure.kind === 'total')
          expect(new Set(measure.of.map(partsOf))).toEqual(new Set([partsOf(measure)]));
  });

  it('tell beside the figure how many units were counted in which way', () => {
    expect(before.get('D06')!.parts).toEqual([
      { name: 'byNames', value: 3 },
      { name: 'byNumbers', value: 16 },
    ]);
    expect(before.get('D07')!.parts).toBeNull();
  });

  it('follow the rows that events refer to, and those that refer to events', async () => {
    const of = (figures: ReadonlyMap<string, PlainRow>, code: string): number =>
      figures.get(code)!.numerator!;
    // no training of 2025 is one any more: neither participations nor attendances were touched
    await takeTables(store.pool, {
      activities: changed(
        'activities',
        (row) => row['kind'] === 'training' && row['last_on']!.startsWith('2025'),
        { kind: 'study' },
      ),
    });
    const without = await figures();
    expect([of(without, 'I07'), of(without, 'I08'), of(without, 'I09')]).toEqual([0, 0, 0]);
    expect(of(without, 'XH4')).toBeGreaterThan(of(before, 'XH4'));
    // no project of 2025 was completed in time: participations change through their activities
    await takeTables(store.pool, {
      projects: changed('projects', (row) => row['completed_on']!.startsWith('2025'), {
        completed_on: '',
      }),
    });
    const uncompleted = await figures();
    expect(uncompleted.get('D06')).toMatchObject({ numerator: 0 });
    // every special spending comes from elsewhere: projects and activities change through them
    await takeTables(store.pool, {
      spendings: changed('spendings', (row) => row['kind'] === 'special', { source: 'donation' }),
    });
    expect(of(before, 'J09')).toBeGreaterThan(0);
    expect(of(await figures(), 'J09')).toBe(0);
  });
});
