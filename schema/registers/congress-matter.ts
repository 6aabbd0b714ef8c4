import type { Ref } from '@mikro-orm/core';
import { ballotMethod } from '../code-lists/ballot-method.ts';
import { matterMode } from '../code-lists/matter-mode.ts';
import { power } from '../code-lists/power.ts';
import { Code, Count, DayColumn, Flag, Reference, Text } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { CongressSession } from './congress-session.ts';
import { OrgUnit } from './org-unit.ts';

/** A matter within the powers of the staff congress: whether it was submitted, how it was decided and disclosed. */
@Register({
  table: 'congress_matters',
  one: 'congressMatter',
  many: 'congressMatters',
  title: { zh: '教代会议题与决议', en: 'matters and resolutions' },
  row: {
    zh: '一项属于教代会职权的议题及其办理',
    en: 'one matter within the powers of the congress, and how it was dealt with',
  },
  clauses: ['2.3.2', '2.3.3', '2.3.7'],
  templates: ['T03'],
  key: ['unit', 'arisenOn', 'number'],
  privacy: 'open',
  scope: [{ unit: 'unit' }],
  rights: { read: { unit: 'unit' }, write: { unit: 'unit' } },
})
export class CongressMatter extends Row {
  @Reference(() => OrgUnit, {
    title: { zh: '单位代码', en: 'unit code' },
    header: 'unit_code',
    example: '示例-PS-001',
    inverse: {
      name: 'congressMatters',
      title: { zh: '教代会议题与决议', en: 'matters and resolutions of this unit' },
    },
  })
  unit!: Ref<OrgUnit>;

  @DayColumn({ title: { zh: '日期', en: 'arose on' }, header: 'on', example: '2025-03-20' })
  arisenOn!: string;

  @Count({ title: { zh: '序号', en: 'number' }, range: [1, 999], example: '1' })
  number!: number;

  @Text({ title: { zh: '议题', en: 'title' }, limit: 400, example: '示例：绩效工资分配办法' })
  title!: string;

  @Code(power, { title: { zh: '职权', en: 'power' }, example: '分配、聘任、考核、奖惩办法' })
  power!: string;

  @Reference(() => CongressSession, {
    title: { zh: '会议代码', en: 'session' },
    header: 'session_code',
    optional: true,
    note: { zh: '空表示未提交', en: 'null: not submitted' },
    example: '示例-PS-001-JD01',
    inverse: {
      name: 'matters',
      title: { zh: '教代会议题与决议', en: 'matters and resolutions of this session' },
    },
  })
  session!: Ref<CongressSession> | null;

  @Code(matterMode, { title: { zh: '实际方式', en: 'actual mode' }, example: '讨论通过' })
  mode!: string;

  @Code(ballotMethod, { title: { zh: '表决方式', en: 'ballot' }, example: '无记名票决' })
  ballot!: string;

  @Count({
    title: { zh: '应投票人数', en: 'eligible' },
    header: 'eligible',
    range: [0, 2_000_000],
    optional: true,
  })
  votersEligible!: number | null;

  @Count({
    title: { zh: '收回票', en: 'returned' },
    header: 'returned',
    range: [0, 2_000_000],
    optional: true,
  })
  votesReturned!: number | null;

  @Count({ title: { zh: '赞成', en: 'yes' }, header: 'yes', range: [0, 2_000_000], optional: true })
  votesYes!: number | null;

  @Count({ title: { zh: '反对', en: 'no' }, header: 'no', range: [0, 2_000_000], optional: true })
  votesNo!: number | null;

  @Count({
    title: { zh: '弃权', en: 'abstain' },
    header: 'abstain',
    range: [0, 2_000_000],
    optional: true,
  })
  votesAbstain!: number | null;

  @Flag({ title: { zh: '是否形成决议', en: 'became a resolution' }, example: '是' })
  resolution!: boolean;

  @DayColumn({
    title: { zh: '公开日期', en: 'disclosed on' },
    optional: true,
    note: { zh: '空表示未公开', en: 'null: not disclosed' },
  })
  disclosedOn!: string | null;

  @DayColumn({
    title: { zh: '落实情况报告日期', en: 'implementation reported on' },
    optional: true,
    note: { zh: '空表示未报告', en: 'null: not reported' },
  })
  statusReportedOn!: string | null;
}
