import type { Ref } from '@mikro-orm/core';
import { localSurveyKind } from '../code-lists/local-survey-kind.ts';
import { Code, Count, DayColumn, Reference, Text } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { OrgUnit } from './org-unit.ts';

/** Totals of a survey among staff on their needs, or among parents or students on the school. */
@Register({
  table: 'local_surveys',
  one: 'localSurvey',
  many: 'localSurveys',
  title: { zh: '调研与社会评价', en: 'needs surveys and outside ratings' },
  row: {
    zh: '一次调研或社会评价的汇总数',
    en: 'the totals of one survey of needs or of outside opinion',
  },
  clauses: ['2.2.2', '2.4.6'],
  templates: ['T16'],
  key: ['unit', 'kind', 'surveyedOn'],
  privacy: 'open',
  scope: [{ unit: 'unit' }],
  rights: { read: { unit: 'unit' }, write: { unit: 'unit' } },
})
export class LocalSurvey extends Row {
  @Reference(() => OrgUnit, {
    title: { zh: '单位代码', en: 'unit code' },
    header: 'unit_code',
    example: '示例-PS-001',
    inverse: {
      name: 'localSurveys',
      title: { zh: '调研与社会评价', en: 'needs surveys and outside ratings of this unit' },
    },
  })
  unit!: Ref<OrgUnit>;

  @Code(localSurveyKind, { title: { zh: '调查类别', en: 'kind' }, example: '家长评价' })
  kind!: string;

  @DayColumn({ title: { zh: '日期', en: 'on' }, header: 'on', example: '2025-06-10' })
  surveyedOn!: string;

  @Count({ title: { zh: '调查人数', en: 'asked' }, range: [0, 2_000_000], example: '120' })
  asked!: number;

  @Count({ title: { zh: '有效人数', en: 'valid answers' }, range: [0, 2_000_000], example: '112' })
  valid!: number;

  @Count({
    title: { zh: '满意人数', en: 'satisfied' },
    range: [0, 2_000_000],
    optional: true,
    note: {
      zh: '满意率是否含“基本满意”随次固定',
      en: 'what counts as satisfied is fixed with the survey',
    },
    example: '101',
  })
  satisfied!: number | null;

  @Text({ title: { zh: '主题', en: 'topic' }, optional: true })
  topic!: string | null;
}
