import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { registerByTable, registers } from '../../schema/registers/index.ts';
import { inOrder } from '../fixtures/declared-rows.ts';
import { unionPackage } from '../fixtures/union-package.ts';
import { fitsGb18030 } from '../fixtures/gb18030.ts';
import { FORMS, type Form } from '../fixtures/write-package.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { contents, inFolder, takePath, takeTables } from './support.ts';

/** The package with texts that need the full range of each form. */
const tables = unionPackage();

/** The expected store: rows in the order of their keys, "no answer" as an empty cell. */
function expected(): Record<string, string[][]> {
  const sorted = Object.entries(tables).map(([name, table]) => {
    const [header = [], ...rows] = inOrder(registerByTable(name)!, table);
    const key = {
      org_edges: [0, 2, 3],
      union_coverage: [0, 1, 2],
      bodies: [0, 1, 2],
      employments: [0, 1, 7],
      memberships: [0, 3],
      contest_entries: [0, 1, 3],
      survey_responses: [0, 1],
    }[name] ?? [0];
    const order = (row: string[]): string => key.map((at) => row[at]).join('\u0001');
    const shown =
      name === 'survey_responses'
        ? rows.map((row) => row.map((cell, at) => (at > 2 && cell === '9' ? '' : cell)))
        : rows;
    return [name, [header, ...shown.sort((a, b) => (order(a) < order(b) ? -1 : 1))]];
  });
  return Object.fromEntries(sorted) as Record<string, string[][]>;
}

describe('a package', () => {
  const stores: TestStore[] = [];
  beforeAll(async () => {
    while (stores.length < FORMS.length) stores.push(await openTestStore());
  });
  afterAll(() => Promise.all(stores.map((store) => store.close())));

  it('is written with characters that GB18030 has', () => {
    expect(Object.values(tables).flat(2).every(fitsGb18030)).toBe(true);
  });

  it.each(FORMS)('fills the store with the same rows when it comes as %s', async (form: Form) => {
    const { pool } = stores[FORMS.indexOf(form)]!;
    expect(await takeTables(pool, tables, {}, form)).toMatchObject({
      outcome: 'WRITTEN',
      revision: 1,
      faultCount: 0,
    });
    expect(await contents(pool)).toEqual(expected());
  });

  it.each(FORMS)('is known again when it comes as %s', async (form: Form) => {
    const { pool } = stores[0]!;
    expect(await takeTables(pool, tables, {}, form)).toMatchObject({
      outcome: 'UNCHANGED',
      revision: 1,
    });
  });

  it('is known again as a workbook in which days, numbers and truth values are what Excel makes of them', async () => {
    const typed = (text: string, kind: string): string | number | boolean | Date | null => {
      if (text === '') return null;
      if (kind === 'day') return new Date(`${text}T00:00:00Z`);
      if (kind === 'flag') return text === 'true';
      return kind === 'count' || /^[1-6]$/.test(text) ? Number(text) : text;
    };
    await inFolder(async (folder) => {
      const sheets = registers.map(({ table, title, columns }) => ({
        name: title.zh,
        rows: [
          columns.map((column) => column.title.zh),
          ...inOrder(registerByTable(table)!, tables[table]!)
            .slice(1)
            .map((row) => row.map((cell, index) => typed(cell, columns[index]!.kind))),
        ],
      }));
      await writeFile(join(folder, 'typed.xlsx'), await writeXlsx({ sheets: sheets.toReversed() }));
      expect((await takePath(stores[0]!.pool, join(folder, 'typed.xlsx'))).report).toMatchObject({
        outcome: 'UNCHANGED',
        faultCount: 0,
      });
    });
  });
});
