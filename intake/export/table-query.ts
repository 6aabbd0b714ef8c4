import { keyColumns, targetOf } from '../../schema/register/declared.ts';
import type { Column, Register } from '../../schema/register/definition.ts';
import { isReference } from '../../schema/register/kinds.ts';
import { INTAKE_KINDS, referenceAlias } from '../kinds.ts';

/**
 * SQL of a column of a register, alias `t`, in the form of the data package: references by key,
 * flags as true and false, codes of a set separated by `;`.
 */
export const columnExpression = (column: Column): string =>
  INTAKE_KINDS[column.kind].exported(column);

/** The joins that {@link columnExpression} needs. */
export const referenceTables = ({ columns }: Register): string =>
  columns
    .filter(isReference)
    .map((column) => {
      const target = targetOf(column);
      return `left join ${target.table} ${referenceAlias(column)} on ${referenceAlias(column)}.id = t.${column.field}`;
    })
    .join(' ');

/** The query of a register as a table of the data package, ordered by key. */
export function tableQuery(register: Register): string {
  const cells = register.columns.map(
    (column) => `${columnExpression(column)} as "${column.header}"`,
  );
  return `select ${cells.join(', ')} from ${register.table} t ${referenceTables(register)}
    order by ${keyColumns(register).map(columnExpression).join(', ')}`;
}
