import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { Document, Packer, Paragraph } from 'docx';
import type { TongxinError } from '../../base/errors/errors.ts';
import { pdfOf } from '../../reports/documents/office.ts';
import { headType, PAGE, SIZE, titleLines } from '../../reports/documents/official.ts';
import { sheetsOf } from '../../reports/formats/xlsx.ts';
import type { Batch, Table } from '../../reports/table/table.ts';

describe('a table that is longer than a sheet', () => {
  const table = (sizes: readonly number[], rows?: number): Table => ({
    title: '一个名称很长很长很长很长很长很长很长很长的表',
    columns: [{ name: 'n', title: { zh: '数', en: 'n' }, kind: 'count' }],
    notes: [],
    metadata: {},
    ...(rows !== undefined && { rows }),
    async *batches(): AsyncGenerator<Batch> {
      let next = 0;
      for (const size of sizes) {
        yield await Promise.resolve({
          rows: size,
          cells: [Array.from({ length: size }, () => next++)],
        });
      }
    },
  });
  const numbersIn = async (sheet: ReturnType<typeof sheetsOf>[number]): Promise<number[]> => {
    let xml = '';
    for await (const part of sheet.rows()) xml += part.toString();
    return Array.from(xml.matchAll(/<v>(\d+)<\/v>/g), ([, text]) => Number(text));
  };

  it.each([
    [[7, 7, 7, 7], 28, [10, 10, 8]],
    [[30], 30, [10, 10, 10]],
    [[10, 10], 20, [10, 10]],
    [[1, 24, 0, 3], 28, [10, 10, 8]],
    [[4], 4, [4]],
    [[], 0, [0]],
  ])('goes on over sheets: batches of %p', async (sizes, rows, expected) => {
    const sheets = sheetsOf(table(sizes, rows), 10);
    const actual: number[][] = [];
    for (const sheet of sheets) actual.push(await numbersIn(sheet));
    expect(actual.map(({ length }) => length)).toEqual(expected);
    expect(actual.flat()).toEqual(Array.from({ length: rows }, (_, i) => i));
    expect(new Set(sheets.map(({ name }) => name)).size).toBe(sheets.length);
    for (const { name } of sheets) expect(name.length).toBeLessThanOrEqual(31);
  });

  it('is refused where it is longer than it said', async () => {
    const [sheet] = sheetsOf(table([7, 7]), 10);
    await expect(numbersIn(sheet!)).rejects.toThrow('xlsx-too-many-rows');
  });
});

describe('the form of an official document', () => {
  it('breaks titles between words, into parts that fit', () => {
    expect(titleLines('常州市2025年度工会工作统计报告')).toEqual([
      '常州市2025年度工会工作统计报告',
    ]);
    for (const title of [
      '演示·遥观镇第2民办幼儿园2025年度工会工作统计报告',
      '常州市武进区湖塘镇中心小学教育集团分校2025年第四季度工会工作统计报告'.repeat(2),
    ]) {
      const lines = titleLines(title);
      expect(lines.join('')).toBe(title);
      expect([Math.ceil(title.length / 20), Math.ceil(title.length / 20) + 1]).toContain(
        lines.length,
      );
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(20);
    }
    expect(
      titleLines('演示·遥观镇第2民办幼儿园2025年度工会工作统计报告').every(
        (line) => !line.startsWith('作'),
      ),
    ).toBe(true);
  });

  it.each([5, 11, 12, 15, 20, 28])('has a red head of %i characters on one line', (characters) => {
    const { size, scale } = headType(characters);
    expect((characters * size * scale) / 100).toBeLessThanOrEqual((PAGE.textWidth / 25.4) * 72);
    expect(size).toBeGreaterThanOrEqual(SIZE.二号);
  });
});

describe('a PDF', () => {
  const docx = async (): Promise<Uint8Array> =>
    new Uint8Array(
      await Packer.toBuffer(
        new Document({ sections: [{ children: [new Paragraph('常州市教育工会')] }] }),
      ),
    );

  it('is made by LibreOffice where it has Writer, and else refused with the way out', async () => {
    const made = await pdfOf(await docx()).catch((error: unknown) => error as TongxinError);
    if (made instanceof Uint8Array)
      expect(Buffer.from(made).toString('latin1', 0, 5)).toBe('%PDF-');
    else {
      expect(['PDF_NEEDS_OFFICE', 'PDF_NEEDS_FONT']).toContain(made.code);
      expect(made.in('zh')).toContain('apt-get install');
    }
  });

  it.each(['/nowhere/soffice', fileURLToPath(import.meta.url), '/bin/true'])(
    'is refused where the program is %s',
    async (program) => {
      await expect(pdfOf(await docx(), program)).rejects.toMatchObject({
        code: expect.stringMatching(/^PDF_NEEDS_(OFFICE|FONT)$/) as unknown,
      });
    },
  );
});
