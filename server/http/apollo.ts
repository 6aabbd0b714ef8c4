import { AsyncLocalStorage } from 'node:async_hooks';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { OperationTypeNode, type GraphQLSchema } from 'graphql';
import { executingGateway } from '../graphql/executing-gateway.ts';
import type { RequestContext } from '../graphql/context.ts';
import { assertFilterVariables } from '../graphql/missing-variables.ts';
import { withoutSubscriptions } from '../graphql/operation-kinds.ts';
import { QUERY_LIMITS, queryLimits } from '../graphql/query-limits.ts';
import { formatError, type ErrorLog } from '../graphql/shown-error.ts';

/** What came of a request: the text of its answer. `isKeepable`: a query, answered without errors. */
export interface Made {
  readonly text: string;
  readonly isKeepable: boolean;
}

/** Answers a request in a context; status and headers go into the reply, the text does not. */
export type MakeAnswer = (
  request: FastifyRequest,
  reply: FastifyReply,
  context: RequestContext,
) => Promise<Made>;

interface Asked {
  readonly context: RequestContext;
  isKeepable: boolean;
}

/**
 * Headers that no page of another site can send without the browser asking first, which is refused: what carries one is no forged request. Nobody is admitted
 * here without a bearer key, and a browser adds none by itself, so that simple GETs of GraphQL clients pass.
 */
const PREFLIGHTED = ['authorization', 'x-apollo-operation-name', 'apollo-require-preflight'];

const plainJson = (accept: string | undefined): boolean =>
  !(accept ?? '').includes('application/graphql-response+json');

/**
 * Notes whether an answer may be kept, and gives clients that do not ask for `application/graphql-response+json` status 200 also for documents
 * that do not run (GraphQL over HTTP, section 6.4.1).
 */
const lastTouch = (asked: AsyncLocalStorage<Asked>): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ document, operation, request: { variables } }) {
        if (operation) assertFilterVariables(document, operation, variables ?? {});
        return Promise.resolve();
      },
      willSendResponse({ request, operation, response: { http, body } }) {
        const isRight = body.kind === 'single' && body.singleResult.errors === undefined;
        const it = asked.getStore()!;
        it.isKeepable =
          isRight &&
          operation?.operation === OperationTypeNode.QUERY &&
          it.context.answer.isKeepable;
        if (!isRight && http.status === 400 && plainJson(request.http?.headers.get('accept')))
          http.status = 200;
        return Promise.resolve();
      },
    }),
});

/** What Apollo Server serves. What goes wrong is told to `log`; `compileFrom`: see compiledExecution. */
export interface ApolloGround {
  readonly schema: GraphQLSchema;
  readonly log: ErrorLog;
  readonly compileFrom: number;
}

/** Apollo Server over a schema, inside of `app`. */
export async function startApollo(
  app: FastifyInstance,
  { schema, log, compileFrom }: ApolloGround,
): Promise<MakeAnswer> {
  const asked = new AsyncLocalStorage<Asked>();
  const apollo = new ApolloServer<RequestContext>({
    gateway: executingGateway(schema, compileFrom),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    csrfPrevention: { requestHeaders: PREFLIGHTED },
    parseOptions: { maxLexicalTokens: QUERY_LIMITS.tokens },
    validationOptions: { maxErrors: 20 },
    validationRules: [queryLimits, withoutSubscriptions],
    formatError: (formatted, error) =>
      formatError(formatted, error, asked.getStore()!.context.language, log),
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      lastTouch(asked),
    ],
  });
  await apollo.start();
  const handle = fastifyApolloHandler(apollo, {
    context: () => Promise.resolve(asked.getStore()!.context),
  });
  return async (request, reply, context) => {
    const it: Asked = { context, isKeepable: false };
    const text = (await asked.run(it, () =>
      handle.call(app, request as never, reply as never),
    )) as string;
    return { text, isKeepable: it.isKeepable };
  };
}
