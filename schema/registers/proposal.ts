import type { Ref } from '@mikro-orm/core';
import { Count, DayColumn, Flag, Reference, Text } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { OrgUnit } from './org-unit.ts';

/** A proposal to the staff congress. The name of the proposer is not kept. */
@Register({
  table: 'proposals',
  one: 'proposal',
  many: 'proposals',
  title: { zh: '提案', en: 'proposals' },
  row: { zh: '一件教代会提案', en: 'one proposal to the congress' },
  clauses: ['2.3.5', '2.3.11'],
  templates: ['T03'],
  key: ['unit', 'number', 'submittedOn'],
  privacy: 'open',
  scope: [{ unit: 'unit' }],
  rights: { read: { unit: 'unit' }, write: { unit: 'unit' } },
})
export class Proposal extends Row {
  @Reference(() => OrgUnit, {
    title: { zh: '单位代码', en: 'unit code' },
    header: 'unit_code',
    example: '示例-PS-001',
    inverse: { name: 'proposals', title: { zh: '提案', en: 'proposals of this unit' } },
  })
  unit!: Ref<OrgUnit>;

  @Count({ title: { zh: '提案号', en: 'number' }, range: [1, 9_999], example: '1' })
  number!: number;

  @Text({ title: { zh: '案由', en: 'title' }, limit: 400, example: '示例：改善教工食堂' })
  title!: string;

  @DayColumn({ title: { zh: '提交日期', en: 'submitted on' }, example: '2025-03-10' })
  submittedOn!: string;

  @DayColumn({
    title: { zh: '立案日期', en: 'accepted on' },
    optional: true,
    note: { zh: '空表示未立案', en: 'null: not accepted' },
    example: '2025-03-20',
  })
  acceptedOn!: string | null;

  @DayColumn({ title: { zh: '应办结日期', en: 'due on' }, optional: true, example: '2025-06-20' })
  dueOn!: string | null;

  @DayColumn({
    title: { zh: '答复日期', en: 'replied on' },
    optional: true,
    note: { zh: '空表示未答复', en: 'null: no reply' },
  })
  repliedOn!: string | null;

  @DayColumn({
    title: { zh: '办结日期', en: 'closed on' },
    optional: true,
    note: { zh: '空表示未办结', en: 'null: not closed' },
  })
  closedOn!: string | null;

  @Flag({ title: { zh: '是否回访', en: 'proposer asked' }, example: '否' })
  asked!: boolean;

  @Flag({
    title: { zh: '是否满意', en: 'proposer satisfied' },
    optional: true,
    note: { zh: '空表示没有回答', en: 'null: no answer' },
  })
  satisfied!: boolean | null;
}
