import { GraphQLError, visit, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { TongxinError } from '../../base/errors/errors.ts';

/** The name under which arguments and inputs take filters. */
const FILTER = 'where';

/**
 * Asserts that every variable inside a filter has a value: GraphQL would leave the condition out,
 * and the answer would hold rows that nobody asked for. A variable that stands for the whole filter
 * may be missing. Throws EMPTY_CONDITION.
 * @param given variables of the request, as they came
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
      throw new GraphQLError(originalError.message, { nodes: node, originalError });
    },
  });
}
