import type { Ref } from '@mikro-orm/core';
import { DayColumn, Flag, Reference, Text } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { OrgUnit } from './org-unit.ts';

/** A leading group or working body of a reform, and whether the union has a seat in it. */
@Register({
  table: 'reform_bodies',
  one: 'reformBody',
  many: 'reformBodies',
  title: { zh: '改革机构', en: 'reform bodies' },
  row: { zh: '一个改革领导小组或工作机构', en: 'a leading group or working body of a reform' },
  clauses: ['3.2.4'],
  templates: ['T11'],
  key: ['unit', 'name', 'fromOn'],
  interval: ['fromOn', 'toOn'],
  privacy: 'open',
  scope: [{ unit: 'unit' }],
  rights: { read: { unit: 'unit' }, write: { unit: 'unit' } },
})
export class ReformBody extends Row {
  @Reference(() => OrgUnit, {
    title: { zh: '单位代码', en: 'unit code' },
    header: 'unit_code',
    example: '示例-PS-001',
    inverse: { name: 'reformBodies', title: { zh: '改革机构', en: 'reform bodies of this unit' } },
  })
  unit!: Ref<OrgUnit>;

  @Text({ title: { zh: '名称', en: 'name' }, example: '示例：绩效改革领导小组' })
  name!: string;

  @Flag({ title: { zh: '是否有工会代表', en: 'has a union seat' }, example: '是' })
  unionSeat!: boolean;

  @DayColumn({ title: { zh: '起始日期', en: 'from' }, example: '2024-03-01' })
  fromOn!: string;

  @DayColumn({
    title: { zh: '截止日期', en: 'to' },
    optional: true,
    note: { zh: '空表示至今；当日不含', en: 'null: still so; that day not included' },
  })
  toOn!: string | null;
}
