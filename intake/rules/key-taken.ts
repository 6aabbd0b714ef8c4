import { columnOf } from '../../schema/register/declared.ts';
import { keyReferences, keyText, referenceJoins, sameRow } from '../stage/stage.ts';
import { sqlText } from '../../schema/register/sql-text.ts';
import { stagedRows, type Rule } from './rule.ts';

/**
 * A new row, or a row with a corrected key, does not have the key of another stored row, even if
 * that row gives up its key in the same change. Rows of packages are matched by key, so the rule
 * concerns pinned rows only.
 */
export const keyTaken: Rule = async (context, stage) => {
  if (!context.pinned) return;
  const { register } = stage;
  const rows = stagedRows(context, stage);
  await context.faults.addQuery(
    register,
    'KEY_TAKEN',
    `
    select s.row_no, ${sqlText(columnOf(register, register.key[0]!).header)} as column_name,
      ${keyText(stage)} as value, jsonb_build_object('key', ${keyText(stage)}) as params
    from ${rows} s ${referenceJoins(keyReferences(stage), '')}
    join ${register.table} t on ${sameRow(stage, false)}
    where t.id is distinct from s.target_id`,
  );
};
