import type { Ref } from '@mikro-orm/core';
import { fundSource } from '../code-lists/fund-source.ts';
import { spendingKind } from '../code-lists/spending-kind.ts';
import { AmountColumn, Code, Count, DayColumn, Reference } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { YUAN } from '../register/units.ts';
import { Activity } from './activity.ts';
import { OrgUnit } from './org-unit.ts';
import { Project } from './project.ts';

/** An amount spent by a unit. */
@Register({
  table: 'spendings',
  one: 'spending',
  many: 'spendings',
  title: { zh: '支出', en: 'spendings' },
  row: { zh: '一笔支出', en: 'one amount spent' },
  clauses: ['2.2.2', '2.5.5', '3.2.8', '3.3.4'],
  templates: ['T12'],
  key: ['unit', 'kind', 'spentOn', 'number'],
  privacy: 'open',
  scope: [{ unit: 'unit' }],
  rights: { read: { unit: 'unit' }, write: { unit: 'unit' } },
})
export class Spending extends Row {
  @Reference(() => OrgUnit, {
    title: { zh: '单位代码', en: 'unit code' },
    header: 'unit_code',
    example: '示例-PS-001',
    inverse: { name: 'spendings', title: { zh: '支出', en: 'spendings of this unit' } },
  })
  unit!: Ref<OrgUnit>;

  @Code(spendingKind, { title: { zh: '支出类别', en: 'kind' }, example: '教职工服务' })
  kind!: string;

  @DayColumn({ title: { zh: '日期', en: 'on' }, header: 'on', example: '2025-05-10' })
  spentOn!: string;

  @Count({ title: { zh: '当日序号', en: 'number on that day' }, range: [1, 99], example: '1' })
  number!: number;

  @AmountColumn({ title: { zh: '金额', en: 'amount' }, unit: YUAN, example: '3200.00' })
  amount!: string;

  @Code(fundSource, { title: { zh: '资金来源', en: 'source' }, example: '工会经费' })
  source!: string;

  @Reference(() => Project, {
    title: { zh: '项目代码', en: 'project' },
    header: 'project_code',
    optional: true,
    inverse: { name: 'spendings', title: { zh: '支出', en: 'spendings of this project' } },
  })
  project!: Ref<Project> | null;

  @Reference(() => Activity, {
    title: { zh: '活动代码', en: 'activity' },
    header: 'activity_code',
    optional: true,
    inverse: { name: 'spendings', title: { zh: '支出', en: 'spendings of this activity' } },
  })
  activity!: Ref<Activity> | null;
}
