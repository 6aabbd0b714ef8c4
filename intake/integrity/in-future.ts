import { columnOf, registerOf } from '../../schema/register/declared.ts';
import type { RegisterClass } from '../../schema/register/definition.ts';
import { Activity } from '../../schema/registers/activity.ts';
import { CaseEvent } from '../../schema/registers/case-event.ts';
import { CongressSession } from '../../schema/registers/congress-session.ts';
import { ContestEntry } from '../../schema/registers/contest-entry.ts';
import { EthicsRecord } from '../../schema/registers/ethics-record.ts';
import { Honour } from '../../schema/registers/honour.ts';
import { LocalSurvey } from '../../schema/registers/local-survey.ts';
import { Meeting } from '../../schema/registers/meeting.ts';
import { OfficialDocument } from '../../schema/registers/official-document.ts';
import { Proposal } from '../../schema/registers/proposal.ts';
import { Publication } from '../../schema/registers/publication.ts';
import { Spending } from '../../schema/registers/spending.ts';
import type { Check } from '../invariants/check.ts';
import { ofRow, TODAY } from './declare.ts';

/** The day on which a row of each register has happened. */
const HAPPENED: readonly (readonly [RegisterClass, string])[] = [
  [Activity, 'lastOn'],
  [CaseEvent, 'happenedOn'],
  [CongressSession, 'heldOn'],
  [ContestEntry, 'enteredOn'],
  [EthicsRecord, 'recordedOn'],
  [Honour, 'awardedOn'],
  [LocalSurvey, 'surveyedOn'],
  [Meeting, 'heldOn'],
  [OfficialDocument, 'issuedOn'],
  [Proposal, 'submittedOn'],
  [Publication, 'publishedOn'],
  [Spending, 'spentOn'],
];

/** What is recorded as having happened is not in the future: a doubt, since some enter what is planned. */
export const inFuture: readonly Check[] = HAPPENED.map(([of, property]) => {
  const register = registerOf(of);
  const day = `t.${columnOf(register, property).field}`;
  return ofRow({
    id: `IN_FUTURE_${register.table.toUpperCase()}`,
    of,
    severity: 'DOUBT',
    title: {
      zh: `日期尚未到来：${register.title.zh}`,
      en: `Days to come: ${register.title.en}`,
    },
    rule: {
      zh: '已发生的事项日期不在今天之后；请核对年份',
      en: 'what has happened is not in the future; check the year',
    },
    says: { zh: '{day} 尚未到来。', en: '{day} is still to come.' },
    where: `${day} > ${TODAY}`,
    day,
  });
});
