import type { FastifyRequest, RouteHandlerMethod } from 'fastify';
import { specifiedRules, validate, type GraphQLSchema } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import { TongxinError } from '../../base/errors/errors.ts';
import type { RequestContext } from '../graphql/context.ts';
import { subscriptionsOnly } from '../graphql/operation-kinds.ts';
import { queryLimits } from '../graphql/query-limits.ts';
import type { RequestContexts } from '../http/request-contexts.ts';
import { authenticatedStreams } from './authenticated-streams.ts';

type StreamContext = RequestContext & Record<PropertyKey, unknown>;

const MAX_QUERY_LENGTH = 10_000;

/**
 * Subscriptions as server-sent events (GraphQL over SSE, distinct connections mode). A stream ends
 * within seconds after its key is revoked.
 */
export function streamRoute(schema: GraphQLSchema, contexts: RequestContexts): RouteHandlerMethod {
  const streams = authenticatedStreams();
  const contextByRequest = new WeakMap<FastifyRequest, RequestContext>();
  const handle = createHandler<StreamContext>({
    schema,
    // without a token every stream has its own connection
    authenticate: () => '',
    validate: (current, document) =>
      validate(current, document, [...specifiedRules, queryLimits, subscriptionsOnly], {
        maxErrors: 20,
      }),
    context: ({ raw }) => contextByRequest.get(raw) as StreamContext,
  });
  return async (request, reply) => {
    const { query } = (request.body ?? {}) as { query?: unknown };
    if (typeof query === 'string' && query.length > MAX_QUERY_LENGTH)
      throw new TongxinError('QUERY_TOO_LARGE', {
        what: { zh: '订阅的字符', en: 'characters of the subscription' },
        found: query.length,
        limit: MAX_QUERY_LENGTH,
      });
    const context = await contexts.contextFor(request);
    const follow = (): AsyncIterableIterator<number> =>
      streams.follow(context.revisions.follow(), () => contexts.authenticate(request));
    contextByRequest.set(request, { ...context, revisions: { ...context.revisions, follow } });
    await handle(request, reply);
    return reply;
  };
}
