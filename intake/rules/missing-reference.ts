import type { FaultCode } from '../../base/errors/faults.ts';
import type { Bilingual } from '../../base/language.ts';
import { referenceKey, targetOf } from '../../schema/register/declared.ts';
import { isReference } from '../../schema/register/kinds.ts';
import { stagedName } from '../stage/stage.ts';
import { sqlText } from '../../schema/register/sql-text.ts';
import { sqlJson, stagedRows, type Rule } from './rule.ts';

/** Advice for a row that was left out together with the row it refers to. */
const CORRECT_FIRST: Bilingual = {
  zh: '请先改正那一行，再连同本行一起导入。',
  en: 'Correct that row, then import both rows again.',
};
const OTHER_PERSON: Bilingual = {
  zh:
    '库中这一编号是另一人：若确是另一人，请在两行中改用新的编号；若是库中的身份信息有误，' +
    '请按那一行的错误所说更正；再连同本行一起导入。',
  en:
    'In the store this number belongs to another person: give another number in both rows; if ' +
    'the stored values are wrong, correct them as the fault of that row says. Then import both ' +
    'rows again.',
};

/**
 * A referenced row is in the package or in the store, and not among the rows left out. For a table
 * that could not be read, only the table is reported, not every reference to it.
 */
export const missingReference: Rule = async (context, stage) => {
  const { faults, stages, unreadable, keepGoing } = context;
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
    const select = (where: string, stored = `not ${inStore}`, advice?: Bilingual): string => `
      select s.row_no, ${sqlText(column.header)} as column_name, s.${name} as value,
             jsonb_build_object('value', left(s.${name}, 60), 'target', ${sqlJson(target.title)}
               ${advice ? `, 'advice', ${sqlJson(advice)}` : ''}) as params
      from ${stagedRows(context, stage)} s where s.${name} is not null and ${stored} and ${where}`;
    await faults.addQuery(register, 'MISSING_REFERENCE', select(`not ${inPackage('')}`));
    if (!keepGoing || !staged) continue;
    const hasFault = (code: FaultCode): string =>
      `exists (select from ${staged.table} p join stage_faults f on f.table_name = ${sqlText(target.table)}
        and f.row_no = p.row_no and f.code = ${sqlText(code)} where p.${stagedName(key)} = s.${name})`;
    // a person whose number belongs to another stored person is left out, with all rows that refer
    // to it
    for (const [code, advice] of [
      ['IDENTITY_DIFFERS', OTHER_PERSON],
      ['NOT_POSSIBLE_HERE', CORRECT_FIRST],
    ] as const)
      await faults.addQuery(register, 'REJECTED_REFERENCE', select(hasFault(code), 'true', advice));
    await faults.addQuery(
      register,
      'REJECTED_REFERENCE',
      select(
        `${inPackage('')} and not ${inPackage(' and not p.bad')}`,
        `not ${inStore}`,
        CORRECT_FIRST,
      ),
    );
  }
};
