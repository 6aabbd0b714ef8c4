import { columnOf, keyColumns, registerOf, targetOf } from '../../schema/register/declared.ts';
import type { FromAge, Register } from '../../schema/register/definition.ts';
import { registers } from '../../schema/registers/index.ts';
import { stagedName, type Stage } from '../stage/stage.ts';
import { isShown, sqlText, standingRows, type Rule, type RuleScene } from './rule.ts';

/** The day on which somebody born on a day reaches an age. */
const reaches = (bornOn: string, years: number): string =>
  `(${bornOn} + interval '${years} years')::date`;

/** Rows that begin anew, or with another person, before that person reaches the age; the day of birth is that of the package, else the stored one. */
async function beginTooEarly(scene: RuleScene, stage: Stage, age: FromAge): Promise<void> {
  const { register } = stage;
  const person = columnOf(register, age.person);
  const on = columnOf(register, age.on);
  const target = targetOf(person);
  const key = keyColumns(target)[0]!;
  const bornOn = columnOf(target, age.bornOn);
  const people = scene.stages.get(target);
  const staged =
    people?.columns.includes(bornOn) && people.columns.includes(key)
      ? `left join (select ${stagedName(key)} as key, max(${bornOn.field}) as born_on from ${standingRows(scene, people)} a group by 1) p on p.key = s.${stagedName(person)}`
      : '';
  const born = staged ? `coalesce(p.born_on, t.${bornOn.field})` : `t.${bornOn.field}`;
  // who is not in the package may be one whose day of birth is not shown
  const isTold = `(${staged ? 'p.born_on is not null' : 'false'} or ${isShown(scene, target, 't')})`;
  const select = (params: string, where: string): string =>
    `with young as materialized (
      select s.row_no, s.${on.field} as begins_on, ${born} as born_on, t.id as person_id, ${isTold} as is_told
      from ${standingRows(scene, stage)} s left join ${target.table} t on t.${key.field} = s.${stagedName(person)} ${staged}
      where s.${on.field} < ${reaches(born, age.years)})
    select s.row_no, ${sqlText(on.header)} as column_name, s.begins_on::text as value, ${params} as params
    from young s
    where ${where} and not exists (select from ${register.table} e where e.${person.field} = s.person_id and e.${on.field} = s.begins_on)`;
  await scene.faults.addQuery(
    register,
    'EMPLOYED_TOO_YOUNG',
    select(
      `jsonb_build_object('born', s.born_on::text, 'from', s.begins_on::text, 'years', ${age.years})`,
      's.is_told',
    ),
  );
  if (scene.sees)
    await scene.faults.addQuery(
      register,
      'NOT_POSSIBLE_HERE',
      select("'{}'::jsonb", 's.is_told is not true'),
    );
}

/** People whose day of birth changes so that stored rows would begin too early. */
async function bornTooLate(
  scene: RuleScene,
  stage: Stage,
  dependent: Register,
  age: FromAge,
): Promise<void> {
  const { register } = stage;
  const key = keyColumns(register)[0]!;
  const bornOn = columnOf(register, age.bornOn);
  // what says who somebody is changes only in a correction
  if (!stage.columns.includes(bornOn) || !(scene.pinned || scene.correct)) return;
  const person = columnOf(dependent, age.person);
  const on = columnOf(dependent, age.on);
  const born = `s.${bornOn.field}`;
  const same = scene.pinned ? 't.id = s.target_id' : `t.${key.field} = s.${stagedName(key)}`;
  const isTold = isShown(scene, dependent, 'e');
  const select = (params: string, having: string): string =>
    `with s as materialized (
      select s.row_no, ${born}, t.id from ${standingRows(scene, stage)} s
      join ${register.table} t on ${same} and t.${bornOn.field} is distinct from ${born})
    select s.row_no, ${sqlText(bornOn.header)} as column_name, ${born}::text as value, ${params} as params
    from s join ${dependent.table} e on e.${person.field} = s.id and e.${on.field} < ${reaches(born, age.years)}
    group by s.row_no, ${born} having ${having}`;
  // of spells that are not shown the beginning is not told
  await scene.faults.addQuery(
    register,
    'EMPLOYED_TOO_YOUNG',
    select(
      `jsonb_build_object('born', ${born}::text, 'from', (min(e.${on.field}) filter (where ${isTold}))::text, 'years', ${age.years})`,
      `bool_or(${isTold})`,
    ),
  );
  if (scene.sees)
    await scene.faults.addQuery(
      register,
      'NOT_POSSIBLE_HERE',
      select("'{}'::jsonb", `bool_or(${isTold}) is not true`),
    );
}

/**
 * Nobody is employed, or a member, before the age that a register names. What is stored already and does not change is not judged
 * again. Cost: one join of the staged rows.
 */
export const tooYoung: Rule = async (scene, stage) => {
  const { register } = stage;
  const { fromAge } = register;
  if (fromAge && stage.columns.includes(columnOf(register, fromAge.on)))
    await beginTooEarly(scene, stage, fromAge);
  for (const dependent of registers) {
    const age = dependent.fromAge;
    if (age && registerOf(columnOf(dependent, age.person).target!()) === register)
      await bornTooLate(scene, stage, dependent, age);
  }
};
