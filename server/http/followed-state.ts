import type { Pool } from 'pg';
import { readAgain } from '../../schema/store/lost.ts';
import { followHierarchy, type FollowedHierarchy } from '../../analytics/tree/load-hierarchy.ts';

/** The hierarchy at a revision. */
export type State = Awaited<ReturnType<FollowedHierarchy['current']>>;

/** The state of a store, read anew only when its revision has risen. */
export interface FollowedState {
  /** the state at a revision that is known to be committed, or at a newer one; no statement when it is known */
  at(revision: number): Promise<State>;
  /** the newest state */
  newest(): Promise<State>;
}

/** Follows the state of a store. */
export function followState(pool: Pool): FollowedState {
  const followed = followHierarchy(pool);
  let seen: State | undefined;
  const newest = async (): Promise<State> => {
    const found = await readAgain(() => followed.current());
    if (!seen || seen.revision < found.revision) seen = found;
    return seen;
  };
  return {
    newest,
    at: (revision) => (seen && seen.revision >= revision ? Promise.resolve(seen) : newest()),
  };
}
