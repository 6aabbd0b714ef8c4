import type { Ref } from '@mikro-orm/core';
import { meetingKind } from '../code-lists/meeting-kind.ts';
import { Code, Count, DayColumn, Flag, Reference, Text } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { OrgUnit } from './org-unit.ts';

/** A meeting of Party, administration and union, or an event of democratic management. */
@Register({
  table: 'meetings',
  one: 'meeting',
  many: 'meetings',
  title: { zh: '党政工会议与民主管理活动', en: 'meetings' },
  row: {
    zh: '一次党政工会议或民主管理活动',
    en: 'one meeting of Party, administration and union, or one event of democratic management',
  },
  clauses: ['2.3.8', '2.3.9', '2.3.10', '2.3.11', '2.4.3', '3.1.3', '3.1.5', '3.1.6', '3.2.1'],
  templates: ['T04', 'T11'],
  key: ['unit', 'kind', 'heldOn', 'number'],
  privacy: 'open',
  scope: [{ unit: 'unit' }],
  rights: { read: { unit: 'unit' }, write: { unit: 'unit' } },
})
export class Meeting extends Row {
  @Reference(() => OrgUnit, {
    title: { zh: '单位代码', en: 'unit code' },
    header: 'unit_code',
    example: '示例-PS-001',
    inverse: {
      name: 'meetings',
      title: { zh: '党政工会议与民主管理活动', en: 'meetings of this unit' },
    },
  })
  unit!: Ref<OrgUnit>;

  @Code(meetingKind, { title: { zh: '会议类别', en: 'kind' }, example: '党组织专题研究工会工作' })
  kind!: string;

  @DayColumn({ title: { zh: '日期', en: 'on' }, header: 'on', example: '2025-04-15' })
  heldOn!: string;

  @Count({ title: { zh: '当日序号', en: 'number on that day' }, range: [1, 99], example: '1' })
  number!: number;

  @Text({
    title: { zh: '主题', en: 'topic' },
    limit: 400,
    optional: true,
    example: '示例：研究工会工作',
  })
  topic!: string | null;

  @Flag({
    title: { zh: '是否涉及教职工切身利益', en: 'touches staff interests' },
    optional: true,
    onlyWhen: { property: 'kind', codes: ['principal_meeting'] },
    note: { zh: '仅校长办公会填写', en: 'principal meetings only' },
  })
  staffInterest!: boolean | null;

  @Count({
    title: { zh: '参加（列席）代表数', en: 'representatives present' },
    range: [0, 2_000_000],
    optional: true,
  })
  representatives!: number | null;

  @Count({ title: { zh: '意见数', en: 'opinions' }, range: [0, 2_000_000], optional: true })
  opinions!: number | null;

  @Count({ title: { zh: '落实数', en: 'adopted' }, range: [0, 2_000_000], optional: true })
  adopted!: number | null;
}
