import { Field, Float, ID, InputType, Int } from 'type-graphql';
import type { LevelName, ReadingName } from '../../analytics/query/metric-query.ts';
import { UNION_LINE, type LineName } from '../../schema/code-lists/edge-line.ts';
import { DimensionId, EdgeLine, HierarchyReading, OrgLevel } from './enums.ts';

/** The description of fields with the org unit. */
export const ROOT =
  '组织单位代码；默认为此密钥所见范围的顶端 · code of an org unit; default: the root of the scope of the key';
/** The description of fields with the indicator. */
export const INDICATOR = '指标代码（B01）或标识（membership_rate） · code or id of an indicator';
/** The description of fields with the period. */
export const PERIOD =
  '统计期 · a period: 2025, 2025-Q3, 2025-09, 2025-09-01, SY2025, SY2025-1, UY2025, THIS_YEAR, LAST_QUARTER …';
const PERIODS = `${PERIOD}, LAST_4_QUARTERS …`;
/** The description of fields with the reading of the tree. */
export const READING =
  '层级读法 · AS_WAS: each period under the tree of its last day; AS_IS: under the current tree';
/** What fields of queries say of the line. */
export const LINE =
  '按哪条隶属线读层级；密钥的范围总按工会线 · along which line the tree is read; the scope of a key ' +
  'follows the line of the union';
const LEVEL =
  '列出 root 之下该层级的各单位；默认只列 root · a row for each org unit of this level under ' +
  'root; default: root itself';
const DEPTH =
  '列出 root 之下第几级的各单位：0 为 root 本身，1 为直接下级；不与 level 同用 · a row for ' +
  'each org unit that many steps below root: 0 root itself, 1 its children; not together with ' +
  'level';
const WHERE =
  '只计这些组，各条件同时成立 · only subjects in these groups; all filters apply together';

/** Only those in some groups of a dimension. */
@InputType('DimensionFilter', {
  description: '按维度筛选 · only subjects in some groups of a dimension',
})
export class DimensionFilterInput {
  @Field(() => DimensionId, { description: '维度 · the dimension' }) dimension!: string;
  @Field(() => [String], {
    description: '组的代码；空文本表示未填 · keys of groups; the empty text: not stated',
  })
  in!: string[];
}

/** A question for numbers. */
@InputType('MetricQuery', { description: '取数条件 · a query for indicators' })
export class MetricQueryInput {
  @Field(() => [ID], { description: INDICATOR }) indicators!: string[];
  @Field(() => ID, { nullable: true, description: ROOT }) root?: string | null;
  @Field(() => OrgLevel, { nullable: true, description: LEVEL }) level?: LevelName | null;
  @Field(() => Int, { nullable: true, description: DEPTH }) depth?: number | null;
  @Field(() => [String], { description: PERIODS }) periods!: string[];
  @Field(() => [DimensionId], {
    nullable: true,
    description: '分组维度 · dimensions to break down by',
  })
  by?: string[] | null;
  @Field(() => [DimensionFilterInput], { nullable: true, description: WHERE }) where?:
    DimensionFilterInput[] | null;
  @Field(() => HierarchyReading, { nullable: true, defaultValue: 'AS_WAS', description: READING })
  hierarchy?: ReadingName | null;
  @Field(() => EdgeLine, { nullable: true, defaultValue: UNION_LINE, description: LINE })
  line?: LineName | null;
}

/** The org units to rank. */
@InputType('RankingQuery', { description: '排名条件 · the org units to rank' })
export class RankingQueryInput {
  @Field(() => ID, { description: INDICATOR }) indicator!: string;
  @Field(() => ID, { nullable: true, description: ROOT }) root?: string | null;
  @Field(() => OrgLevel, {
    nullable: true,
    description:
      '排名的层级；层层相套的只排最外层，root 本身不与其下级同排 · the level to rank: of ' +
      'nested units only the outermost, and root only if it is alone; ' +
      'level or depth must be given',
  })
  level?: LevelName | null;
  @Field(() => Int, { nullable: true, description: DEPTH }) depth?: number | null;
  @Field(() => String, { description: PERIOD }) period!: string;
  @Field(() => ID, {
    nullable: true,
    description:
      '与其中哪个单位相比：其余各行给出与它的差 · the reference unit for the differences of the others',
  })
  against?: string | null;
  @Field(() => [DimensionFilterInput], { nullable: true, description: WHERE }) where?:
    DimensionFilterInput[] | null;
  @Field(() => HierarchyReading, { nullable: true, defaultValue: 'AS_WAS', description: READING })
  hierarchy?: ReadingName | null;
  @Field(() => EdgeLine, { nullable: true, defaultValue: UNION_LINE, description: LINE })
  line?: LineName | null;
}

/** The indicator and periods to follow. */
@InputType('TrendQuery', { description: '趋势条件 · the indicator and periods to follow' })
export class TrendQueryInput {
  @Field(() => ID, { description: INDICATOR }) indicator!: string;
  @Field(() => ID, { nullable: true, description: ROOT }) root?: string | null;
  @Field(() => OrgLevel, { nullable: true, description: LEVEL }) level?: LevelName | null;
  @Field(() => Int, { nullable: true, description: DEPTH }) depth?: number | null;
  @Field(() => [String], { description: PERIODS }) periods!: string[];
  @Field(() => [DimensionFilterInput], { nullable: true, description: WHERE }) where?:
    DimensionFilterInput[] | null;
  @Field(() => HierarchyReading, { nullable: true, defaultValue: 'AS_WAS', description: READING })
  hierarchy?: ReadingName | null;
  @Field(() => EdgeLine, { nullable: true, defaultValue: UNION_LINE, description: LINE })
  line?: LineName | null;
}

/** The indicators and periods to follow. */
@InputType('TrendsQuery', { description: '多项趋势条件 · the indicators and periods to follow' })
export class TrendsQueryInput {
  @Field(() => [ID], { description: INDICATOR }) indicators!: string[];
  @Field(() => ID, { nullable: true, description: ROOT }) root?: string | null;
  @Field(() => OrgLevel, { nullable: true, description: LEVEL }) level?: LevelName | null;
  @Field(() => Int, { nullable: true, description: DEPTH }) depth?: number | null;
  @Field(() => [String], { description: PERIODS }) periods!: string[];
  @Field(() => [DimensionFilterInput], { nullable: true, description: WHERE }) where?:
    DimensionFilterInput[] | null;
  @Field(() => HierarchyReading, { nullable: true, defaultValue: 'AS_WAS', description: READING })
  hierarchy?: ReadingName | null;
  @Field(() => EdgeLine, { nullable: true, defaultValue: UNION_LINE, description: LINE })
  line?: LineName | null;
}

/** A side of a comparison. */
@InputType('ComparedSide', { description: '比较的一方 · a side of the comparison' })
export class ComparedSideInput {
  @Field(() => ID, { nullable: true, description: ROOT }) root?: string | null;
  @Field(() => String, { description: PERIOD }) period!: string;
}

/** The sides to compare. */
@InputType('CompareQuery', { description: '比较条件 · the sides to compare' })
export class CompareQueryInput {
  @Field(() => ID, { description: INDICATOR }) indicator!: string;
  @Field(() => ComparedSideInput, { description: '前者 · the first' }) first!: ComparedSideInput;
  @Field(() => ComparedSideInput, { description: '后者 · the second' }) second!: ComparedSideInput;
  @Field(() => [DimensionFilterInput], { nullable: true, description: WHERE }) where?:
    DimensionFilterInput[] | null;
  @Field(() => HierarchyReading, { nullable: true, defaultValue: 'AS_WAS', description: READING })
  hierarchy?: ReadingName | null;
  @Field(() => EdgeLine, { nullable: true, defaultValue: UNION_LINE, description: LINE })
  line?: LineName | null;
}

/** Counts that were published. */
@InputType('PublishedCounts', { description: '已公布的数 · counts that were published' })
export class PublishedCountsInput {
  @Field(() => Int, { description: '分子 · numerator' }) numerator!: number;
  @Field(() => Int, { description: '分母 · denominator' }) denominator!: number;
}

/** The change to decompose. */
@InputType('DecomposeQuery', { description: '分解条件 · the change to decompose' })
export class DecomposeQueryInput {
  @Field(() => ID, { description: INDICATOR }) indicator!: string;
  @Field(() => ID, { nullable: true, description: ROOT }) root?: string | null;
  @Field(() => String, { description: `${PERIOD}（起点 · from）` }) from!: string;
  @Field(() => String, { description: `${PERIOD}（终点 · to）` }) to!: string;
  @Field(() => HierarchyReading, { nullable: true, defaultValue: 'AS_WAS', description: READING })
  hierarchy?: ReadingName | null;
  @Field(() => EdgeLine, { nullable: true, defaultValue: UNION_LINE, description: LINE })
  line?: LineName | null;
  @Field(() => PublishedCountsInput, {
    nullable: true,
    description:
      '当时公布的起点数；与现有数据之差计入“数据更正” · the published figure of the first ' +
      'period; its difference from the current data counts as corrected',
  })
  published?: PublishedCountsInput | null;
}

/** The org unit and target of a gap. */
@InputType('GapQuery', { description: '差距条件 · the org unit and target of a gap' })
export class GapQueryInput {
  @Field(() => ID, { description: INDICATOR }) indicator!: string;
  @Field(() => ID, { nullable: true, description: ROOT }) root?: string | null;
  @Field(() => String, { description: PERIOD }) period!: string;
  @Field(() => HierarchyReading, { nullable: true, defaultValue: 'AS_WAS', description: READING })
  hierarchy?: ReadingName | null;
  @Field(() => EdgeLine, { nullable: true, defaultValue: UNION_LINE, description: LINE })
  line?: LineName | null;
  @Field(() => Float, {
    nullable: true,
    description:
      '目标值；默认取期末有效的目标 · the target; default: the one in force at the end of the ' +
      'period; events are aimed at by the year, shorter periods have none',
  })
  target?: number | null;
}
