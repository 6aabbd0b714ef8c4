import { ArgsType, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { IndicatorType } from '../metrics/catalogue-types.ts';
import { enumOf } from '../metrics/enums.ts';
import { FigureType } from '../metrics/types.ts';
import { PageInfo } from '../registers/types.ts';

/** The orders of units by data quality. */
export const QUALITY_ORDERS = Object.freeze({
  INDEX: { zh: '数据质量指数低的在前', en: 'the lowest index first' },
  FINDINGS: { zh: '核对发现多的在前', en: 'most findings first' },
  OUTLIERS: { zh: '离群值多的在前', en: 'most outliers first' },
});

const OrderEnum = enumOf('DataQualityOrder', '排列 · the order of units', QUALITY_ORDERS);

/** A part of the data-quality index. */
@ObjectType('DataQualityPart', {
  description: '数据质量指数的一个部分 · a part of the data-quality index',
  simpleResolvers: true,
})
export class QualityPartType {
  @Field(() => IndicatorType, { description: '指标：XC2、XC3 或 XC4 · XC2, XC3 or XC4' })
  indicator!: object;
  @Field(() => FigureType, { description: '数值 · the figure' }) figure!: object;
  @Field(() => Float, {
    nullable: true,
    description:
      '在指数中的权重，缺的部分略去后折算 · its weight, rescaled where parts are missing',
  })
  weight!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      '使指数失去多少分；各部分之和为 100 − 指数 · points that the index lacks since this part is below 100; ' +
      'the parts add up to 100 − index',
  })
  loss!: number | null;
}

/** The data quality of a unit. */
@ObjectType('DataQualityUnit', {
  description: '一个单位的数据质量 · the data quality of a unit',
  simpleResolvers: true,
})
export class QualityUnitType {
  @Field(() => OrgUnit, { description: '单位 · the unit' }) unit!: object;
  @Field(() => FigureType, { description: '数据质量指数 C07 · index C07' }) index!: object;
  @Field(() => [QualityPartType], { description: '各部分 · its parts' }) parts!: readonly object[];
  @Field(() => IndicatorType, {
    nullable: true,
    description: '失分最多的部分；没有失分为空 · the part that takes most; null: none takes any',
  })
  worst!: object | null;
  @Field(() => Int, {
    description: '涉及此单位、此密钥可读的核对发现 · findings about the unit that you may read',
  })
  findings!: number;
  @Field(() => Int, { description: '离群值 · outliers' }) outliers!: number;
}

/** A page of units by data quality. */
@ObjectType('DataQualityPage', { description: '数据质量 · data quality', simpleResolvers: true })
export class QualityPageType {
  @Field(() => Int, { description: '数据修订 · revision of the data' }) revision!: number;
  @Field(() => OrgUnit, { description: '自哪个单位往下 · the org unit at its top' }) unit!: object;
  @Field(() => String, { description: '统计期 · period' }) period!: string;
  @Field(() => FigureType, { description: '其数据质量指数 C07 · its index C07' }) index!: object;
  @Field(() => [QualityPartType], {
    description: '各部分，失分为各单位的平均 · its parts; what they take is the mean over units',
  })
  parts!: readonly object[];
  @Field(() => Int, { description: '单位数 · number of units' }) totalCount!: number;
  @Field(() => Int, { description: '核对发现合计 · all findings' }) findings!: number;
  @Field(() => Int, { description: '离群值合计 · all outliers' }) outliers!: number;
  @Field(() => [QualityUnitType], { description: '本页各单位 · the page' })
  nodes!: readonly object[];
  @Field(() => PageInfo, { description: '分页 · the page' }) pageInfo!: PageInfo;
}

/** Arguments of `dataQuality`. */
@ArgsType()
export class QualityArgs {
  @Field(() => ID, {
    nullable: true,
    description:
      '组织单位代码；默认为此密钥所见范围的顶端 · code of an org unit; default: the top of your scope',
  })
  unit!: string | null;
  @Field(() => String, { description: '统计期，如 2025 · a period, such as 2025' }) period!: string;
  @Field(() => OrderEnum, {
    nullable: true,
    defaultValue: 'INDEX',
    description: '排列 · the order',
  })
  order!: keyof typeof QUALITY_ORDERS | null;
  @Field(() => Int, {
    nullable: true,
    description: '前若干个，最多 500，默认 50 · the first ones, at most 500, default 50',
  })
  first!: number | null;
  @Field(() => String, { nullable: true, description: '此游标之后的 · those after this cursor' })
  after!: string | null;
}
