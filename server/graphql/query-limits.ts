import { GraphQLError, Kind, type ASTVisitor, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode, type ValidationContext } from 'graphql';
import { TongxinError } from '../../base/errors/errors.ts';

/** What a document may hold; documents above are refused before anything runs. */
export const QUERY_LIMITS = { tokens: 20_000, depth: 24, fields: 2_000, aliases: 500 } as const;

interface Size { depth: number; fields: number; aliases: number }

/** Depth and number of fields and aliases below a selection set, fragments included; a fragment on a circle counts once. */
function sizeOf(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>, known: Map<string, Size>): Size {
  const total: Size = { depth: 0, fields: 0, aliases: 0 };
  const add = ({ depth, fields, aliases }: Size, own: number): void => {
    total.depth = Math.max(total.depth, depth + own);
    total.fields += fields + own;
    total.aliases += aliases;
  };
  for (const node of set.selections) {
    if (node.kind === Kind.FIELD) {
      add(node.selectionSet ? sizeOf(node.selectionSet, fragments, known) : { depth: 0, fields: 0, aliases: 0 }, 1);
      if (node.alias) total.aliases++;
    } else if (node.kind === Kind.INLINE_FRAGMENT) add(sizeOf(node.selectionSet, fragments, known), 0);
    else {
      const name = node.name.value, fragment = fragments.get(name);
      if (fragment && !known.has(name)) {
        known.set(name, { depth: 0, fields: 0, aliases: 0 });
        known.set(name, sizeOf(fragment.selectionSet, fragments, known));
      }
      if (fragment) add(known.get(name)!, 0);
    }
  }
  return total;
}

function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(definitions.flatMap((it) => (it.kind === Kind.FRAGMENT_DEFINITION ? [[it.name.value, it] as const] : [])));
}

const WORDS = { depth: { zh: '层数', en: 'depth' }, fields: { zh: '字段数', en: 'fields' }, aliases: { zh: '别名数', en: 'aliases' } } as const;

/** A validation rule: refuses operations above {@link QUERY_LIMITS} with QUERY_TOO_LARGE. Introspection is one operation like any other. */
export function queryLimits(context: ValidationContext): ASTVisitor {
  const fragments = fragmentsOf(context.getDocument()), known = new Map<string, Size>();
  return {
    OperationDefinition(operation) {
      const size = sizeOf(operation.selectionSet, fragments, known);
      for (const what of ['depth', 'fields', 'aliases'] as const) {
        if (size[what] <= QUERY_LIMITS[what]) continue;
        const originalError = new TongxinError('QUERY_TOO_LARGE', { what: WORDS[what], found: size[what], limit: QUERY_LIMITS[what] });
        context.reportError(new GraphQLError(originalError.message, { nodes: operation, originalError }));
      }
      return false;
    },
  };
}
