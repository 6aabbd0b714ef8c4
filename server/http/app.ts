import compress from '@fastify/compress';
import Fastify, { type FastifyInstance } from 'fastify';
import type { FollowedFacts } from '../../analytics/facts/followed-facts.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { storeTrouble } from '../../schema/store/lost.ts';
import { isCancelled, limitStatements } from '../../schema/store/statement-time.ts';
import type { Store } from '../../schema/store/open.ts';
import { SESSION_TIMES, type SessionTimes } from '../access/session-times.ts';
import { sessionRoutes } from '../accounts/session-routes.ts';
import { Budgets } from '../budget/budgets.ts';
import { REFUSED_FOR_NOW } from '../budget/refused.ts';
import { makeSchema } from '../graphql/schema.ts';
import { isMistake, markOf, shownBug, shownError, type ErrorLog } from '../graphql/shown-error.ts';
import type { Outlets } from '../../reports/schedules/outlets.ts';
import { makeRunner } from '../../reports/schedules/runner.ts';
import type { SnapshotRequest } from '../../reports/snapshots/create.ts';
import { snapshotNamed } from '../../reports/snapshots/stored.ts';
import { serveImport } from '../imports/import-route.ts';
import { serveScoreImport } from '../score-sheets/score-import-route.ts';
import { templateRoute } from '../imports/template-route.ts';
import { Workers } from '../jobs/workers.ts';
import { lineDifferencesRoute } from '../lines/line-differences-route.ts';
import { streamRoute } from '../live/stream-route.ts';
import { reportRoute } from '../reports/report-route.ts';
import { SharedFiles } from '../snapshots/shared-files.ts';
import { freezeRoute } from '../snapshots/freeze-route.ts';
import { snapshotRoute } from '../snapshots/snapshot-route.ts';
import { setAnswerHeaders } from './answer-headers.ts';
import { answerRoute, arrowRoute } from './answer-routes.ts';
import { isForPage, serveDashboard } from './dashboard-route.ts';
import { ignoreRange } from './ignore-range.ts';
import { weakenTag } from './weaken-tag.ts';
import { graphqlRoute, type Tuning } from './graphql-route.ts';
import { LOCAL_NETWORK, type Network } from './network.ts';
import { CLIENT_TIMES, closeSlowClients, headTimes } from './slow-clients.ts';
import { languageFor, openRequestContexts } from './request-contexts.ts';

const BODY_LIMIT = 1 << 20;

/** Content types to compress; the others are compressed already. */
const COMPRESSIBLE = /^(?:text\/|application\/(?:json|vnd\.apache\.arrow\.))/;
const FASTEST = 1;

const HTTP_STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  SIGN_IN_REFUSED: 401,
  SIGN_IN_LOCKED: 429,
  SESSION_NEEDED: 403,
  CROSS_SITE_REQUEST: 403,
  LINK_INVALID: 404,
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  OUT_OF_SCOPE: 403,
  LINE_OUT_OF_SCOPE: 403,
  UNKNOWN_SNAPSHOT: 404,
  NO_SNAPSHOT: 404,
  PRECONDITION_FAILED: 412,
  STORE_LOST: 503,
  STORE_FULL: 507,
  STORE_BUSY: 503,
  TOO_MUCH_AT_ONCE: 503,
  QUERY_TIMEOUT: 503,
  PDF_NEEDS_OFFICE: 501,
  PDF_NEEDS_FONT: 501,
  PDF_GIVEN_UP: 503,
  ...REFUSED_FOR_NOW,
  INTERNAL: 500,
};

declare module 'fastify' {
  interface FastifyInstance {
    /** the facts that indicators are computed from */
    facts: FollowedFacts;
  }
}

/** Settings of the API. `dashboard`: folder of the built dashboard; null: none is served. */
export interface AppSettings {
  readonly log: ErrorLog;
  readonly tuning?: Tuning | undefined;
  readonly outlets?: Outlets | null | undefined;
  readonly dashboard?: string | null | undefined;
  /** default: {@link LOCAL_NETWORK}; the caller listens on its host */
  readonly network?: Network | undefined;
  /** time-outs of sessions; default: SESSION_TIMES */
  readonly sessions?: SessionTimes | undefined;
}

/**
 * The API of a store; the caller starts to listen. Schedules run once it listens, if there are
 * outlets.
 */
export async function makeApp(
  store: Store,
  {
    log,
    tuning = {},
    outlets = null,
    dashboard = null,
    network = LOCAL_NETWORK,
    sessions = SESSION_TIMES,
  }: AppSettings,
): Promise<FastifyInstance> {
  const times = { ...CLIENT_TIMES, ...tuning.times };
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    ...headTimes(times),
    https: network.tls,
    trustProxy: network.trustedProxies.length > 0 && [...network.trustedProxies],
    forceCloseConnections: 'idle',
    return503OnClosing: true,
  });
  app.addHook('onRequest', ignoreRange);
  setAnswerHeaders(app);
  closeSlowClients(app, times);
  const schema = makeSchema();
  const report = (error: unknown): string => markOf(error, log);
  const budgets = new Budgets(tuning.budget);
  const workers = new Workers(() => store.url());
  app.addHook('onClose', () => workers.close());
  await limitStatements(store.pool, budgets.limits.statementMs);
  const schedules = outlets && {
    database: store,
    outlets,
    reportBug: report,
    makeSnapshot: async (request: SnapshotRequest, by: string, today: string) =>
      snapshotNamed(store, await workers.run('makeSnapshot', { request, by, today })),
  };
  const contexts = openRequestContexts(store, schedules, report, {
    budgets,
    workers,
    times: sessions,
  });
  app.decorate('facts', contexts.facts);
  app.setErrorHandler(async (error, request, reply) => {
    const language = languageFor(request);
    const { statusCode } = error as { statusCode?: number };
    if (isMistake(error)) {
      if (error.code === 'UNAUTHENTICATED') void reply.header('www-authenticate', 'Bearer');
      const { seconds } = error.params as { seconds?: number };
      if (error.code in REFUSED_FOR_NOW || error.code === 'SIGN_IN_LOCKED')
        void reply.header('retry-after', String(seconds ?? 1));
      return reply
        .status(HTTP_STATUS[error.code] ?? 400)
        .send({ errors: [shownError(error, language)] });
    }
    // the client has disconnected while the answer was being sent
    if (reply.raw.destroyed) return reply.hijack();
    const trouble = storeTrouble(error);
    if (trouble)
      return reply
        .status(HTTP_STATUS[trouble.code]!)
        .send({ errors: [shownError(trouble, language)] });
    if (isCancelled(error))
      return reply
        .status(HTTP_STATUS.QUERY_TIMEOUT!)
        .send({ errors: [shownError(new TongxinError('QUERY_TIMEOUT', {}), language)] });
    if (statusCode !== undefined && statusCode < 500)
      return reply.status(statusCode).send({
        errors: [{ message: (error as Error).message, extensions: { code: 'BAD_REQUEST' } }],
      });
    return reply.status(500).send({ errors: [shownBug(error, language, log)] });
  });
  if (dashboard !== null) serveDashboard(app, dashboard);
  app.setNotFoundHandler(async (request, reply) => {
    if (dashboard !== null && isForPage(request)) return reply.sendFile('index.html');
    const error = new TongxinError('NOT_FOUND', {
      register: { zh: '本服务', en: 'this service' },
      key: request.url.split('?')[0]!.slice(0, 80),
    });
    return reply.status(404).send({ errors: [shownError(error, languageFor(request))] });
  });

  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async () => {
    await Promise.all([store.pool.query('select 1'), contexts.ready()]);
    return { status: 'ready' };
  });
  app.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    handler: await graphqlRoute(app, { schema, contexts, log, tuning, budgets }),
  });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql/stream',
    handler: streamRoute(schema, contexts),
  });
  app.route({ method: 'GET', url: '/templates/:file', handler: templateRoute(contexts) });
  serveImport(app, contexts, log);
  sessionRoutes(app, store.pool, contexts, sessions);
  serveScoreImport(app, contexts);
  app.addHook('preClose', () => {
    // connections with a request in progress close after it
    app.server.keepAliveTimeout = 1;
    return contexts.close();
  });
  // requests for parts of files, and clients without gzip, get the uncompressed file
  await app.register(compress, {
    global: false,
    encodings: ['gzip'],
    customTypes: COMPRESSIBLE,
    zlibOptions: { level: FASTEST },
  });
  app.route({ method: 'POST', url: '/analytics/arrow', handler: arrowRoute(schema, contexts) });
  app.route({ method: 'POST', url: '/analytics/:file', handler: answerRoute(schema, contexts) });
  app.route({ method: 'GET', url: '/lines/:file', handler: lineDifferencesRoute(contexts) });
  const files = new SharedFiles();
  app.addHook('onClose', () => files.close());
  app.route({ method: 'POST', url: '/snapshots', handler: freezeRoute(schema, contexts, log) });
  app.route({
    method: 'GET',
    url: '/snapshots/:file',
    handler: snapshotRoute(contexts, files),
    onSend: weakenTag,
  });
  app.route({
    method: 'GET',
    url: '/reports/:snapshot/:file',
    handler: reportRoute(contexts, files),
  });
  if (schedules) {
    const runner = makeRunner(schedules);
    app.addHook('onListen', () => {
      runner.start();
    });
    app.addHook('onClose', () => runner.stop());
  }
  return app;
}
