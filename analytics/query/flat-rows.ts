import type { Dimension } from '../dimensions/dimension.ts';
import type { Hierarchy } from '../tree/hierarchy.ts';
import type { AnswerRow } from './answer-blocks.ts';

/** One cell of a flat row. */
export type FlatCell = string | number | null;

/** A column of flat rows. */
export interface FlatColumn {
  readonly name: string;
  readonly kind: 'text' | 'count' | 'number';
  readonly of: (row: AnswerRow) => FlatCell;
}

/**
 * The columns of answers as flat tables, the same in every format; one column for each dimension of
 * the query, named after it. Names never change.
 */
export const flatColumns = (
  { nodes }: Hierarchy,
  by: readonly Dimension[],
): readonly FlatColumn[] => [
  { name: 'period', kind: 'text', of: (row) => row.period },
  { name: 'indicator', kind: 'text', of: (row) => row.indicator.code },
  { name: 'unit', kind: 'text', of: (row) => nodes[row.node]!.code },
  { name: 'unit_name', kind: 'text', of: (row) => nodes[row.node]!.name },
  ...by.map(({ id }, i): FlatColumn => ({
    name: id.toLowerCase(),
    kind: 'text',
    of: (row) => row.group[i]!,
  })),
  { name: 'status', kind: 'text', of: (row) => row.status },
  { name: 'value', kind: 'number', of: (row) => row.value },
  { name: 'numerator', kind: 'number', of: (row) => row.numerator },
  { name: 'denominator', kind: 'number', of: (row) => row.denominator },
  { name: 'lower', kind: 'number', of: (row) => row.lower },
  { name: 'upper', kind: 'number', of: (row) => row.upper },
  { name: 'standard_error', kind: 'number', of: (row) => row.standardError },
  { name: 'n', kind: 'count', of: (row) => row.n },
  { name: 'reported', kind: 'count', of: (row) => row.reported },
  { name: 'required', kind: 'count', of: (row) => row.required },
  { name: 'on_record', kind: 'count', of: (row) => Number(row.onRecord) },
];
