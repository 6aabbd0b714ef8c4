import type { Ref } from '@mikro-orm/core';
import { assistanceForm } from '../code-lists/assistance-form.ts';
import { caseActor } from '../code-lists/case-actor.ts';
import { caseEventKind } from '../code-lists/case-event-kind.ts';
import { fundSource } from '../code-lists/fund-source.ts';
import { level } from '../code-lists/level.ts';
import { AmountColumn, Code, Count, DayColumn, Flag, Reference } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { YUAN } from '../register/units.ts';
import { HardshipCase } from './hardship-case.ts';

/** One event of a case of hardship: who knew, reported, helped, and when. */
@Register({
  table: 'case_events',
  one: 'caseEvent',
  many: 'caseEvents',
  title: { zh: '个案事件', en: 'events of cases' },
  row: { zh: '一件困难个案中的一个事件', en: 'one event of a case of hardship' },
  clauses: ['2.2.8', '2.2.9', '2.2.10'],
  templates: ['T07'],
  key: ['case', 'kind', 'happenedOn', 'number'],
  privacy: 'case',
  scope: [{ via: 'case' }],
  rights: { read: { via: 'case' }, write: null },
})
export class CaseEvent extends Row {
  @Reference(() => HardshipCase, {
    title: { zh: '案号', en: 'case' },
    header: 'case_code',
    example: '示例-PS-001-KN01',
    inverse: { name: 'events', title: { zh: '个案事件', en: 'events of cases of this case' } },
  })
  case!: Ref<HardshipCase>;

  @Code(caseEventKind, { title: { zh: '事件', en: 'kind' }, example: '知情' })
  kind!: string;

  @DayColumn({ title: { zh: '日期', en: 'on' }, header: 'on', example: '2025-03-03' })
  happenedOn!: string;

  @Count({ title: { zh: '当日序号', en: 'number on that day' }, range: [1, 99], example: '1' })
  number!: number;

  @Code(caseActor, { title: { zh: '主体', en: 'actor' }, example: '工会小组' })
  actor!: string;

  @Code(level, { title: { zh: '层级', en: 'level' }, optional: true })
  level!: string | null;

  @Code(assistanceForm, {
    title: { zh: '帮扶形式', en: 'form' },
    optional: true,
    onlyWhen: { property: 'kind', codes: ['helped'] },
  })
  form!: string | null;

  @AmountColumn({
    title: { zh: '金额', en: 'amount' },
    unit: YUAN,
    optional: true,
    onlyWhen: { property: 'kind', codes: ['helped'] },
  })
  amount!: string | null;

  @Code(fundSource, {
    title: { zh: '资金来源', en: 'source' },
    optional: true,
    onlyWhen: { property: 'kind', codes: ['helped'] },
  })
  source!: string | null;

  @Flag({
    title: { zh: '是否满意', en: 'satisfied' },
    optional: true,
    onlyWhen: { property: 'kind', codes: ['followed_up'] },
  })
  satisfied!: boolean | null;
}
