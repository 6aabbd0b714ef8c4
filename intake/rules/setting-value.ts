import { SETTINGS } from '../../schema/settings/settings.ts';
import { sqlText } from '../../schema/register/sql-text.ts';
import { sqlJson, stagedRows, type Rule } from './rule.ts';

/** The value of a setting is in its range, whole where it must be, and only left out where it may be. */
export const settingValue: Rule = async (context, stage) => {
  if (stage.register.table !== 'policy_settings') return;
  const allowed = SETTINGS.map(({ name, title, range: [min, max], isWhole, mayBeOff }) => {
    const params = sqlJson({ setting: title, min, max, whole: isWhole ? WHOLE : '' });
    return `(${sqlText(name)}, ${min}, ${max}, ${isWhole}, ${mayBeOff}, ${params})`;
  });
  await context.faults.addQuery(
    stage.register,
    'SETTING_OUT_OF_RANGE',
    `select s.row_no, 'value' as column_name, s.value::text as value, a.params
    from ${stagedRows(context, stage)} s
    join (values ${allowed.join(', ')}) a (name, min, max, is_whole, may_be_off, params) on a.name = s.setting
    where case when s.value is null then not a.may_be_off
      else s.value not between a.min and a.max or (a.is_whole and s.value <> trunc(s.value)) end
    order by s.row_no`,
  );
};

const WHOLE = { zh: '整数', en: 'whole' };
