import { coerceInputValue, isInputObjectType, type GraphQLSchema } from 'graphql';
import { TongxinError } from '../../base/errors/errors.ts';
import { invariant } from '../../base/invariant.ts';

/**
 * Coerces a JSON value to an input type of the GraphQL schema. Throws INVALID_QUERY.
 * @param name of the input type
 */
export function jsonInput(schema: GraphQLSchema, name: string, json: unknown): unknown {
  const type = schema.getType(name);
  invariant(isInputObjectType(type), 'json-no-input-type', name);
  if (json === null || json === undefined)
    throw new TongxinError('INVALID_QUERY', {
      reason: {
        zh: `请求正文应为 ${name} 的 JSON 对象`,
        en: `the body should be a ${name} as a JSON object`,
      },
    });
  const mistakes: string[] = [];
  const input = coerceInputValue(json, type, (path, _, error) => {
    mistakes.push([...path, error.message].join(' '));
  });
  if (mistakes.length > 0)
    throw new TongxinError('INVALID_QUERY', { reason: mistakes.slice(0, 3).join(' ') });
  return input;
}
