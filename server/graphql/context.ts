import type { Language } from '../../base/language.ts';
import type { Day } from '../../base/day.ts';
import type { FollowedFacts } from '../../analytics/facts/followed-facts.ts';
import type { RunContext } from '../../reports/schedules/run.ts';
import type { Hierarchy } from '../../analytics/tree/hierarchy.ts';
import type { Store } from '../../schema/store/open.ts';
import type { Viewer } from '../access/viewer.ts';
import type { RequestBudget } from '../budget/request-budget.ts';
import type { Workers } from '../jobs/workers.ts';
import type { DeferredList } from './deferred-list.ts';
import type { Revisions } from '../live/revisions.ts';
import type { Loaders } from '../loaders/loaders.ts';

/**
 * The way an operation is executed. Compiled: the whole answer is made in one turn of the event
 * loop. By graphql-js: an item of a list may be a promise, so that other requests run in between. A
 * resolver that is about to make a long list in a compiled operation sets `restart` and throws.
 */
export interface Execution {
  isCompiled: boolean;
  restart: boolean;
  /** number of executions, counting restarts */
  attempt: number;
  /** lists that are completed when the answer is written; null if the executor cannot do so */
  deferred: DeferredList[] | null;
}

/** The context of a request, shared by all its resolvers. */
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
  /** the facts that indicators are computed from */
  readonly facts: FollowedFacts;
  readonly loaders: Loaders;
  /** source of newer revisions */
  readonly revisions: Revisions;
  /** the dependencies of schedule runs; null: this service runs none */
  readonly schedules: RunContext | null;
  /**
   * whether the answer may be cached while the revision stays; false if it depends on anything else
   */
  readonly answer: { isKeepable: boolean };
  /** the budget of the request */
  readonly budget: RequestBudget;
  /** threads for work that would block the event loop */
  readonly workers: Workers;
  /** the way the operation is executed, see {@link Execution} */
  readonly execution: Execution;
  /** a new context at the revision that is newest now */
  readonly refreshed: () => Promise<RequestContext>;
}

/** Lets the rest of a request see what its mutation has just committed. */
export async function renew(context: RequestContext): Promise<void> {
  Object.assign(context, await context.refreshed());
}
