import type { Ref } from '@mikro-orm/core';
import { reportTemplate } from '../code-lists/report-template.ts';
import { Code, Count, DayColumn, Reference, Text } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { OrgUnit } from './org-unit.ts';

/**
 * A filing: one template of one unit for one period, asked for and, perhaps, sent and approved. It
 * tells "not reported" from "none". Its state follows from its days.
 */
@Register({
  table: 'submissions',
  one: 'submission',
  many: 'submissions',
  title: { zh: '填报', en: 'submissions' },
  row: { zh: '一个单位一期的一份报表', en: 'one template of one unit for one period' },
  clauses: ['2.1.7', '2.1.9'],
  key: ['unit', 'template', 'year', 'period'],
  privacy: 'open',
  scope: [{ unit: 'unit' }],
  rights: {
    read: { unit: 'unit' },
    write: { unit: 'unit' },
    columns: {
      returnedOn: { above: 'unit' },
      districtApprovedOn: { above: 'unit' },
      cityAcceptedOn: null,
    },
  },
})
export class Submission extends Row {
  @Reference(() => OrgUnit, {
    title: { zh: '单位代码', en: 'unit code' },
    header: 'unit_code',
    example: '示例-PS-001',
    inverse: { name: 'submissions', title: { zh: '填报', en: 'filings of this unit' } },
  })
  unit!: Ref<OrgUnit>;

  @Code(reportTemplate, { title: { zh: '报表', en: 'template' }, example: 'T06' })
  template!: string;

  @Count({ title: { zh: '年度', en: 'year' }, range: [2000, 2199], example: '2025' })
  year!: number;

  @Text({
    title: { zh: '期别', en: 'period' },
    limit: 16,
    isPeriod: true,
    note: { zh: '如 2025、SY2025-1、UY2025', en: 'such as 2025, SY2025-1, UY2025' },
    example: '2025',
  })
  period!: string;

  @DayColumn({ title: { zh: '截止日期', en: 'due on' }, example: '2026-01-20' })
  dueOn!: string;

  @DayColumn({
    title: { zh: '首次报送日期', en: 'first submitted on' },
    optional: true,
    note: { zh: '空表示尚未报送', en: 'null: not sent' },
    example: '2026-01-15',
  })
  submittedOn!: string | null;

  @DayColumn({
    title: { zh: '首次退回日期', en: 'first returned on' },
    optional: true,
    note: { zh: '空表示从未退回', en: 'null: never returned' },
  })
  returnedOn!: string | null;

  @DayColumn({
    title: { zh: '区级通过日期', en: 'approved by the district on' },
    optional: true,
    note: { zh: '空表示未通过', en: 'null: not approved' },
    example: '2026-01-22',
  })
  districtApprovedOn!: string | null;

  @DayColumn({
    title: { zh: '市级接收日期', en: 'accepted by the city on' },
    optional: true,
    note: { zh: '空表示未接收', en: 'null: not accepted' },
    example: '2026-01-28',
  })
  cityAcceptedOn!: string | null;

  @Count({
    title: { zh: '应填字段数', en: 'required fields' },
    range: [0, 2_000_000],
    example: '55',
  })
  requiredFields!: number;

  @Count({ title: { zh: '已填字段数', en: 'filled fields' }, range: [0, 2_000_000], example: '55' })
  filledFields!: number;
}
