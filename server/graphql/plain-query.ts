import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLSkipDirective,
  Kind,
  TypeInfo,
  valueFromAST,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type FragmentSpreadNode,
  type GraphQLInputType,
  type InlineFragmentNode,
  type OperationDefinitionNode,
  type TypeNode,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';

/** Coerced values by name. */
export type Values = Readonly<Record<string, unknown>>;

interface Literal {
  readonly name: string;
  readonly value: ValueNode;
  readonly type: GraphQLInputType;
}

/**
 * A query without directives and literals: all arguments are variables, and their values are not
 * coerced again.
 */
export interface PlainQuery {
  readonly document: DocumentNode;
  /**
   * values of the variables, including those that replace literals; null if graphql-js would reject
   * a literal
   */
  readonly valuesOf: (variables: Values) => Values | null;
}

const COERCED = 'CoercedValue';
const COERCED_TYPE: TypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: COERCED } };

/** A schema for compiling plain queries: it also knows the types of their variables. */
export function plainSchema(schema: GraphQLSchema): GraphQLSchema {
  const { types, ...config } = schema.toConfig();
  return new GraphQLSchema({
    ...config,
    types: [...types, new GraphQLScalarType({ name: COERCED })],
  });
}

/**
 * Names of the variables that `@skip` and `@include` read; null when the document cannot be made
 * plain: introspection, and names with a meaning in JavaScript.
 */
export function conditionsOf(document: DocumentNode): string[] | null {
  const conditions = new Set<string>();
  const strange: string[] = [];
  visit(document, {
    Name({ value }) {
      if (value === '__proto__') strange.push(value);
    },
    Field({ name: { value } }) {
      if (value === '__schema' || value === '__type') strange.push(value);
    },
    Directive({ arguments: given }) {
      for (const { value } of given ?? [])
        if (value.kind === Kind.VARIABLE) conditions.add(value.name.value);
    },
  });
  return strange.length === 0 ? [...conditions] : null;
}

type Conditional = FieldNode | InlineFragmentNode | FragmentSpreadNode;

/**
 * One operation of a valid document as a plain query, for the given values of its {@link
 * conditionsOf}. Names and strings of a caller enter the generated program only as names.
 */
export function plainQuery(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  conditions: Values,
): PlainQuery {
  const types = new TypeInfo(schema);
  const literals: Literal[] = [];
  const free = '_'.repeat(
    1 +
      Math.max(
        0,
        ...(operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value.length),
      ),
  );
  const isIncluded = (node: Conditional): boolean =>
    getDirectiveValues(GraphQLSkipDirective, node, conditions)?.if !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, conditions)?.if !== false;
  const ifWanted = { enter: (node: Conditional) => (isIncluded(node) ? undefined : null) };
  const plain = visit(
    document,
    visitWithTypeInfo(types, {
      OperationDefinition: (node) => (node === operation ? undefined : null),
      VariableDefinition: () => null,
      Field: { ...ifWanted, leave: (node): FieldNode => ({ ...node }) },
      InlineFragment: ifWanted,
      FragmentSpread: ifWanted,
      Directive: () => null,
      Argument(node) {
        if (node.value.kind === Kind.VARIABLE) return false;
        const name = `${free}${literals.length}`;
        literals.push({ name, value: node.value, type: types.getInputType()! });
        return {
          ...node,
          value: {
            kind: Kind.VARIABLE,
            name: { kind: Kind.NAME, value: name },
            ...(node.value.loc && { loc: node.value.loc }),
          },
        };
      },
    }),
  );
  return {
    document: declared(plain, [
      ...(operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value),
      ...literals.map(({ name }) => name),
    ]),
    valuesOf: coercion(literals),
  };
}

function declared(document: DocumentNode, names: readonly string[]): DocumentNode {
  const variableDefinitions = names.map((value): VariableDefinitionNode => ({
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value } },
    type: COERCED_TYPE,
  }));
  return {
    ...document,
    definitions: document.definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? { ...definition, variableDefinitions }
        : definition,
    ),
  };
}

function coercion(literals: readonly Literal[]): PlainQuery['valuesOf'] {
  return (variables) => {
    const values: Record<string, unknown> = { ...variables };
    for (const { name, value, type } of literals) {
      values[name] = valueFromAST(value, type, variables);
      if (values[name] === undefined) return null;
    }
    return values;
  };
}
