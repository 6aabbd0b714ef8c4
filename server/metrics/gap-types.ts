import { ObjectType, Field, Int } from 'type-graphql';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { TargetType } from './catalogue-types.ts';
import { Counted } from './enums.ts';
import { FigureType } from './types.ts';

/** A unit's share of a gap. */
@ObjectType('GapAt', {
  description: '差距所在 · share of a gap at one unit',
  simpleResolvers: true,
})
export class GapAtType {
  @Field(() => OrgUnit, { description: '单位 · the unit' }) unit!: object;
  @Field(() => Int, {
    description: '在分母而不在分子中的数量 · in the denominator and not in the numerator',
  })
  available!: number;
  @Field(() => Int, {
    description:
      '为达到总目标需从此处争取的数量 · number of them needed for the whole to reach its target',
  })
  needed!: number;
}

/** The distance of an org unit from its target. */
@ObjectType('Gap', {
  description: '与目标的差距 · how far an org unit is from its target',
  simpleResolvers: true,
})
export class GapType {
  @Field(() => Int, { description: '数据修订 · revision' }) revision!: number;
  @Field(() => OrgUnit, { description: '组织单位 · the org unit' }) unit!: object;
  @Field(() => FigureType, { description: '现值 · the figure' }) figure!: object;
  @Field(() => TargetType, { description: '目标 · the target' }) target!: object;
  @Field(() => Counted, { description: '计数对象 · the subjects counted' }) counted!: string;
  @Field(() => Int, {
    nullable: true,
    description:
      '至少还需的数量；已达标为 0，无数值为空 · the smallest number needed; 0 where reached, null without a figure',
  })
  needed!: number | null;
  @Field(() => [GapAtType], {
    description: '所在单位，数量多的在前 · units with their shares of the gap, largest first',
  })
  at!: object[];
}
