import type { Ref } from '@mikro-orm/core';
import { establishment } from '../code-lists/establishment.ts';
import { staffCategory } from '../code-lists/staff-category.ts';
import { Code, DayColumn, Flag, Reference } from '../register/columns.ts';
import type { Right } from '../register/definition.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { WORKING_AGE } from '../register/working-age.ts';
import { OrgUnit } from './org-unit.ts';
import { EMPLOYER, StaffMember } from './staff-member.ts';

/** A secondary post that holds today: its unit changes it, whoever hosts the person. */
const SECONDARY: Right = { all: [{ flag: 'isMain', is: false }, { holds: 'today' }] };

/** A spell of work of a person at a unit. */
@Register({
  table: 'employments',
  one: 'employment',
  many: 'employments',
  title: { zh: '任职', en: 'employments' },
  row: { zh: '一位教职工在一个单位的一段任职', en: 'a spell of work' },
  clauses: ['2.1.4'],
  templates: ['T02'],
  key: ['staff', 'unit', 'fromOn'],
  interval: ['fromOn', 'toOn'],
  exclusive: [
    {
      owner: 'staff',
      when: 'isMain',
      rule: { zh: '任何一天最多只有一个主要任职', en: 'at most one main employment on any day' },
    },
  ],
  fromAge: { person: 'staff', bornOn: 'bornOn', on: 'fromOn', years: WORKING_AGE },
  privacy: 'personal',
  scope: [{ unit: 'unit' }],
  rights: {
    read: { unit: 'unit' },
    write: {
      all: [{ unit: 'unit' }, { any: [{ via: 'staff' }, SECONDARY] }],
    },
    othersDays: { hosting: EMPLOYER, owner: 'staff', on: ['fromOn', 'toOn'], except: SECONDARY },
  },
})
export class Employment extends Row {
  @Reference(() => StaffMember, {
    title: { zh: '工号', en: 'staff number' },
    header: 'staff_no',
    example: '示例-0001',
    inverse: {
      name: 'employments',
      title: { zh: '历次任职', en: 'spells of work of this person' },
    },
  })
  staff!: Ref<StaffMember>;

  @Reference(() => OrgUnit, {
    title: { zh: '单位代码', en: 'unit code' },
    header: 'unit_code',
    example: '示例-PS-001',
    inverse: {
      name: 'employments',
      title: { zh: '在本单位的任职', en: 'spells of work at this unit' },
    },
  })
  unit!: Ref<OrgUnit>;

  @Flag({ title: { zh: '是否主要任职', en: 'is main' }, example: '是' })
  isMain!: boolean;

  @Code(staffCategory, { title: { zh: '人员类别', en: 'category' }, example: '专任教师' })
  category!: string;

  @Code(establishment, { title: { zh: '编制类型', en: 'establishment' }, example: '事业编制' })
  establishment!: string;

  @Flag({ title: { zh: '是否专任教师', en: 'full-time teacher' }, example: '是' })
  fullTimeTeacher!: boolean;

  @Flag({ title: { zh: '是否双师型', en: 'dual-qualified' }, example: '否' })
  dualQualified!: boolean;

  @DayColumn({ title: { zh: '起始日期', en: 'from' }, example: '2010-09-01' })
  fromOn!: string;

  @DayColumn({
    title: { zh: '截止日期', en: 'to' },
    optional: true,
    note: { zh: '空表示至今；当日不含', en: 'null: still so; that day not included' },
  })
  toOn!: string | null;
}
