import type { Ref } from '@mikro-orm/core';
import { facilityKind } from '../code-lists/facility-kind.ts';
import { level } from '../code-lists/level.ts';
import { AmountColumn, Code, DayColumn, Flag, Reference } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { SQUARE_METRES } from '../register/units.ts';
import { OrgUnit } from './org-unit.ts';

/** A place that a unit or a union group has for its staff, or one of the six channels of publicity. */
@Register({
  table: 'facilities',
  one: 'facility',
  many: 'facilities',
  title: { zh: '阵地', en: 'facilities and channels' },
  row: {
    zh: '一个单位或小组的一处阵地，或一个宣传渠道',
    en: 'a place or a channel of a unit or a union group',
  },
  clauses: ['2.2.3', '2.2.6', '3.2.6', '3.3.2'],
  templates: ['T01', 'T14'],
  key: ['unit', 'kind', 'fromOn'],
  interval: ['fromOn', 'toOn'],
  privacy: 'open',
  scope: [{ unit: 'unit' }],
  rights: { read: { unit: 'unit' }, write: { unit: 'unit' } },
})
export class Facility extends Row {
  @Reference(() => OrgUnit, {
    title: { zh: '单位或小组代码', en: 'unit or union group' },
    header: 'unit_code',
    example: '示例-PS-001',
    inverse: {
      name: 'facilities',
      title: { zh: '阵地', en: 'facilities and channels of this unit' },
    },
  })
  unit!: Ref<OrgUnit>;

  @Code(facilityKind, { title: { zh: '阵地类别', en: 'kind' }, example: '活动室' })
  kind!: string;

  @AmountColumn({
    title: { zh: '面积（平方米）', en: 'area' },
    unit: SQUARE_METRES,
    optional: true,
    example: '60.00',
  })
  area!: string | null;

  @Flag({ title: { zh: '是否共用', en: 'shared' }, example: '否' })
  shared!: boolean;

  @Code(level, {
    title: { zh: '验收层级', en: 'level of acceptance' },
    optional: true,
    note: { zh: '空表示未经验收', en: 'null: not accepted' },
  })
  acceptedLevel!: string | null;

  @DayColumn({
    title: { zh: '验收日期', en: 'accepted on' },
    optional: true,
    note: { zh: '空表示未经验收', en: 'null: not accepted' },
  })
  acceptedOn!: string | null;

  @DayColumn({
    title: { zh: '验收有效至', en: 'accepted until' },
    optional: true,
    note: { zh: '当日仍有效', en: 'valid on that day too' },
  })
  acceptedUntil!: string | null;

  @DayColumn({ title: { zh: '起始日期', en: 'from' }, example: '2018-09-01' })
  fromOn!: string;

  @DayColumn({
    title: { zh: '截止日期', en: 'to' },
    optional: true,
    note: { zh: '空表示至今；当日不含', en: 'null: still so; that day not included' },
  })
  toOn!: string | null;
}
