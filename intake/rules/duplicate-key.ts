import { columnOf } from '../../schema/register/declared.ts';
import { keyText, stagedName } from '../stage/stage.ts';
import { sqlText } from '../../schema/register/sql-text.ts';
import { stagedRows, type Rule } from './rule.ts';

/** A key occurs in one row of the package only; later rows are faulty. */
export const duplicateKey: Rule = async (context, stage) => {
  const { register } = stage;
  const names = register.key.map((property) => stagedName(columnOf(register, property)));
  await context.faults.addQuery(
    register,
    'DUPLICATE_KEY',
    `
    select s.row_no, ${sqlText(columnOf(register, register.key[0]!).header)} as column_name, ${keyText(stage)} as value,
           jsonb_build_object('key', ${keyText(stage)}, 'other', s.first_row) as params
    from (select *, min(row_no) over (partition by ${names.join(', ')}) as first_row
      from ${stagedRows(context, stage)} a
      where ${names.map((name) => `${name} is not null`).join(' and ')}) s
    where s.row_no > s.first_row`,
  );
};
