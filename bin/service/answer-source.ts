import type { Facts } from '../../analytics/facts/facts.ts';
import { FollowedFacts } from '../../analytics/facts/followed-facts.ts';
import type { Pool } from '../store.ts';

/** What an ask is answered from. */
export interface AnswerSource {
  readonly pool: Pool;
  /** the facts of the newest revision; loaded when first called */
  readonly facts: () => Promise<Facts>;
  /** the longest that one question may keep this process busy, in milliseconds by estimate; null: no matter how long */
  readonly mostMs: number | null;
}

/** That a service leaves an ask to the process that asks: it would take too long, or the facts are not there yet. */
export class Declined extends Error {}

/** The source of a process that has the store for itself. */
export const ownSource = (pool: Pool): AnswerSource => {
  const followed = new FollowedFacts(pool);
  return { pool, facts: () => followed.at(0), mostMs: null };
};
