import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Bilingual } from '../../base/language.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { LocalDate } from '../../schema/scalars/local-date.ts';
import { BilingualText } from '../graphql/catalogue-resolver.ts';

/** A dimension of the questionnaire. */
@ObjectType('SurveyDimension', {
  description: '问卷的一个维度 · a dimension of the questionnaire',
  simpleResolvers: true,
})
export class SurveyDimensionType {
  @Field(() => ID, { description: '代码 · code' }) code!: string;
  @Field(() => BilingualText, { description: '名称 · name' }) title!: Bilingual;
  @Field(() => Float, {
    nullable: true,
    description: '在指数中的权重；不计入为空 · share of the index; null outside it',
  })
  weight!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      '得分 0–100，以单位为层按人数加权；单位的取舍同各题；答卷过少为空 · score, 0 to 100, ' +
      'with units as strata weighted by staff, the same units as for items; null if there are too few answers',
  })
  value!: number | null;
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
  @Field(() => Int, {
    nullable: true,
    description: '有此得分的有效答卷 · valid responses that have the score',
  })
  n!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Cronbach α，按该维度各题全答的答卷 · of sheets that answer all of its items',
  })
  alpha!: number | null;
}

/** An item of the questionnaire. */
@ObjectType('SurveyItem', {
  description: '问卷的一道题 · an item of the questionnaire',
  simpleResolvers: true,
})
export class SurveyItemType {
  @Field(() => ID, { description: '代码 · code' }) code!: string;
  @Field(() => ID, { description: '所属维度 · its dimension' }) block!: string;
  @Field(() => BilingualText, { description: '题目 · its text' }) title!: Bilingual;
  @Field(() => Boolean, { description: '反向题：越同意越不好 · agreeing is bad' })
  isReverse!: boolean;
  @Field(() => [Int], {
    nullable: true,
    description:
      '选 1 至 5 的有效答卷数，未加权；只计自身可以显示、且至少 10 份作答的单位；答卷过少为空 ' +
      '· numbers of valid responses that chose 1 to 5, unweighted, of units that are shown ' +
      'themselves and have 10 answers; null if there are too few answers',
  })
  counts!: number[] | null;
}

/** A survey under an org unit. */
@ObjectType('Survey', {
  description: '某单位的一次测评 · a survey under an org unit',
  simpleResolvers: true,
})
export class SurveyType {
  @Field(() => Int, { description: '数据修订 · revision' }) revision!: number;
  @Field(() => OrgUnit, { description: '单位 · the org unit' }) unit!: object;
  @Field(() => ID, { description: '波次代码 · code of the wave' }) wave!: string;
  @Field(() => LocalDate, { description: '基准日期 · reference day' }) referenceOn!: string;
  @Field(() => [SurveyDimensionType], { description: '各维度 · its dimensions' })
  dimensions!: object[];
  @Field(() => [SurveyItemType], { description: '各题 · its items' }) items!: object[];
  @Field(() => Float, {
    nullable: true,
    description: '指数各题的 Cronbach α · of the items of the index',
  })
  alpha!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      'ICC(1)：单位之间的差异所占比例；只有一个单位为空 · the share of the variance of the ' +
      'index that lies between units; null with one unit',
  })
  icc1!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'ICC(2)：单位均值的信度 · the reliability of the mean of a unit',
  })
  icc2!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      'r_wg(j)：单位内部的一致性；多个单位为空 · how far the members of a single unit agree; null with several',
  })
  agreement!: number | null;
}

/** Entries of a kind of contest at a level. */
@ObjectType('ContestCount', {
  description: '一类竞赛一个层级的参赛情况 · entries of one kind of contest at one level',
  simpleResolvers: true,
})
export class ContestCountType {
  @Field(() => String, { description: '竞赛类别 · kind of contest (ContestKind)' }) kind!: string;
  @Field(() => String, { description: '层级 · level (ContestLevel)' }) level!: string;
  @Field(() => Int, { description: '竞赛项数 · contests' }) contests!: number;
  @Field(() => Int, { description: '参赛人次 · entries' }) entries!: number;
  @Field(() => Int, { description: '参赛人数 · people' }) people!: number;
  @Field(() => Int, { description: '获奖人次 · awards' }) awards!: number;
}

/** Entries by kind and level. */
@ObjectType('ContestCounts', {
  description: '按类别和层级的参赛情况 · entries by kind and level',
  simpleResolvers: true,
})
export class ContestCountsType {
  @Field(() => Int, { description: '数据修订 · revision' }) revision!: number;
  @Field(() => [ContestCountType], { description: '各类别各层级 · by kind and level' })
  counts!: object[];
}
