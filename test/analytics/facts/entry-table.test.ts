import { describe, expect, it } from '@jest/globals';
import { EntryTable } from '../../../analytics/facts/entry-table.ts';
import { numberOf } from '../../../base/civil.ts';

type Row = readonly [person: number, kind: number, year: number];

const rowsOf = (rows: readonly Row[]): Parameters<typeof EntryTable.of>[0] => ({
  person: Int32Array.from(rows, ([person]) => person),
  kind: Int32Array.from(rows, ([, kind]) => kind),
  on: Int32Array.from(rows, ([, , year], i) => numberOf(year, 1 + (i % 12), 1 + (i % 28))),
});

describe('the years of which entries are on record', () => {
  it('are those in which somebody entered a contest, of any kind, newest first', async () => {
    expect(
      (
        await EntryTable.of(
          rowsOf([
            [1, 0, 2023],
            [2, 3, 2025],
            [1, 0, 2019],
            [3, 3, 2023],
            [2, 7, 2025],
          ]),
        )
      ).years,
    ).toEqual([2025, 2023, 2019]);
    expect((await EntryTable.of(rowsOf([]))).years).toEqual([]);
  });

  it('follow the entries of people that changed', async () => {
    const table = await EntryTable.of(
      rowsOf([
        [1, 0, 2023],
        [2, 0, 2023],
        [1, 2, 2024],
        [3, 1, 2025],
      ]),
    );
    (await table.replacing([1, 3], rowsOf([[1, 4, 2026]])))();
    expect(table.years).toEqual([2026, 2023]);
    (await table.replacing([2], rowsOf([])))();
    expect(table.years).toEqual([2026]);
    (await table.replacing([1], rowsOf([])))();
    expect(table.years).toEqual([]);
  });
});
