import type { Ref } from '@mikro-orm/core';
import { AmountColumn, Count, Reference } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { YUAN } from '../register/units.ts';
import { OrgUnit } from './org-unit.ts';

/** Union funds of a unit in one year. Wages are the total of the unit, never those of a person. */
@Register({
  table: 'fund_years',
  one: 'fundYear',
  many: 'fundYears',
  title: { zh: '经费年度', en: 'funds by year' },
  row: { zh: '一个单位一个年度的工会经费', en: 'the union funds of a unit in one year' },
  clauses: ['3.2.5', '2.1.9'],
  templates: ['T12'],
  key: ['unit', 'year'],
  privacy: 'open',
  scope: [{ unit: 'unit' }],
  rights: { read: { unit: 'unit' }, write: { unit: 'unit' } },
})
export class FundYear extends Row {
  @Reference(() => OrgUnit, {
    title: { zh: '单位代码', en: 'unit code' },
    header: 'unit_code',
    example: '示例-PS-001',
    inverse: { name: 'fundYears', title: { zh: '经费年度', en: 'funds by year of this unit' } },
  })
  unit!: Ref<OrgUnit>;

  @Count({ title: { zh: '年度', en: 'year' }, range: [2000, 2199], example: '2025' })
  year!: number;

  @AmountColumn({ title: { zh: '工资总额', en: 'total wages' }, unit: YUAN, example: '8000000.00' })
  wages!: string;

  @AmountColumn({
    title: { zh: '实拨工会经费', en: 'contribution remitted' },
    unit: YUAN,
    example: '160000.00',
  })
  contributionPaid!: string;

  @AmountColumn({ title: { zh: '会费应收', en: 'dues payable' }, unit: YUAN, example: '40000.00' })
  duesPayable!: string;

  @AmountColumn({ title: { zh: '会费实收', en: 'dues received' }, unit: YUAN, example: '39800.00' })
  duesReceived!: string;
}
