import { today } from '../../base/day.ts';
import { columnOf, keyColumns, targetOf } from '../../schema/register/declared.ts';
import { registers } from '../../schema/registers/index.ts';
import { sameRow, stagedName, type Stage } from '../stage/stage.ts';
import { sqlText } from '../../schema/register/sql-text.ts';
import { stagedRows, type Rule, type RuleContext } from './rule.ts';

/**
 * The condition that a row of the package or the store which depends on age refers to the staged
 * row `s`.
 */
function isAboutPerson({ stages, pinned }: RuleContext, stage: Stage): string {
  const { register } = stage;
  const key = stagedName(keyColumns(register)[0]!);
  const alternatives = registers.flatMap((dependent) => {
    if (!dependent.fromAge) return [];
    const person = columnOf(dependent, dependent.fromAge.person);
    if (targetOf(person) !== register) return [];
    const staged = stages.get(dependent);
    return [
      `exists (select from ${register.table} t join ${dependent.table} o on o.${person.field} = t.id
        where ${sameRow(stage, pinned)})`,
      ...(staged?.columns.includes(person)
        ? [`exists (select from ${staged.table} o where o.${stagedName(person)} = s.${key})`]
        : []),
    ];
  });
  return `(${alternatives.join(' or ') || 'false'})`;
}

/**
 * A day of birth is not in the future. People with employments or memberships are judged by
 * `tooYoung` instead. Unchanged stored values are not judged again.
 */
export const implausibleBirth: Rule = async (context, stage) => {
  const { register } = stage;
  for (const column of stage.columns.filter(({ isBirth }) => isBirth)) {
    const born = `s.${stagedName(column)}`;
    await context.faults.addQuery(
      register,
      'BIRTH_IMPLAUSIBLE',
      `with s as materialized (select * from ${stagedRows(context, stage)} s
        where ${born} > ${sqlText(today())}::date)
      select s.row_no, ${sqlText(column.header)} as column_name, ${born}::text as value,
        jsonb_build_object('value', ${born}::text) as params
      from s where not ${isAboutPerson(context, stage)}
        and not exists (select from ${register.table} t where ${sameRow(stage, context.pinned)}
          and t.${column.field} = ${born})`,
    );
  }
};
