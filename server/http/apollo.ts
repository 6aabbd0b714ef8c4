import { AsyncLocalStorage } from 'node:async_hooks';
import { ApolloServer, type ApolloServerPlugin, type HTTPGraphQLHead } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { OperationTypeNode, type GraphQLSchema } from 'graphql';
import { executingGateway } from '../graphql/executing-gateway.ts';
import type { TongxinError } from '../../base/errors/errors.ts';
import type { RequestContext } from '../graphql/context.ts';
import { assertFilterVariables } from '../graphql/missing-variables.ts';
import { withoutSubscriptions } from '../graphql/operation-kinds.ts';
import { QUERY_LIMITS, queryLimits, sizeIn } from '../graphql/query-limits.ts';
import { LONG_MS, type Cost } from '../budget/cost.ts';
import { REFUSED_FOR_NOW } from '../budget/refused.ts';
import { ROWS_PER_REQUEST } from '../loaders/database.ts';
import { PREFLIGHTED } from './cross-site.ts';
import { jsonInSteps } from './json-in-steps.ts';
import { formatError, type ErrorLog } from '../graphql/shown-error.ts';

/** The text of a response, in pieces if it is long. `isKeepable`: may be cached, see ResponseCache. */
export interface ResponseText {
  readonly pieces: readonly Buffer[];
  readonly isKeepable: boolean;
}

/** Answers a request in a context. Sets status and headers of the reply and returns the text. */
export type AnswerRequest = (
  request: FastifyRequest,
  reply: FastifyReply,
  context: RequestContext,
) => Promise<ResponseText>;

interface RequestState {
  readonly context: RequestContext;
  isKeepable: boolean;
  /** the text of a long answer */
  pieces: Buffer[] | null;
}

const acceptsPlainJson = (accept: string | undefined): boolean =>
  !(accept ?? '').includes('application/graphql-response+json');

/** Whether a response shows its cost: if it has figures, has many conditions, or is long. */
const showsCost = ({ rows, milliseconds, conditions }: Cost): boolean =>
  rows > 0 || conditions >= MIN_CONDITIONS_TO_SHOW_COST || milliseconds > LONG_MS;

/** Sets status and `retry-after` of a request that may be sent again later. */
function showRefusal({ code, params }: TongxinError, http: HTTPGraphQLHead): void {
  const status = REFUSED_FOR_NOW[code];
  if (status === undefined) return;
  http.status = status;
  http.headers.set('retry-after', String((params as { seconds?: number }).seconds ?? 1));
}

/**
 * Adds the cost to a response and decides whether it may be cached. Clients that do not accept
 * `application/graphql-response+json` get status 200 even for documents that do not run (GraphQL
 * over HTTP, section 6.4.1).
 */
const finishResponse = (
  states: AsyncLocalStorage<RequestState>,
): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ document, operation, request: { variables } }) {
        if (operation) assertFilterVariables(document, operation, variables ?? {});
        return Promise.resolve();
      },
      willSendResponse({ request, document, operation, response: { http, body } }) {
        const hasNoErrors = body.kind === 'single' && body.singleResult.errors === undefined;
        const state = states.getStore()!;
        const { budget } = state.context;
        if (body.kind === 'single' && document && operation && showsCost(budget.cost)) {
          const { depth, fields, aliases } = sizeIn(document, operation);
          const cost = { ...budget.cost, fields, aliases, depth };
          body.singleResult.extensions = { ...body.singleResult.extensions, cost };
        }
        const { refusal } = budget;
        if (refusal && operation?.operation === OperationTypeNode.QUERY) showRefusal(refusal, http);
        state.isKeepable =
          hasNoErrors &&
          operation?.operation === OperationTypeNode.QUERY &&
          state.context.answer.isKeepable;
        if (
          !hasNoErrors &&
          http.status === 400 &&
          acceptsPlainJson(request.http?.headers.get('accept'))
        )
          http.status = 200;
        return Promise.resolve();
      },
    }),
});

/** A response with this many filter conditions shows its cost. */
const MIN_CONDITIONS_TO_SHOW_COST = 50;

/** Writing answers of more rows yields to the event loop. */
const MAX_ROWS_WITHOUT_YIELD = 500;

/**
 * Whether an answer can be written in one turn: few rows of figures and registers, and no list that
 * is completed while it is written.
 */
const isShort = ({ budget, loaders, execution }: RequestContext): boolean =>
  !execution.deferred?.length &&
  budget.cost.rows + ROWS_PER_REQUEST - loaders.database.left <= MAX_ROWS_WITHOUT_YIELD;

/** Settings of Apollo Server. `compileFrom`: see compiledExecution. */
export interface ApolloSettings {
  readonly schema: GraphQLSchema;
  readonly log: ErrorLog;
  readonly compileFrom: number;
}

/** Starts Apollo Server for a schema as a part of `app`. */
export async function startApollo(
  app: FastifyInstance,
  { schema, log, compileFrom }: ApolloSettings,
): Promise<AnswerRequest> {
  const states = new AsyncLocalStorage<RequestState>();
  const apollo = new ApolloServer<RequestContext>({
    gateway: executingGateway(schema, compileFrom),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    stringifyResult: async (result) => {
      const state = states.getStore();
      if (!state || isShort(state.context)) return `${JSON.stringify(result)}\n`;
      state.pieces = await state.context.budget.write(jsonInSteps(result));
      return '';
    },
    stopOnTerminationSignals: false,
    csrfPrevention: { requestHeaders: [...PREFLIGHTED] },
    parseOptions: { maxLexicalTokens: QUERY_LIMITS.tokens },
    validationOptions: { maxErrors: 20 },
    validationRules: [queryLimits, withoutSubscriptions],
    formatError: (formatted, error) =>
      formatError(formatted, error, states.getStore()!.context.language, log),
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      finishResponse(states),
    ],
  });
  await apollo.start();
  const handle = fastifyApolloHandler(apollo, {
    context: () => Promise.resolve(states.getStore()!.context),
  });
  return async (request, reply, context) => {
    const state: RequestState = { context, isKeepable: false, pieces: null };
    const text = (await states.run(state, () =>
      handle.call(app, request as never, reply as never),
    )) as string;
    return { pieces: state.pieces ?? [Buffer.from(text)], isKeepable: state.isKeepable };
  };
}
