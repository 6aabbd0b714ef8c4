import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { registerOf } from '../../schema/register/declared.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { typesOf } from '../registers/types.ts';
import type { Input } from './write.ts';

const UnitInput = typesOf(registerOf(OrgUnit)).input;

/** A part of a unit that becomes a separate unit. */
@InputType({ description: '拆分出的单位 · a part that becomes a separate unit' })
export class SplitPartInput {
  @Field(() => UnitInput, {
    description: '新单位；开办日期即拆分日期 · the new unit; it opens on the day of the split',
  })
  unit!: Input;
  @Field(() => [ID], {
    description: '随之转去的教职工工号 · staff numbers of the people who move to it',
  })
  staffNos!: string[];
}

/** Whether a reorganisation is a dry run. */
@ArgsType()
export class DryRunArgs {
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      '只预演：返回会写入的行和前后的指标（preview），不写入；有矛盾时同样拒绝 · dry run: ' +
      'returns the rows and the indicators before and after (preview) and writes nothing; ' +
      'refused like the change itself',
  })
  dryRun!: boolean;
  @Field(() => [String], {
    nullable: true,
    description:
      '预演的统计期，默认调整当日和本年 · periods of the preview; default the day of the change and the current year',
  })
  periods!: string[] | null;
}
