import { writeXlsx, type CellStyle } from 'hucre/xlsx';
import { textWidth } from './text-width.ts';
import { sheetRows } from '../../base/sheet-text.ts';
import {
  cellText,
  checkText,
  type CellKind,
  type Report,
  type ReportTable,
} from '../report/report.ts';

const HEAD: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE9F0F8' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  border: thin(),
};
const FORMATS: Readonly<Record<CellKind, string>> = {
  count: '#,##0',
  percent: '0.00',
  index: '0.00',
  points: '+0.00;-0.00;0.00',
  change: '+#,##0;-#,##0;0',
  text: '@',
};

function thin(): NonNullable<CellStyle['border']> {
  const side = { style: 'thin' as const };
  return { top: side, bottom: side, left: side, right: side };
}

const FIRST_ROW = 2;

/** Print settings: a sheet is scaled to the width of a page. */
const PRINTED = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;

/** A sheet: title, an empty line, the head, the rows with typed numbers, the foot. */
function sheetOf({ label, title, head, rows, foot }: ReportTable) {
  const style = (kind: CellKind, bold: boolean): CellStyle => ({
    numFmt: FORMATS[kind],
    border: thin(),
    ...(bold && { font: { bold: true } }),
  });
  const cells = new Map<string, { style: CellStyle }>([
    ['0,0', { style: { font: { bold: true, size: 14 } } }],
    ...head.map((_, i): [string, { style: CellStyle }] => [`${FIRST_ROW},${i}`, { style: HEAD }]),
  ]);
  for (const [r, { cells: values, isTotal }] of rows.entries()) {
    cells.set(`${FIRST_ROW + 1 + r},0`, { style: style('text', isTotal) });
    for (const [c, { kind }] of values.entries())
      cells.set(`${FIRST_ROW + 1 + r},${c + 1}`, { style: style(kind, isTotal) });
  }
  return {
    name: `${label} ${title}`
      .replace(/[\\/?*[\]:（）]/g, ' ')
      .trim()
      .slice(0, 31),
    freezePane: { rows: FIRST_ROW + 1, columns: 1 },
    columns: [
      { width: 24 },
      ...head
        .slice(1)
        .map((title) => ({ width: Math.min(40, Math.max(12, title.length * 2 + 2)) })),
    ],
    rows: sheetRows<string | number>([
      [`${label} ${title}`],
      [],
      [...head],
      ...rows.map(({ name, cells: values }) => [
        name,
        ...values.map((cell) => (cell.value === null ? cellText(cell) : cell.value)),
      ]),
      [],
      ...foot.map((text) => [text]),
    ]),
    cells,
    pageSetup: { ...PRINTED, printTitlesRow: `$${FIRST_ROW + 1}:$${FIRST_ROW + 1}` },
  };
}

/** Width of the summary, in characters, and the height of a line, in points. */
const SUMMARY = { width: 120, line: 15 } as const;

/** A report as an XLSX workbook: a sheet for each table, and one of the findings and notes. */
export function reportXlsx({
  title,
  issuer,
  lead,
  sections,
  notes,
  snapshot,
}: Report): Promise<Uint8Array> {
  const wrapped: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };
  const bold: CellStyle = { ...wrapped, font: { bold: true } };
  const lines: (readonly [text: string, style: CellStyle])[] = [
    [title, { font: { bold: true, size: 16 } }],
    ...lead.map((text) => [text, wrapped] as const),
    ...sections.flatMap(({ heading, findings, paragraphs = [] }) => {
      const texts = [...findings, ...paragraphs].map((text) => [text, wrapped] as const);
      return texts.length === 0 ? [] : [['', wrapped] as const, [heading, bold] as const, ...texts];
    }),
    ['', wrapped],
    ['说明', bold],
    ...notes.map((text) => [text, wrapped] as const),
  ];
  // programs that open a workbook do not all fit the height of wrapped lines
  const heights = lines.map(([text], i): [number, { height: number }] => [
    i,
    {
      height:
        i === 0
          ? SUMMARY.line * 2
          : SUMMARY.line * Math.max(1, Math.ceil(textWidth(text) / (SUMMARY.width - 8))),
    },
  ]);
  return writeXlsx({
    properties: {
      title,
      creator: issuer,
      ...(snapshot && { description: checkText(snapshot), keywords: checkText(snapshot) }),
    },
    sheets: [
      {
        name: '摘要',
        columns: [{ width: SUMMARY.width }],
        rows: sheetRows(lines.map(([text]) => (text === '' ? [] : [text]))),
        rowDefs: new Map(heights),
        pageSetup: PRINTED,
        cells: new Map(
          lines.map(([, style], i): [string, { style: CellStyle }] => [`${i},0`, { style }]),
        ),
      },
      ...sections.flatMap(({ tables }) => tables.map(sheetOf)),
    ],
  });
}
