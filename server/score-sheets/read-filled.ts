import { TongxinError } from '../../base/errors/errors.ts';
import type { Fault } from '../../base/errors/faults.ts';
import { plainDecimal, textOf, type Cell } from '../../intake/read/cell.ts';
import { openPackage } from '../../intake/read/package.ts';
import type { TableSource } from '../../intake/read/source.ts';
import type { FilledRow } from '../../reports/score-sheets/filled-sheet.ts';
import { ABOUT, HIDDEN_COLUMNS } from '../../reports/score-sheets/sheet-layout.ts';

/** A filled score sheet as its file holds it. */
export interface FilledFile {
  /** name of the sheet */
  readonly name: string;
  /** code of the org unit */
  readonly unit: string;
  readonly year: number;
  /** version of the score sheet */
  readonly version: number;
  readonly rows: readonly FilledRow[];
}

/** Most rows that are read; a score sheet has fewer than a hundred. */
const MAX_ROWS = 1_000;

/** The digits of a number, not as its format rounds them. */
const digitsOf = (cell: Cell): string =>
  typeof cell !== 'string' && cell.kind === 'number'
    ? (plainDecimal(cell.stored) ?? cell.stored)
    : textOf(cell);

const isFormula = (cell: Cell): boolean => typeof cell !== 'string' && cell.kind === 'formula';

async function rowsOf(table: TableSource, faults: Fault[]): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  for await (const batch of table.read((fault) => faults.push(fault))) {
    rows.push(...batch.rows);
    if (rows.length > MAX_ROWS) break;
  }
  return rows;
}

function fileOf(name: string, [head = [], ...rows]: readonly Cell[][]): FilledFile | null {
  const names = head.map(textOf);
  const about = (mark: string): string | undefined =>
    names.find((text) => text.startsWith(mark))?.slice(mark.length);
  const [unit, year, version] = [ABOUT.unit, ABOUT.year, ABOUT.version].map(about);
  if (!unit || !year || !version || !HIDDEN_COLUMNS.every((column) => names.includes(column)))
    return null;
  return {
    name,
    unit,
    year: Number(year),
    version: Number(version),
    rows: rows.flatMap((cells, i): FilledRow[] => {
      const row = {
        row: i + 2,
        cells: Object.fromEntries(cells.map((cell, c) => [names[c] ?? '', digitsOf(cell)])),
        formulas: new Set(cells.flatMap((cell, c) => (isFormula(cell) ? (names[c] ?? []) : []))),
      };
      return row.cells.id ? [row] : [];
    }),
  };
}

/**
 * Reads a filled score sheet that the program wrote. Throws FAULTS_IN_DATA for files that cannot be
 * read, INVALID_QUERY for workbooks without a score sheet.
 */
export async function readFilled(path: string): Promise<FilledFile> {
  const faults: Fault[] = [];
  const source = await openPackage(path, (fault) => faults.push(fault));
  try {
    for (const table of source?.tables ?? []) {
      const file = fileOf(table.name, await rowsOf(table, faults));
      if (file && faults.length === 0) return file;
    }
  } finally {
    await source?.close();
  }
  if (faults.length > 0) throw new TongxinError('FAULTS_IN_DATA', { count: faults.length }, faults);
  throw new TongxinError('INVALID_QUERY', {
    reason: {
      zh:
        '工作簿里没有考核评分表：请先下载该单位的评分表（XLSX），在其中填写，' +
        '保留隐藏的第一行和右侧各列，再上传。',
      en:
        'the workbook has no score sheet: download the sheet of the unit (XLSX), fill it in, keep ' +
        'its hidden first row and the hidden columns on the right, and send it again.',
    },
  });
}
