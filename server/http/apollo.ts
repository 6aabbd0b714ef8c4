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
import { LONG_MS, type Cost } from '../budget/purse.ts';
import { REFUSED_FOR_NOW } from '../budget/refused.ts';
import { ROWS_PER_REQUEST } from '../loaders/database.ts';
import { jsonInTurns } from './json-in-turns.ts';
import { formatError, type ErrorLog } from '../graphql/shown-error.ts';

/** What came of a request: its answer, in pieces where it is long. `isKeepable`: a query, answered without errors. */
export interface Made {
  readonly pieces: readonly Buffer[];
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
  /** the answer, where it is long */
  pieces: Buffer[] | null;
}

/**
 * Headers that no page of another site can send without the browser asking first, which is refused: what carries one is no forged request. Nobody is admitted
 * here without a bearer key, and a browser adds none by itself, so that simple GETs of GraphQL clients pass.
 */
const PREFLIGHTED = ['authorization', 'x-apollo-operation-name', 'apollo-require-preflight'];

const plainJson = (accept: string | undefined): boolean =>
  !(accept ?? '').includes('application/graphql-response+json');

/** Whether an answer tells its cost: where it has numbers, many conditions, or is long; else it costs next to nothing. */
const isTold = ({ rows, milliseconds, conditions }: Cost): boolean =>
  rows > 0 || conditions >= MANY_CONDITIONS || milliseconds > LONG_MS;

/** Says with status and header of HTTP that a request was refused for now, and when to come again. */
function showRefusal({ code, params }: TongxinError, http: HTTPGraphQLHead): void {
  const status = REFUSED_FOR_NOW[code];
  if (status === undefined) return;
  http.status = status;
  http.headers.set('retry-after', String((params as { seconds?: number }).seconds ?? 1));
}

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
      willSendResponse({ request, document, operation, response: { http, body } }) {
        const isRight = body.kind === 'single' && body.singleResult.errors === undefined;
        const it = asked.getStore()!;
        if (body.kind === 'single' && document && operation && isTold(it.context.purse.cost)) {
          const { depth, fields, aliases } = sizeIn(document, operation);
          const cost = { ...it.context.purse.cost, fields, aliases, depth };
          body.singleResult.extensions = { ...body.singleResult.extensions, cost };
        }
        const { refusal } = it.context.purse;
        if (refusal && operation?.operation === OperationTypeNode.QUERY) showRefusal(refusal, http);
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

const MANY_CONDITIONS = 50;

/** Answers of more rows are written in turns. */
const ROWS_IN_ONE_TURN = 500;

/** Whether an answer can be written in one turn: few rows of numbers and of registers, and no list that is completed when it is written. */
const isShort = ({ purse, loaders, execution }: RequestContext): boolean =>
  !execution.deferred?.length &&
  purse.cost.rows + ROWS_PER_REQUEST - loaders.database.left <= ROWS_IN_ONE_TURN;

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
    stringifyResult: async (result) => {
      const it = asked.getStore();
      if (!it || isShort(it.context)) return `${JSON.stringify(result)}\n`;
      it.pieces = await it.context.purse.write(jsonInTurns(result));
      return '';
    },
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
    const it: Asked = { context, isKeepable: false, pieces: null };
    const text = (await asked.run(it, () =>
      handle.call(app, request as never, reply as never),
    )) as string;
    return { pieces: it.pieces ?? [Buffer.from(text)], isKeepable: it.isKeepable };
  };
}
