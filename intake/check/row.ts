import { fault, shorten, type Fault } from '../../base/errors/faults.ts';
import type { Column, Register } from '../../schema/register/definition.ts';
import { cellReader, type Refuse } from './cell.ts';
import type { Header } from './header.ts';
import { holdsIdCardNumber } from './id-card.ts';

/** What became of a row: its values for COPY, in the order of `header.columns`, null where empty or refused; and whether it is free of faults. */
export interface CheckedRow {
  readonly values: readonly (string | null)[];
  readonly good: boolean;
}

/** Checks the cells of a row, and them against each other. */
export type RowChecker = (row: number, cells: readonly string[]) => CheckedRow;

const EXAMPLE = /^(示例|example)([-:：_]|$)/i;

/** Checks that look at several cells of one row; `value` gives the read value of a column, null when empty, refused or absent. */
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
 * The checker of the rows of a register in a file with the given header. Cost: one look at each cell.
 * @param report takes every fault; a value that holds an identity number is never repeated
 */
export function rowChecker(
  register: Register,
  header: Header,
  report: (it: Fault) => void,
): RowChecker {
  const { table } = register;
  const { columns, positions, watched } = header;
  const width = header.cells.length;
  const readers = columns.map(cellReader);
  const indexOf = new Map(columns.map(({ property }, index) => [property, index]));
  const rules = [...intervalRule(register), ...onlyWhenRules(register)];
  const keyAt = indexOf.get(register.key[0]!)!;
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
  return (number, cells) => {
    row = number;
    good = true;
    const values = new Array<string | null>(columns.length).fill(null);
    if (
      cells.length < width ||
      (cells.length > width && cells.slice(width).some((cell) => cell !== ''))
    ) {
      report(fault('RAGGED_ROW', { table, row }, { found: cells.length, expected: width }));
      // its key counts all the same: what refers to it does not refer to nothing
      if (register.key.length === 1)
        values[keyAt] = readers[keyAt]!(cells[positions[keyAt]!] ?? '', () => undefined) || null;
      return { values, good: false };
    }
    if (EXAMPLE.test(cells[positions[0]!] ?? '')) {
      report(
        fault(
          'EXAMPLE_ROW',
          { table, row, column: columns[0]!.header, value: cells[positions[0]!]! },
          {},
        ),
      );
      return { values, good: false };
    }
    for (let i = 0; i < columns.length; i++) {
      column = columns[i]!;
      text = cells[positions[i]!] ?? '';
      if (text !== '') values[i] = readers[i]!(text, refuse);
      else if (!column.optional) refuse('REQUIRED', {});
    }
    for (const position of watched) {
      if (holdsIdCardNumber(cells[position] ?? '')) {
        good = false;
        report(
          fault(
            'ID_CARD_NUMBER',
            { table, row, column: header.cells[position]! || `#${position + 1}` },
            {},
          ),
        );
      }
    }
    const value = (property: string): string | null => values[indexOf.get(property) ?? -1] ?? null;
    const refuseAt = (property: string): Refuse => {
      column = columns[indexOf.get(property)!]!;
      text = cells[positions[indexOf.get(property)!]!] ?? '';
      return refuse;
    };
    for (const rule of rules) rule(value, refuseAt);
    return { values, good };
  };
}

const shortened = <P extends object>(params: P): P =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && name === 'value' ? shorten(value) : (value as unknown),
    ]),
  ) as P;
