import type { Ref } from '@mikro-orm/core';
import { ethicsRecordKind } from '../code-lists/ethics-record-kind.ts';
import { ethicsResult } from '../code-lists/ethics-result.ts';
import { Code, DayColumn, Reference } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { OrgUnit } from './org-unit.ts';
import { StaffMember } from './staff-member.ts';

/** A commitment, a yearly assessment or an established violation in professional ethics. */
@Register({
  table: 'ethics_records',
  one: 'ethicsRecord',
  many: 'ethicsRecords',
  title: { zh: '师德记录', en: 'ethics records' },
  row: { zh: '一位教职工的一项师德记录', en: 'one ethics record of a person' },
  clauses: ['2.4.2'],
  templates: ['T10'],
  key: ['staff', 'kind', 'recordedOn'],
  privacy: 'sealed',
  scope: [{ unit: 'unit' }],
  rights: { read: { unit: 'unit' }, write: null },
})
export class EthicsRecord extends Row {
  @Reference(() => StaffMember, {
    title: { zh: '工号', en: 'staff number' },
    header: 'staff_no',
    example: '示例-0001',
    inverse: {
      name: 'ethicsRecords',
      title: { zh: '师德记录', en: 'ethics records of this person' },
    },
  })
  staff!: Ref<StaffMember>;

  @Reference(() => OrgUnit, {
    title: { zh: '单位代码', en: 'unit code' },
    header: 'unit_code',
    example: '示例-PS-001',
    inverse: {
      name: 'ethicsRecords',
      title: { zh: '师德记录', en: 'ethics records of this unit' },
    },
  })
  unit!: Ref<OrgUnit>;

  @Code(ethicsRecordKind, { title: { zh: '师德记录', en: 'kind' }, example: '承诺签订' })
  kind!: string;

  @DayColumn({ title: { zh: '日期', en: 'on' }, header: 'on', example: '2025-01-15' })
  recordedOn!: string;

  @Code(ethicsResult, { title: { zh: '结果', en: 'result' }, example: '已签' })
  result!: string;
}
