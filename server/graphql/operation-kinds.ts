import { GraphQLError, OperationTypeNode, type ASTVisitor, type ValidationContext } from 'graphql';

type Rule = (context: ValidationContext) => ASTVisitor;

const only =
  (fits: (operation: OperationTypeNode) => boolean, text: string): Rule =>
  (context) => ({
    OperationDefinition(node) {
      if (!fits(node.operation)) context.reportError(new GraphQLError(text, { nodes: node }));
    },
  });

/** Queries and mutations, for `/graphql`. */
export const withoutSubscriptions = only(
  (type) => type !== OperationTypeNode.SUBSCRIPTION,
  '订阅请用 /graphql/stream（SSE） · subscribe at /graphql/stream (server-sent events)',
);

/** Subscriptions, for `/graphql/stream`. */
export const subscriptionsOnly = only(
  (type) => type === OperationTypeNode.SUBSCRIPTION,
  '此处只提供订阅；查询请用 /graphql · subscriptions only; ask queries at /graphql',
);
