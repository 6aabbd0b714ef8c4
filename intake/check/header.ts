import { fault, type FaultSink } from '../../base/errors/faults.ts';
import { nearest } from '../../base/nearest.ts';
import type { Column, Register } from '../../schema/register/definition.ts';
import { columnLetters } from '../read/cell-place.ts';
import { textOf, type Cell } from '../read/cell.ts';
import type { FarCell } from '../read/source.ts';
import { holdsIdCardNumber, isIdCardColumn } from './id-card.ts';
import { closestMatch, namesOf, plainName } from './header-match.ts';
import { totalsFault } from './totals-column.ts';

/** The match of a file's columns with a register. */
export interface Header {
  /** the texts of the header row */
  readonly cells: readonly string[];
  /**
   * columns of the register that the file has, or that have a default and belong to the key, in the
   * order of the register
   */
  readonly columns: readonly Column[];
  /** position in the file of each of `columns`; -1 where the file does not have it */
  readonly positions: readonly number[];
  /**
   * names of columns that the register does not have, `#5` for an unnamed fifth column; they are
   * dropped
   */
  readonly surplus: readonly string[];
  /**
   * positions of surplus columns that reject files may repeat: not identity numbers, nor the fault
   * column
   */
  readonly kept: readonly number[];
  /** positions of surplus columns that must not contain identity numbers either */
  readonly watched: readonly number[];
  /** named columns, from 0, beyond the widest table; they are dropped */
  readonly farColumns: readonly number[];
}

/** The column that reject files add; an import ignores it. */
export const FAULT_COLUMN = 'fault';

/** The position of a column that the file does not have. */
const NOWHERE = -1;

/** Maximum number of names of columns beyond the widest table that are listed. */
const MAX_FAR_NAMES = 20;

/**
 * Matches a header row with a register; null after reporting missing or repeated columns. A column
 * name that a formula computes is a fault, but still names the column. `far` are cells of the row
 * beyond the widest table.
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

  let isComplete = true;
  const positionOf = new Map<Column, number>();
  const surplus: string[] = [];
  const watched: number[] = [];
  const kept: number[] = [];
  cells.forEach((cell, position) => {
    const column = byName.get(plainName(cell));
    if (!column) {
      for (const totals of totalsFault(table, 1, cell)) report(totals);
      if (cell !== FAULT_COLUMN)
        surplus.push(cell === '' || holdsIdCardNumber(cell) ? `#${position + 1}` : cell);
      if (!isIdCardColumn(cell)) watched.push(position);
      if (!isIdCardColumn(cell) && cell !== FAULT_COLUMN) kept.push(position);
    } else if (positionOf.has(column)) {
      report(fault('DUPLICATE_COLUMN', { table, row: 1, column: cell }, { column: cell }));
      isComplete = false;
    } else {
      positionOf.set(column, position);
      const headerCell = row[position]!;
      if (typeof headerCell !== 'string' && headerCell.kind === 'formula')
        report(fault('FORMULA', { table, row: 1, column: column.header }, {}));
    }
  });
  const beyond = far.map(({ column, cell }) =>
    holdsIdCardNumber(textOf(cell)) ? columnLetters(column) : textOf(cell),
  );
  surplus.push(...beyond.slice(0, MAX_FAR_NAMES), ...(beyond.length > MAX_FAR_NAMES ? ['…'] : []));
  const match = closestMatch([cells]);
  const template =
    match === null || match.register === register || match.columns <= positionOf.size
      ? ''
      : { zh: match.register.title.zh, en: match.register.table };
  for (const column of columns) {
    if (positionOf.has(column) || column.omissible) continue;
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
    isComplete = false;
  }
  if (!isComplete) return null;
  // without a column of the key, rows could not be matched with stored ones
  const isAssumed = ({ property, default: assumed }: Column): boolean =>
    assumed !== undefined && register.key.includes(property);
  const present = columns.filter((column) => positionOf.has(column) || isAssumed(column));
  return {
    cells,
    columns: present,
    positions: present.map((column) => positionOf.get(column) ?? NOWHERE),
    surplus,
    kept,
    watched,
    farColumns: far.map(({ column }) => column),
  };
}
