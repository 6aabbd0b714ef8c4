import type { FaultCode } from '../../base/errors/faults.ts';
import type { Bilingual } from '../../base/language.ts';
import { referenceKey, targetOf } from '../../schema/register/declared.ts';
import { isReference } from '../../schema/register/kinds.ts';
import { stagedName } from '../stage/stage.ts';
import { sqlJson, sqlText, standingRows, type Rule } from './rule.ts';

/** What to do about a row that was left out with the one it refers to. */
const MEND_FIRST: Bilingual = {
  zh: '请先改正那一行，再连同本行一起导入。',
  en: 'Mend that row, then send both again.',
};
const ANOTHER: Bilingual = {
  zh: '库中这一编号是另一人：若确是另一人，请在两行中改用新的编号；若是库中的身份信息有误，请先更正（--correct）；再连同本行一起导入。',
  en: 'The stored one under this number is somebody else: give another number in both rows; or, where the stored values are wrong, correct them first (--correct). Then send both again.',
};

/** What a row refers to is in the package or in the store; when faulty rows are left out, not among those. A table that could not be read is reported itself, not everything that refers to it. */
export const missingReference: Rule = async (scene, stage) => {
  const { faults, stages, unreadable, keepGoing } = scene;
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
             jsonb_build_object('value', left(s.${name}, 60), 'target', ${sqlJson(target.title)}${advice ? `, 'advice', ${sqlJson(advice)}` : ''}) as params
      from ${standingRows(scene, stage)} s where s.${name} is not null and ${stored} and ${where}`;
    await faults.addQuery(register, 'MISSING_REFERENCE', select(`not ${inPackage('')}`));
    if (!keepGoing || !staged) continue;
    const hasFault = (code: FaultCode): string =>
      `exists (select from ${staged.table} p join stage_faults f on f.table_name = ${sqlText(target.table)} and f.row_no = p.row_no and f.code = ${sqlText(code)} where p.${stagedName(key)} = s.${name})`;
    // who is somebody else under the number of a stored person is left out, and so is what refers to it
    for (const [code, advice] of [
      ['IDENTITY_DIFFERS', ANOTHER],
      ['NOT_POSSIBLE_HERE', MEND_FIRST],
    ] as const)
      await faults.addQuery(register, 'REJECTED_REFERENCE', select(hasFault(code), 'true', advice));
    await faults.addQuery(
      register,
      'REJECTED_REFERENCE',
      select(
        `${inPackage('')} and not ${inPackage(' and not p.bad')}`,
        `not ${inStore}`,
        MEND_FIRST,
      ),
    );
  }
};
