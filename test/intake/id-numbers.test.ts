import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestStore, type TestStore } from '../support/store.ts';
import { briefly, inFolder, takePath, type Taken } from './support.ts';

const NUMBER = '320402199003071235';
const HEADER = 'staff_no,name,gender,born_on';

describe('an identity number in a package', () => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore();
  });
  afterAll(() => store.close());

  const take = (files: Readonly<Record<string, string>>): Promise<Taken> =>
    inFolder(async (folder) => {
      for (const [name, text] of Object.entries(files)) {
        await mkdir(dirname(join(folder, name)), { recursive: true });
        await writeFile(join(folder, name), text);
      }
      return takePath(store.pool, folder, { dryRun: true });
    });
  /** Rows of staff with the further columns `more`. */
  const staff = (more: string, ...rows: string[]): Promise<Taken> =>
    take({ 'staff.csv': `${[HEADER + more, ...rows].join('\n')}\n` });
  const person = (number: number): string => `S${number},演示,male,1980-01-01`;

  it.each([
    [',a,b,c', ',320402,19900307,1235'],
    [',a,b', ',320402,199003071235'],
    [',a,b,c,d', ',320402,1990-03-07,,1235'],
    [',a,b,c', ',320402,1990年3月7日,1235'],
    [',a,身份证号,c', `,32040219900307,,1235`],
  ])('is seen where surplus columns %s hold its parts: %s', async (header, cells) => {
    const taken = await staff(
      header,
      person(1) + cells,
      person(2) + ','.repeat(header.split(',').length - 1),
    );
    expect(briefly(taken.faults)).toEqual(['staff 2 a ID_CARD_NUMBER']);
    expect(JSON.stringify(taken)).not.toContain('1235');
  });

  it.each([
    [',a,b,c', ',320402,19900307,1236'],
    [',a,b,c', ',13800138000,20230615,1235'],
    [',a,b,c', ',3204,0219900307,1235'],
  ])('is not seen in surplus columns %s that hold other numbers: %s', async (header, cells) => {
    expect((await staff(header, person(1) + cells)).faults).toEqual([]);
  });

  it(
    'is not repeated by the fault of an example row, of a table that nobody knows, of one that ' +
      'comes twice, nor among ignored files',
    async () => {
      const taken = await take({
        'staff.csv': `${HEADER}\n示例-${NUMBER},演示,male,1980-01-01\n`,
        [`张三 ${NUMBER}.csv`]: 'a,b\n1,2\n',
        [`${NUMBER}.docx`]: 'x',
      });
      expect(briefly(taken.faults).map((parts) => parts.split(' ').at(-1))).toEqual(
        expect.arrayContaining(['UNKNOWN_TABLE', 'EXAMPLE_ROW']),
      );
      expect(JSON.stringify(taken)).not.toContain(NUMBER);
      expect(taken.report!.ignored).toEqual(['….docx']);
    },
  );
});
