import type { Language } from '../../base/language.ts';
import type { Day } from '../../base/day.ts';
import type { FollowedFacts } from '../../analytics/facts/followed-facts.ts';
import type { RunGround } from '../../reports/schedules/run.ts';
import type { Hierarchy } from '../../analytics/tree/hierarchy.ts';
import type { Store } from '../../schema/store/open.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Purse } from '../budget/purse.ts';
import type { Workers } from '../jobs/workers.ts';
import type { Revisions } from '../live/revisions.ts';
import type { Loaders } from '../loaders/loaders.ts';

/**
 * How an operation is executed: compiled, all of an answer is made in one turn of the event loop;
 * by graphql-js an item of a list may be a promise, so that others have turns in between. Whoever
 * is about to make a long list while it is compiled asks for it to be begun again by setting
 * `restart`, and throws.
 */
export interface Execution {
  isCompiled: boolean;
  restart: boolean;
  /** how often it has begun */
  attempt: number;
}

/** What every resolver of a request knows. */
export interface RequestContext {
  readonly viewer: Viewer;
  readonly language: Language;
  readonly store: Store;
  /** the hierarchy at `revision`, the newest one committed when the request began */
  readonly hierarchy: Hierarchy;
  readonly revision: number;
  /** internal id of the newest snapshot when the request began; 0: none */
  readonly edition: number;
  readonly today: Day;
  /** the facts of which numbers are made */
  readonly facts: FollowedFacts;
  readonly loaders: Loaders;
  /** tells of newer revisions */
  readonly revisions: Revisions;
  /** with what schedules are run; null: this service runs none */
  readonly schedules: RunGround | null;
  /** whether an answer may be sent again while the revision stays: not where it speaks of what changes beside it */
  readonly answer: { isKeepable: boolean };
  /** what the request may spend and has spent */
  readonly purse: Purse;
  /** do what is too long for the thread that serves */
  readonly workers: Workers;
  /** how the operation is executed, see {@link Execution} */
  readonly execution: Execution;
  /** the context anew, at the revision that is newest now */
  readonly refreshed: () => Promise<RequestContext>;
}

/** Lets the rest of a request see what its mutation has just committed. */
export async function renew(context: RequestContext): Promise<void> {
  Object.assign(context, await context.refreshed());
}
