import type { Bilingual } from '../../base/language.ts';
import { columnOf } from '../../schema/register/declared.ts';
import type { Right } from '../../schema/register/definition.ts';
import { guardedColumns, heldRight } from '../../schema/rights/right-condition.ts';
import { matchedTable } from '../hosting/matched-rows.ts';
import { referenceJoins, storedValue } from '../stage/stage.ts';
import { sqlText } from '../../schema/register/sql-text.ts';
import { sqlJson, stagedRows, type Rule } from './rule.ts';

/**
 * The owner of a column, as errors name it: the top of the hierarchy (null), or the union above.
 */
const ownerOf = (right: Right | null): Bilingual =>
  right === null
    ? { zh: '市级', en: 'the city' }
    : { zh: '上级工会', en: 'the union above the unit' };

/**
 * Some columns need a separate right (`rights.columns`), such as the day on which the city accepted
 * a filing. A viewer who may write the row but lacks that right may not set, change or clear them,
 * nor change the key of a row that has such a value.
 */
export const columnOfOthers: Rule = async (context, stage) => {
  const { faults, hosting, pinned } = context;
  const { register, columns } = stage;
  if (hosting === null) return;
  const matched = matchedTable(stage);
  const values = columns.map((column) => `${storedValue(column)} as ${column.field}`);
  const key = register.key.map((property) => columnOf(register, property).field);
  const rowOf = (alias: string): string => `(${key.map((name) => `${alias}.${name}`).join(', ')})`;
  for (const [property, right] of guardedColumns(register)) {
    const column = columnOf(register, property);
    if (!columns.includes(column)) continue;
    const { field, header, title } = column;
    const has = (alias: string): string =>
      right === null
        ? String(hosting.atTop)
        : // null for a unit that is not stored yet; it has no other owner
          `coalesce(${heldRight(right, register, alias, hosting)}, true)`;
    const isMoved = pinned
      ? `(t.id is not null and n.${field} is not null
          and ${rowOf('n')} is distinct from ${rowOf('t')})`
      : 'false';
    await faults.addQuery(
      register,
      'COLUMN_OF_OTHERS',
      `select n.row_no, ${sqlText(header)} as column_name, n.${field}::text as value,
        jsonb_build_object('title', ${sqlJson(title)}, 'who', ${sqlJson(ownerOf(right))},
          'stored', coalesce(t.${field}::text, '')) as params
      from (
        select s.row_no, ${values.join(', ')}
        from ${stagedRows(context, stage)} s ${referenceJoins(columns, 'left')}
      ) n
      left join ${matched} m on m.row_no = n.row_no and m.is_same
      left join ${register.table} t on t.id = m.id
      where (n.${field} is distinct from t.${field} or ${isMoved})
        and not (${has('n')} and (t.id is null or ${has('t')}))`,
    );
  }
};
