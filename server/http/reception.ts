import type { FastifyRequest } from 'fastify';
import { FollowedFacts } from '../../analytics/facts/followed-facts.ts';
import { today } from '../../base/day.ts';
import { languageOf, type Language } from '../../base/language.ts';
import type { RunContext } from '../../reports/schedules/run.ts';
import type { Store } from '../../schema/store/open.ts';
import { openAuthenticator } from '../access/authentication.ts';
import type { Budgets } from '../budget/purse.ts';
import type { RequestContext } from '../graphql/context.ts';
import type { Workers } from '../jobs/workers.ts';
import { openRevisions } from '../live/revisions.ts';
import { requestDatabase } from '../loaders/database.ts';
import { Loaders } from '../loaders/loaders.ts';
import { authenticate } from './authenticate.ts';
import { followState, type State } from './followed-state.ts';

/** The language that a request asks for. */
export const languageFor = ({ headers }: Pick<FastifyRequest, 'headers'>): Language =>
  languageOf(headers['accept-language']);

/** Who asks, in which language, on which day; and what was newest when the request came. */
export type Admitted = Pick<
  RequestContext,
  'viewer' | 'language' | 'revision' | 'edition' | 'today'
>;

/** Where every request with a key is received, whatever it asks. */
export interface Reception {
  /** Whose a request is. Throws UNAUTHENTICATED. One statement at most, for all who come at once. */
  admit(request: FastifyRequest): Promise<Admitted>;
  /** What a request may know that was admitted: the store as it was then, or is now. */
  contextOf(admitted: Admitted): Promise<RequestContext>;
  /** Both. Throws UNAUTHENTICATED. */
  receive(request: FastifyRequest): Promise<RequestContext>;
  /** the facts that numbers are made of */
  readonly facts: FollowedFacts;
  /** Waits until the facts are there that numbers are made of. */
  ready(): Promise<void>;
  /** ends what is told while somebody looks */
  close(): Promise<void>;
}

/** Receives requests for a store. The facts begin to load at once; if they cannot be, the next request for a number tries again. `tell`: see {@link openAuthenticator}. */
export function openReception(
  store: Store,
  schedules: RunContext | null,
  tell: (error: unknown) => void,
  { budgets, workers }: { readonly budgets: Budgets; readonly workers: Workers },
): Reception {
  const authenticator = openAuthenticator(store.pool, tell);
  const state = followState(store.pool);
  const facts = new FollowedFacts(store.pool);
  const revisions = openRevisions(store.pool);
  facts.at(0).catch(() => undefined);

  const contextAt = (
    admitted: Admitted,
    own: Pick<RequestContext, 'answer' | 'purse' | 'execution'>,
    { hierarchy, revision }: State,
  ): RequestContext => {
    const database = requestDatabase(store.pool, own.purse);
    const loaders = new Loaders({ database, hierarchy, ...admitted });
    return {
      ...admitted,
      ...own,
      store,
      hierarchy,
      revision,
      facts,
      loaders,
      revisions,
      schedules,
      workers,
      refreshed: async () => contextAt(admitted, own, await state.newest()),
    };
  };
  const admit = async (request: FastifyRequest): Promise<Admitted> => ({
    ...(await authenticate(request, authenticator)),
    language: languageFor(request),
    today: today(),
  });
  const contextOf = async (admitted: Admitted): Promise<RequestContext> => {
    if (!facts.ready(admitted.revision)) facts.at(admitted.revision).catch(() => undefined);
    const own = {
      answer: { isKeepable: true },
      purse: budgets.purse(admitted.viewer.keyPrefix),
      execution: { isCompiled: false, restart: false, attempt: 1, deferred: null },
    };
    return contextAt(admitted, own, await state.at(admitted.revision));
  };
  return {
    facts,
    admit,
    contextOf,
    receive: async (request) => contextOf(await admit(request)),
    async ready() {
      await facts.at(0);
    },
    close: () => revisions.close(),
  };
}
