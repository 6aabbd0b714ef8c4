import { orgUnitKind } from '../code-lists/org-unit-kind.ts';
import { ownership } from '../code-lists/ownership.ts';
import { schoolType } from '../code-lists/school-type.ts';
import { Code, DayColumn, Text } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';

/** A node of the union hierarchy: city, district, unit or union group. */
@Register({
  table: 'org_units',
  one: 'orgUnit',
  many: 'orgUnits',
  title: { zh: '组织单位', en: 'org units' },
  row: { zh: '工会层级中的一个节点', en: 'a node of the union hierarchy' },
  clauses: ['0.2', '2.1.3'],
  templates: ['T01'],
  key: ['code'],
  interval: ['openedOn', 'closedOn'],
  privacy: 'open',
  scope: [{ self: true }],
  rights: {
    read: { self: true },
    write: { self: true, only: { property: 'kind', codes: ['unit', 'group'] } },
    refer: { self: true },
  },
})
export class OrgUnit extends Row {
  @Text({ title: { zh: '单位代码', en: 'code' }, limit: 64, example: '示例-PS-001' })
  code!: string;

  @Text({ title: { zh: '单位名称', en: 'name' }, isName: true, example: '示例小学' })
  name!: string;

  @Code(orgUnitKind, { title: { zh: '组织类别', en: 'kind' }, example: '单位' })
  kind!: string;

  @Code(schoolType, {
    title: { zh: '办学类型', en: 'school type' },
    optional: true,
    example: '小学',
    note: { zh: '仅单位填写', en: 'units only' },
    onlyWhen: { property: 'kind', codes: ['unit'] },
  })
  schoolType!: string | null;

  @Code(ownership, {
    title: { zh: '公办民办', en: 'ownership' },
    optional: true,
    note: { zh: '空表示不适用', en: 'null: does not apply' },
    example: '公办',
  })
  ownership!: string | null;

  @DayColumn({ title: { zh: '开办日期', en: 'opened on' }, example: '2010-09-01' })
  openedOn!: string;

  @DayColumn({
    title: { zh: '关闭日期', en: 'closed on' },
    optional: true,
    note: { zh: '空表示仍在开办；当日起不再开办', en: 'null: still open; closed from that day on' },
  })
  closedOn!: string | null;
}
