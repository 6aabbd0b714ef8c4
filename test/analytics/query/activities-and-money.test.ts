import type { Facts } from '../../../analytics/facts/facts.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FollowedFacts } from '../../../analytics/facts/followed-facts.ts';
import { currentRevision } from '../../../analytics/store/current-revision.ts';
import { INDICATORS } from '../../../analytics/indicators/index.ts';
import { partsOf } from '../../../analytics/measures/measure-traits.ts';
import { TongxinError } from '../../../base/errors/errors.ts';
import { changeRows } from '../../../intake/change/change-rows.ts';
import { registerByTable } from '../../../schema/registers/index.ts';
import { activityCorrections, type CellCorrection } from '../activity-corrections.ts';
import { storedRows } from '../any-change.ts';
import { POLICY_PACKAGE } from '../../fixtures/policy-package.ts';
import { contents, takePath, takeTables } from '../../intake/support.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { evidenceFor } from '../evidence/support.ts';
import { ask, factsOf, type PlainRow } from '../support.ts';

const TODAY = '2026-06-30';

/** Rows that are corrected at most until a figure tells. */
const MOST_TRIED = 40;
const nothing = (): Promise<void> => Promise.resolve();
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

  describe('after the correction of a single cell', () => {
    const ALL = [...CODES, 'XD2', 'XL3'];
    /** The figures of units that read a register. */
    const toldBy = (facts: Facts, table: string): PlainRow[] => {
      const indicators = INDICATORS.filter(
        ({ code, source }) => ALL.includes(code) && source.includes(table),
      ).map(({ code }) => code);
      return ask(facts, { indicators, periods: ['2024', '2025'], level: 'UNIT' }, TODAY);
    };
    const newest = async (): Promise<Facts> => followed.at(await currentRevision(store.pool));
    const column = (table: string, name: string): string[] => {
      const [header, ...rows] = tables[table]!;
      return rows.map((row) => row[header!.indexOf(name)]!);
    };
    let corrections: readonly CellCorrection[];
    let before: string;
    beforeAll(async () => {
      await takeTables(
        store.pool,
        Object.fromEntries(
          ['activities', 'projects', 'spendings'].map((table) => [table, tables[table]!]),
        ),
      );
      const kinds = column('org_units', 'kind');
      const nodes = column('org_units', 'code');
      const units = nodes.filter((_, i) => kinds[i] === 'unit');
      const lastOn = column('activities', 'last_on');
      const kindOf = column('activities', 'kind');
      const activities = column('activities', 'code');
      const isRecent = (i: number): boolean => /^202[45]/.test(lastOn[i]!);
      const [isMain, until] = [column('employments', 'is_main'), column('employments', 'to_on')];
      corrections = activityCorrections({
        units: [units[3]!, units[8]!],
        district: nodes[kinds.indexOf('district')]!,
        activities: activities.filter((_, i) => !isRecent(i)).slice(0, 2),
        people: column('employments', 'staff_no')
          .filter((_, i) => isMain[i] === 'true' && until[i] === '')
          .slice(0, 2),
        trainings: new Set(
          activities.filter((_, i) => isRecent(i) && ['training', 'study'].includes(kindOf[i]!)),
        ),
      });
    });

    /** Corrects rows that pass, one by one, until a figure tells; whether one does. */
    async function isTold({
      table,
      column: name,
      passes,
      value,
    }: CellCorrection): Promise<boolean> {
      const register = registerByTable(table)!;
      const header = register.columns.map((one) => one.header);
      const stored = (await storedRows(store.pool, [register])).get(register)!;
      const rows = stored
        .map((row) => ({
          ...row,
          named: Object.fromEntries(header.map((it, i) => [it, row.cells[i]!])),
        }))
        .filter(({ named }) => passes(named));
      for (const { id, cells, named } of rows.slice(0, MOST_TRIED)) {
        const corrected = cells.map((cell, at) => {
          if (header[at] === name) return value(named);
          return register.columns[at]!.onlyWhen && name === 'kind' ? '' : cell;
        });
        const options = { cause: 'test', actor: 'test', verify: nothing, approve: nothing };
        const isWritten = await changeRows(
          store.pool,
          [{ register, target: id, cells: corrected }],
          options,
        ).catch((error: unknown) => {
          if (error instanceof TongxinError && error.code === 'FAULTS_IN_DATA') return null;
          throw error;
        });
        if (isWritten === null) continue;
        const told = JSON.stringify(toldBy(await newest(), table));
        if (told === before) continue;
        before = told;
        return true;
      }
      return false;
    }

    it.each([
      'activities',
      'attendances',
      'participations',
      'fund_years',
      'spendings',
      'subsidies',
    ])('follow every column of %s that a definition reads', async (table) => {
      const silent: string[] = [];
      before = JSON.stringify(toldBy(await newest(), table));
      for (const correction of corrections.filter((one) => one.table === table))
        if (!(await isTold(correction))) silent.push(correction.column);
      expect(silent).toEqual([]);
      expect(toldBy(await newest(), table)).toEqual(toldBy(await factsOf(store.pool), table));
    });
  });
});
