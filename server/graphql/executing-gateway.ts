import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  printSchema,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { compiledExecution } from './compiled-execution.ts';
import type { RequestContext } from './context.ts';
import { sizeIn } from './query-limits.ts';

type Gateway = ApolloServerOptionsWithGateway<BaseContext>['gateway'];

/** Fixed cost of an operation in milliseconds: for itself and for each field. */
const MS = { operation: 0.05, field: 0.001 } as const;

/**
 * Charges an operation by its size. A mutation is charged, but it does not queue among long
 * requests, and the key's budget cannot refuse it half done.
 */
function charge(
  { budget }: RequestContext,
  document: DocumentNode,
  operationName: string | undefined,
): void {
  const operation = getOperationAST(document, operationName);
  if (!operation) return;
  if (operation.operation === OperationTypeNode.MUTATION) budget.exempt();
  budget.charge({ milliseconds: MS.operation + sizeIn(document, operation).fields * MS.field });
}

/**
 * An Apollo gateway over the schema of this process: the seam through which Apollo Server calls
 * {@link compiledExecution} instead of graphql-js.
 */
export function executingGateway(schema: GraphQLSchema, compileFrom: number): Gateway {
  const execute = compiledExecution(schema, compileFrom);
  return {
    load: () =>
      Promise.resolve({
        executor: async ({
          document,
          queryHash,
          request: { operationName, variables },
          context,
        }) => {
          try {
            charge(context as RequestContext, document, operationName);
          } catch (error) {
            const { message } = error as Error;
            return { errors: [new GraphQLError(message, { originalError: error as Error })] };
          }
          return (await execute({
            document,
            hash: queryHash,
            operationName,
            variables: variables ?? {},
            context,
          })) as never;
        },
      }),
    onSchemaLoadOrUpdate(announce) {
      announce({ apiSchema: schema, coreSupergraphSdl: printSchema(schema) });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}
