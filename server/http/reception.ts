import type { FastifyRequest } from 'fastify';
import { FollowedFacts } from '../../analytics/facts/followed-facts.ts';
import { today } from '../../base/day.ts';
import { languageOf, type Language } from '../../base/language.ts';
import type { RunGround } from '../../reports/schedules/run.ts';
import type { Store } from '../../schema/store/open.ts';
import { openDoor } from '../access/door.ts';
import type { Viewer } from '../access/viewer.ts';
import type { RequestContext } from '../graphql/context.ts';
import { openRevisions } from '../live/revisions.ts';
import { requestDatabase } from '../loaders/database.ts';
import { Loaders } from '../loaders/loaders.ts';
import { authenticate } from './authenticate.ts';
import { followState } from './followed-state.ts';

/** The language that a request asks for. */
export const languageFor = ({ headers }: Pick<FastifyRequest, 'headers'>): Language => languageOf(headers['accept-language']);

/** Where every request with a key is received, whatever it asks. */
export interface Reception {
  /** What the request may know: whose it is, and the store as it is now. Throws UNAUTHENTICATED. One statement for all who come at once. */
  receive(request: FastifyRequest): Promise<RequestContext>;
  /** Waits until the facts are there that numbers are made of. */
  ready(): Promise<void>;
  /** ends what is told while somebody looks */
  close(): Promise<void>;
}

/** Receives requests for a store. The facts begin to load at once; if they cannot be, the next request for a number tries again. */
export function openReception(store: Store, schedules: RunGround | null): Reception {
  const door = openDoor(store.pool), state = followState(store.pool), facts = new FollowedFacts(store.pool), revisions = openRevisions(store.pool);
  facts.at(0).catch(() => undefined);

  const contextOf = (viewer: Viewer, language: Language, edition: number, answer: RequestContext['answer'], { hierarchy, revision }: Awaited<ReturnType<typeof state.newest>>): RequestContext => {
    const day = today(), loaders = new Loaders({ database: requestDatabase(store.pool), hierarchy, viewer, today: day });
    return { viewer, language, store, hierarchy, revision, edition, today: day, facts, loaders, revisions, schedules, answer, refreshed: async () => contextOf(viewer, language, edition, answer, await state.newest()) };
  };
  return {
    async receive(request) {
      const { viewer, revision, edition } = await authenticate(request, door);
      if (!facts.ready(revision)) facts.at(revision).catch(() => undefined);
      return contextOf(viewer, languageFor(request), edition, { isKeepable: true }, await state.at(revision));
    },
    async ready() { await facts.at(0); },
    close: () => revisions.close(),
  };
}
