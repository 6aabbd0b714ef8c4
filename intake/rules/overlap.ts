import { columnOf, referenceKey, targetOf } from '../../schema/register/declared.ts';
import type { Exclusive } from '../../schema/register/definition.ts';
import { keyReferences, referenceJoins, sameRow, stagedName, type Stage } from '../stage/stage.ts';
import { sqlJson, sqlText, standingRows, type Rule, type RuleScene } from './rule.ts';

const NEVER = `'9999-12-31'::date`;

/**
 * The rows that will stand for the owners in the package: the staged ones (`row_no`) and the stored ones that stay (`row_no` null).
 * Each with the row before it, in the order of their beginnings, that ends last (`before`: end, then row number or `stored`).
 */
function timeline(scene: RuleScene, stage: Stage, { owner, when }: Exclusive): string {
  const { register } = stage, rows = standingRows(scene, stage), { pinned } = scene, column = columnOf(register, owner), target = targetOf(column);
  const [from, to] = register.interval!.map((property) => columnOf(register, property).field);
  const name = stagedName(column), flag = when ? columnOf(register, when).field : null;
  return `
    with owners as (select distinct ${name} as owner from ${rows} a where ${name} is not null),
    standing as (
      select row_no, ${name} as owner, ${from!} as from_on, coalesce(${to!}, ${NEVER}) as to_on
      from ${rows} a where ${name} is not null and ${from!} is not null ${flag ? `and ${flag}` : ''}
      union all
      select null, o.owner, t.${from!}, coalesce(t.${to!}, ${NEVER})
      from owners o join ${target.table} x on x.${referenceKey(target).field} = o.owner
      join ${register.table} t on t.${column.field} = x.id ${flag ? `and t.${flag}` : ''}
      where not exists (select from ${rows} s ${pinned ? '' : referenceJoins(keyReferences(stage), '')} where ${sameRow(stage, pinned)})
    )
    select *, max(to_char(to_on, 'YYYY-MM-DD') || ' ' || coalesce(row_no::text, 'stored')) over (
      partition by owner order by from_on, row_no nulls first rows between unbounded preceding and 1 preceding) collate "C" as before
    from standing where to_on > from_on`;
}

/** No owner has two rows on one day, where the register says so: at most one parent, one main employment, one membership. */
export const overlap: Rule = async (scene, stage) => {
  const { client, faults } = scene, { register } = stage;
  for (const [index, exclusive] of register.exclusive.entries()) {
    const timelines = `stage_${register.table}_timeline_${index}`;
    await client.query(`drop table if exists pg_temp.${timelines};
      create temp table ${timelines} on commit drop as
      select q.row_no, q.from_on, substr(q.before, 12) as other from (${timeline(scene, stage, exclusive)}) q where q.before is not null and left(q.before, 10)::date > q.from_on`);
    const column = sqlText(columnOf(register, register.interval![0]).header), rule = sqlJson(exclusive.rule);
    const shape = (row: string, params: string): string => `distinct on (${row}) ${row} as row_no, ${column} as column_name, q.from_on::text as value, jsonb_build_object(${params}, 'rule', ${rule}) as params`;
    await faults.addQuery(register, 'OVERLAP', `select ${shape('q.row_no', "'other', q.other::int")} from ${timelines} q where q.row_no is not null and q.other <> 'stored'`);
    await faults.addQuery(register, 'OVERLAP_STORED', `select ${shape('q.row_no', "'from', q.from_on::text")} from ${timelines} q where q.row_no is not null and q.other = 'stored'`);
    await faults.addQuery(register, 'OVERLAP_STORED', `select ${shape('q.other::int', "'from', q.from_on::text")} from ${timelines} q where q.row_no is null and q.other <> 'stored'`);
  }
};
