import type { Pool } from 'pg';
import type { Register } from '../../schema/register/definition.ts';
import { columnExpression, referenceTables } from '../export/table-query.ts';

/**
 * A stored row as cells of the data package: one text for each column of the register, '' for null.
 */
export interface StoredCells {
  readonly id: number;
  readonly revision: number;
  readonly cells: readonly string[];
}

/**
 * The stored rows of a register, alias `t`, that satisfy a condition; ordered by id. One statement.
 */
export async function storedCells(
  client: Pick<Pool, 'query'>,
  register: Register,
  where: string,
  values: readonly unknown[],
): Promise<StoredCells[]> {
  const cells = register.columns.map((column) => `coalesce(${columnExpression(column)}::text, '')`);
  const { rows } = await client.query<StoredCells>(
    `select t.id, t.revision, array[${cells.join(', ')}] as cells
      from ${register.table} t ${referenceTables(register)} where ${where} order by t.id`,
    values as unknown[],
  );
  return rows;
}

/** Replaces some cells of a row; `values` are by property, null for an empty cell. */
export function withValues(
  { columns }: Register,
  cells: readonly string[],
  values: Readonly<Record<string, string | null>>,
): string[] {
  return columns.map(({ property }, index) =>
    property in values ? (values[property] ?? '') : cells[index]!,
  );
}

/** The cell of a property. */
export const cellOf = ({ columns }: Register, cells: readonly string[], property: string): string =>
  cells[columns.findIndex((column) => column.property === property)]!;
