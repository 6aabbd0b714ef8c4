import { AsyncLocalStorage } from 'node:async_hooks';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { followHierarchy } from '../../analytics/tree/load-hierarchy.ts';
import { today } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { languageOf, type Language } from '../../base/language.ts';
import { isConnectionLost } from '../../schema/store/lost.ts';
import type { Store } from '../../schema/store/open.ts';
import type { Viewer } from '../access/viewer.ts';
import type { RequestContext } from '../graphql/context.ts';
import { assertVariablesSize, QUERY_LIMITS, queryLimits } from '../graphql/query-limits.ts';
import { makeSchema } from '../graphql/schema.ts';
import { formatError, isMistake, shownBug, shownError, type ErrorLog } from '../graphql/shown-error.ts';
import { requestDatabase } from '../loaders/database.ts';
import { Loaders } from '../loaders/loaders.ts';
import { authenticate } from './authenticate.ts';

const BODY_LIMIT = 1 << 20;

const HTTP_STATUS: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, STORE_BUSY: 503, INTERNAL: 500 };

const plainJson = (accept: string | undefined): boolean => !(accept ?? '').includes('application/graphql-response+json');

/** Clients that do not ask for `application/graphql-response+json` get 200 also for documents that do not run (GraphQL over HTTP, section 6.4.1). */
const legacyStatus: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () => Promise.resolve({
    willSendResponse({ request, response }) {
      if (response.http.status === 400 && response.body.kind === 'single' && response.body.singleResult.errors && plainJson(request.http?.headers.get('accept'))) response.http.status = 200;
      return Promise.resolve();
    },
  }),
};

/** The API over a store, not yet listening. What goes wrong inside is told to `log`. */
export async function makeApp(store: Store, log: ErrorLog): Promise<FastifyInstance> {
  const app = Fastify({ bodyLimit: BODY_LIMIT, requestTimeout: 30_000, keepAliveTimeout: 5_000, forceCloseConnections: 'idle', return503OnClosing: true });
  const followed = followHierarchy(store.pool), asked = new AsyncLocalStorage<Language>(), viewers = new WeakMap<object, Viewer>();
  const languageFor = (request: Pick<FastifyRequest, 'headers'>): Language => languageOf(request.headers['accept-language']);
  const apollo = new ApolloServer<RequestContext>({
    schema: makeSchema(),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxLexicalTokens: QUERY_LIMITS.tokens },
    validationOptions: { maxErrors: 20 },
    validationRules: [queryLimits],
    formatError: (formatted, error) => formatError(formatted, error, asked.getStore() ?? 'zh', log),
    plugins: [fastifyApolloDrainPlugin(app), ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), legacyStatus],
  });
  await apollo.start();

  const contextOf = async (viewer: Viewer, language: Language): Promise<RequestContext> => {
    const { hierarchy, revision } = await followed.current(), day = today();
    const loaders = new Loaders({ database: requestDatabase(store.pool), hierarchy, viewer, today: day });
    return { viewer, language, store, hierarchy, revision, today: day, loaders, refreshed: () => contextOf(viewer, language) };
  };

  app.setErrorHandler(async (error, request, reply) => {
    const language = languageFor(request), { statusCode } = error as { statusCode?: number };
    if (isMistake(error)) {
      if (error.code === 'UNAUTHENTICATED') void reply.header('www-authenticate', 'Bearer');
      return reply.status(HTTP_STATUS[error.code] ?? 400).send({ errors: [shownError(error, language)] });
    }
    if (isConnectionLost(error)) return reply.status(503).send({ errors: [shownError(new TongxinError('STORE_LOST', {}), language)] });
    if (statusCode !== undefined && statusCode < 500) return reply.status(statusCode).send({ errors: [{ message: (error as Error).message, extensions: { code: 'BAD_REQUEST' } }] });
    return reply.status(500).send({ errors: [shownBug(error, language, log)] });
  });
  app.setNotFoundHandler(async (request, reply) => {
    const error = new TongxinError('NOT_FOUND', { register: { zh: '本服务', en: 'this service' }, key: request.url.split('?')[0]!.slice(0, 80) });
    return reply.status(404).send({ errors: [shownError(error, languageFor(request))] });
  });

  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async () => {
    await store.pool.query('select 1');
    return { status: 'ready' };
  });
  const handle = fastifyApolloHandler(apollo, { context: (request) => contextOf(viewers.get(request)!, languageFor(request)) });
  app.route({
    method: ['GET', 'POST', 'OPTIONS'], url: '/graphql',
    preHandler: async (request) => {
      viewers.set(request, await authenticate(request, store.pool));
      assertVariablesSize((request.body as { variables?: unknown } | null | undefined)?.variables);
    },
    handler: (request, reply) => asked.run(languageFor(request), () => handle.call(app, request as never, reply as never)),
  });
  return app;
}
