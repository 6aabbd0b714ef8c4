import type { Ref } from '@mikro-orm/core';
import { postKind } from '../code-lists/post-kind.ts';
import { Code, DayColumn, Flag, Reference } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { OrgUnit } from './org-unit.ts';
import { StaffMember } from './staff-member.ts';

/** One post of a person in the union of a unit, or the post of the leader who is its contact in the administration. */
@Register({
  table: 'posts',
  one: 'post',
  many: 'posts',
  title: { zh: '职务', en: 'posts' },
  row: { zh: '一位教职工在一个单位担任的一项工会职务', en: 'one union post of a person at a unit' },
  clauses: ['1.2.8', '2.5.14', '3.2.2'],
  templates: ['T01', 'T02', 'T11'],
  key: ['staff', 'unit', 'post', 'fromOn'],
  interval: ['fromOn', 'toOn'],
  privacy: 'personal',
  scope: [{ unit: 'unit' }],
  rights: { read: { unit: 'unit' }, write: { unit: 'unit' } },
})
export class Post extends Row {
  @Reference(() => StaffMember, {
    title: { zh: '工号', en: 'staff number' },
    header: 'staff_no',
    example: '示例-0001',
    inverse: { name: 'posts', title: { zh: '职务', en: 'posts of this person' } },
  })
  staff!: Ref<StaffMember>;

  @Reference(() => OrgUnit, {
    title: { zh: '单位代码', en: 'unit code' },
    header: 'unit_code',
    example: '示例-PS-001',
    inverse: { name: 'posts', title: { zh: '职务', en: 'posts of this unit' } },
  })
  unit!: Ref<OrgUnit>;

  @Code(postKind, { title: { zh: '职务', en: 'post' }, example: '主席' })
  post!: string;

  @Flag({ title: { zh: '是否专职', en: 'full-time' }, example: '否' })
  fullTime!: boolean;

  @DayColumn({ title: { zh: '起始日期', en: 'from' }, example: '2021-06-01' })
  fromOn!: string;

  @DayColumn({
    title: { zh: '截止日期', en: 'to' },
    optional: true,
    note: { zh: '空表示至今；当日不含', en: 'null: still so; that day not included' },
  })
  toOn!: string | null;
}
