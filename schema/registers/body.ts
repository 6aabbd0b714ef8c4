import type { Ref } from '@mikro-orm/core';
import { bodyKind } from '../code-lists/body-kind.ts';
import { Code, DayColumn, Reference } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { OrgUnit } from './org-unit.ts';

/** A companion body of a unit: staff congress, audit committee, women's committee and their small forms. */
@Register({
  table: 'bodies',
  one: 'body',
  many: 'bodies',
  title: { zh: '组织机构', en: 'bodies' },
  row: { zh: '一个单位的教代会、经审会、女教职工委员会等', en: 'a companion body of a unit' },
  clauses: ['2.1.5'],
  templates: ['T01'],
  key: ['unit', 'kind', 'establishedOn'],
  interval: ['establishedOn', 'dissolvedOn'],
  privacy: 'open',
  scope: [{ unit: 'unit' }],
  rights: { read: { unit: 'unit' }, write: { unit: 'unit' } },
})
export class Body extends Row {
  @Reference(() => OrgUnit, {
    title: { zh: '单位代码', en: 'unit code' },
    header: 'unit_code',
    example: '示例-PS-001',
    inverse: { name: 'bodies', title: { zh: '组织机构', en: 'bodies of this unit' } },
  })
  unit!: Ref<OrgUnit>;

  @Code(bodyKind, { title: { zh: '机构类别', en: 'kind' }, example: '教职工代表大会' })
  kind!: string;

  @DayColumn({ title: { zh: '成立日期', en: 'established on' }, example: '2011-03-01' })
  establishedOn!: string;

  @DayColumn({
    title: { zh: '撤销日期', en: 'dissolved on' },
    optional: true,
    note: { zh: '空表示存续', en: 'null: still there' },
  })
  dissolvedOn!: string | null;
}
