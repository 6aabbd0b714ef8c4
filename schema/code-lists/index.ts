import type { CodeList } from './code-list.ts';
import { award } from './award.ts';
import { bodyKind } from './body-kind.ts';
import { contestKind } from './contest-kind.ts';
import { contestLevel } from './contest-level.ts';
import { establishment } from './establishment.ts';
import { gender } from './gender.ts';
import { membershipKind } from './membership-kind.ts';
import { orgUnitKind } from './org-unit-kind.ts';
import { ownership } from './ownership.ts';
import { projectKind } from './project-kind.ts';
import { registerName } from './register-name.ts';
import { reportTemplate } from './report-template.ts';
import { schoolType } from './school-type.ts';
import { staffCategory } from './staff-category.ts';
import { unionKind } from './union-kind.ts';

/** Every code list, in the order of the data dictionary. */
export const codeLists: readonly CodeList[] = Object.freeze([
  orgUnitKind,
  schoolType,
  ownership,
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
  registerName,
]);
