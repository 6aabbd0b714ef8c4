import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DIFFERENCES } from '../../reports/snapshots/differing-cell.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import type { Bilingual } from '../../base/language.ts';
import { BilingualText } from '../graphql/catalogue-resolver.ts';
import { DimensionId, enumOf } from '../metrics/enums.ts';
import { FigureType } from '../metrics/types.ts';
import { ChangePartType } from '../metrics/question-types.ts';

/** A file of a snapshot. */
@ObjectType('SnapshotFile', {
  description: '快照的一种文件 · a snapshot as a file',
  simpleResolvers: true,
})
export class SnapshotFileType {
  @Field(() => String, { description: '格式（扩展名） · the form, by its ending' }) format!: string;
  @Field(() => String, {
    description: '地址；请求头带上密钥 · its address, for download with the key',
  })
  address!: string;
  @Field(() => String, { description: '媒体类型 · media type' }) mediaType!: string;
}

/** A snapshot. */
@ObjectType('Snapshot', {
  description: '快照：某一修订下冻结的数字 · indicators frozen at one revision',
  simpleResolvers: true,
})
export class SnapshotType {
  @Field(() => ID, { description: '编号，用于引用 · its code, for citations' }) code!: string;
  @Field(() => String, { description: '标题 · title' }) title!: string;
  @Field(() => OrgUnit, { description: '最上一级的组织单位 · the org unit at its top' })
  root!: object;
  @Field(() => [String], { description: '统计期 · its periods' }) periods!: string[];
  @Field(() => Int, { description: '数据修订 · revision of the data' }) revision!: number;
  @Field(() => String, { description: '生成时间（ISO 8601） · time of creation' })
  createdAt!: string;
  @Field(() => String, { description: '由谁生成 · author' }) createdBy!: string;
  @Field(() => String, {
    description:
      '内容的 SHA-256；数据相同则相同 · SHA-256 of its content; the same for the same data',
  })
  contentHash!: string;
  @Field(() => Boolean, {
    description: '人数过少的数字是否不显示 · whether small counts of people are withheld',
  })
  guarded!: boolean;
  @Field(() => Int, { description: '行数 · rows' }) rows!: number;
  @Field(() => ID, { nullable: true, description: '取代哪一份 · the one that it supersedes' })
  supersedes!: string | null;
  @Field(() => String, { nullable: true, description: '为何取代 · why' }) reason!: string | null;
  @Field(() => ID, {
    nullable: true,
    description: '被哪一份取代 · the one that supersedes it',
  })
  supersededBy!: string | null;
  @Field(() => [SnapshotFileType], { description: '各种格式的文件 · as files' }) files!: object[];
}

/** Input of a snapshot. */
@InputType('SnapshotInput', { description: '冻结什么 · input of a snapshot' })
export class SnapshotInput {
  @Field(() => String, { description: '标题 · title' }) title!: string;
  @Field(() => ID, {
    nullable: true,
    description:
      '组织单位代码；默认为此密钥所见范围的顶端 · code of the org unit at its top; default: ' +
      'the root of the scope of the key',
  })
  root?: string | null;
  @Field(() => [String], { description: '统计期 · periods, as in MetricQuery' }) periods!: string[];
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description:
      '人数过少的数字不显示，可对外提供 · withhold small counts of people, so that it may be passed on',
  })
  guarded?: boolean | null;
  @Field(() => ID, {
    nullable: true,
    description: '取代哪一份 · the snapshot that it supersedes',
  })
  supersedes?: string | null;
  @Field(() => String, { nullable: true, description: '为何取代 · why' }) reason?: string | null;
}

/** The reasons why a number differs between two snapshots. */
export const DifferenceCauseEnum = enumOf(
  'DifferenceCause',
  '两份快照中数字不同的原因 · why a number differs between two snapshots',
  DIFFERENCES,
);

/** A number that differs. */
@ObjectType('DifferingNumber', {
  description: '两份快照中不同的数字 · a number that differs',
  simpleResolvers: true,
})
export class DifferingNumberType {
  @Field(() => String, { description: '统计期 · the period' }) period!: string;
  @Field(() => String, {
    description:
      '前一份中的统计期 · the period in the first; the same, unless two periods are compared',
  })
  periodBefore!: string;
  @Field(() => ID, { description: '指标代码 · code of the indicator' }) indicator!: string;
  @Field(() => ID, { description: '单位代码 · code of the org unit' }) unit!: string;
  @Field(() => String, { description: '单位名称 · its name' }) unitName!: string;
  @Field(() => DimensionId, {
    nullable: true,
    description: '分组维度 · the dimension of its group',
  })
  breakdown!: string | null;
  @Field(() => String, { nullable: true, description: '组 · key of its group' }) group!:
    string | null;
  @Field(() => FigureType, { nullable: true, description: '前一份中的数 · in the first' }) before!:
    object | null;
  @Field(() => FigureType, { nullable: true, description: '后一份中的数 · in the second' }) after!:
    object | null;
  @Field(() => DifferenceCauseEnum, { description: '原因 · why' }) cause!: string;
  @Field(() => BilingualText, { description: '原因的名称 · the cause in words' }) title!: Bilingual;
  @Field(() => [ChangePartType], {
    nullable: true,
    description:
      '人员或单位比率的变化由什么构成，各部分之和即为变化；未分解时为空 · the parts of the ' +
      'change of a rate, adding up to it; null if it was not decomposed',
  })
  parts!: object[] | null;
}

/** A change of the data between two snapshots. */
@ObjectType('RevisionBetween', {
  description: '两份快照之间的一次数据修订 · a change of the data between two snapshots',
  simpleResolvers: true,
})
export class RevisionBetweenType {
  @Field(() => Int, { description: '修订 · the revision' }) revision!: number;
  @Field(() => String, { description: '时间 · when' }) committedAt!: string;
  @Field(() => String, { description: '由何产生 · its cause' }) cause!: string;
  @Field(() => BilingualText, { description: '由何产生，用文字 · the same in words' })
  title!: Bilingual;
  @Field(() => String, { description: '由谁 · who' }) actor!: string;
  @Field(() => [String], { description: '涉及的表 · the tables it touched' }) tables!: string[];
}

/** The differences between two snapshots. */
@ObjectType('SnapshotDifference', {
  description: '两份快照的差异 · the differences between two snapshots',
  simpleResolvers: true,
})
export class SnapshotDifferenceType {
  @Field(() => Int, { description: '不同的数字共有几个 · number of figures that differ' })
  count!: number;
  @Field(() => [DifferingNumberType], { description: '其中前若干个 · the first of them' })
  cells!: object[];
  @Field(() => [String], {
    description: '前一份中未比较的统计期 · periods of the first that were not compared',
  })
  onlyFirst!: string[];
  @Field(() => [String], {
    description: '后一份中未比较的统计期 · periods of the second that were not compared',
  })
  onlySecond!: string[];
  @Field(() => [RevisionBetweenType], {
    description: '期间的数据修订 · the changes of the data in between',
  })
  revisions!: object[];
}
