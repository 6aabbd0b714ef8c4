import type { Ref } from '@mikro-orm/core';
import { hardshipCategory } from '../code-lists/hardship-category.ts';
import { hardshipClass } from '../code-lists/hardship-class.ts';
import { AmountColumn, Code, DayColumn, Flag, Reference, Text } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { YUAN } from '../register/units.ts';
import { OrgUnit } from './org-unit.ts';
import { StaffMember } from './staff-member.ts';

/** A case of hardship. Income and spending, from which the class is computed, are not kept. */
@Register({
  table: 'hardship_cases',
  one: 'hardshipCase',
  many: 'hardshipCases',
  title: { zh: '困难个案', en: 'hardship cases' },
  row: { zh: '一位教职工的一件困难个案', en: 'one case of hardship of a person' },
  clauses: ['2.2.8'],
  templates: ['T07'],
  key: ['code'],
  interval: ['registeredOn', 'closedOn'],
  privacy: 'case',
  scope: [{ unit: 'unit' }],
  rights: {
    read: { unit: 'unit' },
    write: null,
    handle: {
      any: [
        { own: 'unit' },
        {
          all: [
            { unit: 'unit' },
            {
              handedOver: 'case_events',
              by: 'case',
              when: { property: 'kind', codes: ['escalated'] },
              to: 'level',
            },
          ],
        },
      ],
    },
  },
})
export class HardshipCase extends Row {
  @Text({ title: { zh: '案号', en: 'code' }, limit: 64, example: '示例-PS-001-KN01' })
  code!: string;

  @Reference(() => StaffMember, {
    title: { zh: '工号', en: 'staff number' },
    header: 'staff_no',
    example: '示例-0001',
    inverse: {
      name: 'hardshipCases',
      title: { zh: '困难个案', en: 'hardship cases of this person' },
    },
  })
  staff!: Ref<StaffMember>;

  @Reference(() => OrgUnit, {
    title: { zh: '单位代码', en: 'unit code' },
    header: 'unit_code',
    example: '示例-PS-001',
    inverse: {
      name: 'hardshipCases',
      title: { zh: '困难个案', en: 'hardship cases of this unit' },
    },
  })
  unit!: Ref<OrgUnit>;

  @Code(hardshipCategory, { title: { zh: '困难类别', en: 'category' }, example: '重大疾病' })
  category!: string;

  @Code(hardshipClass, {
    title: { zh: '困难等级', en: 'class' },
    header: 'class',
    note: { zh: '由公式算出，收入等输入不入库', en: 'computed; inputs are not kept (HD01)' },
    example: '相对困难',
  })
  hardshipClass!: string;

  @AmountColumn({
    title: { zh: '核定支出', en: 'recognised cost' },
    unit: YUAN,
    optional: true,
    example: '12000.00',
  })
  cost!: string | null;

  @DayColumn({ title: { zh: '发生日期', en: 'onset' }, optional: true })
  onsetOn!: string | null;

  @DayColumn({ title: { zh: '发现日期', en: 'identified on' }, example: '2025-03-03' })
  identifiedOn!: string;

  @DayColumn({ title: { zh: '立案日期', en: 'registered on' }, example: '2025-03-05' })
  registeredOn!: string;

  @DayColumn({
    title: { zh: '核实日期', en: 'verified on' },
    optional: true,
    note: { zh: '空表示尚未核实', en: 'null: not verified' },
  })
  verifiedOn!: string | null;

  @Flag({ title: { zh: '是否应上报', en: 'subject to reporting' }, example: '是' })
  reportable!: boolean;

  @DayColumn({
    title: { zh: '结案日期', en: 'closed on' },
    optional: true,
    note: { zh: '空表示在办', en: 'null: open' },
  })
  closedOn!: string | null;
}
