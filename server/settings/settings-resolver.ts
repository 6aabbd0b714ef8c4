import {
  Arg,
  Ctx,
  Field,
  Float,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from 'type-graphql';
import {
  indicatorsReading,
  rulesReading,
  type SettingReader,
} from '../../analytics/settings/readers.ts';
import { storedSettings, type StoredSetting } from '../../analytics/settings/stored-settings.ts';
import type { Bilingual } from '../../base/language.ts';
import type { Day } from '../../base/day.ts';
import { created } from '../../intake/change/record.ts';
import { registerOf } from '../../schema/register/declared.ts';
import { PolicySetting } from '../../schema/registers/policy-setting.ts';
import { LocalDate } from '../../schema/scalars/local-date.ts';
import { SETTING_SOURCES, type SettingSource } from '../../base/setting-sources.ts';
import { SETTINGS, type Setting } from '../../schema/settings/settings.ts';
import { dryRun } from '../changes/dry-run.ts';
import { PreviewFigureType } from '../changes/preview-types.ts';
import { BilingualText } from '../graphql/catalogue-resolver.ts';
import type { RequestContext } from '../graphql/context.ts';
import { shownIndicator } from '../metrics/shown.ts';
import { typesOf } from '../registers/types.ts';
import { valuesOf, type Input } from '../changes/write.ts';

const policySettings = registerOf(PolicySetting);
const PolicySettingInput = typesOf(policySettings).input;

const SettingSourceEnum = Object.freeze(
  Object.fromEntries(Object.keys(SETTING_SOURCES).map((name) => [name, name])),
);
registerEnumType(SettingSourceEnum, {
  name: 'SettingSource',
  description: '标准取值的来源 · where a standard value comes from',
  valuesConfig: Object.fromEntries(
    Object.entries(SETTING_SOURCES).map(([name, { zh, en }]) => [
      name,
      { description: `${zh} · ${en}` },
    ]),
  ),
});

/** An indicator or a rule that reads a setting. */
@ObjectType('SettingReader', {
  description: '用到参数的指标或规则 · an indicator or a rule that reads a setting',
  simpleResolvers: true,
})
class SettingReaderType {
  @Field(() => ID, { description: '代码 · its code' }) code!: string;
  @Field(() => BilingualText, { description: '名称 · its title' }) title!: Bilingual;
}

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
  @Field(() => SettingSourceEnum as never, {
    description: '标准取值的来源 · where the standard value comes from',
  })
  source!: SettingSource;
  @Field(() => Boolean, { description: '是否只能取整数 · whether only whole numbers are allowed' })
  isWhole!: boolean;
  @Field(() => Boolean, {
    description: '是否可以不作要求（取值为空） · whether it may be null: not enforced',
  })
  mayBeOff!: boolean;
  @Field(() => [SettingReaderType], { description: '用到它的指标 · indicators that read it' })
  indicators!: readonly SettingReader[];
  @Field(() => [SettingReaderType], { description: '用到它的规则 · rules that read it' })
  rules!: readonly SettingReader[];
  @Field(() => [SettingChangeType], { description: '已设定的取值，由早到晚 · earliest first' })
  changes!: readonly SettingChangeType[];
}

const settingType = (
  setting: Setting,
  stored: readonly StoredSetting[],
  today: string,
): SettingType => {
  const changes = stored.filter((change) => change.setting === setting.name);
  const now = changes.findLast(({ from }) => from <= today);
  return {
    ...setting,
    value: now ? now.value : setting.standard,
    min: setting.range[0],
    max: setting.range[1],
    indicators: indicatorsReading(setting),
    rules: rulesReading(setting),
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
    return SETTINGS.map((setting) => settingType(setting, stored, today));
  }

  @Mutation(() => [PreviewFigureType], {
    description:
      '预演一个参数的新取值：用到它的指标在最上级单位前后如何，不写入任何内容（需要最上级的 STATISTICIAN 密钥） · ' +
      'previews a new value of a setting: the indicators that read it, at the top of the ' +
      'hierarchy, before and after; writes nothing (needs a STATISTICIAN key of the whole ' +
      'hierarchy). Errors: FORBIDDEN, FAULTS_IN_DATA, INVALID_PERIOD, DRY_RUN_TOO_LONG, ' +
      'STORE_BUSY, BUDGET_EXHAUSTED, OVERLOADED',
  })
  async previewPolicySetting(
    @Ctx() context: RequestContext,
    @Arg('input', () => PolicySettingInput) input: Input,
    @Arg('periods', () => [String], {
      nullable: true,
      description: '统计期，默认起始当日和本年 · periods; default: the first day and this year',
    })
    periods: string[] | null,
  ): Promise<object[]> {
    const setting = SETTINGS.find(({ name }) => name === input.setting)!;
    return dryRun(
      context,
      {
        cause: 'previewPolicySetting',
        ids: [],
        seen: null,
        make: () => Promise.resolve(created(policySettings, valuesOf(policySettings, input))),
      },
      {
        codes: [context.viewer.unitCode],
        on: input.fromOn as Day,
        periods,
        indicators: indicatorsReading(setting),
      },
      (_, { figures }) =>
        figures.map((figure) => ({ ...figure, indicator: shownIndicator(figure.indicator) })),
    );
  }
}
