import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Bilingual } from '../../base/language.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { BilingualText } from '../graphql/catalogue-resolver.ts';
import { IndicatorType } from '../metrics/catalogue-types.ts';
import { enumOf } from '../metrics/enums.ts';
import { FigureType } from '../metrics/types.ts';
import { PageInfo } from '../registers/types.ts';

const SpreadMethodEnum = enumOf('SpreadMethod', '离散程度如何估计 · how a spread was estimated', {
  MAD: { zh: '绝对中位差 × 1.4826', en: 'median absolute deviation × 1.4826' },
  MEAN_DEVIATION: {
    zh: '平均绝对差 × 1.2533：半数以上的值相同，绝对中位差为 0',
    en: 'mean absolute deviation × 1.2533: more than half of the values are equal, so the MAD is 0',
  },
  NONE: { zh: '所有值相同', en: 'all values are equal' },
});

const SideEnum = enumOf('OutlierSide', '在哪一侧 · on which side', {
  BELOW: { zh: '偏低', en: 'below what is normal' },
  ABOVE: { zh: '偏高', en: 'above what is normal' },
});

/** Like units in one indicator. */
@ObjectType('OutlierGroup', {
  description: '同类单位：同一办学类型、同一规模 · like units: of one school type and size',
  simpleResolvers: true,
})
export class OutlierGroupType {
  @Field(() => IndicatorType, { description: '指标 · the indicator' }) indicator!: object;
  @Field(() => String, {
    description: '办学类型代码；空文本表示未填 · school type; the empty text: not stated',
  })
  schoolType!: string;
  @Field(() => BilingualText, { description: '同类的名称 · what they have in common' })
  title!: Bilingual;
  @Field(() => String, {
    nullable: true,
    description:
      '规模（教职工人数），如 25-79；空表示该规模单位过少，与同类型的所有单位相比 · number of staff, such as ' +
      '25-79; null: too few of one size, all of the type are compared',
  })
  size!: string | null;
  @Field(() => Int, { description: '参与比较的单位数，含自身 · units compared, itself included' })
  peers!: number;
  @Field(() => Int, { description: '由此组判断的单位数 · units that this group judges' })
  judged!: number;
  @Field(() => Boolean, {
    description: '是否足够判断（至少 8 个单位） · whether they are enough, at least 8',
  })
  isEnough!: boolean;
  @Field(() => Float, { nullable: true, description: '中位数 · the median' })
  median!: number | null;
  @Field(() => Float, { nullable: true, description: '绝对中位差，未乘系数 · MAD, not scaled' })
  mad!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: '离散程度，相当于一个标准差 · the spread, like one standard deviation',
  })
  spread!: number | null;
  @Field(() => SpreadMethodEnum, { nullable: true, description: '如何估计 · how it was estimated' })
  method!: string | null;
  @Field(() => Float, {
    nullable: true,
    description: '正常范围的下限：中位数 − 3.5 × 离散程度 · median − 3.5 × spread',
  })
  lower!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: '正常范围的上限：中位数 + 3.5 × 离散程度 · median + 3.5 × spread',
  })
  upper!: number | null;
  @Field(() => Int, { description: '其中离群的单位数 · outliers of the units asked about' })
  outliers!: number;
}

/** A unit whose figure lies far from those of like units. */
@ObjectType('Outlier', {
  description: '离群值：与同类单位相差很远的数值 · a figure far from those of like units',
  simpleResolvers: true,
})
export class OutlierType {
  @Field(() => IndicatorType, { description: '指标 · the indicator' }) indicator!: object;
  @Field(() => OrgUnit, { description: '单位 · the unit' }) unit!: object;
  @Field(() => String, { description: '统计期 · period' }) period!: string;
  @Field(() => FigureType, { description: '数值 · the figure' }) figure!: object;
  @Field(() => Float, {
    description: '稳健 z 值：(数值 − 中位数) ÷ 离散程度 · robust z: (value − median) ÷ spread',
  })
  z!: number;
  @Field(() => SideEnum, { description: '偏高还是偏低 · on which side' }) side!: string;
  @Field(() => Boolean, {
    description: '是否偏向差的一侧（按指标方向） · whether that is the worse side of the indicator',
  })
  isWorse!: boolean;
  @Field(() => Float, {
    description:
      '此单位的正常范围下限：|z| ≤ 3.5，比率还放宽到人数（件数）少时偶然可达的范围 · what would be ' +
      'normal for this unit: |z| ≤ 3.5, and of a share what chance explains at its size',
  })
  lower!: number;
  @Field(() => Float, { description: '此单位的正常范围上限 · the upper end of it' }) upper!: number;
  @Field(() => Int, {
    nullable: true,
    description:
      '正常范围内最小的分子；不是计数的占比为空 · least normal numerator; null: no share of counts',
  })
  leastCount!: number | null;
  @Field(() => Int, { nullable: true, description: '正常范围内最大的分子 · the greatest one' })
  mostCount!: number | null;
  @Field(() => OutlierGroupType, { description: '与哪些单位相比 · with which units' })
  group!: object;
}

/** A page of outliers. */
@ObjectType('OutlierPage', {
  description: '离群值，离得最远的在前 · outliers, the farthest first',
  simpleResolvers: true,
})
export class OutlierPageType {
  @Field(() => Int, { description: '数据修订 · revision of the data' }) revision!: number;
  @Field(() => OrgUnit, { description: '自哪个单位往下 · the org unit at its top' }) unit!: object;
  @Field(() => String, { description: '统计期 · period' }) period!: string;
  @Field(() => Int, { description: '共多少处 · how many in all' }) totalCount!: number;
  @Field(() => [OutlierType], { description: '本页各处 · the page' }) nodes!: readonly object[];
  @Field(() => [OutlierGroupType], {
    description:
      '参与比较的各组，按指标、类型、规模；不给指标时只列有离群值的 · the groups, by indicator, type and ' +
      'size; without an indicator those with outliers alone',
  })
  groups!: readonly object[];
  @Field(() => PageInfo, { description: '分页 · the page' }) pageInfo!: PageInfo;
}

const INDICATOR = '指标代码或标识；默认全部指标 · code or id of an indicator; default: all';
const PERIOD = '统计期，如 2025 · a period, such as 2025';
const UNIT =
  '只列此单位及其下级；比较的对象仍是所见范围内的全部同类单位 · only outliers at and below this org ' +
  'unit; peers are all like units of your scope';

/** Which outliers, of a file. */
@InputType('OutlierQuery', { description: '离群值的条件 · which outliers' })
export class OutlierQueryInput {
  @Field(() => ID, { nullable: true, description: INDICATOR }) indicator?: string | null;
  @Field(() => String, { description: PERIOD }) period!: string;
  @Field(() => ID, { nullable: true, description: UNIT }) unit?: string | null;
}

/** Arguments of `outliers`. */
@ArgsType()
export class OutlierArgs {
  @Field(() => ID, { nullable: true, description: INDICATOR }) indicator!: string | null;
  @Field(() => String, { description: PERIOD }) period!: string;
  @Field(() => ID, { nullable: true, description: UNIT }) unit!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: '前若干处，最多 500，默认 50 · the first ones, at most 500, default 50',
  })
  first!: number | null;
  @Field(() => String, { nullable: true, description: '此游标之后的 · those after this cursor' })
  after!: string | null;
}
