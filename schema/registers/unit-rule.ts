import type { Ref } from '@mikro-orm/core';
import { ruleKind } from '../code-lists/rule-kind.ts';
import { ruleStatus } from '../code-lists/rule-status.ts';
import { Code, DayColumn, Reference, Text } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { OrgUnit } from './org-unit.ts';

/** A written rule of a unit, or the statement that it needs none of this kind. */
@Register({
  table: 'unit_rules',
  one: 'unitRule',
  many: 'unitRules',
  title: { zh: '制度', en: 'rules in force' },
  row: { zh: '一个单位的一项制度', en: 'one written rule of a unit' },
  clauses: ['2.1.6', '2.1.9', '2.4.1', '2.4.3', '2.5.4', '3.1.1', '3.2.1'],
  templates: ['T01'],
  key: ['unit', 'kind', 'adoptedOn'],
  interval: ['adoptedOn', 'repealedOn'],
  privacy: 'open',
  scope: [{ unit: 'unit' }],
  rights: { read: { unit: 'unit' }, write: { unit: 'unit' } },
})
export class UnitRule extends Row {
  @Reference(() => OrgUnit, {
    title: { zh: '单位代码', en: 'unit code' },
    header: 'unit_code',
    example: '示例-PS-001',
    inverse: { name: 'unitRules', title: { zh: '制度', en: 'rules in force of this unit' } },
  })
  unit!: Ref<OrgUnit>;

  @Code(ruleKind, { title: { zh: '制度类别', en: 'kind' }, example: '工会委员会议事与工作制度' })
  kind!: string;

  @Code(ruleStatus, {
    title: { zh: '状态', en: 'status' },
    note: {
      zh: '“不适用”须说明本单位无需此项制度',
      en: '“not applicable”: the unit needs no rule of this kind',
    },
    example: '有效',
  })
  status!: string;

  @DayColumn({ title: { zh: '施行日期', en: 'adopted on' }, example: '2021-03-01' })
  adoptedOn!: string;

  @DayColumn({
    title: { zh: '废止日期', en: 'repealed on' },
    optional: true,
    note: { zh: '空表示仍有效', en: 'null: still in force' },
  })
  repealedOn!: string | null;

  @Text({
    title: { zh: '文号', en: 'document number' },
    limit: 64,
    optional: true,
    example: '示例〔2021〕1号',
  })
  documentNo!: string | null;
}
