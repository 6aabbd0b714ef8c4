import { columnOf, referenceKey, targetOf } from '../../schema/register/declared.ts';
import type { Exclusive } from '../../schema/register/definition.ts';
import { exclusiveCondition } from '../../schema/register/register.ts';
import type { HostingConditions } from '../hosting/hosting.ts';
import { readable } from '../hosting/matched-rows.ts';
import { isReplaced, stagedName, type Stage } from '../stage/stage.ts';
import { sqlText } from '../../schema/register/sql-text.ts';
import { sqlJson, stagedRows, type Rule, type RuleContext } from './rule.ts';

const NEVER = `'9999-12-31'::date`;

/**
 * The final rows of each owner in the package: the staged rows (`row_no`), and the stored rows that
 * stay (`row_no` null). For each row: `staged`, the end, beginning and row number (one text) of the
 * preceding staged row that ends last; `stored`, the end and beginning of the preceding stored row
 * that ends last; `next_from`, the first day of the next stored row.
 */
function timeline(
  context: RuleContext,
  stage: Stage,
  { owner, per = [], when }: Exclusive,
): string {
  const { register } = stage;
  const rows = stagedRows(context, stage);
  const { pinned } = context;
  const column = columnOf(register, owner);
  const target = targetOf(column);
  const [from, to] = register.interval!.map((property) => columnOf(register, property).field);
  const name = stagedName(column);
  const parts = per.map((property) => columnOf(register, property).field);
  const partsOf = (alias: string): string => parts.map((part) => `${alias}.${part}, `).join('');
  const areStated = parts.map((part) => `and a.${part} is not null `).join('');
  const partition = ['owner', ...parts].join(', ');
  const condition = (alias: string): string => {
    const sql = exclusiveCondition(
      when,
      (property) => `${alias}.${columnOf(register, property).field}`,
    );
    return sql === null ? '' : `and ${sql}`;
  };
  return `
    with owners as (select distinct ${name} as owner from ${rows} a where ${name} is not null),
    final_rows as (
      select row_no, ${name} as owner, ${partsOf('a')}${from!} as from_on, coalesce(${to!}, ${NEVER}) as to_on
      from ${rows} a where ${name} is not null and ${from!} is not null ${areStated}${condition('a')}
      union all
      select null, o.owner, ${partsOf('t')}t.${from!}, coalesce(t.${to!}, ${NEVER})
      from owners o join ${target.table} x on x.${referenceKey(target).field} = o.owner
      join ${register.table} t on t.${column.field} = x.id ${condition('t')}
      where not ${isReplaced(stage, rows, pinned)}
    )
    select *,
      max(concat_ws(' ', to_on, from_on, row_no) collate "C") filter (where row_no is not null) over before as staged,
      max(concat_ws(' ', to_on, from_on) collate "C") filter (where row_no is null) over before as stored,
      min(from_on) filter (where row_no is null) over after as next_from
    from final_rows where to_on > from_on
    window before as (partition by ${partition} order by from_on, row_no nulls first
        rows between unbounded preceding and 1 preceding),
      after as (partition by ${partition} order by from_on desc, row_no desc nulls last
        rows between unbounded preceding and 1 preceding)`;
}

/**
 * Whether a row `q` of the timeline overlaps a stored row of its owner that the viewer may not
 * read; faults must not reveal it.
 */
function overlapsHidden(
  stage: Stage,
  { owner, per = [], when }: Exclusive,
  hosting: HostingConditions,
): string {
  const { register } = stage;
  const column = columnOf(register, owner);
  const target = targetOf(column);
  const field = (property: string): string => `t.${columnOf(register, property).field}`;
  const [from, to] = register.interval!.map(field);
  const counts = exclusiveCondition(when, field);
  const sameParts = per.map(
    (property) => `and ${field(property)} = q.${columnOf(register, property).field}`,
  );
  return `exists (select from ${register.table} t join ${target.table} x on x.id = t.${column.field}
    where x.${referenceKey(target).field} = q.owner ${sameParts.join(' ')} ${counts ? `and ${counts}` : ''}
      and ${from!} < q.to_on and coalesce(${to!}, ${NEVER}) > q.from_on and not ${readable(stage, 't', hosting)})`;
}

/**
 * No owner has two rows on one day, if the register declares it: at most one parent, one main
 * employment, one membership. A row that overlaps an earlier row of the package, or a stored one,
 * is faulty.
 */
export const overlap: Rule = async (context, stage) => {
  const { client, faults, hosting } = context;
  const { register } = stage;
  for (const [index, exclusive] of register.exclusive.entries()) {
    const parts = (exclusive.per ?? []).map((property) => columnOf(register, property).field);
    const timelines = `stage_${register.table}_timeline_${index}`;
    await client.query(`drop table if exists pg_temp.${timelines};
      create temp table ${timelines} on commit drop as
      select row_no, owner, ${parts.map((part) => `${part}, `).join('')}from_on, to_on,
        case when left(staged, 10)::date > from_on then substr(staged, 23)::int end as other,
        case when left(stored, 10)::date > from_on then substr(stored, 12)::date
          when next_from < to_on then next_from end as other_from
      from (${timeline(context, stage, exclusive)}) q where row_no is not null`);
    const column = sqlText(columnOf(register, register.interval![0]).header);
    const rule = sqlJson(exclusive.rule);
    const select = (params: string, where: string): string =>
      `select q.row_no, ${column} as column_name, q.from_on::text as value,
        jsonb_build_object(${params}, 'rule', ${rule}) as params
      from ${timelines} q where ${where}`;
    await faults.addQuery(register, 'OVERLAP', select("'other', q.other", 'q.other is not null'));
    const isHidden = hosting ? overlapsHidden(stage, exclusive, hosting) : 'false';
    await faults.addQuery(
      register,
      'OVERLAP_STORED',
      select("'from', q.other_from", `q.other_from is not null and not ${isHidden}`),
    );
    if (hosting)
      await faults.addQuery(
        register,
        'NOT_POSSIBLE_HERE',
        `select q.row_no, ${column} as column_name, q.from_on::text as value, '{}'::jsonb as params
         from ${timelines} q where q.other_from is not null and ${isHidden}`,
      );
  }
};
