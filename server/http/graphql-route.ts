import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import fresh from 'fresh';
import { seesPersons } from '../access/viewer.ts';
import { noteTurn, shortRequest } from '../../analytics/store/yield-to-event-loop.ts';
import type { BudgetLimits } from '../budget/limits.ts';
import type { Budgets } from '../budget/purse.ts';
import { assertVariablesSize } from '../graphql/query-limits.ts';
import type { ErrorLog } from '../graphql/shown-error.ts';
import { answerOf, Answers, type Answer, type Question } from './answers.ts';
import { startApollo } from './apollo.ts';
import { keepBodies } from './bodies.ts';
import { assertPreconditions } from './preconditions.ts';
import type { ClientTimes } from './slow-clients.ts';
import type { Admitted, Reception } from './reception.ts';
import { whenOver } from './when-over.ts';

/** What may be set otherwise for tests and benches. */
export interface Tuning {
  /** how many bytes of answers are kept; 0: none; default 64 MiB */
  readonly answerBytes?: number;
  /** how often a query has been asked when it is compiled; default 2: not those that are asked once only */
  readonly compileFrom?: number;
  /** what requests and keys may cost, see {@link BudgetLimits} */
  readonly budget?: Partial<BudgetLimits>;
  /** how long clients may take, see {@link ClientTimes} */
  readonly times?: Partial<ClientTimes>;
}

/** What the GraphQL route stands on. */
export interface GraphqlGround {
  readonly schema: GraphQLSchema;
  readonly reception: Reception;
  readonly log: ErrorLog;
  readonly tuning: Tuning;
  readonly budgets: Budgets;
}

/** Answers whoever comes to `/graphql` with a key; what has been answered before, and what it depends on is the same, is sent again. */
export async function graphqlRoute(
  app: FastifyInstance,
  {
    schema,
    reception,
    log,
    budgets,
    tuning: { answerBytes = 64 << 20, compileFrom = 2 },
  }: GraphqlGround,
): Promise<RouteHandlerMethod> {
  const answers = new Answers(answerBytes);
  const makeAnswer = await startApollo(app, { schema, log, compileFrom });
  const abreast = marchAbreast();
  keepBodies(app);

  const handle = async (
    request: FastifyRequest,
    reply: FastifyReply,
    settle: () => void,
  ): Promise<FastifyReply> => {
    const admitted = await reception.admit(request);
    const known = answers.get(questionOf(request, admitted));
    const { keyPrefix } = admitted.viewer;
    if (known) {
      void reply.headers(budgets.headersFor(keyPrefix));
      return send(request, reply, admitted, known, budgets);
    }

    assertVariablesSize((request.body as { variables?: unknown } | null | undefined)?.variables);
    await abreast();
    noteTurn();
    const context = await reception.contextOf(admitted);
    const { purse } = context;
    purse.shortUntil(settle);
    whenOver(request, reply, () => {
      purse.abandon();
    });
    const { pieces, isKeepable } = await makeAnswer(request, reply, context).finally(() => {
      purse.close();
    });
    void reply.headers(budgets.headersFor(keyPrefix));
    const type = String(reply.getHeader('content-type'));
    const length = pieces.reduce((sum, it) => sum + it.length, 0);
    if (!isKeepable || length > MOST_KEPT) return sendPieces(request, reply, type, pieces, budgets);
    const answer = answerOf(type, pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces));
    answers.keep(questionOf(request, context), answer);
    return send(request, reply, admitted, answer, budgets);
  };
  return (request, reply) => {
    const settle = shortRequest();
    return handle(request, reply, settle).finally(settle);
  };
}

/**
 * Lets those who come in one turn of the event loop go on together, some at a time: they take each step of the way one after the other, and not each the whole way by itself.
 * The way leads through more code than a processor keeps at hand; abreast, an answer takes about half of its time where several come at once.
 */
function marchAbreast(): () => Promise<void> {
  const waiting: (() => void)[] = [];
  const go = (): void => {
    for (const next of waiting.splice(0, MOST_ABREAST)) next();
    if (waiting.length > 0) setImmediate(go);
  };
  return () =>
    new Promise((resolve) => {
      if (waiting.push(resolve) === 1) setImmediate(go);
    });
}

/** More than this in one turn would keep everybody else waiting for as long as reading and checking all their queries takes. */
const MOST_ABREAST = 16;

/** Larger answers are not kept, in bytes. */
const MOST_KEPT = 16 << 20;

/** Larger answers are sent piece by piece, and counted until their reader has them. */
const PIECE_BYTES = 64 << 10;

function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let begin = 0; begin < bytes.length; begin += PIECE_BYTES)
    yield bytes.subarray(begin, begin + PIECE_BYTES);
}

/** Sends bytes as fast as their reader takes them. */
function sendPieces(
  request: FastifyRequest,
  reply: FastifyReply,
  type: string,
  pieces: readonly Buffer[],
  { gate }: Budgets,
): FastifyReply {
  const length = pieces.reduce((sum, it) => sum + it.length, 0);
  void reply.type(type);
  if (pieces.length === 1 && length <= PIECE_BYTES) return reply.send(pieces[0]);
  whenOver(request, reply, gate.sending(length));
  return reply
    .header('content-length', length)
    .send(Readable.from(pieces.flatMap((it) => [...piecesOf(it)])));
}

/**
 * Sends an answer; to a GET with its tag, and not again to whoever has it (RFC 9110, 13.1.2). A browser may keep it where it speaks of
 * no person; what a key that sees persons is told is stored by nobody.
 */
function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { viewer }: Admitted,
  answer: Answer,
  budgets: Budgets,
): FastifyReply {
  const { method, headers } = request;
  const { type, bytes } = answer;
  if (method !== 'GET') return sendPieces(request, reply, type, [bytes], budgets);
  const { tag } = answer;
  assertPreconditions(headers, { tag });
  void reply.header('etag', tag);
  if (!seesPersons(viewer)) void reply.header('cache-control', 'private, no-cache');
  return fresh({ 'if-none-match': headers['if-none-match'] }, { etag: tag })
    ? reply.status(304).removeHeader('content-type').send()
    : sendPieces(request, reply, type, [bytes], budgets);
}

const questionOf = (
  { method, url, headers, jsonText: text }: FastifyRequest,
  { viewer: { role, unitId }, language, revision, edition, today }: Admitted,
): Question => ({ method, url, headers, text, role, unitId, language, revision, edition, today });
