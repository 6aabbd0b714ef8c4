import type { Column } from '../../schema/register/definition.ts';
import { columnOf, referenceKey, targetOf } from '../../schema/register/declared.ts';
import { isReference } from '../../schema/register/kinds.ts';
import { rightCondition, rightOf } from '../../schema/rights/right-condition.ts';
import type { HostingConditions } from '../hosting/hosting.ts';
import { matchedTable, matchRows } from '../hosting/matched-rows.ts';
import { keyText, stagedName, type Stage } from '../stage/stage.ts';
import { sqlText } from '../../schema/register/sql-text.ts';
import { type Rule, type RuleContext } from './rule.ts';

/**
 * An import for a part of the hierarchy writes rows of that part only. The viewer may write the
 * stored row that a row replaces, or may read or refer to it and leaves it unchanged; the viewer
 * may refer to every row that it newly refers to. Every other row gets this one fault and no other
 * fault that depends on the store, whether the row it means is foreign or does not exist. So faults
 * reveal nothing about stored rows. The rule runs first and removes such rows from the stage.
 */
export const notPossibleHere: Rule = async (context, stage) => {
  const { client, faults, hosting, pinned } = context;
  if (hosting === null) return;
  const { register, table } = stage;
  await matchRows(client, stage, hosting, pinned);
  const reasons = [
    foreignRows(stage, pinned),
    ...newRowsOfTheWhole(stage, hosting),
    ...stage.columns.flatMap((column) => foreignReferences(context, hosting, stage, column)),
  ];
  await faults.addQuery(register, 'NOT_POSSIBLE_HERE', oneForEachRow(reasons));
  await faults.flush();
  await client.query(
    `delete from ${table} s using stage_faults f
      where f.table_name = $1 and f.code = 'NOT_POSSIBLE_HERE' and f.row_no = s.row_no`,
    [register.table],
  );
};

/** The fault of staged rows that turned out to be foreign after they were written. */
export function foreignAfterWriting(
  stage: Stage,
  rows: readonly number[],
  /** the column to name for each of `rows`, from 1; 0: the key */
  places: readonly number[],
): string {
  const byPlace = (of: (column: Column) => string, key: string): string => {
    const cases = stage.columns.map((column, index) => `when ${index + 1} then ${of(column)}`);
    return `case f.place ${cases.join(' ')} else ${key} end`;
  };
  return oneForEachRow([
    `select 0 as place, s.row_no,
       ${byPlace(({ header }) => sqlText(header), keyHeader(stage))} as column_name,
       ${byPlace((column) => `s.${stagedName(column)}::text`, keyText(stage))} as value
     from ${stage.table} s
     join unnest('{${rows.join(',')}}'::integer[], '{${places.join(',')}}'::integer[]) f(row_no, place)
       on f.row_no = s.row_no`,
  ]);
}

const oneForEachRow = (reasons: readonly string[]): string =>
  `select distinct on (row_no) row_no, column_name, value, '{}'::jsonb as params
    from (${reasons.join(' union all ')}) r order by row_no, place`;

const keyHeader = ({ register }: Stage): string =>
  sqlText(columnOf(register, register.key[0]!).header);

/**
 * Rows that mean a foreign stored row. A package may repeat such a row unchanged; a change of a
 * single row always changes it.
 */
const foreignRows = (stage: Stage, pinned: boolean): string => {
  const isAllowed = pinned
    ? 'm.writable'
    : '(m.writable or ((m.readable or m.may_be_referred_to) and not m.is_other))';
  return `
  select 0 as place, s.row_no, ${keyHeader(stage)} as column_name, ${keyText(stage)} as value
  from ${stage.table} s join ${matchedTable(stage)} m on m.row_no = s.row_no
  where case when m.is_same then not ${isAllowed} else not m.readable end`;
};

const newRowsOfTheWhole = (stage: Stage, { atTop }: HostingConditions): string[] =>
  atTop || rightOf(stage.register, 'write') !== null
    ? []
    : [
        `select 0 as place, s.row_no, ${keyHeader(stage)} as column_name, ${keyText(stage)} as value
         from ${stage.table} s where not exists (select from ${matchedTable(stage)} m where m.row_no = s.row_no)`,
      ];

function foreignReferences(
  { stages, unreadable }: RuleContext,
  hosting: HostingConditions,
  stage: Stage,
  column: Column,
): string[] {
  if (!isReference(column)) return [];
  const target = targetOf(column);
  if (rightOf(target, 'refer') === null) return [];
  const { register, columns, table } = stage;
  const key = referenceKey(target);
  const name = stagedName(column);
  const staged = stages.get(target);
  const inPackage = unreadable.has(target)
    ? 'true'
    : staged
      ? `exists (select from ${staged.table} p where p.${stagedName(key)} = s.${name})`
      : 'false';
  const asBefore = `exists (select from ${register.table} t join ${matchedTable(stage)} m on m.id = t.id
    where t.${column.field} = r.id and m.is_same and (m.row_no = s.row_no or m.writable))`;
  return [
    `select ${columns.indexOf(column) + 1} as place, s.row_no, ${sqlText(column.header)} as column_name,
      s.${name} as value
     from ${table} s left join ${target.table} r on r.${key.field} = s.${name}
     where s.${name} is not null and case when r.id is null then not ${inPackage}
       else (${rightCondition(target, 'refer', 'r', hosting)}) is not true and not ${asBefore} end`,
  ];
}
