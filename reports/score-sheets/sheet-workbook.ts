import { writeXlsx, type Cell as SheetCell, type CellStyle } from 'hucre/xlsx';
import { ALL_SCORERS, SCORERS } from '../../analytics/score-sheet/given.ts';
import type { ScoreSheet } from '../../analytics/score-sheet/score-sheet.ts';
import type { Hierarchy } from '../../analytics/tree/hierarchy.ts';
import type { Bilingual, Language } from '../../base/language.ts';
import { textWidth } from '../documents/text-width.ts';
import { sheetRows } from '../../base/sheet-text.ts';
import { ABOUT, COLUMN_OF_SCORER, HIDDEN_COLUMNS, PRINTED_COLUMNS } from './sheet-layout.ts';
import { bodyOf, type BodyRow } from './sheet-rows.ts';

const side = { style: 'thin' as const };
const BORDER: CellStyle['border'] = { top: side, bottom: side, left: side, right: side };
const TEXT: CellStyle = {
  border: BORDER,
  alignment: { wrapText: true, vertical: 'center' },
};
const BLOCK: CellStyle = {
  border: BORDER,
  alignment: { wrapText: true, horizontal: 'center', vertical: 'center' },
};
const NUMBER: CellStyle = {
  border: BORDER,
  numFmt: '0.00',
  alignment: { horizontal: 'right', vertical: 'center' },
};
const HEAD: CellStyle = {
  border: BORDER,
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE9F0F8' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
const TO_FILL: NonNullable<CellStyle['fill']> = {
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb: 'FFFFFBE6' },
};

const NUMBERS: ReadonlySet<string> = new Set([
  'points',
  'proposal',
  'self',
  'district',
  'city',
  'result',
]);
const NAMES = [...PRINTED_COLUMNS.map(({ name }) => name), ...HIDDEN_COLUMNS];
const LAST = PRINTED_COLUMNS.length - 1;

/** How the sheet is filled in. */
const FILLING_NOTES: readonly Bilingual[] = Object.freeze([
  {
    zh:
      '填写说明：只填自评分、区评分、市评分和评分依据；0 到分值，至多两位小数；留空为未评，清空为撤回。' +
      '小计为本栏之和，总分按计分项目折算。',
    en:
      'To fill in: the scores of self, district and city, and their evidence; 0 to the points, two ' +
      'decimals at most; empty: none, emptied: taken back. Subtotals add up the column; the total ' +
      'is rescaled.',
  },
  {
    zh:
      '计分：市评分优先，其次区评分，否则建议分；自评分不计。填好后在评分表页面“上传填好的表”，或用命令 ' +
      'score-sheet --import 导入。',
    en:
      'What counts: the city, else the district, else the proposal; never the unit itself. Upload ' +
      'the filled sheet on the page of the score sheet, or with score-sheet --import.',
  },
]);

/** The hidden first row, title, unit and period, and the head. */
const ROWS_ABOVE = 4;

const letterOf = (name: string): string => String.fromCharCode(65 + NAMES.indexOf(name));

/** Rows with equal texts in the first column, as one merged cell each. */
function mergedBlocks(body: readonly BodyRow[]): { startRow: number; endRow: number }[] {
  const merges: { startRow: number; endRow: number }[] = [];
  for (let from = 0, to = 0; from < body.length; from = to) {
    while (to < body.length && body[to]!.row.block === body[from]!.row.block) to++;
    if (to - from > 1) merges.push({ startRow: ROWS_ABOVE + from, endRow: ROWS_ABOVE + to - 1 });
  }
  return merges;
}

/** Adds up a column; empty while nobody has given a score. */
const sumFormula = (range: string): string => `IF(COUNT(${range})=0,"",SUM(${range}))`;

function sumOfColumn(rows: readonly BodyRow[], name: string): number | string {
  const numbers = rows.flatMap(({ row }) => {
    const value = row[name];
    return typeof value === 'number' ? [value] : [];
  });
  return numbers.length === 0 ? '' : numbers.reduce((sum, number) => sum + number, 0);
}

const linesOf = (text: unknown, width: number): number =>
  typeof text === 'string'
    ? text
        .split('\n')
        .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / (width - 1))), 0)
    : 1;

/**
 * The score sheet of an org unit as offices print and fill it: title, unit and period, blocks, the
 * columns of the three scorers to be filled, sums, and a line for signatures. A hidden row and hidden
 * columns say which unit, year, item and version each cell is of, so that a filled sheet can be read
 * back.
 */
export function sheetWorkbook(
  scored: ScoreSheet,
  { nodes }: Pick<Hierarchy, 'nodes'>,
  revision: number,
  language: Language,
): Promise<Uint8Array> {
  const say = (text: Bilingual): string => text[language];
  const { sheet, year, node } = scored;
  const unit = nodes[node]!;
  const body = bodyOf(scored, language);
  const about = [
    `${ABOUT.unit}${unit.code}`,
    `${ABOUT.year}${year}`,
    `${ABOUT.version}${sheet.version}`,
  ];
  const cells = new Map<string, Partial<SheetCell>>([
    [
      '1,0',
      {
        style: {
          font: { bold: true, size: 16 },
          alignment: { horizontal: 'center', vertical: 'center' },
        },
      },
    ],
    ...PRINTED_COLUMNS.map((_, i): [string, Partial<SheetCell>] => [`3,${i}`, { style: HEAD }]),
  ]);
  for (const [i, { isSum, adds }] of body.entries())
    for (const [c, { name }] of PRINTED_COLUMNS.entries()) {
      const isScore = Object.values(COLUMN_OF_SCORER).includes(name);
      const at = ROWS_ABOVE + i;
      const letter = letterOf(name);
      const isFilled = !isSum && (isScore || name === 'evidence');
      cells.set(`${at},${c}`, {
        style: {
          ...(NUMBERS.has(name) ? NUMBER : name === 'block' ? BLOCK : TEXT),
          ...(isSum && { font: { bold: true } }),
          ...(isFilled && { fill: TO_FILL }),
        },
        ...(isScore &&
          adds > 0 && {
            formula: sumFormula(`${letter}${at - adds + 1}:${letter}${at}`),
            formulaResult: sumOfColumn(body.slice(i - adds, i), name),
          }),
      });
    }
  const signatures = ALL_SCORERS.map(
    (scorer) =>
      `${SCORERS[scorer][language]}${say({ zh: '单位（盖章）：', en: ' (seal): ' })}________________  ` +
      `${say({ zh: '负责人：', en: 'signed: ' })}____________  ` +
      `${say({ zh: '日期：', en: 'date: ' })}____________`,
  );
  const notes = FILLING_NOTES.map(say);
  const below = ROWS_ABOVE + body.length;
  const heads = PRINTED_COLUMNS.map(({ title }) => title[language]);
  const wide = (row: number) => ({ startRow: row, startCol: 0, endRow: row, endCol: LAST });
  return writeXlsx({
    properties: { title: say(sheet.title) },
    sheets: [
      {
        name: say({ zh: '考核评分表', en: 'Score sheet' }),
        freezePane: { rows: ROWS_ABOVE, columns: 2 },
        columns: [
          ...PRINTED_COLUMNS.map(({ width }) => ({ width })),
          ...[...HIDDEN_COLUMNS, ...about].map(() => ({ width: 8, hidden: true })),
        ],
        rows: sheetRows<string | number | null>([
          [...NAMES, ...about],
          [say(sheet.title)],
          [
            say({
              zh:
                `单位：${unit.name}（${unit.code}）　年度：${year}　` +
                `评分表第${sheet.version}版　数据修订：${revision}`,
              en:
                `Unit: ${unit.name} (${unit.code})   Year: ${year}   ` +
                `Version ${sheet.version} of the sheet   Revision of the data: ${revision}`,
            }),
          ],
          heads,
          ...body.map(({ row }) => NAMES.map((name) => row[name] ?? null)),
          [],
          ...signatures.map((text) => [text]),
          ...notes.map((text) => [text]),
        ]),
        rowDefs: new Map<number, { height?: number; hidden?: boolean }>([
          [0, { hidden: true }],
          [1, { height: 28 }],
          ...body.map(({ row }, i): [number, { height: number }] => [
            ROWS_ABOVE + i,
            {
              height:
                6 +
                14 *
                  Math.max(
                    1,
                    ...PRINTED_COLUMNS.filter(({ name }) => name !== 'block').map(
                      ({ name, width }) => linesOf(row[name], width),
                    ),
                  ),
            },
          ]),
          ...signatures.map((_, i): [number, { height: number }] => [
            below + 1 + i,
            { height: 24 },
          ]),
        ]),
        merges: [
          ...[1, 2].map(wide),
          ...mergedBlocks(body).map((block) => ({ ...block, startCol: 0, endCol: 0 })),
          ...[...signatures, ...notes].map((_, i) => wide(below + 1 + i)),
        ],
        cells,
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: '$4:$4',
        },
      },
    ],
  });
}
