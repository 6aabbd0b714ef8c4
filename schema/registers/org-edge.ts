import type { Ref } from '@mikro-orm/core';
import { DayColumn, Reference } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { OrgUnit } from './org-unit.ts';

/** Where a node of the hierarchy hung, and when. */
@Register({
  table: 'org_edges',
  one: 'orgEdge',
  many: 'orgEdges',
  title: { zh: '隶属关系', en: 'org edges' },
  row: { zh: '一个节点在一段时间内隶属于哪个上级', en: 'where a node hung, and when' },
  clauses: ['0.2'],
  templates: ['T01'],
  key: ['unit', 'fromOn'],
  interval: ['fromOn', 'toOn'],
  exclusive: [
    {
      owner: 'unit',
      rule: { zh: '任何一天最多只有一个上级', en: 'at most one parent on any day' },
    },
  ],
  privacy: 'open',
  scope: [{ unit: 'unit' }],
  rights: { read: { unit: 'unit' }, write: { all: [{ unit: 'unit' }, { unit: 'parent' }] } },
})
export class OrgEdge extends Row {
  @Reference(() => OrgUnit, {
    title: { zh: '单位代码', en: 'code' },
    header: 'code',
    example: '示例-PS-001',
    inverse: { name: 'edges', title: { zh: '历次隶属关系', en: 'where this node hung, and when' } },
  })
  unit!: Ref<OrgUnit>;

  @Reference(() => OrgUnit, {
    title: { zh: '上级代码', en: 'parent code' },
    header: 'parent_code',
    example: '示例-区',
    inverse: {
      name: 'childEdges',
      title: { zh: '历次下级隶属关系', en: 'what hung under this node, and when' },
    },
  })
  parent!: Ref<OrgUnit>;

  @DayColumn({ title: { zh: '起始日期', en: 'from' }, example: '2010-09-01' })
  fromOn!: string;

  @DayColumn({
    title: { zh: '截止日期', en: 'to' },
    optional: true,
    note: { zh: '空表示至今；当日不含', en: 'null: still so; that day not included' },
  })
  toOn!: string | null;
}
