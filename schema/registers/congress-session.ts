import type { Ref } from '@mikro-orm/core';
import { sessionKind } from '../code-lists/session-kind.ts';
import { Code, Count, DayColumn, Reference, Text } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { OrgUnit } from './org-unit.ts';

/** One session of a staff congress. */
@Register({
  table: 'congress_sessions',
  one: 'congressSession',
  many: 'congressSessions',
  title: { zh: '教代会会议', en: 'congress sessions' },
  row: { zh: '教代会的一次会议', en: 'one session of a staff congress' },
  clauses: ['2.3.1', '2.3.2'],
  templates: ['T03'],
  key: ['code'],
  privacy: 'open',
  scope: [{ unit: 'unit' }],
  rights: { read: { unit: 'unit' }, write: { unit: 'unit' } },
})
export class CongressSession extends Row {
  @Text({ title: { zh: '会议代码', en: 'code' }, limit: 64, example: '示例-PS-001-JD01' })
  code!: string;

  @Reference(() => OrgUnit, {
    title: { zh: '单位代码', en: 'unit code' },
    header: 'unit_code',
    example: '示例-PS-001',
    inverse: {
      name: 'congressSessions',
      title: { zh: '教代会会议', en: 'congress sessions of this unit' },
    },
  })
  unit!: Ref<OrgUnit>;

  @Code(sessionKind, { title: { zh: '会议类型', en: 'kind' }, example: '例会' })
  kind!: string;

  @Count({ title: { zh: '届', en: 'term' }, range: [1, 99], optional: true })
  term!: number | null;

  @Count({ title: { zh: '次', en: 'session' }, range: [1, 99], optional: true })
  number!: number | null;

  @DayColumn({ title: { zh: '日期', en: 'on' }, header: 'on', example: '2025-03-20' })
  heldOn!: string;

  @Count({ title: { zh: '应到', en: 'due to attend' }, range: [0, 2_000_000], example: '45' })
  dueToAttend!: number;

  @Count({ title: { zh: '实到', en: 'attended' }, range: [0, 2_000_000], example: '43' })
  attended!: number;
}
