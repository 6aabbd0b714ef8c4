import { Ctx, Field, Float, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { storedSettings, type StoredSetting } from '../../analytics/settings/stored-settings.ts';
import type { Bilingual } from '../../base/language.ts';
import { LocalDate } from '../../schema/scalars/local-date.ts';
import { SETTINGS, type Setting } from '../../schema/settings/settings.ts';
import { BilingualText } from '../graphql/catalogue-resolver.ts';
import type { RequestContext } from '../graphql/context.ts';

/** A value of a setting that the city has set. */
@ObjectType('SettingChange', {
  description: '已设定的一个取值 · a value that the city has set',
  simpleResolvers: true,
})
class SettingChangeType {
  @Field(() => LocalDate, { description: '自何日起 · from which day' }) from!: string;
  @Field(() => Float, { nullable: true, description: '取值；空为不作要求 · null: not enforced' })
  value!: number | null;
  @Field(() => String, { nullable: true, description: '依据 · basis' }) basis!: string | null;
  @Field(() => Int, { description: '最后改动的修订 · revision of its last change' })
  revision!: number;
  @Field(() => String, { description: '最后改动时间 · when it was last changed' })
  changedAt!: string;
  @Field(() => String, { description: '最后改动人（密钥前缀） · who changed it last' })
  changedBy!: string;
}

/** A number that a city may set. */
@ObjectType('Setting', {
  description:
    '可由市里设定的参数：按起始日期取值，早先统计期用当时的值；用 makePolicySetting 等设定 · a number that ' +
    'the city may set, from a day on; earlier periods keep the value of their time. Set it with ' +
    'makePolicySetting and its kin',
  simpleResolvers: true,
})
class SettingType {
  @Field(() => ID, { description: '名称 · its name' }) name!: string;
  @Field(() => BilingualText, { description: '含义 · what it is' }) title!: Bilingual;
  @Field(() => BilingualText, { description: '单位 · its unit of measurement' }) unit!: Bilingual;
  @Field(() => Float, {
    nullable: true,
    description: '标准取值；空为不作要求 · its standard value',
  })
  standard!: number | null;
  @Field(() => Float, { nullable: true, description: '今日取值；空为不作要求 · its value today' })
  value!: number | null;
  @Field(() => Float, { description: '最小 · smallest value' }) min!: number;
  @Field(() => Float, { description: '最大 · largest value' }) max!: number;
  @Field(() => BilingualText, { description: '标准取值的依据 · why the standard value' })
  basis!: Bilingual;
  @Field(() => [SettingChangeType], { description: '已设定的取值，由早到晚 · earliest first' })
  changes!: readonly SettingChangeType[];
}

const shown = (setting: Setting, stored: readonly StoredSetting[], today: string): SettingType => {
  const changes = stored.filter((change) => change.setting === setting.name);
  const now = changes.findLast(({ from }) => from <= today);
  return {
    ...setting,
    value: now ? now.value : setting.standard,
    min: setting.range[0],
    max: setting.range[1],
    changes,
  };
};

/** The settings of the policy. */
@Resolver()
export class SettingsResolver {
  @Query(() => [SettingType], {
    description: '可设定的参数及其历次取值 · the settings with their history',
  })
  async settings(@Ctx() { store, today }: RequestContext): Promise<SettingType[]> {
    const stored = await storedSettings(store.pool);
    return SETTINGS.map((setting) => shown(setting, stored, today));
  }
}
