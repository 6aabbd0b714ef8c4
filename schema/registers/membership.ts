import type { Ref } from '@mikro-orm/core';
import { membershipKind } from '../code-lists/membership-kind.ts';
import { Code, DayColumn, Reference } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { WORKING_AGE } from '../register/working-age.ts';
import { rightsOfHosted, StaffMember } from './staff-member.ts';
import { Union } from './union.ts';

/** A spell of membership of a person in a union. */
@Register({
  table: 'memberships',
  one: 'membership',
  many: 'memberships',
  title: { zh: '会籍', en: 'memberships' },
  row: { zh: '一位教职工在一个工会的一段会籍', en: 'a spell of membership' },
  clauses: ['2.1.4'],
  templates: ['T02'],
  key: ['staff', 'fromOn'],
  interval: ['fromOn', 'toOn'],
  exclusive: [
    {
      owner: 'staff',
      rule: { zh: '任何一天最多只有一个会籍', en: 'at most one membership on any day' },
    },
  ],
  fromAge: { person: 'staff', bornOn: 'bornOn', on: 'fromOn', years: WORKING_AGE },
  privacy: 'personal',
  scope: [{ via: 'staff' }],
  rights: rightsOfHosted(['fromOn', 'toOn']),
})
export class Membership extends Row {
  @Reference(() => StaffMember, {
    title: { zh: '工号', en: 'staff number' },
    header: 'staff_no',
    example: '示例-0001',
    inverse: {
      name: 'memberships',
      title: { zh: '历次会籍', en: 'spells of membership of this person' },
    },
  })
  staff!: Ref<StaffMember>;

  @Reference(() => Union, {
    title: { zh: '工会代码', en: 'union code' },
    header: 'union_code',
    example: '示例-PS-001-UN',
    inverse: { name: 'memberships', title: { zh: '会籍', en: 'memberships in this union' } },
  })
  union!: Ref<Union>;

  @Code(membershipKind, { title: { zh: '会籍类别', en: 'kind' }, example: '在册' })
  kind!: string;

  @DayColumn({ title: { zh: '起始日期', en: 'from' }, example: '2010-10-01' })
  fromOn!: string;

  @DayColumn({
    title: { zh: '截止日期', en: 'to' },
    optional: true,
    note: { zh: '空表示至今；当日不含', en: 'null: still so; that day not included' },
  })
  toOn!: string | null;
}
