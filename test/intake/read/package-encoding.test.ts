import { isUtf8 } from 'node:buffer';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { faultMessage } from '../../../base/errors/faults.ts';
import { openPackage, type TextEncoding } from '../../../intake/read/package.ts';
import { readingsOf } from '../../../intake/read/two-readings.ts';
import { gb18030 } from '../../fixtures/gb18030.ts';
import { inFolder, rawZip, readAll, type Outcome } from './fixtures.ts';

type Files = Readonly<Record<string, Uint8Array | string>>;

const names = (...parts: string[]): string =>
  `staff_no,name\n${parts.map((part, i) => `S${i},${part}\n`).join('')}`;

/** GBK whose only bytes above ASCII are valid in UTF-8, too. */
const EITHER = gb18030(names('谢伟', '钱小平'));
const GBK = gb18030(names('王伟'));
const UTF8 = names('王伟');
const MARKED = `\uFEFF${names('ab')}`;

/**
 * Reads files as a folder and as a zip, which must give the same result; by file the encoding, and
 * the names or the code of the fault.
 */
async function read(
  files: Files,
  encoding: TextEncoding | null = null,
): Promise<Record<string, [string | null, ...string[]]>> {
  return inFolder(async (folder) => {
    await mkdir(join(folder, 'p'));
    for (const [name, content] of Object.entries(files))
      await writeFile(join(folder, 'p', name), content);
    await writeFile(
      join(folder, 'p.zip'),
      rawZip(Object.entries(files).map(([name, content]) => ({ name, content }))),
    );
    const outcomes: Record<string, [string | null, ...string[]]>[] = [];
    for (const form of ['p', 'p.zip']) {
      const path = join(folder, form);
      const source = (await openPackage(path, () => undefined, {}, encoding))!;
      const taken: Outcome = await readAll(path, {}, encoding);
      const result: Record<string, [string | null, ...string[]]> = {};
      for (const table of source.tables) {
        const faults = taken.faults.filter((fault) => fault.table === table.name);
        const rows = taken.tables[table.place] ?? [];
        result[table.name] = [
          await table.encoding!(),
          ...(faults.length > 0
            ? faults.map(({ code }) => code)
            : rows.slice(1).map((row) => row[1]!)),
        ];
      }
      await source.close();
      outcomes.push(result);
    }
    expect(outcomes[0]).toEqual(outcomes[1]);
    return outcomes[0]!;
  });
}

describe('the encodings of a package', () => {
  it('are reported, plain ASCII as such', async () => {
    expect(await read({ 'a.csv': names('x'), 'b.csv': UTF8 })).toEqual({
      a: ['ascii', 'x'],
      b: ['utf-8', '王伟'],
    });
  });

  it('are shared with a file that can be read both ways, if the others are GB18030', async () => {
    const right = { a: ['gb18030', '谢伟', '钱小平'], z: ['gb18030', '王伟'] };
    expect(await read({ 'a.csv': EITHER, 'z.csv': GBK })).toEqual(right);
    expect(await read({ 'a.csv': EITHER, 'm.csv': names('x'), 'z.csv': GBK })).toMatchObject(right);
  });

  it.each<[string, Files]>([
    ['it stands alone', {}],
    ['the others are ASCII', { 'b.csv': names('x') }],
    ['the others are UTF-8', { 'b.csv': UTF8 }],
    ['another begins with the mark of UTF-8', { 'b.csv': MARKED }],
    ['the others differ', { 'b.csv': UTF8, 'c.csv': GBK }],
    ['the others can be read both ways too', { 'b.csv': EITHER }],
  ])('leave a file of Chinese that looks like another script open when %s', async (_, others) => {
    expect((await read({ 'a.csv': EITHER, ...others })).a).toEqual([null, 'AMBIGUOUS_ENCODING']);
  });

  it('are those that a person names, for such a file and for no other', async () => {
    const files = { 'a.csv': EITHER, 'b.csv': UTF8, 'c.csv': GBK, 'd.csv': MARKED };
    expect(await read(files, 'gb18030')).toEqual({
      a: ['gb18030', '谢伟', '钱小平'],
      b: ['utf-8', '王伟'],
      c: ['gb18030', '王伟'],
      d: ['utf-8', 'ab'],
    });
    expect(await read({ 'a.csv': EITHER }, 'utf-8')).toEqual({ a: ['utf-8', 'лΰ', 'ǮСƽ'] });
  });

  it('may differ from file to file where each is clear', async () => {
    expect(await read({ 'a.csv': UTF8, 'b.csv': GBK })).toEqual({
      a: ['utf-8', '王伟'],
      b: ['gb18030', '王伟'],
    });
  });

  it('are UTF-8 for few Chinese characters, also beside a letter with an accent', async () => {
    for (const text of [
      '谢',
      '伟',
      '张三',
      '阿卜杜拉·买买提',
      '彧彧',
      '王，1°',
      '——',
      '“a”',
      '张三 José 李四',
    ])
      expect([text, (await read({ 'a.csv': names(text) })).a]).toEqual([text, ['utf-8', text]]);
  });

  it('are never UTF-8 for Chinese names in GBK, common or rare, by the bytes alone', () => {
    const hanzi = fc
      .tuple(fc.integer({ min: 0xb0, max: 0xf7 }), fc.integer({ min: 0xa1, max: 0xbf }))
      .map((bytes) => Buffer.from(bytes));
    const name = fc
      .array(hanzi, { minLength: 2, maxLength: 3 })
      .map((characters) => Buffer.concat(characters))
      .filter((bytes) => isUtf8(bytes));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (names) => {
        const sample = Buffer.concat(names.flatMap((name) => [name, Buffer.from('\n')]));
        expect([sample.toString(), readingsOf(sample).isUtf8]).toEqual([sample.toString(), false]);
      }),
      { numRuns: 500 },
    );
  });

  it('are UTF-8 for a letter with an accent or a sign within a word, also without any Chinese', async () => {
    for (const text of ['Müller', 'José Peña', 'A·B', '1°'])
      expect([text, (await read({ 'a.csv': names(text) })).a]).toEqual([text, ['utf-8', text]]);
  });

  it('leave such letters open in a row or alone, unless the other files are UTF-8', async () => {
    for (const text of ['ëé', 'é']) {
      expect((await read({ 'a.csv': names(text) })).a).toEqual([null, 'AMBIGUOUS_ENCODING']);
      expect((await read({ 'a.csv': names(text), 'b.csv': UTF8 })).a).toEqual(['utf-8', text]);
    }
  });

  it('are shown both ways where they are not clear, without an identity number', async () => {
    await inFolder(async (folder) => {
      const shown = async (content: Uint8Array): Promise<string> => {
        await writeFile(join(folder, 'a.csv'), content);
        const { faults } = await readAll(join(folder, 'a.csv'));
        return faults.map((fault) => faultMessage(fault, 'zh', 'command')).join('');
      };
      const plain = await shown(EITHER);
      expect(plain).toContain('按 UTF-8 读是“лΰ”，按 GB18030 读是“谢伟”');
      expect(plain).toContain('--encoding');
      expect(await shown(gb18030(names('谢伟11010519491231002X')))).toContain('“谢伟…”');
    });
  });

  it('are found in a sample of cells, however large the file and wherever it is cut', async () => {
    const ascii = Array.from({ length: 60_000 }, (_, i) => `S${i},plain\n`).join('');
    expect((await read({ 'a.csv': `a,b\n${ascii}S,谢伟\n` })).a![0]).toBe('utf-8');
    expect(
      (await read({ 'a.csv': Buffer.concat([Buffer.from(`a,b\n${ascii}`), EITHER]) })).a,
    ).toEqual([null, 'AMBIGUOUS_ENCODING']);
  });
});

describe('the names in an archive', () => {
  it('are Chinese where they would be another script in UTF-8', async () => {
    await inFolder(async (folder) => {
      const entries = ['谢伟.csv', '工会.csv'].map((name) => ({
        name: Buffer.from(gb18030(name)),
        content: names('x'),
      }));
      await writeFile(join(folder, 'p.zip'), rawZip(entries));
      expect((await readAll(join(folder, 'p.zip'))).names).toEqual(['谢伟', '工会']);
    });
  });
});
