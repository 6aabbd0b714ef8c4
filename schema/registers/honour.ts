import type { Ref } from '@mikro-orm/core';
import { honourKind } from '../code-lists/honour-kind.ts';
import { honourReason } from '../code-lists/honour-reason.ts';
import { level } from '../code-lists/level.ts';
import { Code, Count, DayColumn, Reference, Text } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { OrgUnit } from './org-unit.ts';
import { StaffMember } from './staff-member.ts';

/** An honour given to a unit or to a person. */
@Register({
  table: 'honours',
  one: 'honour',
  many: 'honours',
  title: { zh: '表彰', en: 'honours' },
  row: { zh: '授予单位或个人的一项表彰', en: 'one honour of a unit or a person' },
  clauses: ['1.2.9', '2.4.2', '2.5.6', '3.2.7', '3.4.3'],
  templates: ['T15'],
  key: ['unit', 'kind', 'awardedOn', 'number'],
  privacy: 'personal',
  scope: [{ unit: 'unit' }],
  rights: { read: { unit: 'unit' }, write: { unit: 'unit' } },
})
export class Honour extends Row {
  @Reference(() => OrgUnit, {
    title: { zh: '单位代码', en: 'unit code' },
    header: 'unit_code',
    example: '示例-PS-001',
    inverse: { name: 'honours', title: { zh: '表彰', en: 'honours of this unit' } },
  })
  unit!: Ref<OrgUnit>;

  @Reference(() => StaffMember, {
    title: { zh: '工号', en: 'staff number' },
    header: 'staff_no',
    optional: true,
    note: { zh: '空表示授予单位', en: 'null: given to the unit' },
    inverse: { name: 'honours', title: { zh: '表彰', en: 'honours of this person' } },
  })
  staff!: Ref<StaffMember> | null;

  @Code(honourKind, { title: { zh: '荣誉类别', en: 'kind' }, example: '先进工会' })
  kind!: string;

  @Text({ title: { zh: '称号', en: 'title' }, example: '示例：先进教育工会' })
  title!: string;

  @Code(level, { title: { zh: '级别', en: 'level' }, example: '市级' })
  level!: string;

  @Code(honourReason, { title: { zh: '表彰理由', en: 'reason' }, optional: true })
  reason!: string | null;

  @DayColumn({ title: { zh: '日期', en: 'on' }, header: 'on', example: '2025-05-01' })
  awardedOn!: string;

  @Count({ title: { zh: '当日序号', en: 'number on that day' }, range: [1, 999], example: '1' })
  number!: number;

  @DayColumn({
    title: { zh: '有效至', en: 'valid until' },
    optional: true,
    note: { zh: '当日仍有效；空表示长期', en: 'valid on that day too; null: no end' },
  })
  validUntil!: string | null;

  @Text({ title: { zh: '文号', en: 'document number' }, limit: 64, optional: true })
  documentNo!: string | null;
}
