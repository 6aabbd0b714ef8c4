import { sameRow, stagedName } from '../stage/stage.ts';
import { sqlText, standingRows, type Rule } from './rule.ts';

/** Today in China, where the unions are. */
const TODAY = `(now() at time zone 'Asia/Shanghai')::date`;

/** What can only have happened, such as a birth, has happened by today. What is stored already and does not change is not judged again. */
export const futureDay: Rule = async (scene, stage) => {
  const { register } = stage;
  for (const column of stage.columns.filter(({ isPast }) => isPast)) {
    const given = `s.${stagedName(column)}`;
    await scene.faults.addQuery(
      register,
      'DAY_IN_FUTURE',
      `with s as materialized (select * from ${standingRows(scene, stage)} s where ${given} > ${TODAY})
      select s.row_no, ${sqlText(column.header)} as column_name, ${given}::text as value,
         jsonb_build_object('value', ${given}::text) as params
      from s where not exists (select from ${register.table} t where ${sameRow(stage, scene.pinned)} and t.${column.field} = ${given})`,
    );
  }
};
