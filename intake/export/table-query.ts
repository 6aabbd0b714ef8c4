import { keyColumns, referenceKey, targetOf } from '../../schema/register/declared.ts';
import type { Column, Register } from '../../schema/register/definition.ts';

const alias = (column: Column): string => `r_${column.field}`;

const value = (column: Column): string => {
  if (column.kind === 'reference') return `${alias(column)}.${referenceKey(targetOf(column)).field}`;
  return column.kind === 'flag' ? `t.${column.field}::text` : `t.${column.field}`;
};

/** The query that gives a register as its table of the data package: every column, references by key, in the order of the key. */
export function tableQuery(register: Register): string {
  const { table, columns } = register;
  const joins = columns.filter(({ kind }) => kind === 'reference').map((column) => {
    const target = targetOf(column);
    return `left join ${target.table} ${alias(column)} on ${alias(column)}.id = t.${column.field}`;
  });
  return `select ${columns.map((column) => `${value(column)} as "${column.header}"`).join(', ')} from ${table} t ${joins.join(' ')} order by ${keyColumns(register).map(value).join(', ')}`;
}
