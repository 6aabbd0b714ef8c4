import { registerOf } from '../register/declared.ts';
import type { Register } from '../register/definition.ts';
import { Body } from './body.ts';
import { ContestEntry } from './contest-entry.ts';
import { Contest } from './contest.ts';
import { Employment } from './employment.ts';
import { Membership } from './membership.ts';
import { OrgEdge } from './org-edge.ts';
import { OrgUnit } from './org-unit.ts';
import { Project } from './project.ts';
import { StaffMember } from './staff-member.ts';
import { Submission } from './submission.ts';
import { SurveyResponse } from './survey-response.ts';
import { SurveyWave } from './survey-wave.ts';
import { UnionCoverage } from './union-coverage.ts';
import { Union } from './union.ts';

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
  ].map(registerOf),
);
