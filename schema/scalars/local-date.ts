import { GraphQLScalarType, Kind } from 'graphql';
import { isDay } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';

function parse(value: unknown): string {
  if (typeof value === 'string' && isDay(value)) return value;
  throw new TongxinError('INVALID_DAY', { value: String(value) });
}

/**
 * A civil day, written `YYYY-MM-DD`. Throws INVALID_DAY for any other text, including days that do
 * not exist.
 */
export const LocalDate = new GraphQLScalarType<string, string>({
  name: 'LocalDate',
  description: '日期 · A civil day, written YYYY-MM-DD.',
  serialize: (value) => String(value),
  parseValue: parse,
  parseLiteral: (node) =>
    parse(node.kind === Kind.STRING ? node.value : 'value' in node ? node.value : ''),
});
