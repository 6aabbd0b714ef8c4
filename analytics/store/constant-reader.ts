import { invariant } from '../../base/invariant.ts';
import { registerOf } from '../../schema/register/declared.ts';
import type { RegisterClass } from '../../schema/register/definition.ts';
import type { AttributeFrom } from '../facts/state-schema.ts';
import { CodeNumbers, type CopyRow } from './copy-reader.ts';

/**
 * The reader of an attribute that is a column: the column in SQL, and the slot of the value in a
 * row.
 */
export interface ConstantReader {
  readonly column: string;
  readonly slot: (row: CopyRow) => number;
}

/** The reader of an attribute. @param aliases of the tables of the query, by their registers */
export function constantReader(
  { name, values, source, firstSlot }: AttributeFrom<'constant'>,
  aliases: ReadonlyMap<RegisterClass, string>,
): ConstantReader {
  const { register, column } = source;
  const alias = [...aliases].find(([type]) => registerOf(type) === register)?.[1];
  invariant(alias, 'constant-of-another-table', name);
  const field = `${alias}.${column.field}`;
  if (column.kind === 'flag') return { column: field, slot: (row) => firstSlot + row.flag() };
  const numbers = new CodeNumbers(values as readonly string[]);
  return {
    column: column.optional ? `coalesce(${field}, '')` : field,
    slot: (row) => firstSlot + row.code(numbers),
  };
}
