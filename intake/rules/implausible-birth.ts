import { today } from '../../base/day.ts';
import { columnOf, keyColumns, targetOf } from '../../schema/register/declared.ts';
import { registers } from '../../schema/registers/index.ts';
import { sameRow, stagedName, type Stage } from '../stage/stage.ts';
import { sqlText, standingRows, type Rule, type RuleScene } from './rule.ts';

/** The conditions that rows of the package or the store, which are judged by the age of their person, are about the staged row `s`. */
function isAboutPerson({ stages, pinned }: RuleScene, stage: Stage): string {
  const { register } = stage;
  const key = stagedName(keyColumns(register)[0]!);
  const ways = registers.flatMap((other) => {
    if (!other.fromAge) return [];
    const person = columnOf(other, other.fromAge.person);
    if (targetOf(person) !== register) return [];
    const staged = stages.get(other);
    return [
      `exists (select from ${register.table} t join ${other.table} o on o.${person.field} = t.id where ${sameRow(stage, pinned)})`,
      ...(staged?.columns.includes(person)
        ? [`exists (select from ${staged.table} o where o.${stagedName(person)} = s.${key})`]
        : []),
    ];
  });
  return `(${ways.join(' or ') || 'false'})`;
}

/**
 * Nobody is born on a day to come whom no work and no membership is about: with those, age is judged by `tooYoung`. What is stored
 * already and does not change is not judged again.
 */
export const implausibleBirth: Rule = async (scene, stage) => {
  const { register } = stage;
  for (const column of stage.columns.filter(({ isBirth }) => isBirth)) {
    const born = `s.${stagedName(column)}`;
    await scene.faults.addQuery(
      register,
      'BIRTH_IMPLAUSIBLE',
      `with s as materialized (select * from ${standingRows(scene, stage)} s
        where ${born} > ${sqlText(today())}::date)
      select s.row_no, ${sqlText(column.header)} as column_name, ${born}::text as value,
        jsonb_build_object('value', ${born}::text) as params
      from s where not ${isAboutPerson(scene, stage)}
        and not exists (select from ${register.table} t where ${sameRow(stage, scene.pinned)} and t.${column.field} = ${born})`,
    );
  }
};
