import type { Facts } from '../../analytics/facts/facts.ts';
import { FollowedFacts } from '../../analytics/facts/followed-facts.ts';
import type { Database } from '../../schema/store/open.ts';

/** The data from which a request is answered. */
export interface AnswerSource {
  readonly database: Database;
  /** the facts of the newest revision; loaded when first called */
  readonly facts: () => Promise<Facts>;
  /** maximum estimated time that one query may take, in milliseconds; null: no limit */
  readonly maxMs: number | null;
  /** the same for work that yields to the event loop every few milliseconds */
  readonly maxYieldingMs: number | null;
}

/**
 * The service leaves the request to the command: it would take too long, or the facts are not
 * loaded yet.
 */
export class Declined extends Error {}

/** The source of a process that opens the store itself. */
export const ownSource = (database: Database): AnswerSource => {
  const followed = new FollowedFacts(database.pool);
  return { database, facts: () => followed.at(0), maxMs: null, maxYieldingMs: null };
};
