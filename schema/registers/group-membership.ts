import type { Ref } from '@mikro-orm/core';
import { DayColumn, Reference } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { OrgUnit } from './org-unit.ts';
import { rightsOfHosted, StaffMember } from './staff-member.ts';

/**
 * A spell of a person in a union group. It is apart from memberships, so that a change of group
 * does not end a membership.
 */
@Register({
  table: 'group_memberships',
  one: 'groupMembership',
  many: 'groupMemberships',
  title: { zh: '小组归属', en: 'membership of union groups' },
  row: { zh: '一位教职工在一个工会小组的一段归属', en: 'a spell of a person in a union group' },
  clauses: ['2.1.9', '2.2.7'],
  templates: ['T02'],
  key: ['staff', 'fromOn'],
  interval: ['fromOn', 'toOn'],
  exclusive: [
    {
      owner: 'staff',
      rule: { zh: '任何一天最多归属一个工会小组', en: 'at most one union group on any day' },
    },
  ],
  privacy: 'personal',
  scope: [{ via: 'staff' }],
  rights: rightsOfHosted(['fromOn', 'toOn']),
})
export class GroupMembership extends Row {
  @Reference(() => StaffMember, {
    title: { zh: '工号', en: 'staff number' },
    header: 'staff_no',
    example: '示例-0001',
    inverse: {
      name: 'groupMemberships',
      title: { zh: '小组归属', en: 'membership of union groups of this person' },
    },
  })
  staff!: Ref<StaffMember>;

  @Reference(() => OrgUnit, {
    title: { zh: '工会小组代码', en: 'union group' },
    header: 'group_code',
    example: '示例-PS-001-G1',
    inverse: {
      name: 'groupMemberships',
      title: { zh: '小组归属', en: 'membership of union groups of this unit' },
    },
  })
  group!: Ref<OrgUnit>;

  @DayColumn({ title: { zh: '起始日期', en: 'from' }, example: '2021-09-01' })
  fromOn!: string;

  @DayColumn({
    title: { zh: '截止日期', en: 'to' },
    optional: true,
    note: { zh: '空表示至今；当日不含', en: 'null: still so; that day not included' },
  })
  toOn!: string | null;
}
