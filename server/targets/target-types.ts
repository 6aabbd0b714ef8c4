import { ArgsType, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { TARGET_SOURCES, type TargetSource } from '../../analytics/targets/target-at.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { LocalDate } from '../../schema/scalars/local-date.ts';
import { IndicatorType } from '../metrics/catalogue-types.ts';
import { enumOf } from '../metrics/enums.ts';
import { INDICATOR, PERIOD, ROOT } from '../metrics/inputs.ts';

/** Where a target comes from. */
export const SourceEnum = enumOf(
  'TargetSource',
  '目标从何而来，强的在前 · where a target comes from, the strongest first',
  TARGET_SOURCES,
);

/** A target that an org unit signed for a year. */
@ObjectType('IndicatorTarget', {
  description: '某单位某年度签订的指标目标 · a target of an indicator that an org unit signed',
  simpleResolvers: true,
})
export class IndicatorTargetType {
  @Field(() => OrgUnit, { description: '签订单位 · the org unit that signed' }) unit!: object;
  @Field(() => Int, { description: '年度 · year' }) year!: number;
  @Field(() => Float, { description: '目标值 · the value, in the unit of the indicator' })
  value!: number;
  @Field(() => String, { nullable: true, description: '责任人职务 · the post responsible' })
  responsible!: string | null;
  @Field(() => LocalDate, { nullable: true, description: '签订日期 · signed on' })
  signedOn!: string | null;
  @Field(() => Int, {
    description: '最近改动这一行的修订 · the revision that last changed the row',
  })
  revision!: number;
  @Field(() => String, { description: '改动时间 · when it changed last' }) changedAt!: string;
  @Field(() => String, { description: '改动者（密钥前缀） · who, by prefix of the key' })
  changedBy!: string;
}

/** The target that applies to an indicator at an org unit. */
@ObjectType('AppliedTarget', {
  description:
    '适用的目标：本单位签订的，否则最近上级签订的，否则条款要求或建议值 · the target that applies: ' +
    'the own one, else that of the nearest org unit above, else that of the catalogue',
  simpleResolvers: true,
})
export class AppliedTargetType {
  @Field(() => IndicatorType, { description: '指标 · the indicator' }) indicator!: object;
  @Field(() => OrgUnit, { description: '组织单位 · the org unit' }) unit!: object;
  @Field(() => String, { description: '统计期 · period' }) period!: string;
  @Field(() => Int, { description: '目标所属年度 · the year whose target applies' }) year!: number;
  @Field(() => Float, {
    nullable: true,
    description: '目标值；空为没有目标（不足一年的期内事件没有） · null: there is none',
  })
  value!: number | null;
  @Field(() => SourceEnum, { nullable: true, description: '从何而来 · where it comes from' })
  source!: TargetSource | null;
  @Field(() => OrgUnit, {
    nullable: true,
    description: '签订单位；空为目录中的值 · the org unit that signed; null: of the catalogue',
  })
  signedBy!: object | null;
  @Field(() => String, { nullable: true, description: '责任人职务 · the post responsible' })
  responsible!: string | null;
  @Field(() => LocalDate, { nullable: true, description: '签订日期 · signed on' })
  signedOn!: string | null;
}

/** Arguments of `appliedTargets`. */
@ArgsType()
export class AppliedTargetArgs {
  @Field(() => ID, { nullable: true, description: ROOT }) root!: string | null;
  @Field(() => String, { description: PERIOD }) period!: string;
  @Field(() => [ID], { nullable: true, description: `${INDICATOR}；默认全部 · default all` })
  indicators!: string[] | null;
}
