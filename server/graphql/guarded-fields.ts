import type { GraphQLField, GraphQLSchema } from 'graphql';
import { invariant } from '../../base/invariant.ts';
import { FIELD_RIGHTS, type FieldRight } from '../access/field-rights.ts';
import { assertMayWrite, assertReadable, assertRight } from '../access/rights.ts';
import type { RequestContext } from './context.ts';

/** Asserts that the viewer of a request has the right that a field needs. Throws FORBIDDEN. */
function assertMayUse(right: FieldRight, context: RequestContext): void {
  if ('named' in right) assertRight(context.viewer, right.named);
  else if (right.verb === 'read') assertReadable(right.register, context);
  else assertMayWrite(right.register, context);
}

type Field = GraphQLField<unknown, RequestContext>;

function guard(name: string, field: Field): void {
  const right = FIELD_RIGHTS.get(name);
  invariant(right, 'field-without-right', name);
  const { resolve, subscribe } = field;
  if (subscribe)
    field.subscribe = (source, args, context, info): unknown => {
      assertMayUse(right, context);
      return subscribe(source, args, context, info);
    };
  else if (resolve)
    field.resolve = (source, args, context, info): unknown => {
      assertMayUse(right, context);
      return resolve(source, args, context, info);
    };
}

/**
 * Makes every field of Query, Mutation and Subscription assert the right of FIELD_RIGHTS before it
 * resolves. A field without a right is a bug that ends the start of the service.
 */
export function guardFields(schema: GraphQLSchema): GraphQLSchema {
  for (const type of [
    schema.getQueryType(),
    schema.getMutationType(),
    schema.getSubscriptionType(),
  ])
    for (const [name, field] of Object.entries(type?.getFields() ?? {}))
      guard(`${type!.name}.${name}`, field as Field);
  return schema;
}
