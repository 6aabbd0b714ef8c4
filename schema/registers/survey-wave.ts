import { DayColumn, Text } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';

/** A survey; its frame is the main staff of open units on `referenceOn`. */
@Register({
  table: 'survey_waves',
  one: 'surveyWave',
  many: 'surveyWaves',
  title: { zh: '测评波次', en: 'survey waves' },
  row: { zh: '一次满意度测评', en: 'a survey' },
  clauses: ['2.2.11'],
  templates: ['T16'],
  key: ['code'],
  privacy: 'open',
  scope: null,
  rights: { read: null, write: null },
})
export class SurveyWave extends Row {
  @Text({ title: { zh: '波次代码', en: 'code' }, limit: 64, example: '示例-2025' })
  code!: string;

  @Text({
    title: { zh: '波次名称', en: 'name' },
    isName: true,
    example: '示例：2025年教职工满意度测评',
  })
  name!: string;

  @DayColumn({ title: { zh: '基准日期', en: 'reference day' }, example: '2025-10-31' })
  referenceOn!: string;
}
