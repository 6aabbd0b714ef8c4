import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Bilingual } from '../../base/language.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { BilingualText } from '../graphql/catalogue-resolver.ts';
import { DimensionId, Status } from './enums.ts';
import { IndicatorType } from './catalogue-types.ts';

/** A group of a row. */
@ObjectType('GroupKey', { description: '所在的组 · a group of a row', simpleResolvers: true })
export class GroupKeyType {
  @Field(() => DimensionId, { description: '维度 · the dimension' }) dimension!: string;
  @Field(() => String, {
    description: '组的代码；空文本表示未填 · key of the group; the empty text: not stated',
  })
  key!: string;
  @Field(() => BilingualText, { description: '组的名称 · name of the group' }) title!: Bilingual;
}

/** A number beside a figure. */
@ObjectType('FigurePart', {
  description: '数值之外另列的数 · a number that stands beside a figure',
  simpleResolvers: true,
})
export class FigurePartType {
  @Field(() => String, { description: '名称，供程序使用 · name, for programs' }) name!: string;
  @Field(() => Float, { description: '数 · the number' }) value!: number;
}

/** A number with what it rests on. */
@ObjectType('Figure', {
  description: '数值及其依据 · a figure with its basis',
  simpleResolvers: true,
})
export class FigureType {
  @Field(() => Status, { description: '状态 · why there is a value, or why not' }) status!: string;
  @Field(() => Boolean, {
    description:
      '该期登记是否完整；否时不排名、不比较、不据此判断 · whether the counted data is on ' +
      'record in the period; if not, the figure is not ranked, compared or judged',
  })
  onRecord!: boolean;
  @Field(() => Float, {
    nullable: true,
    description: '数值；非 OK 时为空 · in the unit of the indicator; null unless OK',
  })
  value!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      '分子，准确：计数为整数，金额与学时至多两位小数；指数为空 · exact: counts are whole numbers, ' +
      'amounts and hours have at most two decimals; null for an index',
  })
  numerator!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      '分母，准确：计数为整数，金额至多四位小数；指数为空 · exact: counts are whole numbers, amounts have ' +
      'at most four decimals; null for an index',
  })
  denominator!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: '95% 区间下限 · lower end of the 95 % interval',
  })
  lower!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: '95% 区间上限 · upper end of the 95 % interval',
  })
  upper!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: '标准误；仅指数 · standard error; of indices only',
  })
  standardError!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: '有效答卷数；仅指数 · number of valid answers; of indices only',
  })
  n!: number | null;
  @Field(() => Int, {
    nullable: true,
    description:
      '已报单位数；指标不由报表填报时为空 · units whose filings are approved; null if the ' +
      'indicator is not reported in a template',
  })
  reported!: number | null;
  @Field(() => Int, {
    nullable: true,
    description:
      '应报单位数；已报不足一半时状态为 NOT_REPORTED · units that must report; if fewer than ' +
      'half have reported, the status is NOT_REPORTED',
  })
  required!: number | null;
  @Field(() => [FigurePartType], {
    nullable: true,
    description:
      '数值之外另列的数，如按何种方式计入的单位各多少；多数指标没有 · numbers that stand beside the ' +
      'figure, such as how many units were counted in which way; null of most indicators',
  })
  parts!: readonly object[] | null;
}

/** An indicator of an org unit in a period, in one group. */
@ObjectType('MetricRow', {
  description: '一个单位一期一组的指标值 · an indicator of an org unit in a period, in one group',
  simpleResolvers: true,
})
export class MetricRowType extends FigureType {
  @Field(() => IndicatorType, { description: '指标 · the indicator' }) indicator!: object;
  @Field(() => OrgUnit, { description: '组织单位 · the org unit' }) unit!: object;
  @Field(() => String, { description: '统计期 · the period' }) period!: string;
  @Field(() => [GroupKeyType], {
    description: '所在的组，按 by 的顺序 · its groups, in the order of by',
  })
  group!: readonly object[];
}

/** The rows of a question. */
@ObjectType('MetricAnswer', {
  description: '取数结果 · the answer to a question',
  simpleResolvers: true,
})
export class MetricAnswerType {
  @Field(() => Int, { description: '所依据的数据修订 · the revision of the data it speaks of' })
  revision!: number;
  @Field(() => ID, {
    nullable: true,
    description: '取自哪一份快照；否则为空 · its source snapshot; null if it has none',
  })
  snapshot!: string | null;
  @Field(() => [MetricRowType], {
    description:
      '按统计期、指标、单位代码、组代码排列 · periods, then indicators, then units by code, then groups by key',
  })
  rows!: object[];
}

/** The plan of an answer. */
@ObjectType('Explanation', {
  description: '取数过程说明 · how a query is answered',
  simpleResolvers: true,
})
export class ExplanationType {
  @Field(() => Int, { description: '数据修订 · revision' }) revision!: number;
  @Field(() => String, { description: '文字说明 · in words' }) text!: string;
  @Field(() => String, { description: 'JSON 形式的计划 · the plan as JSON' }) plan!: string;
}
