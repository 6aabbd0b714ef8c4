import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { templateNamed } from '../../intake/template/named-template.ts';
import { adapterOf } from '../../intake/adapter/index.ts';
import { registerSheet, writeTemplate } from '../../intake/template/template.ts';
import { codesOf } from '../../schema/code-lists/code-list.ts';
import { reportTemplate } from '../../schema/code-lists/report-template.ts';
import { registers, registersOfTemplate } from '../../schema/registers/index.ts';
import { unionPackage } from '../fixtures/union-package.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { inFolder, takePath, takeTables } from './support.ts';

/** The sheets with a table for each register; T16 has none, T01 and T11 are wide. */
const SHEETS = codesOf(reportTemplate).filter((code) => code !== 'T16' && !adapterOf(code));

/** The rows of the small package, in the columns of the template. */
function rowsOf(table: string): string[][] {
  const [header = [], ...rows] = unionPackage()[table]!;
  const { columns } = registers.find((register) => register.table === table)!;
  return rows.map((row) => columns.map((column) => row[header.indexOf(column.header)] ?? ''));
}

describe('the templates of the bureau', () => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore();
    await takeTables(store.pool, unionPackage());
  });
  afterAll(() => store.close());

  it('name only sheets that the bureau has, and each of these fills a register', () => {
    const named = new Set(registers.flatMap(({ templates }) => templates));
    expect([...named].sort()).toEqual(codesOf(reportTemplate));
  });

  it.each(SHEETS)(
    '%s has a sheet for each of its registers, and goes in again filled',
    async (code) => {
      await inFolder(async (folder) => {
        const path = join(folder, `${code}.xlsx`);
        const template = templateNamed(code);
        expect(templateNamed(reportTemplate.codes[code]!.zh)).toEqual(template);
        await writeTemplate(template.registers.map(registerSheet), path);
        expect(template.sheets).toEqual(template.registers.map(registerSheet));
        const { sheets } = await readXlsx(await readFile(path));
        expect(sheets.map(({ name }) => name)).toEqual([
          ...registersOfTemplate(code).map(({ title }) => title.zh),
          '_代码表',
        ]);
        const filled = template.registers.map(({ table }, index) => ({
          name: sheets[index]!.name,
          rows: [sheets[index]!.rows[0]!, ...rowsOf(table)],
        }));
        await writeFile(path, await writeXlsx({ sheets: [...filled, sheets.at(-1)!] }));
        const { report, faults } = await takePath(store.pool, path);
        expect(faults).toEqual([]);
        expect(report).toMatchObject({ outcome: 'UNCHANGED' });
      });
    },
  );

  it('T16 has none, since frequencies give no index, and its sheet is refused with that reason', async () => {
    expect(() => templateNamed('T16')).toThrow(expect.objectContaining({ code: 'TOTALS_ONLY' }));
    const { faults } = await takeTables(store.pool, { 满意度测评汇总: [['题号', '1', '2']] });
    expect(faults).toMatchObject([{ code: 'TOTALS_SHEET', params: { name: '满意度测评汇总' } }]);
  });

  it('a sheet under its name at the bureau is answered with the registers that it fills', async () => {
    const { faults } = await takeTables(store.pool, { 校务公开台账: [['公开项目', '形式']] });
    expect(faults).toMatchObject([
      {
        code: 'SHEET_OF_BUREAU',
        params: { name: '校务公开台账', template: 'T05', tables: { en: 'disclosures' } },
      },
    ]);
  });
});
