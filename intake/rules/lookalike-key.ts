import { FOLDED_KEY } from '../../schema/register/folded-key.ts';
import { fillFoldedKeys } from '../../schema/store/fill-folded-keys.ts';
import { sqlText } from '../../schema/register/sql-text.ts';
import { visibleCondition, stagedRows, type Rule } from './rule.ts';

/**
 * SQL of the first character of a key that is neither ASCII nor Chinese, such as U+0422; '' if
 * there is none.
 */
const oddCharacter = (key: string): string =>
  `coalesce('U+' || lpad(upper(to_hex(ascii(
    substring(${key} from '[^\\u0020-\\u007e\\u3400-\\u9fff]')))), 4, '0'), '')`;

/**
 * A new key does not look like another key of its register, stored or in the package. Keys are
 * never merged: a row with exactly a stored key is that row, even if the store contains keys that
 * look alike. Cost: one lookup a row.
 */
export const lookalikeKey: Rule = async (context, stage) => {
  const { client, faults, pinned } = context;
  const { register, foldedKey } = stage;
  if (!foldedKey) return;
  await fillFoldedKeys(client, [register]);
  const { table } = register;
  const key = foldedKey.field;
  const header = sqlText(foldedKey.header);
  const fresh = `(select a.* from ${stagedRows(context, stage)} a
    where a.${key} is not null and not exists (select from ${table} t where t.${key} = a.${key}))`;
  const params = (row: string): string =>
    `jsonb_build_object('key', s.${key}, 'other', s.other, 'row', ${row},
      'odd', ${oddCharacter(`s.${key} || s.other`)})`;
  const alike = `t.${FOLDED_KEY} = s.${FOLDED_KEY} ${pinned ? 'and t.id is distinct from s.target_id' : ''}`;
  const stored = `
    select s.row_no, s.${key}, min(t.${key}) filter (where ${visibleCondition(context, register, 't')}) as other
    from ${fresh} s join ${table} t on ${alike}
    group by s.row_no, s.${key}`;
  await faults.addQuery(
    register,
    'KEY_LOOKS_ALIKE',
    `select s.row_no, ${header} as column_name, s.${key} as value, ${params("''")} as params from (${stored}) s
      where s.other is not null`,
  );
  if (context.visibility)
    await faults.addQuery(
      register,
      'NOT_POSSIBLE_HERE',
      `select s.row_no, ${header} as column_name, s.${key} as value, '{}'::jsonb as params from (${stored}) s
        where s.other is null`,
    );
  await faults.addQuery(
    register,
    'KEY_LOOKS_ALIKE',
    `select s.row_no, ${header} as column_name, s.${key} as value, ${params('s.first_row')} as params
    from (select b.row_no, b.target_id, b.${key}, b.${FOLDED_KEY}, first_value(b.${key}) over w as other,
      first_value(b.row_no) over w as first_row
      from ${fresh} b window w as (partition by b.${FOLDED_KEY} order by b.row_no)) s
    where s.${key} <> s.other and not exists (select from ${table} t where ${alike})`,
  );
};
