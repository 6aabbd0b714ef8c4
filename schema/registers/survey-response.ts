import type { Ref } from '@mikro-orm/core';
import { Count, Reference, Text } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { answerProperty, questionnaireItems } from '../questionnaire/questionnaire.ts';
import { OrgUnit } from './org-unit.ts';
import { SurveyWave } from './survey-wave.ts';

/** One answer for every item of the questionnaire: `s1_1` … `o2`, 1 to 5, null for "no answer". */
function Answers(): ClassDecorator {
  return (target) => {
    for (const { code, zh, en } of questionnaireItems) {
      Count({
        title: { zh, en },
        header: code,
        field: answerProperty(code),
        range: [1, 5],
        noAnswer: '9',
        optional: true,
        omissible: true,
        example: '4',
      })(target.prototype as object, answerProperty(code));
    }
  };
}

/** An anonymous answer sheet. */
@Register({
  table: 'survey_responses',
  one: 'surveyResponse',
  many: 'surveyResponses',
  title: { zh: '测评答卷', en: 'survey responses' },
  row: {
    zh: '一份匿名答卷；1 到 5 分，空或 9 表示未作答',
    en: 'an anonymous answer sheet; 1 to 5, null: no answer',
  },
  clauses: ['1.2.11', '2.2.1', '2.2.11', '2.3.6'],
  templates: ['T16'],
  key: ['wave', 'respondent'],
  privacy: 'sealed',
  scope: [{ unit: 'unit' }],
  rights: { read: { unit: 'unit' }, write: null },
})
@Answers()
export class SurveyResponse extends Row {
  @Reference(() => SurveyWave, {
    title: { zh: '波次代码', en: 'wave code' },
    header: 'wave_code',
    example: '示例-2025',
    inverse: { name: 'responses', title: { zh: '答卷', en: 'answer sheets of this wave' } },
  })
  wave!: Ref<SurveyWave>;

  @Text({
    title: { zh: '答卷编号', en: 'respondent' },
    limit: 64,
    note: { zh: '匿名，与工号无关', en: 'anonymous, no staff number' },
    example: 'r000001',
  })
  respondent!: string;

  @Reference(() => OrgUnit, {
    title: { zh: '单位代码', en: 'unit code' },
    header: 'unit_code',
    example: '示例-PS-001',
    inverse: { name: 'surveyResponses', title: { zh: '答卷', en: 'answer sheets from this unit' } },
  })
  unit!: Ref<OrgUnit>;
}
