import type { Ref } from '@mikro-orm/core';
import { registerName } from '../code-lists/register-name.ts';
import { Code, DayColumn, Reference } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { OrgUnit } from './org-unit.ts';

/**
 * From which day a register is complete for an org unit and everything below it. Of several on the
 * path from a unit to the city, that of the nearest org unit holds.
 */
@Register({
  table: 'record_horizons',
  one: 'recordHorizon',
  many: 'recordHorizons',
  title: { zh: '登记起始日', en: 'record horizons' },
  row: {
    zh: '一个登记表在一个组织单位及其下级，自哪一天起登记完整',
    en: 'the day from which a register is complete for an org unit and everything below it',
  },
  clauses: ['0.2'],
  key: ['unit', 'register'],
  privacy: 'open',
  scope: [{ unit: 'unit' }],
  rights: { read: { unit: 'unit' }, write: null },
})
export class RecordHorizon extends Row {
  @Reference(() => OrgUnit, {
    title: { zh: '单位代码', en: 'unit code' },
    header: 'unit_code',
    note: {
      zh: '适用于该单位及其下级；全市填市的代码',
      en: 'for this org unit and everything below it; for the whole city, the code of the city',
    },
    example: '示例-市',
    inverse: {
      name: 'recordHorizons',
      title: { zh: '登记起始日', en: 'from which days the registers of this unit are complete' },
    },
  })
  unit!: Ref<OrgUnit>;

  @Code(registerName, { title: { zh: '登记表', en: 'register' }, example: '项目' })
  register!: string;

  @DayColumn({
    title: { zh: '完整起始日期', en: 'whole from' },
    note: {
      zh: '此日之前的数字不作统计，状态为 NOT_ON_RECORD',
      en: 'there are no figures for days before it: their status is NOT_ON_RECORD',
    },
    example: '2023-01-01',
  })
  wholeFrom!: string;
}
