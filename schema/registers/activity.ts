import type { Ref } from '@mikro-orm/core';
import { activityKind } from '../code-lists/activity-kind.ts';
import { audience } from '../code-lists/audience.ts';
import { ethicsTheme } from '../code-lists/ethics-theme.ts';
import { unionFunction } from '../code-lists/union-function.ts';
import { AmountColumn, Code, DayColumn, Flag, Reference, Text } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { HOURS } from '../register/units.ts';
import { OrgUnit } from './org-unit.ts';
import { Project } from './project.ts';

/** An activity or training, held by a node of any level. */
@Register({
  table: 'activities',
  one: 'activity',
  many: 'activities',
  title: { zh: '活动与培训', en: 'activities and trainings' },
  row: {
    zh: '任一层级主办的一次活动或培训',
    en: 'one activity or training, of an organiser at any level',
  },
  clauses: [
    '0.3',
    '1.1.1',
    '1.2.3',
    '1.2.5',
    '2.2.4',
    '2.4.4',
    '2.4.5',
    '2.5.7',
    '2.5.12',
    '2.5.13',
    '2.5.14',
    '3.1.7',
    '3.4.2',
  ],
  templates: ['T09', 'T10'],
  key: ['code'],
  dayOrders: [{ first: 'fromOn', then: 'lastOn' }],
  privacy: 'open',
  scope: [{ unit: 'unit' }],
  rights: { read: { any: [{ unit: 'unit' }, { ancestor: 'unit' }] }, write: { unit: 'unit' } },
})
export class Activity extends Row {
  @Text({ title: { zh: '活动代码', en: 'code' }, limit: 64, example: '示例-PS-001-HD01' })
  code!: string;

  @Reference(() => OrgUnit, {
    title: { zh: '主办单位（任一层级）', en: 'organiser: any node' },
    header: 'unit_code',
    example: '示例-PS-001',
    inverse: {
      name: 'activities',
      title: { zh: '活动与培训', en: 'activities and trainings of this unit' },
    },
  })
  unit!: Ref<OrgUnit>;

  @Code(activityKind, { title: { zh: '活动类别', en: 'kind' }, example: '文体活动' })
  kind!: string;

  @Text({ title: { zh: '名称', en: 'title' }, example: '示例：教职工趣味运动会' })
  title!: string;

  @DayColumn({ title: { zh: '开始日期', en: 'from' }, example: '2025-05-10' })
  fromOn!: string;

  @DayColumn({ title: { zh: '结束日期', en: 'last day' }, example: '2025-05-10' })
  lastOn!: string;

  @Code(ethicsTheme, {
    title: { zh: '育人主题', en: 'ethics theme' },
    optional: true,
    onlyWhen: { property: 'kind', codes: ['ethics'] },
    note: { zh: '仅师德活动填写', en: 'activities of kind ethics only' },
  })
  theme!: string | null;

  @Code(unionFunction, {
    title: { zh: '工会职能', en: 'function' },
    header: 'function',
    optional: true,
  })
  unionFunction!: string | null;

  @Code(audience, { title: { zh: '对象', en: 'audience' }, example: '全体' })
  audience!: string;

  @Text({
    title: { zh: '所属行动计划', en: 'programme' },
    limit: 64,
    optional: true,
    note: { zh: '如“同心育人”', en: '0.3' },
  })
  programme!: string | null;

  @Flag({ title: { zh: '是否创新形式', en: 'a new form' }, example: '否' })
  newForm!: boolean;

  @Flag({ title: { zh: '是否重大活动', en: 'major' }, example: '否' })
  major!: boolean;

  @Flag({
    title: { zh: '党组织主要负责人是否出席', en: 'Party principal attended' },
    optional: true,
    note: {
      zh: '仅工会代表大会和重大活动需填写',
      en: 'needed for union congresses and major activities only',
    },
  })
  partyPrincipalAttended!: boolean | null;

  @AmountColumn({
    title: { zh: '学时', en: 'credit hours' },
    unit: HOURS,
    optional: true,
    example: '2.00',
  })
  hours!: string | null;

  @Reference(() => Project, {
    title: { zh: '项目代码', en: 'project' },
    header: 'project_code',
    optional: true,
    note: { zh: '空表示不属于项目', en: 'null: not part of a project' },
    inverse: {
      name: 'activities',
      title: { zh: '活动与培训', en: 'activities and trainings of this project' },
    },
  })
  project!: Ref<Project> | null;
}
