import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { WEIGHTS, type Weight } from '../../analytics/problems/problem.ts';
import type { LevelName } from '../../analytics/query/metric-query.ts';
import type { Bilingual } from '../../base/language.ts';
import { PROBLEM_STATES, type ProblemState } from '../../reports/problems/problem-list.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { LocalDate } from '../../schema/scalars/local-date.ts';
import { BilingualText } from '../graphql/catalogue-resolver.ts';
import { IndicatorType } from '../metrics/catalogue-types.ts';
import { enumOf, OrgLevel } from '../metrics/enums.ts';
import { FigureType } from '../metrics/types.ts';
import { PageInfo } from '../registers/types.ts';
import { RuleType } from './rule-types.ts';

const WeightEnum = enumOf(
  'ProblemWeight',
  '问题的轻重，重的在前 · how serious a problem is, the worst first',
  WEIGHTS,
);

const StateEnum = enumOf(
  'ProblemState',
  '督办状态；是否已整改只由数据得出 · state of a problem; CLOSED follows from the data alone',
  PROBLEM_STATES,
);

/** A change of what is set about a problem. */
@ObjectType('ProblemChange', {
  description: '责任与期限的一次设定 · a change of what is set about a problem',
  simpleResolvers: true,
})
export class ProblemChangeType {
  @Field(() => Int, { description: '第几版 · version' }) version!: number;
  @Field(() => String, { nullable: true, description: '责任单位或责任人 · who answers for it' })
  owner!: string | null;
  @Field(() => LocalDate, { nullable: true, description: '整改期限 · by when' })
  deadline!: string | null;
  @Field(() => String, { nullable: true, description: '备注 · note' }) note!: string | null;
  @Field(() => String, { description: '设定时间 · when' }) changedAt!: string;
  @Field(() => String, { description: '设定者（密钥前缀） · who, by prefix of the key' })
  changedBy!: string;
}

/** A problem. */
@ObjectType('Problem', {
  description:
    '督办事项：一个单位违反一项规则，或一个数值未达目标 · a unit that breaks a rule, or a figure below its target',
  simpleResolvers: true,
})
export class ProblemType {
  @Field(() => ID, { description: '编号：规则或指标代码加单位代码 · id' }) id!: string;
  @Field(() => String, {
    description: '规则编号或指标代码 · id of the rule, or code of the indicator',
  })
  code!: string;
  @Field(() => BilingualText, { description: '问题 · what is wrong' }) title!: Bilingual;
  @Field(() => WeightEnum, { description: '轻重 · how serious' }) weight!: Weight;
  @Field(() => StateEnum, { description: '状态 · state' }) state!: ProblemState;
  @Field(() => RuleType, {
    nullable: true,
    description: '违反的规则；空为未达目标 · the rule; null: a target',
  })
  rule!: object | null;
  @Field(() => IndicatorType, { description: '指标 · the indicator' }) indicator!: object;
  @Field(() => OrgUnit, { description: '组织单位 · the org unit' }) unit!: object;
  @Field(() => OrgLevel, { description: '层级 · its level' }) level!: string;
  @Field(() => [String], { description: '政策条款 · clauses of the policy' })
  clauses!: readonly string[];
  @Field(() => BilingualText, { nullable: true, description: '法规条文 · law and article' })
  article!: Bilingual | null;
  @Field(() => String, { description: '数值的统计期 · period of the figure' }) period!: string;
  @Field(() => FigureType, { description: '数值 · the figure' }) figure!: object;
  @Field(() => Float, { nullable: true, description: '目标 · the target' }) target!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      '至少还需多少（人、单位或事项）才能整改；不是占比的为空 · the least number that mends it; ' +
      'null where the figure is no share. gapToTarget says where they are',
  })
  needed!: number | null;
  @Field(() => LocalDate, { nullable: true, description: '自何日起如此 · since which day' })
  since!: string | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: '规则或目标规定的期限 · when it is due by rule or target; null: no date is set',
  })
  dueOn!: string | null;
  @Field(() => LocalDate, {
    nullable: true,
    description:
      '自何日起已整改 · since which day it is mended; null: open, or not known to the day',
  })
  closedOn!: string | null;
  @Field(() => String, { nullable: true, description: '责任单位或责任人 · who answers for it' })
  owner!: string | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: '设定的整改期限 · the deadline that a person set',
  })
  deadline!: string | null;
  @Field(() => String, { nullable: true, description: '备注 · note' }) note!: string | null;
  @Field(() => Int, {
    description: '设定的版本；0 为尚未设定 · version of what is set; 0: nothing yet',
  })
  version!: number;
  @Field(() => [ProblemChangeType], {
    description: '历次设定，新的在前 · every change, newest first',
  })
  history!: readonly object[];
}

/** Problems of one kind. */
@ObjectType('ProblemGroup', {
  description: '同一层级的同类问题 · problems of one kind at one level',
  simpleResolvers: true,
})
export class ProblemGroupType {
  @Field(() => String, {
    description: '规则编号或指标代码 · id of the rule, or code of the indicator',
  })
  code!: string;
  @Field(() => BilingualText, { description: '问题 · what is wrong' }) title!: Bilingual;
  @Field(() => WeightEnum, { description: '轻重 · how serious' }) weight!: Weight;
  @Field(() => OrgLevel, { description: '层级 · level' }) level!: LevelName;
  @Field(() => RuleType, { nullable: true, description: '规则 · the rule' }) rule!: object | null;
  @Field(() => IndicatorType, { description: '指标 · the indicator' }) indicator!: object;
  @Field(() => Int, { description: '多少项 · how many problems' }) count!: number;
  @Field(() => Float, {
    nullable: true,
    description:
      '合计至少还需多少；不是占比的为空 · the least number that mends all of them; null where the ' +
      'figure is no share',
  })
  needed!: number | null;
  @Field(() => Int, { description: '其中逾期 · of them overdue' }) overdue!: number;
  @Field(() => Int, { description: '其中已落实责任 · of them with an owner' }) assigned!: number;
}

/** A page of problems. */
@ObjectType('ProblemPage', { description: '督办单 · the supervision list', simpleResolvers: true })
export class ProblemPageType {
  @Field(() => Int, { description: '数据修订 · revision of the data' }) revision!: number;
  @Field(() => OrgUnit, { description: '自哪个单位往下 · the org unit at its top' }) unit!: object;
  @Field(() => LocalDate, { description: '截至日期 · as of which day' }) asOf!: string;
  @Field(() => Int, { description: '共多少项 · how many in all' }) totalCount!: number;
  @Field(() => [ProblemGroupType], { description: '归类，重的在前 · by kind, the worst first' })
  groups!: readonly object[];
  @Field(() => [ProblemType], {
    description: '本页各项，与归类同序 · the page, in the order of the groups',
  })
  nodes!: readonly object[];
  @Field(() => PageInfo, { description: '分页 · the page' }) pageInfo!: PageInfo;
}

/** Which problems. */
@InputType('ProblemFilter', {
  description: '筛选；默认列出未整改的 · which problems; default: all that are not closed',
})
export class ProblemFilterInput {
  @Field(() => [ID], {
    nullable: true,
    description: '规则编号、指标代码 · ids of rules, codes of indicators',
  })
  codes?: string[] | null;
  @Field(() => [WeightEnum], { nullable: true, description: '轻重 · how serious' })
  weights?: Weight[] | null;
  @Field(() => [StateEnum], { nullable: true, description: '状态 · states' })
  states?: ProblemState[] | null;
  @Field(() => [OrgLevel], { nullable: true, description: '层级 · levels' })
  levels?: LevelName[] | null;
  @Field(() => Boolean, {
    nullable: true,
    description: '是否已落实责任 · whether somebody answers for it',
  })
  assigned?: boolean | null;
  @Field(() => [String], { nullable: true, description: '政策条款 · clauses of the policy' })
  clauses?: string[] | null;
}

/** The problems of which org unit, as of which day. */
@InputType('ProblemQuery', { description: '督办单的条件 · which supervision list' })
export class ProblemQueryInput {
  @Field(() => ID, {
    nullable: true,
    description:
      '组织单位代码；默认为此密钥所见范围的顶端 · code of an org unit; default: the top of your scope',
  })
  unit?: string | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: '截至日期，默认今天 · as of which day, default today',
  })
  asOf?: string | null;
  @Field(() => ProblemFilterInput, { nullable: true, description: '筛选 · filter' })
  where?: ProblemFilterInput | null;
}

/** Arguments of `problems`. */
@ArgsType()
export class ProblemArgs {
  @Field(() => ID, {
    nullable: true,
    description:
      '组织单位代码；默认为此密钥所见范围的顶端 · code of an org unit; default: the top of your scope',
  })
  unit!: string | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: '截至日期，默认今天 · as of which day, default today',
  })
  asOf!: string | null;
  @Field(() => ProblemFilterInput, { nullable: true, description: '筛选 · filter' })
  where!: ProblemFilterInput | null;
  @Field(() => Int, {
    nullable: true,
    description: '前若干项，最多 500，默认 50 · the first ones, at most 500, default 50',
  })
  first!: number | null;
  @Field(() => String, { nullable: true, description: '此游标之后的 · those after this cursor' })
  after!: string | null;
}

/** What a person sets about a problem. */
@InputType('ProblemSettingInput', {
  description: '责任与期限；留空即清除 · owner and deadline; what is null is cleared',
})
export class ProblemSettingInput {
  @Field(() => String, { nullable: true, description: '责任单位或责任人 · who answers for it' })
  owner?: string | null;
  @Field(() => LocalDate, { nullable: true, description: '整改期限 · by when' })
  deadline?: string | null;
  @Field(() => String, { nullable: true, description: '备注 · note' })
  note?: string | null;
}
