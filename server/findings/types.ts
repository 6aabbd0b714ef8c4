import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { Bilingual, Language } from '../../base/language.ts';
import { SEVERITIES } from '../../intake/invariants/check.ts';
import { checkOf, findingMessage, type Finding } from '../../intake/invariants/findings.ts';
import { checks } from '../../intake/invariants/index.ts';
import { registerOf } from '../../schema/register/declared.ts';
import { LocalDate } from '../../schema/scalars/local-date.ts';
import { BilingualText } from '../graphql/catalogue-resolver.ts';
import { enumOf } from '../metrics/enums.ts';

/** The checks of the stored data, by their ids. */
export const DataFindingKind: Readonly<Record<string, string>> = Object.freeze(
  Object.fromEntries(checks.map(({ id }) => [id, id])),
);
registerEnumType(DataFindingKind, {
  name: 'DataFindingKind',
  description: '数据核对的项目 · checks of the stored data',
  valuesConfig: Object.fromEntries(
    checks.map(({ id, title }) => [id, { description: `${title.zh} · ${title.en}` }]),
  ),
});

/** How sure findings are. */
export const DataFindingSeverity = enumOf(
  'DataFindingSeverity',
  '核对结果的轻重 · how sure a finding is',
  SEVERITIES,
);

/** A row of the stored data that contradicts another. */
@ObjectType('DataFinding', {
  description: '与其他数据矛盾的一行 · a stored row that contradicts others',
  simpleResolvers: true,
})
export class DataFindingType {
  @Field(() => DataFindingKind as never, { description: '核对项目 · the check' }) kind!: string;
  @Field(() => BilingualText, { description: '核对项目的名称 · title of the check' })
  title!: Bilingual;
  @Field(() => String, {
    description: '登记表，按列表查询的名称 · register, as its list is called',
  })
  register!: string;
  @Field(() => BilingualText, { description: '登记表的名称 · title of the register' })
  registerTitle!: Bilingual;
  @Field(() => String, { description: '该行的主键 · key of the row' }) key!: string;
  @Field(() => ID, {
    nullable: true,
    description:
      '所涉单位的代码；无特定单位则为空 · code of the org unit concerned; null: none in particular',
  })
  unitCode!: string | null;
  @Field(() => LocalDate, {
    nullable: true,
    description:
      '自何日起；与日期无关则为空 · first day on which it is wrong; null: days do not matter',
  })
  day!: string | null;
  @Field(() => String, {
    description: '说明，用请求的语言 · the contradiction, in the language of the request',
  })
  message!: string;
}

/** A finding as the API shows it. */
export function shownFinding(finding: Finding, language: Language): DataFindingType {
  const { title, register } = checkOf(finding);
  const { many, title: registerTitle } = registerOf(register());
  return {
    kind: finding.code,
    title,
    register: many,
    registerTitle,
    key: finding.key,
    unitCode: finding.unit,
    day: finding.day,
    message: findingMessage(finding, language),
  };
}
