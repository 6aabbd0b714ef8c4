import { columnOf } from '../../schema/register/declared.ts';
import { keyReferences, keyText, referenceJoins, sameRow } from '../stage/stage.ts';
import { sqlText, standingRows, type Rule } from './rule.ts';

/** A new row, or a row whose key is corrected, does not take the key of another stored row, not even of one that gives it up at the same time. Packages are matched by key, so it does not arise there. */
export const keyTaken: Rule = async (scene, stage) => {
  if (!scene.pinned) return;
  const { register } = stage;
  const rows = standingRows(scene, stage);
  await scene.faults.addQuery(
    register,
    'KEY_TAKEN',
    `
    select s.row_no, ${sqlText(columnOf(register, register.key[0]!).header)} as column_name, ${keyText(stage)} as value, jsonb_build_object('key', ${keyText(stage)}) as params
    from ${rows} s ${referenceJoins(keyReferences(stage), '')}
    join ${register.table} t on ${sameRow(stage, false)}
    where t.id is distinct from s.target_id`,
  );
};
