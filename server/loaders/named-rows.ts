import { keyColumns, referenceKey, targetOf } from '../../schema/register/declared.ts';
import type { Column, Register } from '../../schema/register/definition.ts';
import { isReference } from '../../schema/register/kinds.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import type { LoaderContext } from './loader-context.ts';
import { readCondition } from './scope-condition.ts';
import { SqlParams } from './sql-params.ts';

/** By what people call a row: the parts of its key, in the order of the key, and its name; null: it has none. */
export interface NamedRow {
  readonly id: number;
  readonly key: readonly string[];
  readonly name: string | null;
}

const NAMES: readonly string[] = ['name', 'title'];

const ownName = ({ columns }: Register): Column | undefined =>
  columns.find(({ kind, property }) => kind === 'text' && NAMES.includes(property));

/** SQL of the key of a row under an alias. */
const keyOf = (register: Register, alias: string): string =>
  keyColumns(register)
    .map((column) => {
      if (!isReference(column)) return `${alias}.${column.field}::text`;
      const target = targetOf(column);
      const { field } = referenceKey(target);
      return `(select k.${field} from ${target.table} k where k.id = ${alias}.${column.field})`;
    })
    .join(', ');

/** SQL of the name of a row: its own, or that of the first thing with a name, no org unit, to which it refers. */
function nameOf(register: Register, alias: string): string {
  const nameColumns = ownName(register);
  if (nameColumns) return `${alias}.${nameColumns.field}`;
  const reference = register.columns.find(
    (column) =>
      isReference(column) && targetOf(column).type !== OrgUnit && ownName(targetOf(column)),
  );
  if (!reference) return 'null::text';
  const target = targetOf(reference);
  return (
    `(select k.${ownName(target)!.field} from ${target.table} k where k.id = ` +
    `${alias}.${reference.field})`
  );
}

/** Rows of a register by internal id, as far as the viewer may read them. One statement. */
export async function namedRows(
  register: Register,
  ids: Iterable<number>,
  context: LoaderContext,
): Promise<ReadonlyMap<number, NamedRow>> {
  const distinctIds = [...new Set(ids)];
  if (distinctIds.length === 0) return new Map();
  const params = new SqlParams();
  const conditions = [`t.id = any(${params.add(distinctIds)}::integer[])`];
  const readable = readCondition(register, 't', context, params);
  if (readable !== null) conditions.push(readable);
  context.database.spend(distinctIds.length);
  const rows = await context.database.query<NamedRow & { id: number }>(
    `select t.id, array[${keyOf(register, 't')}] as key, ${nameOf(register, 't')} as name
      from ${register.table} t where ${conditions.join(' and ')}`,
    params.values,
  );
  return new Map(rows.map((row) => [row.id, row]));
}
