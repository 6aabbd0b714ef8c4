import type { Ref } from '@mikro-orm/core';
import { facilityKind } from '../code-lists/facility-kind.ts';
import { mediaLevel } from '../code-lists/media-level.ts';
import { publicationForm } from '../code-lists/publication-form.ts';
import { Code, Count, DayColumn, Reference, Text } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { OrgUnit } from './org-unit.ts';

/** An item published by a unit, in a channel of its own or in outside media. */
@Register({
  table: 'publications',
  one: 'publication',
  many: 'publications',
  title: { zh: '宣传稿件', en: 'publications' },
  row: { zh: '一篇宣传稿件', en: 'one published item' },
  clauses: ['3.3.1', '3.3.2', '3.3.3', '3.3.5'],
  templates: ['T14'],
  key: ['unit', 'publishedOn', 'number'],
  privacy: 'open',
  scope: [{ unit: 'unit' }],
  rights: { read: { unit: 'unit' }, write: { unit: 'unit' } },
})
export class Publication extends Row {
  @Reference(() => OrgUnit, {
    title: { zh: '单位代码', en: 'unit code' },
    header: 'unit_code',
    example: '示例-PS-001',
    inverse: { name: 'publications', title: { zh: '宣传稿件', en: 'publications of this unit' } },
  })
  unit!: Ref<OrgUnit>;

  @DayColumn({ title: { zh: '日期', en: 'on' }, header: 'on', example: '2025-05-12' })
  publishedOn!: string;

  @Count({ title: { zh: '当日序号', en: 'number on that day' }, range: [1, 999], example: '1' })
  number!: number;

  @Text({ title: { zh: '标题', en: 'title' }, limit: 400, example: '示例：工会活动报道' })
  title!: string;

  @Code(facilityKind, {
    title: { zh: '渠道', en: 'channel' },
    optional: true,
    note: {
      zh: '六类校内渠道；空表示校外媒体',
      en: 'one of the six channels; null: outside media',
    },
    example: '微信公众号',
  })
  channel!: string | null;

  @Code(publicationForm, { title: { zh: '形式', en: 'form' }, example: '单篇' })
  form!: string;

  @Text({ title: { zh: '媒体名称', en: 'outlet' }, optional: true })
  outlet!: string | null;

  @Code(mediaLevel, { title: { zh: '媒体级别', en: 'level' }, example: '校内' })
  mediaLevel!: string;

  @Count({ title: { zh: '阅读量', en: 'views' }, range: [0, 2_000_000], optional: true })
  views!: number | null;
}
