import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, expect } from '@jest/globals';
import type { Fault } from '../../../base/errors/faults.ts';
import { openPackage } from '../../../intake/read/package.ts';
import { briefly, inFolder, rawWorkbook, rawZip, readAll, readFileOf } from './fixtures.ts';

const rows = (count: number): string =>
  `code,name\n${Array.from({ length: count }, (_, i) => `C${i},张三`).join('\n')}\n`;
const openFiles = async (): Promise<number> => (await readdir('/proc/self/fd')).length;

describe('a package', () => {
  it('is a folder: every CSV file directly in it is a table, the rest is named as ignored', async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'staff.csv'), 'a\n1\n');
      await writeFile(join(folder, '教职工 .CSV'), 'a\n2\n');
      await writeFile(join(folder, 'datapackage.json'), '{}');
      await writeFile(join(folder, '.hidden.csv'), 'a\n');
      await mkdir(join(folder, 'more.csv'));
      await writeFile(join(folder, 'more.csv', 'x.csv'), 'a\n');
      const outcome = await readAll(folder);
      expect(outcome.names).toEqual(['staff', '教职工']);
      expect(outcome.tables).toEqual({
        'staff.csv': [['a'], ['1']],
        '教职工 .CSV': [['a'], ['2']],
      });
      expect(outcome.ignored).toEqual(['.hidden.csv', 'datapackage.json', 'more.csv']);
    });
  });

  it('is a single CSV file', async () => {
    const { names, tables } = await readFileOf('Staff.csv', 'a\n1\n');
    expect([names, tables]).toEqual([['Staff'], { 'Staff.csv': [['a'], ['1']] }]);
  });

  it('is judged by its content: a workbook named .zip is a workbook', async () => {
    const book = rawZip(
      rawWorkbook([{ name: 'staff', data: '<row r="1"><c r="A1"><v>1</v></c></row>' }]),
    );
    expect((await readFileOf('union.zip', book)).tables).toEqual({ 'union.zip/staff': [['1']] });
  });

  it.each<[string, string, string | Uint8Array, string]>([
    ['text named .zip', 'a.zip', 'hello', 'DAMAGED_ARCHIVE'],
    ['an empty file named .xlsx', 'a.xlsx', '', 'DAMAGED_ARCHIVE'],
    ['an old .xls', 'a.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'NOT_A_PACKAGE'],
    ['an old .xls named .xlsx', 'a.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'NOT_A_PACKAGE'],
    ['another kind of file', 'a.pdf', '%PDF', 'NOT_A_PACKAGE'],
    ['an empty archive', 'a.zip', rawZip([]), 'NOT_A_PACKAGE'],
    [
      'an archive around a workbook',
      'a.zip',
      rawZip([{ name: 'book.xlsx', content: 'PK' }]),
      'NOT_A_PACKAGE',
    ],
    [
      'a text document',
      'a.docx',
      rawZip([
        { name: '[Content_Types].xml', content: '<Types/>' },
        {
          name: '_rels/.rels',
          content:
            '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        },
      ]),
      'NOT_A_PACKAGE',
    ],
  ])('is not %s', async (_, name, content, code) => {
    const { opened, faults } = await readFileOf(name, content);
    expect([opened, briefly(faults)]).toEqual([false, [[null, null, null, code]]]);
  });

  it('is neither a missing path nor an empty folder', async () => {
    await inFolder(async (folder) => {
      expect(briefly((await readAll(join(folder, 'none'))).faults)).toEqual([
        [null, null, null, 'NOT_A_PACKAGE'],
      ]);
      expect(briefly((await readAll(folder)).faults)).toEqual([
        [null, null, null, 'NOT_A_PACKAGE'],
      ]);
    });
  });

  it('reports a table whose file is gone', async () => {
    await inFolder(async (folder) => {
      await symlink(join(folder, 'gone'), join(folder, 'staff.csv'));
      expect(briefly((await readAll(folder)).faults)).toEqual([
        ['staff', null, null, 'NOT_A_PACKAGE'],
      ]);
    });
  });

  it('can be read twice, table beside table, and reports how far it is', async () => {
    await inFolder(async (folder) => {
      await writeFile(
        join(folder, 'a.zip'),
        rawZip([
          { name: 'x.csv', content: rows(2_500) },
          { name: 'y.csv', content: rows(10) },
        ]),
      );
      const source = (await openPackage(join(folder, 'a.zip'), () => undefined))!;
      const count = async (at: number): Promise<[number, number]> => {
        let read = 0;
        let done = 0;
        for await (const batch of source.tables[at]!.read(
          () => undefined,
          (bytes) => {
            done = bytes;
          },
        ))
          read += batch.rows.length;
        return [read, source.tables[at]!.bytes - done];
      };
      expect(await Promise.all([count(0), count(1), count(0)])).toEqual([
        [2_501, 0],
        [11, 0],
        [2_501, 0],
      ]);
      await source.close();
    });
  });

  (process.platform === 'linux' ? it : it.skip)(
    'leaves no file open when readers stop early, fail, or never finish',
    async () => {
      await inFolder(async (folder) => {
        const book = rawWorkbook([
          {
            name: 'staff',
            data: Array.from(
              { length: 30_000 },
              (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c></row>`,
            ).join(''),
          },
        ]);
        await writeFile(
          join(folder, 'a.zip'),
          rawZip([
            { name: 'x.csv', content: rows(200_000) },
            { name: 'z.csv', content: `${rows(90_000)}"` },
          ]),
        );
        await writeFile(join(folder, 'a.xlsx'), rawZip(book));
        await writeFile(join(folder, 'a.csv'), rows(200_000));
        await writeFile(join(folder, 'bad.zip'), rawZip([{ name: '../x.csv', content: 'a' }]));
        const before = await openFiles();
        for (const name of ['a.zip', 'a.xlsx', 'a.csv']) {
          const faults: Fault[] = [];
          const source = (await openPackage(join(folder, name), (fault) => faults.push(fault)))!;
          for (const table of source.tables) {
            for await (const _ of table.read(() => undefined)) break;
            await expect(
              (async () => {
                for await (const _ of table.read(() => undefined)) throw new Error('mine');
              })(),
            ).rejects.toThrow('mine');
          }
          const unfinished = source.tables[0]!.read(() => undefined)[Symbol.asyncIterator]();
          await unfinished.next();
          if (name === 'a.csv') await unfinished.return!();
          await source.close();
          await source.close();
        }
        expect(await openPackage(join(folder, 'bad.zip'), () => undefined)).toBeNull();
        await new Promise((resolve) => {
          setTimeout(resolve, 100);
        });
        expect(await openFiles()).toBe(before);
      });
    },
  );
});
