import { nearest } from '../../base/nearest.ts';
import { INDICATOR_CODES } from '../../schema/policy/indicator-codes.ts';
import { sqlText } from '../../schema/register/sql-text.ts';
import { sqlJson, stagedRows, type Rule } from './rule.ts';

/**
 * A new signed target that is the value of an indicator names one of the catalogue. Rows with a
 * stored key pass: older stores may contain others. That the other lines name none is a check of the
 * battery, `TARGET_WITHOUT_INDICATOR`.
 */
export const indicatorOfTarget: Rule = async (context, stage) => {
  const { client, faults } = context;
  const { register } = stage;
  if (register.table !== 'targets') return;
  const fresh = `(select a.* from ${stagedRows(context, stage)} a
    where not exists (select from targets t join org_units u on u.id = t.unit_id
      where u.code = a.unit_key and t.line = a.line and t.indicator = a.indicator and t.year = a.year))`;
  const { rows } = await client.query<{ code: string }>(
    `select distinct indicator as code from ${fresh} s
    where line = 'indicator' and indicator <> all($1)`,
    [INDICATOR_CODES],
  );
  if (rows.length === 0) return;
  const unknown = rows.map(({ code }) => {
    const params = { name: code, nearest: nearest(code, INDICATOR_CODES).join(', ') };
    return `(${sqlText(code)}, ${sqlJson(params)})`;
  });
  await faults.addQuery(
    register,
    'NO_SUCH_INDICATOR',
    `select s.row_no, 'indicator' as column_name, s.indicator as value, u.params
    from ${fresh} s join (values ${unknown.join(', ')}) u (code, params) on u.code = s.indicator
    where s.line = 'indicator' order by s.row_no`,
  );
};
