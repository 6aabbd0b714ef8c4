import { registerOf, columnOf } from '../../schema/register/declared.ts';
import type { RegisterClass } from '../../schema/register/definition.ts';
import { Activity } from '../../schema/registers/activity.ts';
import { Body } from '../../schema/registers/body.ts';
import { CongressMatter } from '../../schema/registers/congress-matter.ts';
import { CongressSession } from '../../schema/registers/congress-session.ts';
import { Disclosure } from '../../schema/registers/disclosure.ts';
import { Facility } from '../../schema/registers/facility.ts';
import { HardshipCase } from '../../schema/registers/hardship-case.ts';
import { Honour } from '../../schema/registers/honour.ts';
import { Issue } from '../../schema/registers/issue.ts';
import { LocalSurvey } from '../../schema/registers/local-survey.ts';
import { Meeting } from '../../schema/registers/meeting.ts';
import { OfficialDocument } from '../../schema/registers/official-document.ts';
import { PartyOrg } from '../../schema/registers/party-org.ts';
import { Post } from '../../schema/registers/post.ts';
import { Project } from '../../schema/registers/project.ts';
import { Proposal } from '../../schema/registers/proposal.ts';
import { Publication } from '../../schema/registers/publication.ts';
import { ReformBody } from '../../schema/registers/reform-body.ts';
import { Spending } from '../../schema/registers/spending.ts';
import { Subsidy } from '../../schema/registers/subsidy.ts';
import { Term } from '../../schema/registers/term.ts';
import { UnionCoverage } from '../../schema/registers/union-coverage.ts';
import { UnitRule } from '../../schema/registers/unit-rule.ts';
import type { Check } from '../invariants/check.ts';
import { acrossRows } from './declare.ts';

/** The day on which a row of each register happened at its unit, or its first and its last day (not included). */
const DAYS: readonly (readonly [RegisterClass, string, string?])[] = [
  [UnionCoverage, 'fromOn', 'toOn'],
  [Body, 'establishedOn', 'dissolvedOn'],
  [PartyOrg, 'establishedOn', 'dissolvedOn'],
  [Term, 'fromOn', 'heldOn'],
  [Post, 'fromOn', 'toOn'],
  [UnitRule, 'adoptedOn', 'repealedOn'],
  [Facility, 'fromOn', 'toOn'],
  [ReformBody, 'fromOn', 'toOn'],
  [Project, 'promisedOn'],
  [Activity, 'fromOn'],
  [HardshipCase, 'registeredOn'],
  [CongressSession, 'heldOn'],
  [CongressMatter, 'arisenOn'],
  [Proposal, 'submittedOn'],
  [Meeting, 'heldOn'],
  [Disclosure, 'publishedOn'],
  [Issue, 'raisedOn'],
  [Spending, 'spentOn'],
  [Subsidy, 'approvedOn'],
  [Publication, 'publishedOn'],
  [Honour, 'awardedOn'],
  [LocalSurvey, 'surveyedOn'],
  [OfficialDocument, 'issuedOn'],
];

/**
 * No row of a unit lies outside the days on which the unit is open, one check for each register.
 * What has an end may end on the day on which the unit closes; what happens on a day may not.
 */
export const outsideUnit: readonly Check[] = DAYS.map(([of, first, end]) => {
  const register = registerOf(of);
  const from = `t.${columnOf(register, first).field}`;
  const to = end === undefined ? null : `t.${columnOf(register, end).field}`;
  const isLate = to === null ? `${from} >= u.closed_on` : `(${to} is null or ${to} > u.closed_on)`;
  return acrossRows({
    id: `OUTSIDE_UNIT_${register.table.toUpperCase()}`,
    of,
    title: {
      zh: `不在单位开办期内：${register.title.zh}`,
      en: `Outside the life of the unit: ${register.title.en}`,
    },
    rule: {
      zh: '单位的记录在其开办期之内',
      en: 'the rows of a unit lie within the days on which it is open',
    },
    says: {
      zh: '“{unit}”于 {opened} 开办[，于 {closed} 撤销]，此记录有不在其间的日子。',
      en: '"{unit}" is open from {opened}[ until {closed}]; this row has days outside.',
    },
    joins: 'join org_units u on u.id = t.unit_id',
    where: `${from} < u.opened_on or (u.closed_on is not null and ${isLate})`,
    params: { unit: 'u.code', opened: 'u.opened_on', closed: "coalesce(u.closed_on::text, '')" },
    unit: 'u.code',
    day: `case when ${from} < u.opened_on then ${from} else greatest(${from}, u.closed_on) end`,
  });
});
