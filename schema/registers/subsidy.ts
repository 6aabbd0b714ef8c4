import type { Ref } from '@mikro-orm/core';
import { subsidyPurpose } from '../code-lists/subsidy-purpose.ts';
import { AmountColumn, Code, DayColumn, Reference, Text } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { YUAN } from '../register/units.ts';
import { OrgUnit } from './org-unit.ts';

/** A subsidy to a unit: approved, paid, accepted. */
@Register({
  table: 'subsidies',
  one: 'subsidy',
  many: 'subsidies',
  title: { zh: '经费补助', en: 'subsidies' },
  row: { zh: '上级给予一个单位的一笔补助', en: 'one subsidy to a unit' },
  clauses: ['3.2.7', '3.4.4'],
  templates: ['T12'],
  key: ['code'],
  privacy: 'open',
  scope: [{ unit: 'unit' }],
  rights: { read: { unit: 'unit' }, write: { unit: 'unit' } },
})
export class Subsidy extends Row {
  @Text({ title: { zh: '补助编号', en: 'code' }, limit: 64, example: '示例-PS-001-BZ01' })
  code!: string;

  @Reference(() => OrgUnit, {
    title: { zh: '单位代码', en: 'unit code' },
    header: 'unit_code',
    example: '示例-PS-001',
    inverse: { name: 'subsidies', title: { zh: '经费补助', en: 'subsidies of this unit' } },
  })
  unit!: Ref<OrgUnit>;

  @Code(subsidyPurpose, { title: { zh: '用途', en: 'purpose' }, example: '阵地建设' })
  purpose!: string;

  @DayColumn({ title: { zh: '申请日期', en: 'applied on' }, optional: true })
  appliedOn!: string | null;

  @DayColumn({ title: { zh: '批准日期', en: 'approved on' }, example: '2025-04-01' })
  approvedOn!: string;

  @AmountColumn({ title: { zh: '批准金额', en: 'approved' }, unit: YUAN, example: '20000.00' })
  approved!: string;

  @DayColumn({
    title: { zh: '到账日期', en: 'paid on' },
    optional: true,
    note: { zh: '空表示尚未到账', en: 'null: not paid' },
  })
  paidOn!: string | null;

  @AmountColumn({
    title: { zh: '到账金额', en: 'paid' },
    unit: YUAN,
    optional: true,
    note: { zh: '空表示尚未到账', en: 'null: not paid' },
  })
  paid!: string | null;

  @DayColumn({ title: { zh: '应验收日期', en: 'acceptance due on' }, optional: true })
  dueOn!: string | null;

  @DayColumn({
    title: { zh: '验收日期', en: 'accepted on' },
    optional: true,
    note: { zh: '空表示尚未验收', en: 'null: not accepted' },
  })
  acceptedOn!: string | null;
}
