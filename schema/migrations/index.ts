import type { MigrationObject } from '@mikro-orm/core';
import { Migration20261123035447_spine as spine } from './Migration20261123035447_spine.ts';
import { Migration20261123050800_analyze as analyze } from './Migration20261123050800_analyze.ts';
import { Migration20261125193729_snapshots as snapshots } from './Migration20261125193729_snapshots.ts';
import { Migration20261125221038_schedules as schedules } from './Migration20261125221038_schedules.ts';
import { Migration20261126110500_hold_still as holdStill } from './Migration20261126110500_hold_still.ts';
import { Migration20261130093000_revoked_keys as revokedKeys } from './Migration20261130093000_revoked_keys.ts';
import { Migration20261130094000_awards as awards } from './Migration20261130094000_awards.ts';
import { Migration20261130101000_folded_keys as foldedKeys } from './Migration20261130101000_folded_keys.ts';
import { Migration20261130103000_single_unions as singleUnions } from './Migration20261130103000_single_unions.ts';
import { Migration20261130123959_projects_and_submissions as projectsAndSubmissions } from './Migration20261130123959_projects_and_submissions.ts';
import { Migration20261130171113_record_horizons as recordHorizons } from './Migration20261130171113_record_horizons.ts';
import { Migration20261130185210_policy_registers as policyRegisters } from './Migration20261130185210_policy_registers.ts';
import { Migration20261130185346_lines as lines } from './Migration20261130185346_lines.ts';
import { Migration20261130191839_problem_changes as problemChanges } from './Migration20261130191839_problem_changes.ts';
import { Migration20261130223500_score_changes as scoreChanges } from './Migration20261130223500_score_changes.ts';
import { Migration20261130225442_policy_settings as policySettings } from './Migration20261130225442_policy_settings.ts';
import { Migration20261201013944_accounts as accounts } from './Migration20261201013944_accounts.ts';
import { Migration20261201025014_published_response as publishedResponse } from './Migration20261201025014_published_response.ts';
import { Migration20261201030800_roles as roles } from './Migration20261201030800_roles.ts';

/**
 * Every migration, oldest first; written by `npm run migration -- <name>`, applied when a store is
 * opened.
 */
export const migrations: readonly MigrationObject[] = Object.freeze([
  { name: 'Migration20261123035447_spine', class: spine },
  { name: 'Migration20261123050800_analyze', class: analyze },
  { name: 'Migration20261125193729_snapshots', class: snapshots },
  { name: 'Migration20261125221038_schedules', class: schedules },
  { name: 'Migration20261126110500_hold_still', class: holdStill },
  { name: 'Migration20261130093000_revoked_keys', class: revokedKeys },
  { name: 'Migration20261130094000_awards', class: awards },
  { name: 'Migration20261130101000_folded_keys', class: foldedKeys },
  { name: 'Migration20261130103000_single_unions', class: singleUnions },
  { name: 'Migration20261130123959_projects_and_submissions', class: projectsAndSubmissions },
  { name: 'Migration20261130171113_record_horizons', class: recordHorizons },
  { name: 'Migration20261130185210_policy_registers', class: policyRegisters },
  { name: 'Migration20261130185346_lines', class: lines },
  { name: 'Migration20261130191839_problem_changes', class: problemChanges },
  { name: 'Migration20261130223500_score_changes', class: scoreChanges },
  { name: 'Migration20261130225442_policy_settings', class: policySettings },
  { name: 'Migration20261201013944_accounts', class: accounts },
  { name: 'Migration20261201025014_published_response', class: publishedResponse },
  { name: 'Migration20261201030800_roles', class: roles },
]);
