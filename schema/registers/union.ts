import type { Ref } from '@mikro-orm/core';
import { unionKind } from '../code-lists/union-kind.ts';
import { Code, DayColumn, Reference, Text } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { OrgUnit } from './org-unit.ts';

/** A basic union; in force on `[approvedOn, dissolvedOn)`. */
@Register({
  table: 'unions',
  one: 'union',
  many: 'unions',
  title: { zh: '基层工会', en: 'unions' },
  row: { zh: '一个基层工会', en: 'a basic union' },
  clauses: ['2.1.3'],
  templates: ['T01'],
  key: ['code'],
  interval: ['approvedOn', 'dissolvedOn'],
  exclusive: [
    {
      owner: 'hostUnit',
      when: { property: 'kind', code: 'single' },
      rule: {
        zh: '一个单位任何一天最多只有一个单独基层工会',
        en: 'at most one single union in force at a unit on any day',
      },
    },
  ],
  privacy: 'open',
  scope: [{ unit: 'hostUnit' }, { having: 'union_coverage', by: 'union' }],
  rights: {
    read: { any: [{ unit: 'hostUnit' }, { having: 'union_coverage', by: 'union' }] },
    write: { unit: 'hostUnit' },
  },
})
export class Union extends Row {
  @Text({ title: { zh: '工会代码', en: 'code' }, limit: 64, example: '示例-PS-001-UN' })
  code!: string;

  @Text({ title: { zh: '工会名称', en: 'name' }, isName: true, example: '示例小学工会' })
  name!: string;

  @Code(unionKind, { title: { zh: '组织类型', en: 'kind' }, example: '单独基层工会' })
  kind!: string;

  @Reference(() => OrgUnit, {
    title: { zh: '所在单位代码', en: 'host unit code' },
    header: 'host_unit_code',
    example: '示例-PS-001',
    inverse: {
      name: 'hostedUnions',
      title: { zh: '设在本单位的工会', en: 'unions hosted by this unit' },
    },
  })
  hostUnit!: Ref<OrgUnit>;

  @DayColumn({ title: { zh: '批复日期', en: 'approved on' }, example: '2010-10-01' })
  approvedOn!: string;

  @DayColumn({
    title: { zh: '撤销日期', en: 'dissolved on' },
    optional: true,
    note: { zh: '空表示存续', en: 'null: still in force' },
  })
  dissolvedOn!: string | null;
}
