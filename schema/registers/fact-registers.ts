import { registerOf } from '../register/declared.ts';
import type { Register } from '../register/definition.ts';
import { Activity } from './activity.ts';
import { Assessment } from './assessment.ts';
import { Attendance } from './attendance.ts';
import { Body } from './body.ts';
import { CaseEvent } from './case-event.ts';
import { CongressMatter } from './congress-matter.ts';
import { CongressSession } from './congress-session.ts';
import { ContestEntry } from './contest-entry.ts';
import { Contest } from './contest.ts';
import { Disclosure } from './disclosure.ts';
import { Employment } from './employment.ts';
import { EthicsRecord } from './ethics-record.ts';
import { Facility } from './facility.ts';
import { FundYear } from './fund-year.ts';
import { GroupMembership } from './group-membership.ts';
import { HardshipCase } from './hardship-case.ts';
import { Honour } from './honour.ts';
import { Issue } from './issue.ts';
import { LocalSurvey } from './local-survey.ts';
import { Meeting } from './meeting.ts';
import { Membership } from './membership.ts';
import { OfficialDocument } from './official-document.ts';
import { OrgEdge } from './org-edge.ts';
import { OrgUnit } from './org-unit.ts';
import { Participation } from './participation.ts';
import { PartyOrg } from './party-org.ts';
import { Post } from './post.ts';
import { Project } from './project.ts';
import { Proposal } from './proposal.ts';
import { Publication } from './publication.ts';
import { ReformBody } from './reform-body.ts';
import { SignedTarget } from './signed-target.ts';
import { Spending } from './spending.ts';
import { StaffMember } from './staff-member.ts';
import { Submission } from './submission.ts';
import { Subsidy } from './subsidy.ts';
import { SurveyResponse } from './survey-response.ts';
import { SurveyWave } from './survey-wave.ts';
import { Term } from './term.ts';
import { UnionCoverage } from './union-coverage.ts';
import { Union } from './union.ts';
import { UnitRule } from './unit-rule.ts';

/**
 * The registers of facts, in the order of the data package: what is referred to comes first. One
 * more register is one more file and one more line.
 */
export const factRegisters: readonly Register[] = Object.freeze(
  [
    OrgUnit,
    OrgEdge,
    Union,
    UnionCoverage,
    Body,
    StaffMember,
    Employment,
    Membership,
    Contest,
    ContestEntry,
    SurveyWave,
    SurveyResponse,
    Project,
    Submission,
    PartyOrg,
    Term,
    Post,
    GroupMembership,
    UnitRule,
    SignedTarget,
    Facility,
    Activity,
    Attendance,
    Participation,
    HardshipCase,
    CaseEvent,
    CongressSession,
    CongressMatter,
    Proposal,
    Meeting,
    Disclosure,
    Assessment,
    ReformBody,
    Issue,
    FundYear,
    Spending,
    Subsidy,
    Publication,
    Honour,
    EthicsRecord,
    LocalSurvey,
    OfficialDocument,
  ].map(registerOf),
);
