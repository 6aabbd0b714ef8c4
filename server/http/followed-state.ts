import type { Pool } from 'pg';
import { readAgain } from '../../schema/store/lost.ts';
import { followHierarchy, type FollowedHierarchy } from '../../analytics/tree/load-hierarchy.ts';

/** The hierarchy at a revision. */
export type State = Awaited<ReturnType<FollowedHierarchy['current']>>;

/** The hierarchy of a store, read again only when the revision has risen. */
export interface FollowedState {
  /** the state at a committed revision or at a newer one; no statement if it is read already */
  at(revision: number): Promise<State>;
  /** the newest state */
  newest(): Promise<State>;
}

/** Follows the hierarchy of a store. */
export function followState(pool: Pool): FollowedState {
  const followed = followHierarchy(pool);
  let lastState: State | undefined;
  const newest = async (): Promise<State> => {
    const current = await readAgain(() => followed.current());
    if (!lastState || lastState.revision < current.revision) lastState = current;
    return lastState;
  };
  return {
    newest,
    at: (revision) =>
      lastState && lastState.revision >= revision ? Promise.resolve(lastState) : newest(),
  };
}
