import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { EVIDENCE_PARTS, type EvidencePart } from '../../analytics/evidence/evidence.ts';
import { SUBJECT_KINDS } from '../../analytics/evidence/subjects.ts';
import type { ReadingName } from '../../analytics/query/metric-query.ts';
import type { Bilingual } from '../../base/language.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { LocalDate } from '../../schema/scalars/local-date.ts';
import { BilingualText } from '../graphql/catalogue-resolver.ts';
import { PageInfo } from '../registers/types.ts';
import { IndicatorType } from './catalogue-types.ts';
import { enumOf, HierarchyReading } from './enums.ts';
import { DimensionFilterInput, INDICATOR, PERIOD, READING, ROOT } from './inputs.ts';
import { FigureType } from './types.ts';

/** The two lists of a figure. */
const EvidencePartEnum = enumOf(
  'EvidencePart',
  '依据的两部分 · the two lists of a figure',
  EVIDENCE_PARTS,
);

/** The kinds of subjects. */
const EvidenceKind = enumOf('EvidenceKind', '所计对象 · the subjects counted', SUBJECT_KINDS);

/** The figure whose evidence is requested. */
@InputType('EvidenceQuery', {
  description: '查看哪个数值的依据 · the figure whose evidence is requested',
})
export class EvidenceQueryInput {
  @Field(() => ID, { description: INDICATOR }) indicator!: string;
  @Field(() => ID, { nullable: true, description: ROOT }) root?: string | null;
  @Field(() => String, { description: PERIOD }) period!: string;
  @Field(() => EvidencePartEnum, {
    nullable: true,
    defaultValue: 'COUNTED',
    description: '计入的，或未计入的 · the part that is counted, or the rest',
  })
  part?: EvidencePart | null;
  @Field(() => [DimensionFilterInput], {
    nullable: true,
    description:
      '只计这些组，各条件同时成立；分组取数的一组即每个维度一个代码 · only subjects in these ' +
      'groups; one group of a breakdown is a filter with one key for each dimension',
  })
  where?: DimensionFilterInput[] | null;
  @Field(() => HierarchyReading, { nullable: true, defaultValue: 'AS_WAS', description: READING })
  hierarchy?: ReadingName | null;
}

/** The page of the evidence. */
@ArgsType()
export class EvidencePageArgs {
  @Field(() => Int, {
    nullable: true,
    description: '前若干行，最多 500，默认 50 · the first rows, at most 500, default 50',
  })
  first!: number | null;
  @Field(() => String, {
    nullable: true,
    description: '此游标之后的 · rows after this cursor',
  })
  after!: string | null;
}

/** One part of the key of a row. */
@ObjectType('KeyPart', {
  description: '主键的一部分 · one part of the key of a row',
  simpleResolvers: true,
})
class KeyPartType {
  @Field(() => String, {
    description: '按主键取一行时的参数名 · the argument of the query of one row by its key',
  })
  name!: string;
  @Field(() => String, { description: '值 · value' }) value!: string;
}

/** A subject that a figure counts, or does not. */
@ObjectType('EvidenceRow', {
  description: '依据中的一行 · a subject that a figure counts, or does not',
  simpleResolvers: true,
})
export class EvidenceRowType {
  @Field(() => EvidenceKind, { description: '所计对象 · the kind of subject' }) kind!: string;
  @Field(() => BilingualText, { description: '列入哪个度量 · the measure that counts it' })
  measure!: Bilingual;
  @Field(() => Float, {
    description: '计为多少，多为 1，金额以元计 · what it adds, mostly 1; amounts in yuan',
  })
  amount!: number;
  @Field(() => OrgUnit, {
    nullable: true,
    description:
      '计在哪个单位；不在此密钥范围内则为空 · the unit that counts it; null outside your scope',
  })
  unit!: object | null;
  @Field(() => LocalDate, { description: '所读时段的第一天 · first day of the days that are read' })
  from!: string;
  @Field(() => LocalDate, {
    description:
      '所读时段的最后一天，人员与单位以该日为准 · their last day, on which people and units are read',
  })
  on!: string;
  @Field(() => LocalDate, { nullable: true, description: '事项的日期 · the day of an event' })
  day!: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      '登记表，按列表查询的名称；该行不可读时为空 · register of the row, by the name of its ' +
      'list query; null if you may not read it',
  })
  register!: string | null;
  @Field(() => BilingualText, {
    nullable: true,
    description: '登记表的名称 · title of the register',
  })
  registerTitle!: Bilingual | null;
  @Field(() => [KeyPartType], {
    nullable: true,
    description: '该行的主键，按其各部分 · key of the row, part by part',
  })
  key!: readonly object[] | null;
  @Field(() => String, { nullable: true, description: '该行的名称 · name of the row' })
  name!: string | null;
  @Field(() => ID, {
    nullable: true,
    description:
      '人员的工号，事项则为当事人的 · staff number of the person, also of that of an event',
  })
  staffNo!: string | null;
  @Field(() => String, { nullable: true, description: '人员的姓名 · name of the person' })
  personName!: string | null;
}

/** The evidence of a figure. */
@ObjectType('Evidence', {
  description: '数值的依据 · the evidence of a figure',
  simpleResolvers: true,
})
export class EvidenceType {
  @Field(() => Int, { description: '数据修订 · revision' }) revision!: number;
  @Field(() => IndicatorType, { description: '指标 · the indicator' }) indicator!: object;
  @Field(() => OrgUnit, { description: '组织单位 · the org unit' }) unit!: object;
  @Field(() => String, { description: '统计期 · the period' }) period!: string;
  @Field(() => FigureType, { description: '该数值 · the figure' }) figure!: object;
  @Field(() => Float, {
    nullable: true,
    description:
      '各行合计：计入的即分子，未计入的即分母减分子；数值不显示时为空 · the sum of the rows: ' +
      'the numerator, or denominator minus numerator; null if the figure is withheld',
  })
  total!: number | null;
  @Field(() => Int, {
    nullable: true,
    description:
      '行数；不逐行列出时为空：答卷从不列出，人员只对 STATISTICIAN 列出 · number of rows; ' +
      'null if they are not listed: responses never are, persons only for STATISTICIAN',
  })
  totalCount!: number | null;
  @Field(() => [EvidenceRowType], { description: '各行 · the rows' }) nodes!: object[];
  @Field(() => PageInfo, { description: '分页信息 · about this page' }) pageInfo!: PageInfo;
}
