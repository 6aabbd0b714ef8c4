import { bodiesAndRules, dataQuality, keyTasks, targets, unions } from './organisation.ts';
import { contests, ethics, party, publicity, renewal, training } from './conduct.ts';
import { democracy, hardship, homes, members, satisfaction } from './people.ts';
import type { TableDefinition } from './table-definition.ts';

/** The tables 1 to 16 of the city report, in their order (DOMAIN.md 5.6). */
export const TABLES: readonly TableDefinition[] = Object.freeze([
  unions,
  members,
  targets,
  bodiesAndRules,
  dataQuality,
  keyTasks,
  homes,
  hardship,
  satisfaction,
  democracy,
  ethics,
  contests,
  training,
  party,
  publicity,
  renewal,
]);
