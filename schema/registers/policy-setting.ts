import { settingName } from '../code-lists/setting-name.ts';
import { AmountColumn, Code, DayColumn, Text } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';

/**
 * The value of a setting from a day on, until that of the next row. Figures and rules of earlier
 * periods keep the value that held then; only keys of the whole hierarchy write.
 */
@Register({
  table: 'policy_settings',
  one: 'policySetting',
  many: 'policySettings',
  title: { zh: '政策参数', en: 'settings' },
  row: {
    zh: '一个参数自某日起的取值',
    en: 'the value of a setting from a day on',
  },
  clauses: ['2.1.5', '2.2.5', '2.2.9', '2.2.11', '3.2.5'],
  key: ['setting', 'fromOn'],
  privacy: 'open',
  scope: null,
  rights: { read: null, write: null },
})
export class PolicySetting extends Row {
  @Text({
    title: { zh: '依据', en: 'basis' },
    limit: 400,
    optional: true,
    note: { zh: '如会议纪要或文号', en: 'such as minutes or the number of a document' },
    example: '示例-2026-1',
  })
  basis!: string | null;

  @Code(settingName, { title: { zh: '参数', en: 'setting' }, example: '好事实事达标件数' })
  setting!: string;

  @DayColumn({
    title: { zh: '起始日期', en: 'from' },
    note: {
      zh: '统计期的最后一天在此日或之后的，用此值',
      en: 'for periods whose last day is this day or later',
    },
    example: '2026-01-01',
  })
  fromOn!: string;

  @AmountColumn({
    title: { zh: '取值', en: 'value' },
    unit: { zh: '单位见参数', en: 'in the unit of the setting' },
    optional: true,
    note: {
      zh: '空表示不作要求，仅开办后建会期限可空',
      en: 'null: not enforced; only the months until a union is due may be null',
    },
    example: '4',
  })
  value!: string | null;
}
