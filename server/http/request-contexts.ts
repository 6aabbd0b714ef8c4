import type { FastifyRequest } from 'fastify';
import { FollowedFacts } from '../../analytics/facts/followed-facts.ts';
import { today } from '../../base/day.ts';
import { languageOf, type Language } from '../../base/language.ts';
import type { RunContext } from '../../reports/schedules/run.ts';
import type { Store } from '../../schema/store/open.ts';
import { openAuthenticator } from '../access/authentication.ts';
import { CredentialUses } from '../access/credential-uses.ts';
import type { SessionTimes } from '../access/session-times.ts';
import type { Budgets } from '../budget/budgets.ts';
import type { RequestContext } from '../graphql/context.ts';
import type { Workers } from '../jobs/workers.ts';
import { openRevisions } from '../live/revisions.ts';
import { requestDatabase } from '../loaders/database.ts';
import { Loaders } from '../loaders/loaders.ts';
import { authenticateRequest } from './authenticate.ts';
import { followState, type State } from './followed-state.ts';

/** The language that a request prefers. */
export const languageFor = ({ headers }: Pick<FastifyRequest, 'headers'>): Language =>
  languageOf(headers['accept-language']);

/** Viewer, language and day of a request, with the newest revision and edition at its arrival. */
export type AuthenticatedRequest = Pick<
  RequestContext,
  'viewer' | 'language' | 'revision' | 'edition' | 'today'
>;

/** Authenticates requests and makes their contexts. */
export interface RequestContexts {
  /**
   * Authenticates a request; at most one statement for all requests that arrive together. Throws
   * UNAUTHENTICATED, CROSS_SITE_REQUEST.
   */
  authenticate(request: FastifyRequest): Promise<AuthenticatedRequest>;
  /** The context of an authenticated request, at its revision or a newer one. */
  contextOf(authenticated: AuthenticatedRequest): Promise<RequestContext>;
  /** Authenticates a request and makes its context. Throws as `authenticate`. */
  contextFor(request: FastifyRequest): Promise<RequestContext>;
  /** the facts that indicators are computed from */
  readonly facts: FollowedFacts;
  /** Waits until the facts are loaded. */
  ready(): Promise<void>;
  /** Ends all subscriptions, and records the last uses of keys and sessions. */
  close(): Promise<void>;
}

/**
 * Opens the contexts of requests to a store. Loading of the facts starts immediately; if it fails,
 * the next request for an indicator tries again. `report`: see {@link openAuthenticator}.
 */
export function openRequestContexts(
  store: Store,
  schedules: RunContext | null,
  report: (error: unknown) => void,
  {
    budgets,
    workers,
    times,
  }: { readonly budgets: Budgets; readonly workers: Workers; readonly times: SessionTimes },
): RequestContexts {
  const authenticator = openAuthenticator(store.pool, report);
  const uses = new CredentialUses(store.pool, times.idleSeconds, report);
  const state = followState(store.pool);
  const facts = new FollowedFacts(store.pool);
  const revisions = openRevisions(store.pool);
  facts.at(0).catch(() => undefined);

  const contextAt = (
    authenticated: AuthenticatedRequest,
    own: Pick<RequestContext, 'answer' | 'budget' | 'execution'>,
    { hierarchy, revision }: State,
  ): RequestContext => {
    const database = requestDatabase(store.pool, own.budget);
    const loaders = new Loaders({ database, hierarchy, ...authenticated });
    return {
      ...authenticated,
      ...own,
      store,
      hierarchy,
      revision,
      facts,
      loaders,
      revisions,
      schedules,
      workers,
      refreshed: async () => contextAt(authenticated, own, await state.newest()),
    };
  };
  const authenticate = async (request: FastifyRequest): Promise<AuthenticatedRequest> => ({
    ...(await authenticateRequest(request, { authenticator, uses })),
    language: languageFor(request),
    today: today(),
  });
  const contextOf = async (authenticated: AuthenticatedRequest): Promise<RequestContext> => {
    const { viewer, revision } = authenticated;
    if (!facts.ready(revision)) facts.at(revision).catch(() => undefined);
    const ownContext = {
      answer: { isKeepable: true },
      budget: budgets.forRequest(viewer.actor),
      execution: { isCompiled: false, restart: false, attempt: 1, deferred: null },
    };
    return contextAt(authenticated, ownContext, await state.at(revision));
  };
  return {
    facts,
    authenticate,
    contextOf,
    contextFor: async (request) => contextOf(await authenticate(request)),
    async ready() {
      await facts.at(0);
    },
    async close() {
      await Promise.all([revisions.close(), uses.close()]);
    },
  };
}
