import type { Ref } from '@mikro-orm/core';
import { projectKind } from '../code-lists/project-kind.ts';
import { AmountColumn, Code, Count, DayColumn, Reference, Text } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { YUAN } from '../register/units.ts';
import { OrgUnit } from './org-unit.ts';

/** A project of a unit: a key task, a good deed for the staff, a project of culture or of quality. */
@Register({
  table: 'projects',
  one: 'project',
  many: 'projects',
  title: { zh: '项目', en: 'projects' },
  row: {
    zh: '一项重点工作、好事实事、文化或素质建设项目',
    en: 'a key task, a benefit project, a project of culture or quality',
  },
  clauses: ['2.1.8', '2.2.5', '2.5.2', '2.5.3', '3.1.9'],
  templates: ['T06'],
  key: ['code'],
  dayOrders: [{ first: 'promisedOn', then: 'completedOn' }],
  privacy: 'open',
  scope: [{ unit: 'unit' }],
  rights: { read: { unit: 'unit' }, write: { unit: 'unit' } },
})
export class Project extends Row {
  @Text({ title: { zh: '项目代码', en: 'code' }, limit: 64, example: '示例-PS-001-2025-01' })
  code!: string;

  @Reference(() => OrgUnit, {
    title: { zh: '单位代码', en: 'unit code' },
    header: 'unit_code',
    example: '示例-PS-001',
    inverse: { name: 'projects', title: { zh: '项目', en: 'projects of this unit' } },
  })
  unit!: Ref<OrgUnit>;

  @Code(projectKind, { title: { zh: '类型', en: 'kind' }, example: '好事实事' })
  kind!: string;

  @Text({ title: { zh: '名称', en: 'title' }, example: '示例：改造教工活动室' })
  title!: string;

  @Count({
    title: { zh: '计划年度', en: 'year of the plan' },
    range: [2000, 2199],
    example: '2025',
  })
  year!: number;

  @Text({
    title: { zh: '责任人职务', en: 'owner' },
    optional: true,
    note: { zh: '写职务，不写姓名', en: 'the post, not the name' },
    example: '工会主席',
  })
  owner!: string | null;

  @Text({
    title: { zh: '目标', en: 'goal' },
    limit: 1_000,
    optional: true,
    example: '教职工有固定的活动场所',
  })
  goal!: string | null;

  @Count({
    title: { zh: '里程碑数', en: 'milestones' },
    range: [0, 999],
    optional: true,
    example: '3',
  })
  milestones!: number | null;

  @AmountColumn({
    title: { zh: '预算', en: 'budget' },
    unit: YUAN,
    optional: true,
    example: '30000',
  })
  budget!: string | null;

  @AmountColumn({
    title: { zh: '支出', en: 'spent' },
    unit: YUAN,
    optional: true,
    example: '28650.50',
  })
  spent!: string | null;

  @DayColumn({ title: { zh: '立项日期', en: 'promised on' }, example: '2025-03-01' })
  promisedOn!: string;

  @DayColumn({ title: { zh: '计划完成', en: 'due on' }, optional: true, example: '2025-11-30' })
  dueOn!: string | null;

  @DayColumn({
    title: { zh: '实际完成', en: 'completed on' },
    optional: true,
    note: { zh: '空表示尚未完成', en: 'null: not completed' },
    example: '2025-10-20',
  })
  completedOn!: string | null;

  @Count({
    title: { zh: '受益人数', en: 'beneficiaries' },
    range: [0, 2_000_000],
    optional: true,
    example: '86',
  })
  beneficiaries!: number | null;

  @Text({
    title: { zh: '佐证', en: 'evidence' },
    limit: 1_000,
    optional: true,
    example: '验收单',
  })
  evidence!: string | null;
}
