import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { briefly, readCsv } from './fixtures.ts';

describe('a CSV table', () => {
  it('delivers the header as row 1 and trims every kind of white space around cells', async () => {
    const { rows, faults } = await readCsv(
      '\uFEFFcode,name\r\n  A1 ,\u3000张三\u00a0\r\nA2,\t\r\n',
    );
    expect(rows).toEqual([
      ['code', 'name'],
      ['A1', '张三'],
      ['A2', ''],
    ]);
    expect(faults).toEqual([]);
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('reads lines that end with %s, with or without one at the end', async (_, end) => {
    const expected = [
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ];
    expect((await readCsv(['a,b', '1,2', '3,4'].join(end))).rows).toEqual(expected);
    expect((await readCsv(['a,b', '1,2', '3,4', ''].join(end))).rows).toEqual(expected);
  });

  it('counts a record with line ends in quotes as one row', async () => {
    const { rows } = await readCsv('a,b\n"one\ntwo","say ""hi"""\n3,4\n');
    expect(rows).toEqual([
      ['a', 'b'],
      ['one\ntwo', 'say "hi"'],
      ['3', '4'],
    ]);
  });

  it('delivers empty rows as [] so that numbers stay right, and drops those at the end', async () => {
    const { rows } = await readCsv('a,b\n\n , \n,,\n1,2\n\n,\n\n');
    expect(rows).toEqual([['a', 'b'], [], [], [], ['1', '2']]);
  });

  it('delivers ragged rows and NUL bytes as they are', async () => {
    const { rows, faults } = await readCsv('a,b\n1\n1,2,3\nx\0y,\n');
    expect(rows).toEqual([['a', 'b'], ['1'], ['1', '2', '3'], ['x\0y', '']]);
    expect(faults).toEqual([]);
  });

  it('takes semicolon or TAB as delimiter when the header holds no comma outside quotes', async () => {
    expect((await readCsv('a;"b,c"\n1;2,5\n')).rows).toEqual([
      ['a', 'b,c'],
      ['1', '2,5'],
    ]);
    expect((await readCsv('a\tb;c\td\n1\t2\t3\n')).rows).toEqual([
      ['a', 'b;c', 'd'],
      ['1', '2', '3'],
    ]);
    expect((await readCsv('a,b;c\n1,2\n')).rows).toEqual([
      ['a', 'b;c'],
      ['1', '2'],
    ]);
  });

  it('reads an empty file as a table without rows', async () => {
    expect(await readCsv('')).toEqual({ rows: [], faults: [] });
    expect(await readCsv('\uFEFF')).toEqual({ rows: [], faults: [] });
  });

  it('reports an unclosed quote once, at the row where it opens, after delivering the rows before it', async () => {
    const { rows, faults } = await readCsv(`a,b\n1,2\n3,"open\n${'5,6\n'.repeat(1_000)}`);
    expect(rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(briefly(faults)).toEqual([['staff', 3, 'b', 'BAD_CSV']]);
  });

  it('names the row when an unclosed quote swallows more than a record may hold', async () => {
    const { rows, faults } = await readCsv(`a,b\n1,2\n3,"open\n${'5,6\n'.repeat(5_000)}`, {
      recordBytes: 4_096,
    });
    expect(rows).toHaveLength(2);
    expect(briefly(faults)).toEqual([['staff', 3, null, 'TOO_LARGE']]);
  });

  it.each([
    ['inside a cell', '1,x"y\n'],
    ['closed too early', '1,"x"y\n'],
  ])('reports a quote %s', async (_, line) => {
    const { rows, faults } = await readCsv(`a,b\n0,0\n${line}2,2\n`);
    expect(rows).toEqual([
      ['a', 'b'],
      ['0', '0'],
    ]);
    expect(briefly(faults)).toEqual([['staff', 3, 'b', 'BAD_CSV']]);
  });

  it('delivers a cell of 5 MB', async () => {
    const long = '长'.repeat(1_700_000);
    const { rows, faults } = await readCsv(`a,b\n1,${long}\n2,"${long}"\n`);
    expect(rows.map((row) => row[1]?.length)).toEqual([1, 1_700_000, 1_700_000]);
    expect(faults).toEqual([]);
  });

  it('refuses a row of more columns than allowed, also one that never ends', async () => {
    expect(briefly((await readCsv('a\n1,2,3,4\n', { columns: 3 })).faults)).toEqual([
      ['staff', 2, null, 'TOO_LARGE'],
    ]);
    expect(
      briefly((await readCsv(`a\n${','.repeat(3_000_000)}`, { recordBytes: 500_000 })).faults),
    ).toEqual([['staff', 2, null, 'TOO_LARGE']]);
  });

  it('gives back whatever cells were written', async () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', '张', '"', ',', '\n', '𠮷', ' ', ';') })
      .map((text) => text.trim());
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(table, async (cells) => {
        const text = [['h', 'h'], ...cells, ['end', 'end']]
          .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        const expected = cells.map((row) => (row.every((cell) => cell === '') ? [] : row));
        expect((await readCsv(text)).rows).toEqual([['h', 'h'], ...expected, ['end', 'end']]);
      }),
      { numRuns: 60 },
    );
  });
});
