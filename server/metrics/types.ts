import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Bilingual } from '../../base/language.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { BilingualText } from '../graphql/catalogue-resolver.ts';
import { ChangeCause, DimensionId, Status } from './enums.ts';
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
  description: '一个单位的趋势 · an org unit over periods',
  simpleResolvers: true,
})
export class TrendSeriesType {
  @Field(() => OrgUnit, { description: '组织单位 · the org unit' }) unit!: object;
  @Field(() => [TrendPointType], { description: '各期 · by period, in the order of the query' })
  points!: object[];
}

/** Series of org units. */
@ObjectType('Trend', { description: '趋势 · series of org units', simpleResolvers: true })
export class TrendType {
  @Field(() => Int, { description: '数据修订 · revision' }) revision!: number;
  @Field(() => [TrendSeriesType], { description: '各单位，按代码 · by code' }) series!: object[];
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
