import {
  execute,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { RequestContext } from './context.ts';
import { oneForEachNull } from './one-for-each-null.ts';
import {
  conditionsOf,
  plainQuery,
  plainSchema,
  type PlainQuery,
  type Values,
} from './plain-query.ts';
import { fieldsIn } from './query-limits.ts';
import { placeDeferred } from './deferred-list.ts';
import { RecentlyUsed } from '../../base/recently-used.ts';

/** A valid document to execute; `hash` identifies its text. */
export interface ExecutionRequest {
  readonly document: DocumentNode;
  readonly hash: string;
  readonly operationName: string | undefined;
  readonly variables: Values;
  readonly context: Partial<Pick<RequestContext, 'execution' | 'budget'>>;
}

/** Executes valid documents. */
export type Execute = (execution: ExecutionRequest) => Promise<ExecutionResult>;

interface Compiled {
  readonly plain: PlainQuery;
  readonly run: CompiledQuery['query'];
}

/**
 * A query that was requested before, compiled once for each combination of values of its
 * conditions; null: it cannot be compiled.
 */
interface SeenOperation {
  readonly operation: OperationDefinitionNode;
  readonly conditions: readonly string[];
  readonly compiled: Map<string, Compiled | null>;
  times: number;
}

/** A compiled query takes about 1 KiB a field. */
const MAX_CACHED_FIELDS = 20_000;
const MAX_CONDITIONS = 3;

/**
 * Executes documents like graphql-js, but compiles a query with graphql-jit from its
 * `compileFrom`-th execution on; the most recent ones are cached. graphql-js coerces all variables
 * and arguments, and executes mutations, introspection, queries with many conditions and what
 * cannot be compiled. An operation whose answer is too large for one turn of the event loop is
 * restarted with graphql-js, see RequestContext.execution. Compiled code reads results of resolvers
 * as plain data: a field without a resolver is a property with a value, not a function or a
 * promise, and reading it does not throw.
 */
export function compiledExecution(schema: GraphQLSchema, compileFrom: number): Execute {
  const operations = new RecentlyUsed<SeenOperation | null>(MAX_CACHED_FIELDS);
  const compiling = plainSchema(schema);

  const operationOf = ({
    document,
    hash,
    operationName,
  }: ExecutionRequest): SeenOperation | null => {
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== OperationTypeNode.QUERY) return null;
    const key = `${hash} ${document.definitions.indexOf(operation)}`;
    const existing = operations.get(key);
    if (existing !== undefined) return existing;
    const conditions = conditionsOf(document);
    const entry =
      conditions && conditions.length <= MAX_CONDITIONS
        ? { operation, conditions, compiled: new Map<string, Compiled | null>(), times: 0 }
        : null;
    operations.set(
      key,
      entry,
      entry ? fieldsIn(document, operation) * 2 ** entry.conditions.length : 1,
    );
    return entry;
  };
  const compiledOf = (
    { operation, conditions, compiled }: SeenOperation,
    document: DocumentNode,
    variables: Values,
  ): Compiled | null => {
    const values = conditions.map((name) => variables[name]);
    const key = values.join();
    if (!values.every((value) => typeof value === 'boolean')) return null;
    if (!compiled.has(key))
      compiled.set(key, compile(compiling, plainQuery(schema, document, operation, variables)));
    return compiled.get(key)!;
  };

  return async (request) => {
    const { document, operationName, variables, context } = request;
    const query = operationOf(request);
    if (query && ++query.times >= compileFrom) {
      const { coerced, errors } = getVariableValues(
        schema,
        query.operation.variableDefinitions ?? [],
        variables,
        { maxErrors: 50 },
      );
      if (errors) return { errors };
      const compiled = compiledOf(query, document, coerced);
      const values = compiled?.plain.valuesOf(coerced);
      if (compiled && values) {
        const { execution } = context;
        if (!execution) return publicResult(await compiled.run(undefined, context, values));
        execution.isCompiled = true;
        const result = await compiled.run(undefined, context, values);
        execution.isCompiled = false;
        if (!execution.restart) return publicResult(result);
        execution.restart = false;
        execution.attempt++;
        context.budget?.restart();
      }
    }
    const { execution } = context;
    if (execution) execution.deferred = [];
    const result = await execute({
      schema,
      document,
      contextValue: context,
      variableValues: variables,
      operationName,
    });
    if (execution?.deferred) placeDeferred(result.data, execution.deferred);
    return result;
  };
}

function compile(schema: GraphQLSchema, plain: PlainQuery): Compiled | null {
  const compiled = compileQuery(schema, plain.document, undefined, {
    disablingCapturingStackErrors: true,
  });
  return isCompiledQuery(compiled) ? { plain, run: compiled.query } : null;
}

const publicResult = ({ data, errors }: ExecutionResult): ExecutionResult =>
  errors
    ? { data: data ?? null, errors: oneForEachNull(data, errors.map(asGraphQLError)) }
    : { data: data ?? null };

/** An error of graphql-jit as a GraphQLError of graphql-js; it only has the same shape. */
const asGraphQLError = ({ message, path, locations, originalError }: GraphQLError): GraphQLError =>
  Object.assign(new GraphQLError(message, { path, originalError }), { locations });
