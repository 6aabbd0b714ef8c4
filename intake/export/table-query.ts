import { keyColumns, referenceKey, targetOf } from '../../schema/register/declared.ts';
import type { Column, Register } from '../../schema/register/definition.ts';

const alias = (column: Column): string => `r_${column.field}`;

/** A column of a register, under the alias `t`, as the data package holds it: references by key, flags as true and false. */
export const columnExpression = (column: Column): string => {
  if (column.kind === 'reference')
    return `${alias(column)}.${referenceKey(targetOf(column)).field}`;
  return column.kind === 'flag' ? `t.${column.field}::text` : `t.${column.field}`;
};

/** The joins that {@link columnExpression} needs. */
export const referenceTables = ({ columns }: Register): string =>
  columns
    .filter(({ kind }) => kind === 'reference')
    .map((column) => {
      const target = targetOf(column);
      return `left join ${target.table} ${alias(column)} on ${alias(column)}.id = t.${column.field}`;
    })
    .join(' ');

/** The query that gives a register as its table of the data package, in the order of the key. */
export function tableQuery(register: Register): string {
  const cells = register.columns.map(
    (column) => `${columnExpression(column)} as "${column.header}"`,
  );
  return `select ${cells.join(', ')} from ${register.table} t ${referenceTables(register)} order by ${keyColumns(register).map(columnExpression).join(', ')}`;
}
