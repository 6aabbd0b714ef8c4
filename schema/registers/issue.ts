import type { Ref } from '@mikro-orm/core';
import { issueKind } from '../code-lists/issue-kind.ts';
import { issueOutcome } from '../code-lists/issue-outcome.ts';
import { Code, Count, DayColumn, Reference, Text } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { OrgUnit } from './org-unit.ts';

/** A problem submitted to the Party organisation, a case of rights, a dispute, a complaint or praise. */
@Register({
  table: 'issues',
  one: 'issue',
  many: 'issues',
  title: { zh: '事项与个案', en: 'issues' },
  row: {
    zh: '一件提请研究的问题、维权个案、争议、投诉或表扬',
    en: 'one problem submitted, case of rights, dispute, complaint or praise',
  },
  clauses: ['1.2.2', '1.2.6', '2.4.6', '3.1.4'],
  templates: ['T11'],
  key: ['unit', 'kind', 'raisedOn', 'number'],
  interval: ['raisedOn', 'resolvedOn'],
  privacy: 'personal',
  scope: [{ unit: 'unit' }],
  rights: { read: { unit: 'unit' }, write: { unit: 'unit' } },
})
export class Issue extends Row {
  @Reference(() => OrgUnit, {
    title: { zh: '单位代码', en: 'unit code' },
    header: 'unit_code',
    example: '示例-PS-001',
    inverse: { name: 'issues', title: { zh: '事项与个案', en: 'issues of this unit' } },
  })
  unit!: Ref<OrgUnit>;

  @Code(issueKind, { title: { zh: '事项类别', en: 'kind' }, example: '提请党组织研究的问题' })
  kind!: string;

  @DayColumn({ title: { zh: '提出日期', en: 'raised on' }, example: '2025-04-10' })
  raisedOn!: string;

  @Count({ title: { zh: '当日序号', en: 'number on that day' }, range: [1, 99], example: '1' })
  number!: number;

  @Text({ title: { zh: '依据', en: 'legal basis' }, optional: true })
  basis!: string | null;

  @Text({ title: { zh: '途径', en: 'channel' }, limit: 64, optional: true })
  channel!: string | null;

  @Code(issueOutcome, { title: { zh: '结果', en: 'outcome' }, example: '在办' })
  outcome!: string;

  @DayColumn({
    title: { zh: '解决日期', en: 'resolved on' },
    optional: true,
    note: { zh: '空表示尚未解决', en: 'null: not resolved' },
  })
  resolvedOn!: string | null;
}
