import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { SCORERS, type Scorer } from '../../analytics/score-sheet/given.ts';
import type { SumStatus } from '../../analytics/score-sheet/score-sheet.ts';
import type { TargetSource } from '../../analytics/targets/target-at.ts';
import type { Bilingual } from '../../base/language.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { BilingualText } from '../graphql/catalogue-resolver.ts';
import { IndicatorType } from '../metrics/catalogue-types.ts';
import { enumOf, Status } from '../metrics/enums.ts';
import { FigureType } from '../metrics/types.ts';
import { SourceEnum } from '../targets/target-types.ts';

/** Who gives a score. */
export const ScorerEnum = enumOf('Scorer', '评分方 · who gives a score', SCORERS);

/** A sum of scores. */
@ObjectType('ScoreSum', {
  description:
    '合计得分：含有不显示的项目时不显示（SUPPRESSED），没有计分项目时为空（EMPTY） · a sum of scores: ' +
    'withheld if an item of it is, EMPTY if no item counts',
  simpleResolvers: true,
})
export class ScoreSumType {
  @Field(() => Status, { description: '状态 · why there is a score, or why not' })
  status!: SumStatus;
  @Field(() => Float, { nullable: true, description: '得分 · the score; null unless OK' })
  score!: number | null;
}

/** A change of a score. */
@ObjectType('GivenScore', {
  description: '一次评分 · a score that a person gave',
  simpleResolvers: true,
})
export class GivenScoreType {
  @Field(() => ScorerEnum, { description: '评分方 · who' }) scorer!: Scorer;
  @Field(() => Int, { description: '第几版 · version' }) version!: number;
  @Field(() => Float, {
    nullable: true,
    description: '得分；一票否决为 1 或 0；空为撤回 · points; of a veto 1 or 0; null: taken back',
  })
  score!: number | null;
  @Field(() => String, { nullable: true, description: '评分依据 · where the evidence is' })
  evidence!: string | null;
  @Field(() => String, { nullable: true, description: '备注 · note' }) note!: string | null;
  @Field(() => String, { description: '评分时间 · when' }) givenAt!: string;
  @Field(() => String, { description: '评分者（密钥前缀） · who, by prefix of the key' })
  givenBy!: string;
}

/** The score of one scorer for an item. */
@ObjectType('ScoreOfScorer', {
  description: '一方对一项的评分 · what one scorer gave to an item',
  simpleResolvers: true,
})
export class ScoreOfScorerType {
  @Field(() => ScorerEnum, { description: '评分方 · who' }) scorer!: Scorer;
  @Field(() => Float, { nullable: true, description: '现行得分；空为未评 · null: none given' })
  score!: number | null;
  @Field(() => Int, { description: '版本；0 为尚未评分 · version; 0: nothing yet' })
  version!: number;
  @Field(() => [GivenScoreType], { description: '历次评分，新的在前 · newest first' })
  history!: readonly object[];
}

/** An indicator of an item. */
@ObjectType('ScorePart', {
  description: '项目中的一个指标 · an indicator of an item',
  simpleResolvers: true,
})
export class ScorePartType {
  @Field(() => IndicatorType, { description: '指标 · the indicator' }) indicator!: object;
  @Field(() => FigureType, { description: '数值 · the figure' }) figure!: object;
  @Field(() => Float, { description: '起分值 · the value from which points begin' })
  floor!: number;
  @Field(() => Float, { description: '适用的目标 · the target that applies' }) target!: number;
  @Field(() => SourceEnum, { description: '目标从何而来 · where the target comes from' })
  source!: TargetSource;
  @Field(() => Float, {
    nullable: true,
    description:
      '得分比例 0 到 1；未报为 0；空为不计 · share of the points; 0 if not reported; null: not counted',
  })
  share!: number | null;
}

/** An item. */
@ObjectType('ScoreItem', {
  description: '评分项目 · an item of the score sheet',
  simpleResolvers: true,
})
export class ScoreItemType {
  @Field(() => ID, { description: '编号 · id' }) id!: string;
  @Field(() => BilingualText, { description: '名称 · title' }) title!: Bilingual;
  @Field(() => Float, { description: '分值 · points' }) points!: number;
  @Field(() => Status, { description: '状态 · why it has a score, or why not' }) status!: string;
  @Field(() => [ScorePartType], { description: '指标，各占等份 · its indicators, equal parts' })
  parts!: readonly object[];
  @Field(() => Float, {
    nullable: true,
    description: '按指标得出的建议分 · what follows from the indicators',
  })
  proposal!: number | null;
  @Field(() => [ScoreOfScorerType], { description: '自评、区评、市评 · what people gave' })
  given!: readonly object[];
  @Field(() => Float, {
    nullable: true,
    description:
      '计分：市评，否则区评，否则建议分；自评不计 · what counts: the city, else the district, else the proposal',
  })
  result!: number | null;
}

/** A block. */
@ObjectType('ScoreBlock', {
  description: '评分分块 · a block of the score sheet',
  simpleResolvers: true,
})
export class ScoreBlockType {
  @Field(() => ID, { description: '编号 · id' }) id!: string;
  @Field(() => BilingualText, { description: '名称 · title' }) title!: Bilingual;
  @Field(() => Float, { description: '分值 · points' }) points!: number;
  @Field(() => Float, {
    description: '其中计分项目的分值；小于分值时按比例折算 · points of the items that count',
  })
  counted!: number;
  @Field(() => [ScoreItemType], { description: '项目 · its items' }) items!: readonly object[];
  @Field(() => ScoreSumType, { description: '建议分 · proposal' }) proposal!: object;
  @Field(() => ScoreSumType, { description: '计分 · what counts' }) result!: object;
}

/** The sum of a scorer. */
@ObjectType('ScoreOfSheet', {
  description: '一方的总分：未评的项目按建议分 · the sum of a scorer, with the proposal elsewhere',
  simpleResolvers: true,
})
export class ScoreOfSheetType {
  @Field(() => ScorerEnum, { description: '评分方 · who' }) scorer!: Scorer;
  @Field(() => ScoreSumType, { description: '总分；未评为 EMPTY · EMPTY: gave nothing' })
  sum!: object;
  @Field(() => Int, { description: '评了多少项 · how many items have a score of this scorer' })
  given!: number;
}

/** A veto. */
@ObjectType('ScoreVeto', { description: '一票否决项 · a veto', simpleResolvers: true })
export class ScoreVetoType {
  @Field(() => ID, { description: '编号 · id' }) id!: string;
  @Field(() => BilingualText, { description: '名称 · title' }) title!: Bilingual;
  @Field(() => Boolean, { description: '是否认定 · whether it holds' }) holds!: boolean;
  @Field(() => [GivenScoreType], { description: '历次认定，新的在前 · newest first' })
  history!: readonly object[];
}

/** The sums of a sheet. */
@ObjectType('ScoreTotals', { simpleResolvers: true })
export abstract class ScoreTotals {
  @Field(() => OrgUnit, { description: '组织单位 · the org unit' }) unit!: object;
  @Field(() => Float, {
    description:
      '计分项目的分值，满分 100：总分以它们为准折算 · points of the items that count, of 100',
  })
  counted!: number;
  @Field(() => ScoreSumType, { description: '建议总分（百分制） · of 100, from the figures alone' })
  proposal!: object;
  @Field(() => [ScoreOfSheetType], { description: '自评、区评、市评总分 · what people gave' })
  scorers!: readonly object[];
  @Field(() => ScoreSumType, { description: '计分总分（百分制） · of 100, what counts' })
  result!: object;
  @Field(() => ScoreSumType, { description: '加分 · bonus' }) bonus!: object;
  @Field(() => ScoreSumType, { description: '计分总分加加分 · the result with bonus' })
  total!: object;
  @Field(() => Boolean, {
    nullable: true,
    description: '是否一票否决；需要 STATISTICIAN 密钥，否则为空 · null without a STATISTICIAN key',
  })
  isVetoed!: boolean | null;
  @Field(() => BilingualText, {
    nullable: true,
    description: '等次；需要 STATISTICIAN 密钥 · grade; null without a STATISTICIAN key or a total',
  })
  grade!: Bilingual | null;
  @Field(() => FigureType, { description: '规范化建设指数 C09 · standardisation index' })
  standardisation!: object;
}

/** The sheet of an org unit. */
@ObjectType('ScoreSheet', {
  description: '考核评分表（百分制） · the score sheet of an org unit, 100 points',
  simpleResolvers: true,
})
export class ScoreSheetType extends ScoreTotals {
  @Field(() => Int, { description: '数据修订 · revision of the data' }) revision!: number;
  @Field(() => Int, { description: '年度 · year' }) year!: number;
  @Field(() => Int, { description: '评分表版本 · version of the sheet' }) version!: number;
  @Field(() => BilingualText, { description: '名称 · title' }) title!: Bilingual;
  @Field(() => BilingualText, { description: '依据 · basis' }) basis!: Bilingual;
  @Field(() => [ScoreBlockType], { description: '分块 · blocks' }) blocks!: readonly object[];
  @Field(() => Float, { description: '加分上限 · the most that is added' }) mostBonus!: number;
  @Field(() => [ScoreItemType], { description: '加分项目 · items of the bonus' })
  bonusItems!: readonly object[];
  @Field(() => [ScoreVetoType], {
    nullable: true,
    description: '一票否决项；需要 STATISTICIAN 密钥 · vetoes; null without a STATISTICIAN key',
  })
  vetoes!: readonly object[] | null;
  @Field(() => [ScorerEnum], {
    description: '此密钥可以代表哪几方评分 · for whom this key may give scores',
  })
  mayScore!: readonly Scorer[];
}

/** A row of a league. */
@ObjectType('LeagueRow', { description: '排名中的一行 · a row of a league', simpleResolvers: true })
export class LeagueRowType extends ScoreTotals {
  @Field(() => Int, {
    nullable: true,
    description:
      '名次；同分同名次；没有总分或一票否决的为空 · rank; null without a total, or vetoed',
  })
  rank!: number | null;
}

/** A league. */
@ObjectType('League', {
  description: '同类单位：同一办学类型、同一规模 · org units that are compared with each other',
  simpleResolvers: true,
})
export class LeagueType {
  @Field(() => String, {
    nullable: true,
    description: '办学类型代码；空文本为未填，空为辖市区 · school type; null: districts',
  })
  type!: string | null;
  @Field(() => String, { nullable: true, description: '规模 · id of the size; null: districts' })
  size!: string | null;
  @Field(() => BilingualText, { description: '名称 · title' }) title!: Bilingual;
  @Field(() => Int, { description: '多少单位 · how many org units' }) count!: number;
  @Field(() => Int, { description: '其中有名次的 · of them with a rank' }) ranked!: number;
  @Field(() => [LeagueRowType], { description: '由高到低 · from best to worst' })
  rows!: readonly object[];
}

/** All leagues below an org unit. */
@ObjectType('LeagueList', { description: '同类排名 · the leagues', simpleResolvers: true })
export class LeagueListType {
  @Field(() => Int, { description: '数据修订 · revision of the data' }) revision!: number;
  @Field(() => OrgUnit, { description: '自哪个单位往下 · the org unit at the top' }) unit!: object;
  @Field(() => Int, { description: '年度 · year' }) year!: number;
  @Field(() => Int, { description: '评分表版本 · version of the sheet' }) version!: number;
  @Field(() => [LeagueType], { description: '各组 · the leagues' }) leagues!: readonly object[];
}

/** A score that a person gives. */
@InputType('ScoreInput', { description: '一项评分 · a score for an item' })
export class ScoreInputType {
  @Field(() => ID, { description: '项目、加分项或一票否决项的编号 · id of the item or veto' })
  item!: string;
  @Field(() => Int, {
    description: '所见的版本，尚未评分为 0 · the version that you saw, 0 if none',
  })
  seen!: number;
  @Field(() => Float, {
    nullable: true,
    description: '得分，至多两位小数；一票否决为 1 或 0；空为撤回 · null: take it back',
  })
  score?: number | null;
  @Field(() => String, {
    nullable: true,
    description:
      '评分依据：台账、文号、查看记录；加分和一票否决必填 · where the evidence is; a must for bonus and vetoes',
  })
  evidence?: string | null;
  @Field(() => String, { nullable: true, description: '备注 · note' }) note?: string | null;
}

/** Which sheet or leagues go into a file. */
@InputType('ScoreSheetQuery', { description: '考核评分表的条件 · which score sheet or leagues' })
export class ScoreSheetQueryInput {
  @Field(() => ID, {
    nullable: true,
    description: '组织单位代码 · code of an org unit; default: the top of your scope',
  })
  unit?: string | null;
  @Field(() => String, { description: '年度，如 2025、LAST_YEAR · a calendar year' })
  period!: string;
}
