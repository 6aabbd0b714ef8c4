import type { Ref } from '@mikro-orm/core';
import { assessmentScheme } from '../code-lists/assessment-scheme.ts';
import { AmountColumn, Code, Count, Flag, Reference, Text } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { POINTS } from '../register/units.ts';
import { OrgUnit } from './org-unit.ts';

/** An assessment of a unit in one year, with the place of union work in it. */
@Register({
  table: 'assessments',
  one: 'assessment',
  many: 'assessments',
  title: { zh: '考核', en: 'assessments' },
  row: { zh: '一个单位一个年度的一项考核', en: 'one assessment of a unit in one year' },
  clauses: ['1.2.10', '3.1.2'],
  templates: ['T11'],
  key: ['unit', 'scheme', 'year'],
  privacy: 'open',
  scope: [{ unit: 'unit' }],
  rights: {
    read: { unit: 'unit' },
    write: { unit: 'unit' },
    columns: { districtScore: { above: 'unit' }, cityScore: null },
  },
})
export class Assessment extends Row {
  @Reference(() => OrgUnit, {
    title: { zh: '单位代码', en: 'unit code' },
    header: 'unit_code',
    example: '示例-PS-001',
    inverse: { name: 'assessments', title: { zh: '考核', en: 'assessments of this unit' } },
  })
  unit!: Ref<OrgUnit>;

  @Code(assessmentScheme, { title: { zh: '考核方案', en: 'scheme' }, example: '党建工作考核' })
  scheme!: string;

  @Count({ title: { zh: '年度', en: 'year' }, range: [2000, 2199], example: '2025' })
  year!: number;

  @Flag({ title: { zh: '是否列入工会工作', en: 'union work is an item' }, example: '是' })
  includesUnionWork!: boolean;

  @AmountColumn({
    title: { zh: '分值', en: 'points of union work' },
    unit: POINTS,
    optional: true,
    example: '10.00',
  })
  weight!: string | null;

  @AmountColumn({
    title: { zh: '自评分', en: 'self' },
    unit: POINTS,
    optional: true,
    example: '92.50',
  })
  selfScore!: string | null;

  @AmountColumn({ title: { zh: '区评分', en: 'district' }, unit: POINTS, optional: true })
  districtScore!: string | null;

  @AmountColumn({ title: { zh: '市评分', en: 'city' }, unit: POINTS, optional: true })
  cityScore!: string | null;

  @Text({ title: { zh: '五项自评', en: 'self-review text' }, limit: 4_000, optional: true })
  selfReview!: string | null;
}
