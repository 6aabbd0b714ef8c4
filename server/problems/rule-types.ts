import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { SEVERITIES, type Rule } from '../../analytics/rules/rule.ts';
import { historyOf, type SettingHistory } from '../../analytics/settings/history.ts';
import type { SettingValues } from '../../analytics/settings/setting-values.ts';
import type { Bilingual } from '../../base/language.ts';
import { schoolType } from '../../schema/code-lists/school-type.ts';
import { LocalDate } from '../../schema/scalars/local-date.ts';
import { BilingualText } from '../graphql/catalogue-resolver.ts';
import { IndicatorType } from '../metrics/catalogue-types.ts';
import { enumOf } from '../metrics/enums.ts';
import { shownIndicator } from '../metrics/shown.ts';

const SeverityEnum = enumOf('RuleSeverity', '违反规则的程度 · how serious a breach is', SEVERITIES);

/** A value of a setting. */
@ObjectType('RuleSettingValue', {
  description: '参数的一个取值 · a value of a setting',
  simpleResolvers: true,
})
class RuleSettingValueType {
  @Field(() => LocalDate, { description: '自何日起 · from which day' }) from!: string;
  @Field(() => Float, { nullable: true, description: '取值；空为不作要求 · null: not enforced' })
  value!: number | null;
}

/** A number in a rule. */
@ObjectType('RuleSetting', {
  description: '规则中可由市里设定的数 · a number in a rule that a city may set',
  simpleResolvers: true,
})
class RuleSettingType {
  @Field(() => ID, { description: '名称 · its name' }) name!: string;
  @Field(() => BilingualText, { description: '含义 · what it is' }) title!: Bilingual;
  @Field(() => [RuleSettingValueType], { description: '历次取值，由早到晚 · earliest first' })
  values!: SettingHistory['values'];
  @Field(() => BilingualText, { description: '单位 · its unit of measurement' }) unit!: Bilingual;
  @Field(() => BilingualText, { description: '依据 · why this value' }) basis!: Bilingual;
}

/** A legal threshold. */
@ObjectType('Rule', {
  description:
    '法定要求：单位的指标分子小于分母即为违反（越低越好的指标为分子大于零） · a legal threshold: a unit ' +
    'breaks it if not all of the denominator counts; where less is better, if anything does',
  simpleResolvers: true,
})
export class RuleType {
  @Field(() => ID, { description: '编号，如 WC11 · id' }) id!: string;
  @Field(() => Int, { description: '版本 · version' }) version!: number;
  @Field(() => BilingualText, { description: '要求 · what is demanded' }) title!: Bilingual;
  @Field(() => BilingualText, { description: '违反时缺什么 · what a unit lacks that breaks it' })
  lacks!: Bilingual;
  @Field(() => BilingualText, { description: '法规条文 · law and article' }) article!: Bilingual;
  @Field(() => [String], { description: '政策条款 · clauses of the policy' })
  clauses!: readonly string[];
  @Field(() => IndicatorType, { description: '所依据的指标 · the indicator that it rests on' })
  indicator!: object;
  @Field(() => LocalDate, { description: '自何日起判断 · first day that it is judged on' })
  from!: string;
  @Field(() => SeverityEnum, { description: '公办单位违反时 · at public units' })
  publicSeverity!: string;
  @Field(() => SeverityEnum, { description: '民办单位违反时 · at private units' })
  privateSeverity!: string;
  @Field(() => [BilingualText], { description: '不适用的办学类型 · school types not bound' })
  except!: readonly Bilingual[];
  @Field(() => [RuleSettingType], { description: '参数 · its settings' })
  settings!: readonly SettingHistory[];
}

/** A rule as the API shows it. */
export const shownRule = (
  { indicator, severity, except = [], due: _, sameAs: __, settings, ...rule }: Rule,
  values: SettingValues,
): RuleType => ({
  ...rule,
  settings: settings.map((setting) => historyOf(setting, values)),
  clauses: indicator.clauses,
  indicator: shownIndicator(indicator),
  publicSeverity: severity.public,
  privateSeverity: severity.private,
  except: except.map((code) => schoolType.codes[code]!),
});
