import { fault, shorten, type Fault } from '../../base/errors/faults.ts';
import { columnOf } from '../../schema/register/declared.ts';
import type { Column, Register } from '../../schema/register/definition.ts';
import { isReference } from '../../schema/register/kinds.ts';
import { columnLetters } from '../read/cell-place.ts';
import { textOf, type Cell } from '../read/cell.ts';
import type { FarCell } from '../read/source.ts';
import { cellReader } from '../kinds.ts';
import type { Refuse } from './cell.ts';
import { isConvertedCode } from './converted-code.ts';
import type { Header } from './header.ts';
import { holdsIdCardNumber } from './id-card.ts';
import { hasLostDigits, textFor } from './typed-cell.ts';

/**
 * A checked row. `values` for COPY, in the order of `header.columns`, null if empty or refused;
 * `good`: no faults; `filled`: number of cells with the value of a merged block that begins above.
 */
export interface CheckedRow {
  readonly values: readonly (string | null)[];
  readonly good: boolean;
  readonly filled: number;
}

/** Checks the cells of a row, each one and in combination. */
export type RowChecker = (
  row: number,
  cells: readonly Cell[],
  more?: {
    /** cells to the right of the header */
    readonly far?: readonly FarCell[] | undefined;
    /** whether the end of the file may have cut off the row */
    readonly isCutOff?: boolean;
  },
) => CheckedRow;

const EXAMPLE = /^(示例|example)([-:：_]|$)/i;

/**
 * A check of several cells of one row; `value` gives the value of a column, null if empty, refused
 * or absent.
 */
type RowRule = (
  value: (property: string) => string | null,
  refuseAt: (property: string) => Refuse,
) => void;

function intervalRule({ interval }: Register): RowRule[] {
  if (!interval) return [];
  const [from, to] = interval;
  return [
    (value, refuseAt) => {
      const start = value(from);
      const end = value(to);
      if (start !== null && end !== null && end < start)
        refuseAt(to)('INTERVAL_REVERSED', { from: start, to: end });
    },
  ];
}

function dayOrderRules(register: Register): RowRule[] {
  return register.dayOrders.map(({ first, then }) => (value, refuseAt) => {
    const day = value(then);
    const other = value(first);
    if (day === null || other === null || day >= other) return;
    const { title } = columnOf(register, first);
    refuseAt(then)('DAYS_REVERSED', { day, other, title });
  });
}

function onlyWhenRules({ columns }: Register): RowRule[] {
  return columns.flatMap(({ property, onlyWhen }) =>
    onlyWhen
      ? [
          ((value, refuseAt) => {
            const decisive = value(onlyWhen.property);
            if (value(property) !== null && decisive !== null && !onlyWhen.codes.includes(decisive))
              refuseAt(property)('NOT_FOR_KIND', { kinds: onlyWhen.codes.join(', ') });
          }) satisfies RowRule,
        ]
      : [],
  );
}

/**
 * The row checker of a register for a file with the given header. Cost: one pass over the cells.
 * @param report receives every fault; a value that contains an identity number is never repeated
 * @param mayLackFlags empty flags are null and no fault: they keep the stored value
 */
export function rowChecker(
  register: Register,
  header: Header,
  report: (fault: Fault) => void,
  mayLackFlags = false,
): RowChecker {
  const { table } = register;
  const { columns, positions, watched } = header;
  const width = header.cells.length;
  const readers = columns.map(cellReader);
  const indexOf = new Map(columns.map(({ property }, index) => [property, index]));
  const rules = [...intervalRule(register), ...dayOrderRules(register), ...onlyWhenRules(register)];
  const keyIndex = indexOf.get(register.key[0]!)!;
  const isCode = columns.map(
    (column) =>
      isReference(column) || (column.kind === 'text' && register.key.includes(column.property)),
  );
  // minimum number of cells of a row: cells further right are optional
  const minCells =
    1 + Math.max(-1, ...columns.map((column, i) => (mayBeEmpty(column) ? -1 : positions[i]!)));
  const farHeader = new Set(header.farColumns);
  let row = 0;
  let good = true;
  let column: Column = columns[0]!;
  let text = '';

  const refuse: Refuse = (code, params) => {
    good = false;
    if (code === 'ID_CARD_NUMBER' || holdsIdCardNumber(text))
      report(fault('ID_CARD_NUMBER', { table, row, column: column.header }, {}));
    else report(fault(code, { table, row, column: column.header, value: text }, shortened(params)));
  };
  const readCell = (i: number, cell: Cell, refuseCell: Refuse): string | null => {
    const cellText = typeof cell === 'string' ? cell : textFor(columns[i]!, cell, refuseCell);
    if (cellText === null || cellText === '') return null;
    if (isCode[i] === true && hasLostDigits(cellText)) {
      refuseCell('DIGITS_LOST', { value: cellText });
      return null;
    }
    if (isCode[i] === true && isConvertedCode(cellText)) {
      refuseCell('CONVERTED_CODE', { value: cellText });
      return null;
    }
    return readers[i]!(cellText, refuseCell);
  };
  const watch = (cell: Cell, name: string): void => {
    if (cell === '' || !holdsIdCardNumber(textOf(cell))) return;
    good = false;
    report(fault('ID_CARD_NUMBER', { table, row, column: name }, {}));
  };
  /** Looks for an identity number that is split over adjacent surplus columns. */
  const watchTogether = (cells: readonly Cell[], far: readonly FarCell[]): void => {
    if (!good) return;
    const parts = [
      ...watched.map((position) => cells[position] ?? ''),
      ...far.map((farCell) => farCell.cell),
    ]
      .map(textOf)
      .filter((part) => part !== '');
    // the separator counts as letters, so a number across several columns needs a right check digit
    if (parts.length < 2 || !holdsIdCardNumber(parts.join(' / a / '))) return;
    good = false;
    const first = watched[0];
    const column =
      first === undefined ? columnLetters(far[0]!.column) : header.cells[first]! || `#${first + 1}`;
    report(fault('ID_CARD_NUMBER', { table, row, column }, {}));
  };
  return (number, cells, { far = [], isCutOff = false } = {}) => {
    row = number;
    good = true;
    let filled = 0;
    const values = new Array<string | null>(columns.length).fill(null);
    const cellCount = raggedLength(cells, width, isCutOff ? width : minCells, far, farHeader);
    if (cellCount !== null) {
      report(fault('RAGGED_ROW', { table, row }, { found: cellCount, expected: width }));
      // the key still counts, so that references to this row are not reported as missing
      if (register.key.length === 1)
        values[keyIndex] = readCell(keyIndex, cells[positions[keyIndex]!] ?? '', () => undefined);
      return { values, good: false, filled };
    }
    const first = textOf(cells[positions[0]!] ?? '');
    if (EXAMPLE.test(first)) {
      report(fault('EXAMPLE_ROW', { table, row, column: columns[0]!.header, value: first }, {}));
      return { values, good: false, filled };
    }
    for (let i = 0; i < columns.length; i++) {
      column = columns[i]!;
      const cell = cells[positions[i]!] ?? '';
      text = typeof cell === 'string' ? cell : textOf(cell);
      if (cell !== '') values[i] = readCell(i, cell, refuse);
      else if (column.default !== undefined) values[i] = column.default;
      else if (!column.optional && !(mayLackFlags && column.kind === 'flag'))
        refuse('REQUIRED', {});
      if (typeof cell !== 'string' && cell.kind === 'merged' && values[i] !== null) filled++;
    }
    for (const position of watched)
      watch(cells[position] ?? '', header.cells[position]! || `#${position + 1}`);
    for (const farCell of far) watch(farCell.cell, columnLetters(farCell.column));
    if (watched.length + far.length > 1) watchTogether(cells, far);
    const value = (property: string): string | null => values[indexOf.get(property) ?? -1] ?? null;
    const refuseAt = (property: string): Refuse => {
      column = columns[indexOf.get(property)!]!;
      text = textOf(cells[positions[indexOf.get(property)!]!] ?? '');
      return refuse;
    };
    for (const rule of rules) rule(value, refuseAt);
    return { values, good, filled };
  };
}

const mayBeEmpty = ({ optional, default: assumed }: Column): boolean =>
  optional || assumed !== undefined;

/**
 * The number of cells of a row that does not fit its header: fewer than `minCells`, or a cell without
 * a column name. Null if the row fits.
 */
function raggedLength(
  cells: readonly Cell[],
  width: number,
  minCells: number,
  far: readonly FarCell[],
  farHeader: ReadonlySet<number>,
): number | null {
  if (cells.length < minCells) return cells.length;
  if (cells.length > width && cells.slice(width).some((cell) => cell !== '')) return cells.length;
  const stray = far.findLast(({ column }) => !farHeader.has(column));
  return stray === undefined ? null : stray.column + 1;
}

const shortened = <P extends object>(params: P): P =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && name === 'value' ? shorten(value) : (value as unknown),
    ]),
  ) as P;
