import type { Work } from '../../base/work.ts';
import type { AnswerBlock } from '../../analytics/query/answer-blocks.ts';
import type { FigureNumber } from '../../analytics/query/figure-columns.ts';
import type { RecordedFigure, Status } from '../../analytics/formulas/figure.ts';
import type { TextBuffer } from './text-buffer.ts';
import type { Hierarchy } from '../../analytics/tree/hierarchy.ts';

/** A cell of a block. */
export type BlockCell = string | number | null;

/** A table of a snapshot by columns of equal length; a column that is null in every row is left out. */
export type BlockColumns = Readonly<Record<string, readonly BlockCell[]>>;

/** A column of a block: row to cell. */
export type BlockColumn = (row: number) => BlockCell;

/**
 * A table of a snapshot with its name. Its cells are computed when they are written, since a table
 * of boxed cells is several times as large as the figures that it is made of.
 */
export interface Block {
  readonly name: string;
  readonly rows: number;
  readonly columns: Readonly<Record<string, BlockColumn>>;
}

/** The name of the block of an indicator in a period, by a breakdown or without. */
export const figuresName = (period: string, indicator: string, breakdown: string | null): string =>
  ['figures', period, indicator, ...(breakdown === null ? [] : [breakdown])].join('/');

/** The name of the block of the org units of a period. */
export const unitsName = (period: string): string => `units/${period}`;

/** The parts of the name of a block of figures; null for a block of org units. */
export function placeOf(name: string): {
  readonly period: string;
  readonly indicator: string;
  readonly breakdown: string | null;
} | null {
  const [kind, period, indicator, breakdown = null] = name.split('/');
  return kind === 'figures' ? { period: period!, indicator: indicator!, breakdown } : null;
}

/** Cells of a column that are written at a time. */
const CHUNK_CELLS = 1_024;

/**
 * Writes a table as canonical JSON. Columns without a value are left out; keys keep their order;
 * JSON.stringify of arrays of texts and numbers is canonical.
 */
export function* writingBlock(
  { rows, columns }: Pick<Block, 'rows' | 'columns'>,
  into: TextBuffer,
): Work<void> {
  const names = Object.keys(columns)
    .filter((name) => hasValue(columns[name]!, rows))
    .sort();
  into.write('{');
  for (const [i, name] of names.entries()) {
    into.write(`${i === 0 ? '' : ','}${JSON.stringify(name)}:[`);
    for (let begin = 0; begin < rows; begin += CHUNK_CELLS) {
      writeCells(columns[name]!, begin, Math.min(rows, begin + CHUNK_CELLS), into);
      yield;
    }
    into.write(']');
  }
  into.write('}');
}

function hasValue(column: BlockColumn, rows: number): boolean {
  for (let row = 0; row < rows; row++) if (column(row) !== null) return true;
  return false;
}

function writeCells(column: BlockColumn, begin: number, end: number, into: TextBuffer): void {
  const cells: BlockCell[] = [];
  for (let row = begin; row < end; row++) cells.push(column(row));
  into.write(`${begin === 0 ? '' : ','}${JSON.stringify(cells).slice(1, -1)}`);
}

/** The columns of a block. */
export const blockColumns = (text: string): BlockColumns => JSON.parse(text) as BlockColumns;

/** Columns that were read from a block, as columns to be written. */
export const columnsToWrite = (columns: BlockColumns): Block['columns'] =>
  Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, (row) => cells[row]!]));

/** The numbers of a figure, in the order in which tables show them. */
export const FIGURE_NUMBERS: readonly FigureNumber[] = [
  'value',
  'numerator',
  'denominator',
  'lower',
  'upper',
  'standardError',
  'n',
  'reported',
  'required',
];

/** The column of blocks that is 1 for figures that are not on record; absent if all are. */
export const OFF_RECORD = 'offRecord';

/** How the names of columns of numbers beside the figures begin. */
const PART = 'part ';

const nulled =
  (numbers: Float64Array): BlockColumn =>
  (row) =>
    Number.isNaN(numbers[row]) ? null : numbers[row]!;

/**
 * Part of an answer as a block, sorted by unit code and group. @param breakdown the dimension of
 * its groups; null: none
 */
export function figuresBlock(
  { indicator, period, nodes, groups, group, figures, offRecord }: AnswerBlock,
  breakdown: string | null,
  hierarchy: Hierarchy,
): Block {
  const columns: Record<string, BlockColumn> = {
    unit: (row) => hierarchy.nodes[nodes[row]!]!.code,
    status: (row) => figures.statusOf(row),
    [OFF_RECORD]: (row) => (offRecord?.[row] ? 1 : null),
  };
  if (group) columns.group = (row) => groups[group[row]!]![0]!;
  for (const name of FIGURE_NUMBERS) columns[name] = nulled(figures.column(name));
  for (const part of Object.keys(indicator.formula.parts ?? {}))
    columns[`${PART}${part}`] = (row) =>
      figures.partsOf(row)?.find(({ name }) => name === part)?.value ?? null;
  return { name: figuresName(period, indicator.code, breakdown), rows: nodes.length, columns };
}

/**
 * Some org units on a day as a block, sorted by code. @param parentOf node to its parent; -1: none
 */
export function unitsBlock(
  period: string,
  nodes: readonly number[],
  parentOf: (node: number) => number,
  { nodes: all }: Hierarchy,
): Block {
  const of =
    (cell: (node: number) => BlockCell): BlockColumn =>
    (row) =>
      cell(nodes[row]!);
  const columns = {
    code: of((node) => all[node]!.code),
    name: of((node) => all[node]!.name),
    kind: of((node) => all[node]!.kind),
    parent: of((node) => all[parentOf(node)]?.code ?? null),
    schoolType: of((node) => all[node]!.schoolType),
    ownership: of((node) => all[node]!.ownership),
  };
  return { name: unitsName(period), rows: nodes.length, columns };
}

/**
 * The figure in a row of a block of figures; on record unless the block marks it otherwise, which
 * older ones never do.
 */
export function figureAt(columns: BlockColumns, row: number): RecordedFigure {
  const numbers = FIGURE_NUMBERS.map((name) => [name, columns[name]?.[row] ?? null]);
  const parts = Object.entries(columns).flatMap(([name, cells]) =>
    name.startsWith(PART) && typeof cells[row] === 'number'
      ? [{ name: name.slice(PART.length), value: cells[row] }]
      : [],
  );
  return {
    status: columns.status![row] as Status,
    onRecord: columns[OFF_RECORD]?.[row] !== 1,
    ...(Object.fromEntries(numbers) as Omit<RecordedFigure, 'status' | 'onRecord' | 'parts'>),
    parts: parts.length > 0 ? parts : null,
  };
}
