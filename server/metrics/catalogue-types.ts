import { ObjectType, Field, Float, Int } from 'type-graphql';
import type { Bilingual } from '../../base/language.ts';
import { LocalDate } from '../../schema/scalars/local-date.ts';
import { BilingualText } from '../graphql/catalogue-resolver.ts';
import { IndicatorDirection, TimeAxis, DimensionId } from './enums.ts';

/** A target with the day from which it applies. */
@ObjectType('Target', { description: '目标值 · a target', simpleResolvers: true })
export class TargetType {
  @Field(() => LocalDate, { description: '自何日起 · the day from which it applies' })
  from!: string;
  @Field(() => Float, { description: '数值 · the value' }) value!: number;
  @Field(() => Boolean, {
    description:
      '由条款或法律直接得出；否则为可调整的建议值 · follows from clause or law; else a proposal',
  })
  natural!: boolean;
}

/** A number of the catalogue. */
@ObjectType('Indicator', {
  description: '指标 · an indicator of the catalogue',
  simpleResolvers: true,
})
export class IndicatorType {
  @Field(() => String, { description: '代码 · code, such as B01' }) code!: string;
  @Field(() => String, { description: '程序用标识 · id for programs, such as membership_rate' })
  id!: string;
  @Field(() => Int, { description: '定义版本；公式改变则加一 · revision of the definition' })
  revision!: number;
  @Field(() => BilingualText, { description: '名称 · name' }) title!: Bilingual;
  @Field(() => [String], { description: '政策条款 · clauses of the policy' }) clauses!: string[];
  @Field(() => BilingualText, { description: '计算方法 · how it is computed, in words' })
  definition!: Bilingual;
  @Field(() => String, { description: '单位：% 或 0-100 · unit' }) unit!: string;
  @Field(() => IndicatorDirection, { description: '好的方向 · the direction that is better' })
  direction!: string;
  @Field(() => [TargetType], { description: '历次目标，由早到晚 · targets, earliest first' })
  targets!: TargetType[];
  @Field(() => TimeAxis, { description: '时间口径 · how a period becomes days' }) axis!: string;
  @Field(() => [String], { description: '所依据的登记表 · the registers that it counts' })
  source!: string[];
  @Field(() => BilingualText, { description: '定义依据 · source of the definition' })
  basis!: Bilingual;
  @Field(() => [DimensionId], { description: '可用的维度 · dimensions for breakdowns of it' })
  dimensions!: string[];
}

/** A group of a dimension. */
@ObjectType('DimensionGroup', {
  description: '维度中的一组 · a group of a dimension',
  simpleResolvers: true,
})
export class DimensionGroupType {
  @Field(() => String, { description: '代码 · key' }) key!: string;
  @Field(() => BilingualText, { description: '名称 · name' }) title!: Bilingual;
}

/** A dimension. */
@ObjectType('Dimension', {
  description: '维度 · a dimension for breakdowns',
  simpleResolvers: true,
})
export class DimensionType {
  @Field(() => DimensionId, { description: '标识 · id' }) id!: string;
  @Field(() => BilingualText, { description: '名称 · name' }) title!: Bilingual;
  @Field(() => [DimensionGroupType], {
    nullable: true,
    description: '各组；为空表示以组织单位代码为组 · its groups; null: codes of org units',
  })
  groups!: DimensionGroupType[] | null;
}
