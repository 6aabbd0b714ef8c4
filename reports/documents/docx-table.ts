import {
  BorderStyle,
  convertMillimetersToTwip,
  Table,
  AlignmentType,
  TableCell,
  Paragraph,
  WidthType,
  VerticalAlignTable,
  TableRow,
  HeightRule,
} from 'docx';
import { type ReportTable, cellText } from '../report/report.ts';
import { run, TWIPS } from './docx-run.ts';
import { PAGE, SIZE, FONT } from './official.ts';
import { textWidth } from './text-width.ts';

const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

const BORDERS = { top: THIN, bottom: THIN, left: THIN, right: THIN };

/** A table with at most this many rows stays on one page. */
const SHORT = 16;

/**
 * Shares a width among columns: those that want less than an equal share get what they want, the
 * others share the rest in proportion to what they want.
 */
function shared(wanted: readonly number[], all: number): number[] {
  const sum = wanted.reduce((total, width) => total + width, 0);
  if (sum <= all) return wanted.map((width) => (width * all) / sum);
  const isFull = wanted.map(() => false);
  for (;;) {
    const rest = wanted.reduce((left, width, i) => (isFull[i] ? left - width : left), all);
    const others = wanted.filter((_, i) => !isFull[i]);
    const place = wanted.findIndex(
      (width, i) => !isFull[i] && width <= rest / Math.max(1, others.length),
    );
    if (place < 0) {
      const total = others.reduce((left, width) => left + width, 0);
      return wanted.map((width, i) => (isFull[i] ? width : (width * rest) / total));
    }
    isFull[place] = true;
  }
}

/** Column widths in twips: by the texts, within limits, filling the width of the page. */
function widthsOf({ head, rows }: Pick<ReportTable, 'head' | 'rows'>, size: number): number[] {
  const all = convertMillimetersToTwip(PAGE.textWidth);
  const longest = head.map((title, i) =>
    Math.max(
      textWidth(title) / 2,
      ...rows.map(({ name, cells }) => textWidth(i === 0 ? name : cellText(cells[i - 1]!))),
    ),
  );
  const idealWidths = longest.map(
    (length) => (Math.min(40, Math.max(7, length + 2)) * size * TWIPS) / 2,
  );
  return shared(idealWidths, all).map(Math.floor);
}

/** A table of a report, with borders, its head repeated on each page. */
export function tableOf({ head, rows }: ReportTable): Table {
  const isText = rows.some(({ cells }) => cells.some(({ kind }) => kind === 'text'));
  const size = isText || head.length > 7 ? SIZE.小五 : SIZE.五号;
  const widths = widthsOf({ head, rows }, size);
  // a short table stays on one page
  const isShort = rows.length <= SHORT;
  const cell = (
    text: string,
    i: number,
    bold: boolean,
    alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
    keepNext = isShort,
  ): TableCell =>
    new TableCell({
      children: [
        new Paragraph({
          children: [run(text, bold ? FONT.heading : FONT.page, size)],
          alignment,
          keepNext,
        }),
      ],
      width: { size: widths[i]!, type: WidthType.DXA },
      borders: BORDERS,
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 60, right: 60, top: 20, bottom: 20 },
    });
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    alignment: AlignmentType.CENTER,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((title, i) => cell(title, i, true, AlignmentType.CENTER)),
      }),
      ...rows.map(
        ({ name, isTotal, cells }) =>
          new TableRow({
            cantSplit: true,
            height: { value: 320, rule: HeightRule.ATLEAST },
            children: [
              cell(name, 0, isTotal, AlignmentType.LEFT),
              ...cells.map((value, i) =>
                cell(
                  cellText(value),
                  i + 1,
                  isTotal,
                  value.kind === 'text' ? AlignmentType.LEFT : AlignmentType.RIGHT,
                ),
              ),
            ],
          }),
      ),
    ],
  });
}

/** A table for paper: long tables are cut. */
export function onPaper({ onPaper: maxRows = Infinity, ...table }: ReportTable): ReportTable {
  const { rows, foot } = table;
  return rows.length <= maxRows
    ? table
    : {
        ...table,
        rows: rows.slice(0, maxRows),
        foot: [
          `共${rows.length}行，此处列出前${maxRows}行，全部见本报告的工作簿（XLSX）和网页（HTML）。`,
          ...foot,
        ],
      };
}
