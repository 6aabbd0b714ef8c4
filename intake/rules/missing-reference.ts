import { referenceKey, targetOf } from '../../schema/register/declared.ts';
import { isReference } from '../../schema/register/kinds.ts';
import { stagedName } from '../stage/stage.ts';
import { sqlJson, sqlText, standingRows, type Rule } from './rule.ts';

/** What a row refers to is in the package or in the store; when faulty rows are left out, not among those. A table that could not be read is reported itself, not everything that refers to it. */
export const missingReference: Rule = async (scene, stage) => {
  const { faults, stages, unreadable, keepGoing } = scene;
  const { register, columns } = stage;
  for (const column of columns.filter(isReference)) {
    const target = targetOf(column);
    const key = referenceKey(target);
    const staged = stages.get(target);
    const name = stagedName(column);
    if (unreadable.has(target)) continue;
    const inStore = `exists (select from ${target.table} t where t.${key.field} = s.${name})`;
    const inPackage = (condition: string): string =>
      staged
        ? `exists (select from ${staged.table} p where p.${stagedName(key)} = s.${name}${condition})`
        : 'false';
    const select = (where: string, stored = `not ${inStore}`): string => `
      select s.row_no, ${sqlText(column.header)} as column_name, s.${name} as value,
             jsonb_build_object('value', left(s.${name}, 60), 'target', ${sqlJson(target.title)}) as params
      from ${standingRows(scene, stage)} s where s.${name} is not null and ${stored} and ${where}`;
    await faults.addQuery(register, 'MISSING_REFERENCE', select(`not ${inPackage('')}`));
    // who is somebody else under the number of a stored person is left out, and so is what refers to it
    if (keepGoing && staged)
      await faults.addQuery(
        register,
        'REJECTED_REFERENCE',
        select(
          `exists (select from ${staged.table} p join stage_faults f on f.table_name = ${sqlText(target.table)} and f.row_no = p.row_no and f.code in ('IDENTITY_DIFFERS', 'NOT_POSSIBLE_HERE') where p.${stagedName(key)} = s.${name})`,
          'true',
        ),
      );
    if (keepGoing && staged)
      await faults.addQuery(
        register,
        'REJECTED_REFERENCE',
        select(`${inPackage('')} and not ${inPackage(' and not p.bad')}`),
      );
  }
};
