import type { Column } from '../../schema/register/definition.ts';
import { sqlWithNameBlanks } from '../check/name-blanks.ts';
import { sameRow, stagedName } from '../stage/stage.ts';
import { isShown, sqlText, standingRows, type Rule } from './rule.ts';

/** A stored value, as an import would read it now. */
const storedNow = ({ field, isName }: Column): string =>
  isName ? sqlWithNameBlanks(`t.${field}`) : `t.${field}`;

/** A value as people read it in a language, from an expression of SQL. */
function shown({ codes }: Column, expression: string, language: 'zh' | 'en'): string {
  if (!codes) return `${expression}::text`;
  const names = Object.entries(codes.codes).map(
    ([code, title]) => `when ${sqlText(code)} then ${sqlText(title[language])}`,
  );
  return `case ${expression} ${names.join(' ')} end`;
}

/** Values as people read them, in both languages. */
const words = (columns: readonly Column[], of: (column: Column) => string): string =>
  `jsonb_build_object(${(['zh', 'en'] as const)
    .map(
      (language) =>
        `'${language}', concat_ws('${language === 'zh' ? '、' : ', '}', ${columns.map((column) => shown(column, of(column), language)).join(', ')})`,
    )
    .join(', ')})`;

/**
 * What makes a stored row the one that it is, such as the name of a person, changes only by a correction that says so: a mutation
 * `correct…`, or a package taken in with `correct`. Otherwise the same key with other values is most likely somebody else.
 */
export const identity: Rule = async (scene, stage) => {
  const { register } = stage;
  const columns = stage.columns.filter((column) => column.identity);
  if (columns.length === 0 || scene.pinned || scene.correct) return;
  const given = (column: Column): string => `s.${stagedName(column)}`;
  const differs = (column: Column): string =>
    `(${given(column)} is not null and ${storedNow(column)} is distinct from ${given(column)})`;
  const first = (of: (column: Column) => string): string =>
    `case ${columns.map((column) => `when ${differs(column)} then ${of(column)}`).join(' ')} end`;
  const select = (value: string, params: string, where: string): string =>
    `select s.row_no, ${first(({ header }) => sqlText(header))} as column_name, ${value} as value, ${params} as params
    from ${standingRows(scene, stage)} s join ${register.table} t on ${sameRow(stage, false)}
    where (${columns.map(differs).join(' or ')}) and ${where}`;
  const isVisible = isShown(scene, register, 't');
  await scene.faults.addQuery(
    register,
    'IDENTITY_DIFFERS',
    select(
      first((column) => `${given(column)}::text`),
      `jsonb_build_object('stored', ${words(columns, storedNow)}, 'given', ${words(columns, given)})`,
      isVisible,
    ),
  );
  if (scene.sees)
    await scene.faults.addQuery(
      register,
      'NOT_POSSIBLE_HERE',
      select('null', "'{}'::jsonb", `not ${isVisible}`),
    );
};
