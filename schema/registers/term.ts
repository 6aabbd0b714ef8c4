import type { Ref } from '@mikro-orm/core';
import { termKind } from '../code-lists/term-kind.ts';
import { Code, Count, DayColumn, Reference } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { OrgUnit } from './org-unit.ts';
import { Union } from './union.ts';

/**
 * One term of a union committee, a staff congress or a Party organisation, with the renewal that
 * ends it: “due” and “held” are columns of the same row.
 */
@Register({
  table: 'terms',
  one: 'term',
  many: 'terms',
  title: { zh: '任期与换届', en: 'terms and renewals' },
  row: {
    zh: '工会委员会、教代会或党组织的一届及结束该届的换届',
    en: 'one term of a committee, a congress or a Party organisation, with the renewal that ends it',
  },
  clauses: ['2.1.5', '2.3.1', '3.1.5', '3.4.1'],
  templates: ['T01', 'T13'],
  key: ['unit', 'kind', 'fromOn'],
  interval: ['fromOn', 'heldOn'],
  privacy: 'open',
  scope: [{ unit: 'unit' }],
  rights: {
    read: { unit: 'unit' },
    write: { unit: 'unit' },
    columns: {
      requestApprovedOn: { above: 'unit' },
      extensionApprovedOn: { above: 'unit' },
      resultApprovedOn: { above: 'unit' },
    },
  },
})
export class Term extends Row {
  @Reference(() => OrgUnit, {
    title: { zh: '单位代码', en: 'unit code' },
    header: 'unit_code',
    example: '示例-PS-001',
    inverse: { name: 'terms', title: { zh: '任期与换届', en: 'terms and renewals of this unit' } },
  })
  unit!: Ref<OrgUnit>;

  @Code(termKind, { title: { zh: '任期类别', en: 'kind' }, example: '工会委员会' })
  kind!: string;

  @Reference(() => Union, {
    title: { zh: '工会代码', en: 'union code' },
    header: 'union_code',
    optional: true,
    onlyWhen: { property: 'kind', codes: ['union_committee'] },
    note: { zh: '仅工会委员会填写', en: 'union committees only' },
    example: '示例-PS-001-UN',
    inverse: { name: 'terms', title: { zh: '任期与换届', en: 'terms and renewals of this union' } },
  })
  union!: Ref<Union> | null;

  @Count({
    title: { zh: '届', en: 'number of the term' },
    range: [1, 99],
    optional: true,
    example: '3',
  })
  number!: number | null;

  @DayColumn({ title: { zh: '起始日期', en: 'from' }, example: '2021-06-01' })
  fromOn!: string;

  @DayColumn({
    title: { zh: '届满日期', en: 'due on' },
    note: {
      zh: '起始日期加 3 或 5 年',
      en: 'from + 3 or 5 years (Trade Union Law, article 16; MOE 32, article 18)',
    },
    example: '2026-06-01',
  })
  dueOn!: string;

  @DayColumn({ title: { zh: '换届请示日期', en: 'renewal requested on' }, optional: true })
  requestedOn!: string | null;

  @DayColumn({ title: { zh: '请示批复日期', en: 'request approved on' }, optional: true })
  requestApprovedOn!: string | null;

  @DayColumn({ title: { zh: '延期批复日期', en: 'extension approved on' }, optional: true })
  extensionApprovedOn!: string | null;

  @DayColumn({ title: { zh: '延期至', en: 'extended to' }, optional: true })
  extendedTo!: string | null;

  @DayColumn({
    title: { zh: '换届日期', en: 'renewed on' },
    optional: true,
    note: { zh: '空表示本届未结束', en: 'null: the term runs' },
  })
  heldOn!: string | null;

  @Count({ title: { zh: '应到', en: 'due to attend' }, range: [0, 2_000_000], optional: true })
  dueToAttend!: number | null;

  @Count({ title: { zh: '实到', en: 'attended' }, range: [0, 2_000_000], optional: true })
  attended!: number | null;

  @Count({
    title: { zh: '当选最低得票', en: 'lowest votes of an elected person' },
    range: [0, 2_000_000],
    optional: true,
  })
  winnerVotes!: number | null;

  @DayColumn({ title: { zh: '结果报批日期', en: 'result reported on' }, optional: true })
  resultReportedOn!: string | null;

  @DayColumn({ title: { zh: '结果批复日期', en: 'result approved on' }, optional: true })
  resultApprovedOn!: string | null;

  @Count({
    title: { zh: '代表数', en: 'representatives' },
    range: [0, 2_000_000],
    optional: true,
    onlyWhen: { property: 'kind', codes: ['staff_congress'] },
    note: { zh: '仅教代会填写', en: 'staff congresses only' },
  })
  representatives!: number | null;

  @Count({
    title: { zh: '教师代表', en: 'of them teachers' },
    range: [0, 2_000_000],
    optional: true,
    onlyWhen: { property: 'kind', codes: ['staff_congress'] },
    note: { zh: '仅教代会填写', en: 'staff congresses only' },
  })
  teacherRepresentatives!: number | null;

  @Count({
    title: { zh: '女代表', en: 'of them women' },
    range: [0, 2_000_000],
    optional: true,
    onlyWhen: { property: 'kind', codes: ['staff_congress'] },
    note: { zh: '仅教代会填写', en: 'staff congresses only' },
  })
  womenRepresentatives!: number | null;
}
