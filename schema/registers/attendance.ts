import type { Ref } from '@mikro-orm/core';
import { Count, Reference } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { Activity } from './activity.ts';
import { OrgUnit } from './org-unit.ts';

/**
 * The number of people of a unit at an activity. It is for units that report a number only; names
 * are participations.
 */
@Register({
  table: 'attendances',
  one: 'attendance',
  many: 'attendances',
  title: { zh: '单位参加情况', en: 'attendance by unit' },
  row: {
    zh: '一个单位参加一次活动的人数；已有名单的不填',
    en: 'the number of people of one unit at one activity, if their names are not known',
  },
  clauses: ['2.2.7', '3.4.2'],
  templates: ['T09', 'T10'],
  key: ['activity', 'unit'],
  privacy: 'open',
  scope: [{ unit: 'unit' }, { via: 'activity' }],
  rights: {
    read: { any: [{ unit: 'unit' }, { via: 'activity', as: 'write' }] },
    write: { any: [{ unit: 'unit' }, { via: 'activity', as: 'write' }] },
  },
})
export class Attendance extends Row {
  @Reference(() => Activity, {
    title: { zh: '活动代码', en: 'activity' },
    header: 'activity_code',
    example: '示例-PS-001-HD01',
    inverse: {
      name: 'attendances',
      title: { zh: '单位参加情况', en: 'attendance by unit of this activity' },
    },
  })
  activity!: Ref<Activity>;

  @Reference(() => OrgUnit, {
    title: { zh: '单位代码', en: 'unit code' },
    header: 'unit_code',
    example: '示例-PS-001',
    inverse: {
      name: 'attendances',
      title: { zh: '单位参加情况', en: 'attendance by unit of this unit' },
    },
  })
  unit!: Ref<OrgUnit>;

  @Count({ title: { zh: '参加人数', en: 'head-count' }, range: [0, 2_000_000], example: '32' })
  headCount!: number;
}
