import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import fresh from 'fresh';
import { hasRight } from '../../schema/rights/roles.ts';
import { noteIteration, shortRequest } from '../../analytics/store/yield-to-event-loop.ts';
import type { BudgetLimits } from '../budget/limits.ts';
import type { Budgets } from '../budget/budgets.ts';
import { assertVariablesSize } from '../graphql/query-limits.ts';
import type { ErrorLog } from '../graphql/shown-error.ts';
import {
  cachedResponse,
  ResponseCache,
  type CachedResponse,
  type ResponseKey,
} from './response-cache.ts';
import { startApollo } from './apollo.ts';
import { keepBodies } from './bodies.ts';
import { assertPreconditions } from './preconditions.ts';
import type { ClientTimes } from './slow-clients.ts';
import type { AuthenticatedRequest, RequestContexts } from './request-contexts.ts';
import { whenOver } from './when-over.ts';

/** Settings that tests and benches change. */
export interface Tuning {
  /** limit of the response cache in bytes; 0: no cache; default 64 MiB */
  readonly answerBytes?: number;
  /** a query is compiled at this request for it; default 2, so single requests are not compiled */
  readonly compileFrom?: number;
  /** limits of the cost of requests and keys, see {@link BudgetLimits} */
  readonly budget?: Partial<BudgetLimits>;
  /** time limits of clients, see {@link ClientTimes} */
  readonly times?: Partial<ClientTimes>;
}

/** Settings of the GraphQL route. */
export interface GraphqlSettings {
  readonly schema: GraphQLSchema;
  readonly contexts: RequestContexts;
  readonly log: ErrorLog;
  readonly tuning: Tuning;
  readonly budgets: Budgets;
}

/**
 * The handler of `/graphql`. A response whose key is in the response cache is sent again; see
 * ResponseCache.
 */
export async function graphqlRoute(
  app: FastifyInstance,
  {
    schema,
    contexts,
    log,
    budgets,
    tuning: { answerBytes = 64 << 20, compileFrom = 2 },
  }: GraphqlSettings,
): Promise<RouteHandlerMethod> {
  const cache = new ResponseCache(answerBytes);
  const answerRequest = await startApollo(app, { schema, log, compileFrom });
  const startTogether = batchPerTurn();
  keepBodies(app);

  const handle = async (
    request: FastifyRequest,
    reply: FastifyReply,
    endShort: () => void,
  ): Promise<FastifyReply> => {
    const authenticated = await contexts.authenticate(request);
    const cached = cache.get(keyOf(request, authenticated));
    const { actor } = authenticated.viewer;
    if (cached) {
      void reply.headers(budgets.headersFor(actor));
      return send(request, reply, authenticated, cached, budgets);
    }

    assertVariablesSize((request.body as { variables?: unknown } | null | undefined)?.variables);
    await startTogether();
    noteIteration();
    const context = await contexts.contextOf(authenticated);
    const { budget } = context;
    budget.whenNoLongerShort(endShort);
    whenOver(request, reply, () => {
      budget.abandon();
    });
    const { pieces, isKeepable } = await answerRequest(request, reply, context).finally(() => {
      budget.close();
    });
    void reply.headers(budgets.headersFor(actor));
    const type = String(reply.getHeader('content-type'));
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    if (!isKeepable || length > MAX_CACHED_BYTES)
      return sendPieces(request, reply, type, pieces, budgets);
    const response = cachedResponse(type, pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces));
    cache.set(keyOf(request, context), response);
    return send(request, reply, authenticated, response, budgets);
  };
  return (request, reply) => {
    const endShort = shortRequest();
    return handle(request, reply, endShort).finally(endShort);
  };
}

/**
 * Requests that arrive in the same turn of the event loop start together, some at a time, and then
 * run phase by phase. The code of all phases exceeds the instruction cache of a processor; together,
 * an answer takes about half of the CPU time.
 */
function batchPerTurn(): () => Promise<void> {
  const waiting: (() => void)[] = [];
  const startBatch = (): void => {
    for (const start of waiting.splice(0, BATCH_SIZE)) start();
    if (waiting.length > 0) setImmediate(startBatch);
  };
  return () =>
    new Promise((resolve) => {
      if (waiting.push(resolve) === 1) setImmediate(startBatch);
    });
}

/** Maximum number of requests of a batch: parsing and validating their queries takes one turn. */
const BATCH_SIZE = 16;

/** Larger responses are not cached. */
const MAX_CACHED_BYTES = 16 << 20;

/** Larger responses are sent in pieces, and count as unread until they are sent. */
const PIECE_BYTES = 64 << 10;

function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let begin = 0; begin < bytes.length; begin += PIECE_BYTES)
    yield bytes.subarray(begin, begin + PIECE_BYTES);
}

/** Sends bytes as fast as the client reads them. */
function sendPieces(
  request: FastifyRequest,
  reply: FastifyReply,
  type: string,
  pieces: readonly Buffer[],
  { queue }: Budgets,
): FastifyReply {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  void reply.type(type);
  if (pieces.length === 1 && length <= PIECE_BYTES) return reply.send(pieces[0]);
  whenOver(request, reply, queue.countUnread(length));
  return reply
    .header('content-length', length)
    .send(Readable.from(pieces.flatMap((piece) => [...piecesOf(piece)])));
}

/**
 * Sends a response; for a GET with its entity tag, or as 304 if the client has it (RFC 9110,
 * 13.1.2). Browsers may store it unless the viewer sees persons.
 */
function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { viewer }: AuthenticatedRequest,
  response: CachedResponse,
  budgets: Budgets,
): FastifyReply {
  const { method, headers } = request;
  const { type, bytes } = response;
  if (method !== 'GET') return sendPieces(request, reply, type, [bytes], budgets);
  const { tag } = response;
  assertPreconditions(headers, { tag });
  void reply.header('etag', tag);
  if (!hasRight(viewer, 'read:personal') && !hasRight(viewer, 'read:case'))
    void reply.header('cache-control', 'private, no-cache');
  return fresh({ 'if-none-match': headers['if-none-match'] }, { etag: tag })
    ? reply.status(304).removeHeader('content-type').send()
    : sendPieces(request, reply, type, [bytes], budgets);
}

const keyOf = (
  { method, url, headers, jsonText: text }: FastifyRequest,
  {
    viewer: { role, unitId, actor, account },
    language,
    revision,
    edition,
    today,
  }: AuthenticatedRequest,
): ResponseKey => ({
  method,
  url,
  headers,
  text,
  role,
  unitId,
  // keys of one role and unit share answers, since no answer depends on the key
  actor: account === null ? '' : actor,
  language,
  revision,
  edition,
  today,
});
