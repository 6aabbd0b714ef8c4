import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unionPackage } from '../fixtures/union-package.ts';
import { fitsGb18030 } from '../fixtures/gb18030.ts';
import { FORMS, type Form } from '../fixtures/write-package.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { contents, takeTables } from './support.ts';

/** The package with texts that need the whole range of each form. */
const tables = unionPackage();

/** What the store shall hold: rows in the order of their keys, "no answer" as nothing. */
function expected(): Record<string, string[][]> {
  const sorted = Object.entries(tables).map(([name, [header = [], ...rows]]) => {
    const key = { org_edges: [0, 2], union_coverage: [0, 1, 2], bodies: [0, 1, 2], employments: [0, 1, 7], memberships: [0, 3], contest_entries: [0, 1, 3], survey_responses: [0, 1] }[name] ?? [0];
    const order = (row: string[]): string => key.map((at) => row[at]).join('\u0001');
    const shown = name === 'survey_responses' ? rows.map((row) => row.map((cell, at) => (at > 2 && cell === '9' ? '' : cell))) : rows;
    return [name, [header, ...shown.sort((a, b) => (order(a) < order(b) ? -1 : 1))]];
  });
  return Object.fromEntries(sorted) as Record<string, string[][]>;
}

describe('a package', () => {
  const stores: TestStore[] = [];
  beforeAll(async () => { for (const _ of FORMS) stores.push(await openTestStore()); });
  afterAll(() => Promise.all(stores.map((store) => store.close())));

  it('is written with characters that GB18030 has', () => {
    expect(Object.values(tables).flat(2).every(fitsGb18030)).toBe(true);
  });

  it.each(FORMS)('fills the store with the same rows when it comes as %s', async (form: Form) => {
    const { pool } = stores[FORMS.indexOf(form)]!;
    expect(await takeTables(pool, tables, {}, form)).toMatchObject({ outcome: 'WRITTEN', revision: 1, faultCount: 0 });
    expect(await contents(pool)).toEqual(expected());
  });

  it.each(FORMS)('is known again, written as one form and read as %s', async (form: Form) => {
    const { pool } = stores[0]!;
    expect(await takeTables(pool, tables, {}, form)).toMatchObject({ outcome: 'UNCHANGED', revision: 1 });
  });
});
