import type { Ref } from '@mikro-orm/core';
import { award } from '../code-lists/award.ts';
import { contestLevel } from '../code-lists/contest-level.ts';
import { Code, DayColumn, Reference } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { Contest } from './contest.ts';
import { rightsOfHosted, StaffMember } from './staff-member.ts';

/** One person at one level of one contest. */
@Register({
  table: 'contest_entries',
  one: 'contestEntry',
  many: 'contestEntries',
  title: { zh: '参赛', en: 'contest entries' },
  row: { zh: '一位教职工参加一项竞赛的一个层级', en: 'one person at one level of one contest' },
  clauses: ['2.5.6', '2.5.7', '2.5.8', '2.5.9', '2.5.10', '2.5.11', '2.5.12'],
  templates: ['T08'],
  key: ['contest', 'staff', 'level'],
  privacy: 'personal',
  scope: [{ via: 'staff' }],
  rights: rightsOfHosted(['enteredOn']),
})
export class ContestEntry extends Row {
  @Reference(() => Contest, {
    title: { zh: '竞赛代码', en: 'contest code' },
    header: 'contest_code',
    example: '示例-2025-青年教师',
    inverse: { name: 'entries', title: { zh: '参赛', en: 'entries of this contest' } },
  })
  contest!: Ref<Contest>;

  @Reference(() => StaffMember, {
    title: { zh: '工号', en: 'staff number' },
    header: 'staff_no',
    example: '示例-0001',
    inverse: {
      name: 'contestEntries',
      title: { zh: '参赛', en: 'contest entries of this person' },
    },
  })
  staff!: Ref<StaffMember>;

  @DayColumn({ title: { zh: '参赛日期', en: 'entered on' }, example: '2025-06-15' })
  enteredOn!: string;

  @Code(contestLevel, { title: { zh: '竞赛层级', en: 'level' }, example: '校级' })
  level!: string;

  @Code(award, {
    title: { zh: '奖项', en: 'award' },
    optional: true,
    note: { zh: '空表示未获奖', en: 'null: no award' },
    example: '一等奖',
  })
  award!: string | null;
}
