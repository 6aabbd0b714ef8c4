import type { Ref } from '@mikro-orm/core';
import { DayColumn, Reference } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { OrgUnit } from './org-unit.ts';
import { Union } from './union.ts';

/** A unit covered by a union; a joint union covers several units. */
@Register({
  table: 'union_coverage',
  one: 'unionCoverage',
  many: 'unionCoverages',
  title: { zh: '工会覆盖', en: 'union coverage' },
  row: { zh: '一个单位在一段时间内由一个工会覆盖', en: 'a unit covered by a union' },
  clauses: ['2.1.3'],
  templates: ['T01'],
  key: ['union', 'unit', 'fromOn'],
  interval: ['fromOn', 'toOn'],
  privacy: 'open',
  scope: [{ unit: 'unit' }],
  rights: { read: { unit: 'unit' }, write: { unit: 'unit' } },
})
export class UnionCoverage extends Row {
  @Reference(() => Union, {
    title: { zh: '工会代码', en: 'union code' },
    header: 'union_code',
    example: '示例-PS-001-UN',
    inverse: { name: 'coverage', title: { zh: '覆盖的单位', en: 'units covered by this union' } },
  })
  union!: Ref<Union>;

  @Reference(() => OrgUnit, {
    title: { zh: '单位代码', en: 'unit code' },
    header: 'unit_code',
    example: '示例-PS-001',
    inverse: {
      name: 'coverage',
      title: { zh: '覆盖本单位的工会', en: 'unions that cover this unit' },
    },
  })
  unit!: Ref<OrgUnit>;

  @DayColumn({ title: { zh: '起始日期', en: 'from' }, example: '2010-10-01' })
  fromOn!: string;

  @DayColumn({
    title: { zh: '截止日期', en: 'to' },
    optional: true,
    note: { zh: '空表示至今；当日不含', en: 'null: still so; that day not included' },
  })
  toOn!: string | null;
}
