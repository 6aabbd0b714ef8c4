import type { PoolClient } from 'pg';
import { columnOf, referenceKey, targetOf } from '../../schema/register/declared.ts';
import { isReference } from '../../schema/register/kinds.ts';
import type { Visibility } from '../rules/rule.ts';
import type { FaultTable } from './fault-table.ts';
import { keyReferences, referenceJoins, sameRow, stagedName, type Stage } from './stage.ts';

/**
 * Fills the empty cells of staged rows from the stored rows with the same keys, and checks the order
 * of days again, since both days of a pair may come from different sides. A flag that is neither
 * given nor stored is false.
 * @param visibility the stored rows that may be used; null: all. A fault never tells of others
 */
export async function keepStored(
  client: PoolClient,
  stage: Stage,
  faults: FaultTable,
  visibility: Visibility | null,
): Promise<void> {
  const { register, table } = stage;
  const columns = stage.columns.filter(({ property }) => !register.key.includes(property));
  if (columns.length > 0) {
    const joins = columns.filter(isReference).map((column) => {
      const alias = `x_${column.field}`;
      return `left join ${targetOf(column).table} ${alias} on ${alias}.id = t.${column.field}`;
    });
    const stored = columns.map((column) =>
      isReference(column)
        ? `x_${column.field}.${referenceKey(targetOf(column)).field} as ${stagedName(column)}`
        : `t.${column.field} as ${stagedName(column)}`,
    );
    const set = columns.map(stagedName).map((name) => `${name} = coalesce(u.${name}, v.${name})`);
    await client.query(`
      update ${table} u set ${set.join(', ')}
      from (select s.row_no, ${stored.join(', ')} from ${table} s
            ${referenceJoins(keyReferences(stage), '')} join ${register.table} t on ${sameRow(stage, false)}
            ${joins.join(' ')} where ${visibility ? visibility(register, 't') : 'true'}) v
      where v.row_no = u.row_no and not u.bad`);
  }
  const flags = columns.filter(({ kind, optional }) => kind === 'flag' && !optional);
  for (const name of flags.map(stagedName))
    await client.query(`update ${table} set ${name} = false where ${name} is null`);
  if (register.interval) {
    const [from, to] = register.interval.map((property) => columnOf(register, property));
    await faults.addQuery(
      register,
      'INTERVAL_REVERSED',
      `select row_no, '${to!.header}' as column_name, ${to!.field}::text as value,
        jsonb_build_object('from', ${from!.field}, 'to', ${to!.field}) as params
        from ${table} where not bad and ${to!.field} < ${from!.field}`,
    );
  }
  for (const { first, then } of register.dayOrders) {
    const [earlier, later] = [columnOf(register, first), columnOf(register, then)];
    const title = JSON.stringify(earlier.title).replaceAll("'", "''");
    await faults.addQuery(
      register,
      'DAYS_REVERSED',
      `select row_no, '${later.header}' as column_name, ${later.field}::text as value,
        jsonb_build_object('day', ${later.field}, 'other', ${earlier.field}, 'title', '${title}'::jsonb) as params
        from ${table} where not bad and ${later.field} < ${earlier.field}`,
    );
  }
}
