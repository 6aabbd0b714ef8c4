import { GraphQLScalarType, Kind } from 'graphql';
import { plainAmount } from '../../base/decimal.ts';
import { TongxinError } from '../../base/errors/errors.ts';

function parse(value: unknown): string {
  const text = typeof value === 'string' ? plainAmount(value) : wholeNumber(value);
  if (text !== null) return text;
  throw new TongxinError('INVALID_DECIMAL', { value: String(value) });
}

/** The text of a whole number that a float represents exactly; null for anything else. */
const wholeNumber = (value: unknown): string | null =>
  Number.isSafeInteger(value) ? String(value) : null;

/**
 * An exact decimal, written as text such as "1234.50"; it is never converted to floating point. A
 * JSON number is accepted only if it is whole; a literal in a query may be any number. Throws
 * INVALID_DECIMAL.
 */
export const Decimal = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description:
    '精确小数，以文本书写，如 "1234.50" · An exact decimal, written as text such as "1234.50".',
  serialize: (value) => String(value),
  parseValue: parse,
  parseLiteral: (node) =>
    parse(
      node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT
        ? node.value
        : '',
    ),
});
