import type { Column } from '../../schema/register/definition.ts';
import { sqlWithNameBlanks } from '../check/name-blanks.ts';
import { sameRow, stagedName } from '../stage/stage.ts';
import { sqlText } from '../../schema/register/sql-text.ts';
import { visibleCondition, stagedRows, type Rule } from './rule.ts';

/** A stored value in the form that an import reads today. */
const storedNow = ({ field, isName }: Column): string =>
  isName ? sqlWithNameBlanks(`t.${field}`) : `t.${field}`;

/** SQL of a displayed value in one language. */
function displayText({ codes }: Column, expression: string, language: 'zh' | 'en'): string {
  if (!codes) return `${expression}::text`;
  const names = Object.entries(codes.codes).map(
    ([code, title]) => `when ${sqlText(code)} then ${sqlText(title[language])}`,
  );
  return `case ${expression} ${names.join(' ')} end`;
}

/** SQL of displayed values in both languages. */
const words = (columns: readonly Column[], of: (column: Column) => string): string =>
  `jsonb_build_object(${(['zh', 'en'] as const)
    .map(
      (language) =>
        `'${language}', concat_ws('${language === 'zh' ? '、' : ', '}', ` +
        `${columns.map((column) => displayText(column, of(column), language)).join(', ')})`,
    )
    .join(', ')})`;

/**
 * Identity columns, such as the name of a person, change only by an explicit correction: a mutation
 * `correct…`, or an import with `correct`. Otherwise other values under the same key most likely
 * belong to another person.
 */
export const identity: Rule = async (context, stage) => {
  const { register } = stage;
  const columns = stage.columns.filter((column) => column.identity);
  if (columns.length === 0 || context.pinned || context.correct) return;
  const stagedColumn = (column: Column): string => `s.${stagedName(column)}`;
  const differs = (column: Column): string =>
    `(${stagedColumn(column)} is not null and ${storedNow(column)} is distinct from ${stagedColumn(column)})`;
  const first = (of: (column: Column) => string): string =>
    `case ${columns.map((column) => `when ${differs(column)} then ${of(column)}`).join(' ')} end`;
  const select = (value: string, params: string, where: string): string =>
    `select s.row_no, ${first(({ header }) => sqlText(header))} as column_name, ${value} as value, ${params} as params
    from ${stagedRows(context, stage)} s join ${register.table} t on ${sameRow(stage, false)}
    where (${columns.map(differs).join(' or ')}) and ${where}`;
  const isVisible = visibleCondition(context, register, 't');
  await context.faults.addQuery(
    register,
    'IDENTITY_DIFFERS',
    select(
      first((column) => `${stagedColumn(column)}::text`),
      `jsonb_build_object('stored', ${words(columns, storedNow)}, 'given', ${words(columns, stagedColumn)})`,
      isVisible,
    ),
  );
  if (context.visibility)
    await context.faults.addQuery(
      register,
      'NOT_POSSIBLE_HERE',
      select('null', "'{}'::jsonb", `not ${isVisible}`),
    );
};
