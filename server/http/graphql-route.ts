import { setImmediate } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import fresh from 'fresh';
import { seesPersons } from '../access/viewer.ts';
import { assertVariablesSize } from '../graphql/query-limits.ts';
import type { ErrorLog } from '../graphql/shown-error.ts';
import { answerOf, Answers, type Answer, type Question } from './answers.ts';
import { startApollo } from './apollo.ts';
import { keepBodies } from './bodies.ts';
import { assertPreconditions } from './preconditions.ts';
import type { Admitted, Reception } from './reception.ts';

/** What may be set otherwise for tests and benches. */
export interface Tuning {
  /** how many bytes of answers are kept; 0: none; default 64 MiB */
  readonly answerBytes?: number;
  /** how often a query has been asked when it is compiled; default 2: not those that are asked once only */
  readonly compileFrom?: number;
}

/** What the GraphQL route stands on. */
export interface GraphqlGround {
  readonly schema: GraphQLSchema;
  readonly reception: Reception;
  readonly log: ErrorLog;
  readonly tuning: Tuning;
}

/** Answers whoever comes to `/graphql` with a key; what has been answered before, and what it depends on is the same, is sent again. */
export async function graphqlRoute(
  app: FastifyInstance,
  { schema, reception, log, tuning: { answerBytes = 64 << 20, compileFrom = 2 } }: GraphqlGround,
): Promise<RouteHandlerMethod> {
  const answers = new Answers(answerBytes);
  const makeAnswer = await startApollo(app, { schema, log, compileFrom });
  const abreast = marchAbreast();
  keepBodies(app);

  return async (request, reply) => {
    const admitted = await reception.admit(request);
    const known = answers.get(questionOf(request, admitted));
    if (known) return send(request, reply, admitted, known);

    assertVariablesSize((request.body as { variables?: unknown } | null | undefined)?.variables);
    await abreast();
    const context = await reception.contextOf(admitted);
    const { text, isKeepable } = await makeAnswer(request, reply, context);
    if (!isKeepable) return text;
    const answer = answerOf(String(reply.getHeader('content-type')), text);
    answers.keep(questionOf(request, context), answer);
    return send(request, reply, admitted, answer);
  };
}

/**
 * Lets all who come in one turn of the event loop go on together: they take each step of the way one after the other, and not each the whole way by itself.
 * The way leads through more code than a processor keeps at hand; abreast, an answer takes about half of its time where several come at once.
 */
function marchAbreast(): () => Promise<void> {
  let turn: Promise<void> | undefined;
  return () =>
    (turn ??= setImmediate().then(() => {
      turn = undefined;
    }));
}

/**
 * Sends an answer; to a GET with its tag, and not again to whoever has it (RFC 9110, 13.1.2). A browser may keep it where it speaks of
 * no person; what a key that sees persons is told is stored by nobody.
 */
function send(
  { method, headers }: FastifyRequest,
  reply: FastifyReply,
  { viewer }: Admitted,
  { type, tag, bytes }: Answer,
): FastifyReply {
  if (method !== 'GET') return reply.type(type).send(bytes);
  assertPreconditions(headers, { tag });
  void reply.header('etag', tag);
  if (!seesPersons(viewer)) void reply.header('cache-control', 'private, no-cache');
  return fresh({ 'if-none-match': headers['if-none-match'] }, { etag: tag })
    ? reply.status(304).removeHeader('content-type').send()
    : reply.type(type).send(bytes);
}

const questionOf = (
  { method, url, headers, jsonText: text }: FastifyRequest,
  { viewer: { role, unitId }, language, revision, edition, today }: Admitted,
): Question => ({ method, url, headers, text, role, unitId, language, revision, edition, today });
