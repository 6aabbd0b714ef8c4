import { bodies } from './bodies.ts';
import { contests } from './contests.ts';
import type { OracleIndicator } from './figures.ts';
import { members } from './members.ts';
import { organisation } from './organisation.ts';
import { satisfaction } from './satisfaction.ts';

/** Every indicator of the oracle, by code. One more group of indicators is one file and one line. */
export const ORACLE: ReadonlyMap<string, OracleIndicator> = new Map(
  [organisation, members, bodies, contests, satisfaction].flatMap((group) => Object.entries(group)),
);
