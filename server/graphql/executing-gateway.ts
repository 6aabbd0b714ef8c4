import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import { printSchema, type GraphQLSchema } from 'graphql';
import { compiledExecution } from './compiled-execution.ts';

type Gateway = ApolloServerOptionsWithGateway<BaseContext>['gateway'];

/** A gateway to nothing but a schema of this process: the seam at which Apollo Server lets {@link compiledExecution} execute instead of graphql-js. */
export function executingGateway(schema: GraphQLSchema, compileFrom: number): Gateway {
  const execute = compiledExecution(schema, compileFrom);
  return {
    load: () =>
      Promise.resolve({
        executor: ({ document, queryHash, request: { operationName, variables }, context }) =>
          execute({
            document,
            hash: queryHash,
            operationName,
            variables: variables ?? {},
            context,
          }) as never,
      }),
    onSchemaLoadOrUpdate(announce) {
      announce({ apiSchema: schema, coreSupergraphSdl: printSchema(schema) });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}
