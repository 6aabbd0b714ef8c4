import {
  GraphQLError,
  Kind,
  type ASTNode,
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { TongxinError } from '../../base/errors/errors.ts';

/** Limits of a document; a document above them is refused before anything runs. */
export const QUERY_LIMITS = {
  tokens: 20_000,
  depth: 24,
  fields: 2_000,
  aliases: 500,
  values: 64,
} as const;

/**
 * Nested selection sets (inline fragments included) that are examined; anything deeper is above the
 * limit of depth.
 */
const NESTING = 4 * QUERY_LIMITS.depth;

/** Size of an operation; a fragment counts each time it is spread. */
export interface Size {
  depth: number;
  fields: number;
  aliases: number;
}

/**
 * Depth, fields and aliases below a selection set, fragments included; a fragment in a cycle counts
 * once.
 */
function sizeOf(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  sizes: Map<string, Size>,
  nesting = 0,
): Size {
  const total: Size = { depth: 0, fields: 0, aliases: 0 };
  if (nesting > NESTING) return { ...total, depth: nesting };
  const add = ({ depth, fields, aliases }: Size, own: number): void => {
    total.depth = Math.max(total.depth, depth + own);
    total.fields += fields + own;
    total.aliases += aliases;
  };
  for (const node of set.selections) {
    if (node.kind === Kind.FIELD) {
      add(
        node.selectionSet
          ? sizeOf(node.selectionSet, fragments, sizes, nesting + 1)
          : { depth: 0, fields: 0, aliases: 0 },
        1,
      );
      if (node.alias) total.aliases++;
    } else if (node.kind === Kind.INLINE_FRAGMENT)
      add(sizeOf(node.selectionSet, fragments, sizes, nesting + 1), 0);
    else {
      const name = node.name.value;
      const fragment = fragments.get(name);
      if (fragment && !sizes.has(name)) {
        sizes.set(name, { depth: 0, fields: 0, aliases: 0 });
        sizes.set(name, sizeOf(fragment.selectionSet, fragments, sizes, nesting + 1));
      }
      if (fragment) add(sizes.get(name)!, 0);
    }
  }
  return total;
}

function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION
        ? [[definition.name.value, definition] as const]
        : [],
    ),
  );
}

const sizes = new WeakMap<OperationDefinitionNode, Readonly<Size>>();

/** Size of an operation of a document, computed once. */
export function sizeIn(document: DocumentNode, operation: OperationDefinitionNode): Readonly<Size> {
  let size = sizes.get(operation);
  if (!size)
    sizes.set(operation, (size = sizeOf(operation.selectionSet, fragmentsOf(document), new Map())));
  return size;
}

/** Number of fields that an operation selects; a fragment counts each time it is spread. */
export const fieldsIn = (document: DocumentNode, operation: OperationDefinitionNode): number =>
  sizeIn(document, operation).fields;

const WORDS = {
  depth: { zh: '层数', en: 'depth' },
  fields: { zh: '字段数', en: 'fields' },
  aliases: { zh: '别名数', en: 'aliases' },
  values: { zh: '参数层数', en: 'depth of a value' },
} as const;

const tooLarge = (what: keyof typeof WORDS, count: number): TongxinError<'QUERY_TOO_LARGE'> =>
  new TongxinError('QUERY_TOO_LARGE', {
    what: WORDS[what],
    found: count,
    limit: QUERY_LIMITS[what],
  });

/** Throws QUERY_TOO_LARGE for variables that are nested deeper than the limit. */
export function assertVariablesSize(variables: unknown): void {
  let level: unknown[] = [variables];
  for (let depth = 0; level.length > 0; depth++) {
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? (Object.values(value) as unknown[]) : [],
    );
    if (depth > QUERY_LIMITS.values) throw tooLarge('values', depth);
  }
}

/**
 * A validation rule: refuses operations above {@link QUERY_LIMITS} with QUERY_TOO_LARGE, and kinds
 * of operations that the schema does not have. Introspection has the same limits.
 */
export function queryLimits(context: ValidationContext): ASTVisitor {
  const fragments = fragmentsOf(context.getDocument());
  const sizes = new Map<string, Size>();
  const refuse = (nodes: ASTNode, originalError: TongxinError): void => {
    context.reportError(new GraphQLError(originalError.message, { nodes, originalError }));
  };
  let values = 0;
  const value: { enter(node: ASTNode): void; leave(): void } = {
    enter(node) {
      if (++values === QUERY_LIMITS.values + 1) refuse(node, tooLarge('values', values));
    },
    leave() {
      values--;
    },
  };
  return {
    OperationDefinition(operation) {
      if (!context.getSchema().getRootType(operation.operation))
        context.reportError(
          new GraphQLError(`There is no ${operation.operation} here.`, { nodes: operation }),
        );
      const size = sizeOf(operation.selectionSet, fragments, sizes);
      for (const what of ['depth', 'fields', 'aliases'] as const)
        if (size[what] > QUERY_LIMITS[what]) refuse(operation, tooLarge(what, size[what]));
    },
    ObjectValue: value,
    ListValue: value,
  };
}
