import type { Ref } from '@mikro-orm/core';
import { targetLine } from '../code-lists/target-line.ts';
import { AmountColumn, Code, Count, DayColumn, Reference, Text } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { OF_THE_LINE } from '../register/units.ts';
import { OrgUnit } from './org-unit.ts';

/** A target that a node of the hierarchy signed for one year. */
@Register({
  table: 'targets',
  one: 'signedTarget',
  many: 'signedTargets',
  title: { zh: '目标责任', en: 'signed targets' },
  row: { zh: '一个节点一个年度的一项目标', en: 'one target of a node for one year' },
  clauses: ['2.1.1'],
  key: ['unit', 'line', 'indicator', 'year'],
  privacy: 'open',
  scope: [{ unit: 'unit' }],
  rights: { read: { unit: 'unit' }, write: { above: 'unit' } },
})
export class SignedTarget extends Row {
  @Reference(() => OrgUnit, {
    title: { zh: '责任单位（任一层级）', en: 'node that signed' },
    header: 'unit_code',
    example: '示例-PS-001',
    inverse: {
      name: 'signedTargets',
      title: { zh: '目标责任', en: 'signed targets of this unit' },
    },
  })
  unit!: Ref<OrgUnit>;

  @Code(targetLine, { title: { zh: '目标项', en: 'line' }, example: '新建工会数' })
  line!: string;

  @Text({
    title: { zh: '指标代码', en: 'indicator code' },
    limit: 8,
    note: { zh: '目标项为指标值时填写，其余填“-”', en: '“-” unless line = indicator' },
    example: '-',
  })
  indicator!: string;

  @Count({ title: { zh: '年度', en: 'year' }, range: [2000, 2199], example: '2025' })
  year!: number;

  @AmountColumn({ title: { zh: '目标值', en: 'target' }, unit: OF_THE_LINE, example: '3.00' })
  value!: string;

  @Text({
    title: { zh: '责任人职务', en: 'post responsible' },
    optional: true,
    note: { zh: '写职务，不写姓名', en: 'the post, not the name' },
    example: '工会主席',
  })
  responsible!: string | null;

  @DayColumn({ title: { zh: '签订日期', en: 'signed on' }, optional: true, example: '2025-01-20' })
  signedOn!: string | null;
}
