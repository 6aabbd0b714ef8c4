import { Field, ID, ObjectType } from 'type-graphql';
import { INDICATORS } from '../../analytics/indicators/index.ts';
import type { Bilingual } from '../../base/language.ts';
import { CHAPTERS, policy } from '../../schema/policy/policy.ts';
import type { Clause, PolicyPart } from '../../schema/policy/policy-part.ts';
import { registers } from '../../schema/registers/index.ts';
import { LocalDate } from '../../schema/scalars/local-date.ts';
import { BilingualText } from '../graphql/catalogue-resolver.ts';
import type { RequestContext } from '../graphql/context.ts';
import { RegisterType, shownRegister } from '../graphql/viewer-resolver.ts';
import { IndicatorType } from '../metrics/catalogue-types.ts';
import { shownIndicator } from '../metrics/shown.ts';

/** A clause with what records it and what measures it. */
@ObjectType('PolicyClause', {
  description: '政策的一个条款 · a clause of the policy',
  simpleResolvers: true,
})
export class PolicyClauseType {
  @Field(() => ID, { description: '编号，如 2.1.3 · code' }) code!: string;
  @Field(() => BilingualText, { description: '名称 · short title' }) title!: Bilingual;
  @Field(() => String, { description: '原文 · the words of the document' }) text!: string;
  @Field(() => String, { description: '所在部分的编号，如 2.1 · code of its part' }) part!: string;
  @Field(() => Boolean, {
    description:
      '是否为总体目标：由其他条款落实，无须登记表和指标 · an aim that other clauses make ' +
      'measurable: it needs no register and no indicator',
  })
  objective!: boolean;
  @Field(() => [RegisterType], { description: '记录它的登记表 · the registers that record it' })
  registers!: readonly object[];
  @Field(() => [IndicatorType], { description: '衡量它的指标 · the indicators that measure it' })
  indicators!: readonly object[];
}

/** A part of the policy. */
@ObjectType('PolicyPart', {
  description: '政策的一个部分 · a part of the policy',
  simpleResolvers: true,
})
export class PolicyPartType {
  @Field(() => ID, { description: '编号，如 2.1 · code' }) code!: string;
  @Field(() => BilingualText, { description: '所在章 · its chapter' }) chapter!: Bilingual;
  @Field(() => BilingualText, { description: '名称 · title' }) title!: Bilingual;
  @Field(() => String, { description: '全文 · the whole text' }) text!: string;
  @Field(() => [PolicyClauseType], { description: '各条款 · its clauses' })
  clauses!: readonly object[];
}

/** The policy. */
@ObjectType('Policy', {
  description: '平台所落实的政策文件 · the policy that this platform serves',
  simpleResolvers: true,
})
export class PolicyType {
  @Field(() => BilingualText, { description: '标题 · title' }) title!: Bilingual;
  @Field(() => String, { description: '文号 · document number' }) documentNo!: string;
  @Field(() => LocalDate, { description: '成文日期 · issued on' }) issuedOn!: string;
  @Field(() => [BilingualText], { description: '发文机关 · issuers' })
  issuers!: readonly Bilingual[];
  @Field(() => [PolicyPartType], { description: '各部分 · its parts' }) parts!: readonly object[];
  @Field(() => [PolicyClauseType], { description: '全部条款 · every clause' })
  clauses!: readonly object[];
}

/** A clause as the API shows it. @param part code of its part */
export const shownClause = (
  { code, title, text, isObjective }: Clause,
  part: string,
  context: RequestContext,
): object => ({
  code,
  title,
  text,
  part,
  objective: isObjective === true,
  registers: registers
    .filter(({ clauses }) => clauses.includes(code))
    .map((register) => shownRegister(register, context)),
  indicators: INDICATORS.filter(({ clauses }) => clauses.includes(code)).map(shownIndicator),
});

const shownPart = (
  { code, title, text, clauses }: PolicyPart,
  context: RequestContext,
): PolicyPartType => ({
  code,
  chapter: CHAPTERS[code[0]!]!,
  title,
  text,
  clauses: clauses.map((clause) => shownClause(clause, code, context)),
});

/** The policy as the API shows it. */
export function shownPolicy(context: RequestContext): PolicyType {
  const parts = policy.parts.map((part) => shownPart(part, context));
  return { ...policy, parts, clauses: parts.flatMap(({ clauses }) => clauses) };
}
