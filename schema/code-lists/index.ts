import type { CodeList } from './code-list.ts';
import { activityKind } from './activity-kind.ts';
import { assessmentScheme } from './assessment-scheme.ts';
import { assistanceForm } from './assistance-form.ts';
import { audience } from './audience.ts';
import { award } from './award.ts';
import { ballotMethod } from './ballot-method.ts';
import { bodyKind } from './body-kind.ts';
import { caseActor } from './case-actor.ts';
import { caseEventKind } from './case-event-kind.ts';
import { contestKind } from './contest-kind.ts';
import { contestLevel } from './contest-level.ts';
import { disclosureItem } from './disclosure-item.ts';
import { documentAction } from './document-action.ts';
import { edgeLine } from './edge-line.ts';
import { establishment } from './establishment.ts';
import { ethicsRecordKind } from './ethics-record-kind.ts';
import { ethicsResult } from './ethics-result.ts';
import { ethicsTheme } from './ethics-theme.ts';
import { facilityKind } from './facility-kind.ts';
import { fundSource } from './fund-source.ts';
import { gender } from './gender.ts';
import { hardshipCategory } from './hardship-category.ts';
import { hardshipClass } from './hardship-class.ts';
import { honourKind } from './honour-kind.ts';
import { honourReason } from './honour-reason.ts';
import { issueKind } from './issue-kind.ts';
import { issueOutcome } from './issue-outcome.ts';
import { level } from './level.ts';
import { localSurveyKind } from './local-survey-kind.ts';
import { matterMode } from './matter-mode.ts';
import { mediaLevel } from './media-level.ts';
import { meetingKind } from './meeting-kind.ts';
import { membershipKind } from './membership-kind.ts';
import { orgUnitKind } from './org-unit-kind.ts';
import { ownership } from './ownership.ts';
import { partyOrgKind } from './party-org-kind.ts';
import { postKind } from './post-kind.ts';
import { power } from './power.ts';
import { projectKind } from './project-kind.ts';
import { publicationForm } from './publication-form.ts';
import { registerName } from './register-name.ts';
import { settingName } from './setting-name.ts';
import { reportTemplate } from './report-template.ts';
import { ruleKind } from './rule-kind.ts';
import { ruleStatus } from './rule-status.ts';
import { schoolType } from './school-type.ts';
import { sessionKind } from './session-kind.ts';
import { spendingKind } from './spending-kind.ts';
import { staffCategory } from './staff-category.ts';
import { subsidyPurpose } from './subsidy-purpose.ts';
import { targetLine } from './target-line.ts';
import { termKind } from './term-kind.ts';
import { unionFunction } from './union-function.ts';
import { unionKind } from './union-kind.ts';
import { urbanRural } from './urban-rural.ts';

/** Every code list, in the order of the data dictionary. */
export const codeLists: readonly CodeList[] = Object.freeze([
  orgUnitKind,
  schoolType,
  ownership,
  urbanRural,
  edgeLine,
  unionKind,
  bodyKind,
  gender,
  staffCategory,
  establishment,
  membershipKind,
  contestKind,
  contestLevel,
  award,
  projectKind,
  reportTemplate,
  partyOrgKind,
  termKind,
  postKind,
  ruleKind,
  ruleStatus,
  targetLine,
  facilityKind,
  level,
  activityKind,
  ethicsTheme,
  unionFunction,
  audience,
  hardshipCategory,
  hardshipClass,
  caseEventKind,
  caseActor,
  assistanceForm,
  fundSource,
  sessionKind,
  power,
  matterMode,
  ballotMethod,
  meetingKind,
  disclosureItem,
  assessmentScheme,
  issueKind,
  issueOutcome,
  spendingKind,
  subsidyPurpose,
  publicationForm,
  mediaLevel,
  honourKind,
  honourReason,
  ethicsRecordKind,
  ethicsResult,
  localSurveyKind,
  documentAction,
  registerName,
  settingName,
]);
