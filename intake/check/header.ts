import { fault, type FaultSink } from '../../base/errors/faults.ts';
import { nearest } from '../../base/nearest.ts';
import type { Column, Register } from '../../schema/register/definition.ts';
import { columnLetters } from '../read/cell-place.ts';
import { textOf, type Cell } from '../read/cell.ts';
import type { FarCell } from '../read/source.ts';
import { holdsIdCardNumber, isIdCardColumn } from './id-card.ts';
import { mostAlike, namesOf, plainName } from './likeness.ts';

/** How the columns of a file fit a register. */
export interface Header {
  /** the header row as it stands */
  readonly cells: readonly string[];
  /** columns of the register that the file has, in the order of the register */
  readonly columns: readonly Column[];
  /** for each of them, its position in the file */
  readonly positions: readonly number[];
  /** names of columns that the register does not have, `#5` for the fifth where it has none; they are dropped */
  readonly surplus: readonly string[];
  /** positions of surplus columns that may be handed back: not those of identity numbers, nor what a reject file said of its rows */
  readonly kept: readonly number[];
  /** positions of surplus columns that must not hold identity numbers either */
  readonly watched: readonly number[];
  /** columns beyond those that a table may have, from 0, that have a name; they are dropped */
  readonly farColumns: readonly number[];
}

/** The column that reject files add; it comes back without being reported. */
export const FAULT_COLUMN = 'fault';

/** Most names of columns beyond the table that are listed. */
const MOST_FAR = 20;

/**
 * Fits a header row to a register; null after reporting what is missing or double. A name that a formula gives is a fault too, but tells
 * the column. `far` are cells of the row beyond the columns that a table may have.
 */
export function readHeader(
  register: Register,
  row: readonly Cell[],
  report: FaultSink,
  { far = [] }: { readonly far?: readonly FarCell[] } = {},
): Header | null {
  const { table, columns } = register;
  const cells = row.map(textOf);
  if (cells.every((cell) => cell === '')) {
    report(
      fault(
        'EMPTY_TABLE',
        { table, row: 1 },
        {
          columns: columns
            .filter(({ omissible }) => !omissible)
            .map(({ header }) => header)
            .join(', '),
        },
      ),
    );
    return null;
  }
  const byName = new Map<string, Column>();
  for (const column of [...columns].reverse())
    for (const name of namesOf(column)) byName.set(name, column);
  for (const column of columns) byName.set(plainName(column.header), column);

  let sound = true;
  const found = new Map<Column, number>();
  const surplus: string[] = [];
  const watched: number[] = [];
  const kept: number[] = [];
  cells.forEach((cell, position) => {
    const column = byName.get(plainName(cell));
    if (!column) {
      if (cell !== FAULT_COLUMN)
        surplus.push(cell === '' || holdsIdCardNumber(cell) ? `#${position + 1}` : cell);
      if (!isIdCardColumn(cell)) watched.push(position);
      if (!isIdCardColumn(cell) && cell !== FAULT_COLUMN) kept.push(position);
    } else if (found.has(column)) {
      report(fault('DUPLICATE_COLUMN', { table, row: 1, column: cell }, { column: cell }));
      sound = false;
    } else {
      found.set(column, position);
      const given = row[position]!;
      if (typeof given !== 'string' && given.kind === 'formula')
        report(fault('FORMULA', { table, row: 1, column: column.header }, {}));
    }
  });
  const beyond = far.map(({ column, cell }) =>
    holdsIdCardNumber(textOf(cell)) ? columnLetters(column) : textOf(cell),
  );
  surplus.push(...beyond.slice(0, MOST_FAR), ...(beyond.length > MOST_FAR ? ['…'] : []));
  const alike = mostAlike([cells]);
  const template =
    alike === null || alike.register === register || alike.columns <= found.size
      ? ''
      : { zh: alike.register.title.zh, en: alike.register.table };
  for (const column of columns) {
    if (found.has(column) || column.omissible) continue;
    report(
      fault(
        'MISSING_COLUMN',
        { table, row: 1, column: column.header },
        {
          column: { zh: `${column.title.zh}（${column.header}）`, en: column.header },
          nearest: [
            ...new Set([column.header, column.title.zh].flatMap((name) => nearest(name, surplus))),
          ].join(', '),
          template,
        },
      ),
    );
    sound = false;
  }
  if (!sound) return null;
  const present = columns.filter((column) => found.has(column));
  return {
    cells,
    columns: present,
    positions: present.map((column) => found.get(column)!),
    surplus,
    kept,
    watched,
    farColumns: far.map(({ column }) => column),
  };
}
