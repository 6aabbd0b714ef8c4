import type { Ref } from '@mikro-orm/core';
import { disclosureItem } from '../code-lists/disclosure-item.ts';
import { Code, DayColumn, Reference, Text } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { OrgUnit } from './org-unit.ts';

/** An item of school affairs that was to be disclosed by a day. */
@Register({
  table: 'disclosures',
  one: 'disclosure',
  many: 'disclosures',
  title: { zh: '校务公开', en: 'disclosures' },
  row: { zh: '一个公开项目的一次应公开', en: 'one item to be disclosed by a day' },
  clauses: ['2.3.4', '2.3.6'],
  templates: ['T05'],
  key: ['unit', 'item', 'dueOn'],
  privacy: 'open',
  scope: [{ unit: 'unit' }],
  rights: { read: { unit: 'unit' }, write: { unit: 'unit' } },
})
export class Disclosure extends Row {
  @Reference(() => OrgUnit, {
    title: { zh: '单位代码', en: 'unit code' },
    header: 'unit_code',
    example: '示例-PS-001',
    inverse: { name: 'disclosures', title: { zh: '校务公开', en: 'disclosures of this unit' } },
  })
  unit!: Ref<OrgUnit>;

  @Code(disclosureItem, {
    title: { zh: '公开项目', en: 'item' },
    example: '发展规划与年度计划总结',
  })
  item!: string;

  @DayColumn({ title: { zh: '应公开日期', en: 'due on' }, example: '2025-01-31' })
  dueOn!: string;

  @DayColumn({
    title: { zh: '公开日期', en: 'published on' },
    optional: true,
    note: { zh: '空表示尚未公开', en: 'null: not published' },
    example: '2025-01-20',
  })
  publishedOn!: string | null;

  @Text({ title: { zh: '形式', en: 'channel' }, limit: 64, optional: true, example: '公示栏' })
  channel!: string | null;
}
