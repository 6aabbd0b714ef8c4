import { GraphQLError, visit, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { TongxinError } from '../../base/errors/errors.ts';

/** Name of the arguments and input fields that take filters. */
const FILTER = 'where';

/**
 * Asserts that every variable inside a filter has a value: GraphQL would drop the condition and
 * return rows that were not requested. A variable for the whole filter may be missing. Throws
 * EMPTY_CONDITION.
 * @param given variables of the request, not coerced
 */
export function assertFilterVariables(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): void {
  const missing = new Set(
    (operation.variableDefinitions ?? [])
      .filter(
        ({ variable, defaultValue }) => !defaultValue && given[variable.name.value] === undefined,
      )
      .map(({ variable }) => variable.name.value),
  );
  if (missing.size === 0) return;
  const path: string[] = [];
  const named = {
    enter: ({ name }: { readonly name: { readonly value: string } }) => {
      path.push(name.value);
    },
    leave: () => {
      path.pop();
    },
  };
  visit(document, {
    OperationDefinition: (node) => (node === operation ? undefined : false),
    VariableDefinition: () => false,
    Argument: named,
    ObjectField: named,
    Variable(node) {
      const from = path.indexOf(FILTER);
      if (from < 0 || from === path.length - 1 || !missing.has(node.name.value)) return;
      const originalError = new TongxinError('EMPTY_CONDITION', {
        path: path.slice(from).join('.'),
        given: `$${node.name.value}`,
      });
      throw new GraphQLError(originalError.message, {
        nodes: node,
        originalError,
        // the status of the same mistake with a literal null, which is noticed in execution
        extensions: { http: { status: 200 } },
      });
    },
  });
}
