import type { Ref } from '@mikro-orm/core';
import { AmountColumn, Flag, Reference } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { HOURS } from '../register/units.ts';
import { Activity } from './activity.ts';
import { StaffMember } from './staff-member.ts';

/** A person who took part in an activity. */
@Register({
  table: 'participations',
  one: 'participation',
  many: 'participations',
  title: { zh: '个人参加情况', en: 'participations' },
  row: { zh: '一位教职工参加一次活动', en: 'one person at one activity' },
  clauses: ['1.2.7', '2.2.7', '2.4.5', '2.5.6', '2.5.13'],
  templates: ['T09', 'T10'],
  key: ['activity', 'staff'],
  privacy: 'personal',
  scope: [{ via: 'staff' }],
  rights: { read: { via: 'staff', as: 'write' }, write: { via: 'staff' } },
})
export class Participation extends Row {
  @Reference(() => Activity, {
    title: { zh: '活动代码', en: 'activity' },
    header: 'activity_code',
    example: '示例-PS-001-HD01',
    inverse: {
      name: 'participations',
      title: { zh: '个人参加情况', en: 'participations of this activity' },
    },
  })
  activity!: Ref<Activity>;

  @Reference(() => StaffMember, {
    title: { zh: '工号', en: 'staff number' },
    header: 'staff_no',
    example: '示例-0001',
    inverse: {
      name: 'participations',
      title: { zh: '个人参加情况', en: 'participations of this person' },
    },
  })
  staff!: Ref<StaffMember>;

  @Flag({ title: { zh: '是否完成', en: 'completed' }, example: '是' })
  completed!: boolean;

  @AmountColumn({
    title: { zh: '学时', en: 'credit hours' },
    unit: HOURS,
    optional: true,
    note: { zh: '空表示与活动相同', en: 'null: those of the activity' },
  })
  hours!: string | null;
}
