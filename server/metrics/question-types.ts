import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Bilingual } from '../../base/language.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { BilingualText } from '../graphql/catalogue-resolver.ts';
import { IndicatorType } from './catalogue-types.ts';
import { ChangeCause, DimensionId } from './enums.ts';
import { FigureType, MetricRowType } from './types.ts';

/** The difference of two figures. */
@ObjectType('FigureDifference', {
  description: '两个数之差（后减前） · a difference, second minus first',
  simpleResolvers: true,
})
export class FigureDifferenceType {
  @Field(() => Float, { description: '差 · the difference' }) difference!: number;
  @Field(() => Float, { description: '95% 区间下限 · lower end of its 95 % interval' })
  lower!: number;
  @Field(() => Float, { description: '95% 区间上限 · upper end of its 95 % interval' })
  upper!: number;
  @Field(() => Boolean, { description: '是否超出偶然 · significant at 95 %' })
  isReal!: boolean;
  @Field(() => Float, { nullable: true, description: 'z 值；仅指数 · z; of indices only' }) z!:
    number | null;
}

/** A row with its place. */
@ObjectType('RankedRow', {
  description: '带名次的指标值 · a row with its place',
  simpleResolvers: true,
})
export class RankedRowType extends MetricRowType {
  @Field(() => Int, {
    nullable: true,
    description:
      '名次，1 为最好；相同数值名次相同 · 1 is best, equal values share one; null without a value',
  })
  rank!: number | null;
  @Field(() => Float, { nullable: true, description: '与目标之差 · value minus target' })
  toTarget!: number | null;
  @Field(() => FigureDifferenceType, {
    nullable: true,
    description:
      '与所比单位之差；排名中任意两两比较同时成立（95%）；该单位自身、未指定所比单位、' +
      '或一方没有数值或区间时为空 · difference from the reference, tested so that all pairs ' +
      'of the ranking hold together at 95 %; null for itself, without a reference, and if one ' +
      'of the two has no value or no interval',
  })
  difference!: object | null;
}

/** Org units from best to worst. */
@ObjectType('Ranking', {
  description: '排名 · org units from best to worst',
  simpleResolvers: true,
})
export class RankingType {
  @Field(() => Int, { description: '数据修订 · revision' }) revision!: number;
  @Field(() => Int, { description: '参与排名的单位数 · number of ranked units' }) ranked!: number;
  @Field(() => [RankedRowType], {
    description: '由好到差，没有数值的在最后 · best first, those without a value last',
  })
  rows!: object[];
}

/** A figure of a series. */
@ObjectType('TrendPoint', {
  description: '趋势中的一点 · a figure of a series',
  simpleResolvers: true,
})
export class TrendPointType extends FigureType {
  @Field(() => String, { description: '统计期 · the period' }) period!: string;
  @Field(() => FigureDifferenceType, {
    nullable: true,
    description: '与前一点之差 · how it differs from the one before',
  })
  change!: object | null;
}

/** An org unit through the periods. */
@ObjectType('TrendSeries', {
  description: '一个单位一项指标的趋势 · an indicator of an org unit over periods',
  simpleResolvers: true,
})
export class TrendSeriesType {
  @Field(() => IndicatorType, { description: '指标 · the indicator' }) indicator!: object;
  @Field(() => OrgUnit, { description: '组织单位 · the org unit' }) unit!: object;
  @Field(() => [TrendPointType], { description: '各期 · by period, in the order of the query' })
  points!: object[];
}

/** Series of org units. */
@ObjectType('Trend', { description: '趋势 · series of org units', simpleResolvers: true })
export class TrendType {
  @Field(() => Int, { description: '数据修订 · revision' }) revision!: number;
  @Field(() => [TrendSeriesType], {
    description:
      '各指标（按所给顺序）的各单位（按代码） · by indicator, in the order of the query, and by code',
  })
  series!: object[];
}

/** Two figures and their difference. */
@ObjectType('Comparison', {
  description: '比较 · two figures and their difference',
  simpleResolvers: true,
})
export class ComparisonType {
  @Field(() => Int, { description: '数据修订 · revision' }) revision!: number;
  @Field(() => MetricRowType, { description: '前者 · the first' }) first!: object;
  @Field(() => MetricRowType, { description: '后者 · the second' }) second!: object;
  @Field(() => FigureDifferenceType, {
    nullable: true,
    description: '后者减前者；一方无数值时为空 · second minus first; null if one has no value',
  })
  difference!: object | null;
}

/** The effect of one cause. */
@ObjectType('ChangePart', {
  description: '一个原因的作用 · the effect of one cause',
  simpleResolvers: true,
})
export class ChangePartType {
  @Field(() => ChangeCause, { description: '原因 · the cause' }) cause!: string;
  @Field(() => BilingualText, { description: '原因的名称 · the cause in words' }) title!: Bilingual;
  @Field(() => Int, { description: '分子的变化 · change of the numerator' }) numerator!: number;
  @Field(() => Int, { description: '分母的变化 · change of the denominator' }) denominator!: number;
  @Field(() => Float, {
    nullable: true,
    description:
      '对比率的作用（百分点） · percentage points of the rate; null if one rate is EMPTY',
  })
  points!: number | null;
}

/** The part of a difference that lies in one group. */
@ObjectType('GroupPart', {
  description:
    '差异中属于一组的部分（百分点） · the part of a difference in one group, in percentage points',
  simpleResolvers: true,
})
export class GroupPartType {
  @Field(() => String, { description: '组的代码 · key of the group' }) key!: string;
  @Field(() => BilingualText, { description: '组的名称 · the group in words' }) title!: Bilingual;
  @Field(() => Float, {
    description: '因该组所占比重不同 · since the group is a larger or smaller part',
  })
  mix!: number;
  @Field(() => Float, {
    description: '因该组自身比率不同 · since the rate within the group is another',
  })
  rate!: number;
}

/** A difference by group. */
@ObjectType('DifferenceByGroup', {
  description:
    '差异按组分解，各部分之和即为差异（Kitagawa, 1955） · a difference by group; the parts add up to it',
  simpleResolvers: true,
})
export class DifferenceByGroupType {
  @Field(() => Int, { description: '数据修订 · revision' }) revision!: number;
  @Field(() => DimensionId, { description: '维度 · the dimension' }) by!: string;
  @Field(() => [GroupPartType], {
    description: '各组；一方分母为零时为空 · by group; empty if a side has nobody',
  })
  parts!: object[];
}

/** The causes of a rate's change. */
@ObjectType('Decomposition', {
  description: '变化分解，各部分之和即为变化 · why a rate changed; the parts add up to the change',
  simpleResolvers: true,
})
export class DecompositionType {
  @Field(() => Int, { description: '数据修订 · revision' }) revision!: number;
  @Field(() => FigureType, { description: '起点 · at first' }) from!: object;
  @Field(() => FigureType, { description: '终点 · at last' }) to!: object;
  @Field(() => [ChangePartType], { description: '各原因 · by cause' }) parts!: object[];
}
