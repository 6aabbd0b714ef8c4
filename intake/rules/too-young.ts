import { columnOf, keyColumns, registerOf, targetOf } from '../../schema/register/declared.ts';
import type { FromAge, Register } from '../../schema/register/definition.ts';
import { registers } from '../../schema/registers/index.ts';
import { stagedName, type Stage } from '../stage/stage.ts';
import { sqlText } from '../../schema/register/sql-text.ts';
import { visibleCondition, stagedRows, type Rule, type RuleContext } from './rule.ts';

/** SQL of the day on which a person born on a day reaches an age. */
const reaches = (bornOn: string, years: number): string =>
  `(${bornOn} + interval '${years} years')::date`;

/**
 * New rows, or rows with another person, that begin before the person reaches the age. The day of
 * birth is that of the package, else the stored one.
 */
async function beginTooEarly(context: RuleContext, stage: Stage, age: FromAge): Promise<void> {
  const { register } = stage;
  const person = columnOf(register, age.person);
  const on = columnOf(register, age.on);
  const target = targetOf(person);
  const key = keyColumns(target)[0]!;
  const bornOn = columnOf(target, age.bornOn);
  const people = context.stages.get(target);
  const staged =
    people?.columns.includes(bornOn) && people.columns.includes(key)
      ? `left join (select ${stagedName(key)} as key, max(${bornOn.field}) as born_on
        from ${stagedRows(context, people)} a group by 1) p on p.key = s.${stagedName(person)}`
      : '';
  const born = staged ? `coalesce(p.born_on, t.${bornOn.field})` : `t.${bornOn.field}`;
  // the stored day of birth of a person outside the package may be hidden
  const isVisible = `(${staged ? 'p.born_on is not null' : 'false'} or ${visibleCondition(context, target, 't')})`;
  const select = (params: string, where: string): string =>
    `with young as materialized (
      select s.row_no, s.${on.field} as begins_on, ${born} as born_on, t.id as person_id, ${isVisible} as is_visible
      from ${stagedRows(context, stage)} s
      left join ${target.table} t on t.${key.field} = s.${stagedName(person)} ${staged}
      where s.${on.field} < ${reaches(born, age.years)})
    select s.row_no, ${sqlText(on.header)} as column_name, s.begins_on::text as value, ${params} as params
    from young s
    where ${where} and not exists (select from ${register.table} e where e.${person.field} = s.person_id
      and e.${on.field} = s.begins_on)`;
  await context.faults.addQuery(
    register,
    'EMPLOYED_TOO_YOUNG',
    select(
      `jsonb_build_object('born', s.born_on::text, 'from', s.begins_on::text, 'years', ${age.years})`,
      's.is_visible',
    ),
  );
  if (context.visibility)
    await context.faults.addQuery(
      register,
      'NOT_POSSIBLE_HERE',
      select("'{}'::jsonb", 's.is_visible is not true'),
    );
}

/** People whose changed day of birth makes stored rows begin too early. */
async function bornTooLate(
  context: RuleContext,
  stage: Stage,
  dependent: Register,
  age: FromAge,
): Promise<void> {
  const { register } = stage;
  const key = keyColumns(register)[0]!;
  const bornOn = columnOf(register, age.bornOn);
  // identity columns change only in a correction
  if (!stage.columns.includes(bornOn) || !(context.pinned || context.correct)) return;
  const person = columnOf(dependent, age.person);
  const on = columnOf(dependent, age.on);
  const born = `s.${bornOn.field}`;
  const same = context.pinned ? 't.id = s.target_id' : `t.${key.field} = s.${stagedName(key)}`;
  const isVisible = visibleCondition(context, dependent, 'e');
  const select = (params: string, having: string): string =>
    `with s as materialized (
      select s.row_no, ${born}, t.id from ${stagedRows(context, stage)} s
      join ${register.table} t on ${same} and t.${bornOn.field} is distinct from ${born})
    select s.row_no, ${sqlText(bornOn.header)} as column_name, ${born}::text as value, ${params} as params
    from s join ${dependent.table} e on e.${person.field} = s.id and e.${on.field} < ${reaches(born, age.years)}
    group by s.row_no, ${born} having ${having}`;
  // the beginning of hidden rows is not revealed
  await context.faults.addQuery(
    register,
    'EMPLOYED_TOO_YOUNG',
    select(
      `jsonb_build_object('born', ${born}::text,
        'from', (min(e.${on.field}) filter (where ${isVisible}))::text, 'years', ${age.years})`,
      `bool_or(${isVisible})`,
    ),
  );
  if (context.visibility)
    await context.faults.addQuery(
      register,
      'NOT_POSSIBLE_HERE',
      select("'{}'::jsonb", `bool_or(${isVisible}) is not true`),
    );
}

/**
 * No person is employed, or a member, before the age that a register states. Unchanged stored rows
 * are not judged again. Cost: one join of the staged rows.
 */
export const tooYoung: Rule = async (context, stage) => {
  const { register } = stage;
  const { fromAge } = register;
  if (fromAge && stage.columns.includes(columnOf(register, fromAge.on)))
    await beginTooEarly(context, stage, fromAge);
  for (const dependent of registers) {
    const age = dependent.fromAge;
    if (age && registerOf(columnOf(dependent, age.person).target!()) === register)
      await bornTooLate(context, stage, dependent, age);
  }
};
