import {
  getNamedType,
  GraphQLSchema,
  isCompositeType,
  isObjectType,
  Kind,
  OperationTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { InvariantError } from '../../base/invariant.ts';
import { conditionsOf, plainQuery, plainSchema } from './plain-query.ts';

/**
 * A list of an answer whose items are completed while the answer is written, some at a time, so that
 * other requests run in between.
 */
export class DeferredList {
  /** response names from the root of the answer to the list; numbers are places in lists */
  readonly path: readonly (string | number)[];
  /** completed items, some at a time */
  readonly chunks: () => Iterable<readonly unknown[]>;

  constructor(path: DeferredList['path'], chunks: DeferredList['chunks']) {
    this.path = path;
    this.chunks = chunks;
  }
}

/** A selection is compiled for each combination of values of its conditions. */
const MAX_CONDITIONS = 3;

type Complete = (items: readonly object[]) => readonly unknown[];

/** For each field node that was compiled, by the values of its conditions; null: it cannot be. */
const compiled = new WeakMap<FieldNode, Map<string, Complete | null>>();

/** For each type that has deferred lists, a schema whose query it is. */
const schemas = new WeakMap<GraphQLObjectType, { own: GraphQLSchema; plain: GraphQLSchema }>();

function schemasOf(type: GraphQLObjectType): { own: GraphQLSchema; plain: GraphQLSchema } {
  let both = schemas.get(type);
  if (!both) {
    const listSchema = new GraphQLSchema({ query: type });
    schemas.set(type, (both = { own: listSchema, plain: plainSchema(listSchema) }));
  }
  return both;
}

/**
 * Defers a list of plain objects: its items are completed by a compiled query of their own, chunk by
 * chunk. Unlike a list of promises it needs neither a promise nor an object for each waiting item.
 * Null if the selection is not plain: it reaches a field with a resolver, arguments, an abstract type
 * or introspection, or depends on many conditions.
 */
export function deferredList(
  info: GraphQLResolveInfo,
  chunks: () => Iterable<readonly object[]>,
): DeferredList | null {
  const [first] = info.fieldNodes;
  let cached = compiled.get(first!);
  if (!cached) compiled.set(first!, (cached = new Map<string, Complete | null>()));
  const document = documentOf(info);
  const conditions = conditionsOf(document);
  if (!conditions || conditions.length > MAX_CONDITIONS) return null;
  const key = conditions.map((name) => String(info.variableValues[name])).join();
  if (!cached.has(key)) cached.set(key, completion(info, document));
  const complete = cached.get(key);
  if (!complete) return null;
  return new DeferredList(pathOf(info), function* () {
    for (const chunk of chunks()) yield complete(chunk);
  });
}

/** The list and its selection as a query of the type that has it. */
function documentOf({ fieldNodes, fragments }: GraphQLResolveInfo): DocumentNode {
  const field: FieldNode = {
    kind: Kind.FIELD,
    name: fieldNodes[0]!.name,
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: fieldNodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []),
    },
  };
  const operation = {
    kind: Kind.OPERATION_DEFINITION,
    operation: OperationTypeNode.QUERY,
    selectionSet: { kind: Kind.SELECTION_SET, selections: [field] },
  } as const;
  const used = fragmentsUsed({ kind: Kind.DOCUMENT, definitions: [operation] }, fragments);
  return { kind: Kind.DOCUMENT, definitions: [operation, ...used] };
}

/** The fragments that a document spreads, also by way of others. */
function fragmentsUsed(
  document: DocumentNode,
  fragments: GraphQLResolveInfo['fragments'],
): GraphQLResolveInfo['fragments'][string][] {
  const used = new Map<string, GraphQLResolveInfo['fragments'][string]>();
  const lookInto = (node: Parameters<typeof visit>[0]): void => {
    visit(node, {
      FragmentSpread({ name: { value } }) {
        const fragment = fragments[value];
        if (!fragment || used.has(value)) return;
        used.set(value, fragment);
        lookInto(fragment);
      },
    });
  };
  lookInto(document);
  return [...used.values()];
}

function completion(
  { parentType, fieldName, variableValues }: GraphQLResolveInfo,
  document: DocumentNode,
): Complete | null {
  const { own, plain } = schemasOf(parentType);
  if (!isPlain(own, document)) return null;
  const operation = document.definitions[0]!;
  if (operation.kind !== Kind.OPERATION_DEFINITION) return null;
  const query = plainQuery(own, document, operation, variableValues);
  const program = compileQuery(plain, query.document, undefined, {
    disablingCapturingStackErrors: true,
  });
  if (!isCompiledQuery(program)) return null;
  const run: CompiledQuery['query'] = program.query;
  return (items) => {
    const result = run({ [fieldName]: items }, {}, {});
    if (result instanceof Promise) throw new InvariantError('deferred-item-waits', fieldName);
    const { data, errors } = result;
    if (errors) throw new InvariantError('deferred-item-faulty', errors[0]!.message);
    return (data as Readonly<Record<string, readonly unknown[]>>)[fieldName]!;
  };
}

/** Whether every selection of a document below its first field can be read without a resolver. */
function isPlain(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let isGood = true;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field() {
        const field = types.getFieldDef();
        const type = field && getNamedType(field.type);
        if (field?.name === '__typename') return;
        if (!type || field.resolve || field.args.length > 0) isGood = false;
        else if (isCompositeType(type) && !isObjectType(type)) isGood = false;
      },
    }),
  );
  return isGood;
}

function pathOf({ path }: GraphQLResolveInfo): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at: typeof path | undefined = path; at; at = at.prev) keys.unshift(at.key);
  return keys;
}

/** Puts deferred lists into an answer, at the place of their parent. */
export function placeDeferred(data: unknown, lists: readonly DeferredList[]): void {
  for (const list of lists) {
    let at = data;
    for (const key of list.path.slice(0, -1))
      at = (at as Readonly<Record<string | number, unknown>> | null | undefined)?.[key];
    if (typeof at === 'object' && at !== null)
      (at as Record<string | number, unknown>)[list.path.at(-1)!] = list;
  }
}
