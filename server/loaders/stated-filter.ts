import { TongxinError } from '../../base/errors/errors.ts';

/** The EMPTY_CONDITION error: the condition at `path` is `given`, which states nothing. */
const emptyCondition = (path: string, given: string): TongxinError<'EMPTY_CONDITION'> =>
  new TongxinError('EMPTY_CONDITION', { path, given });

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Fields that are no condition but have a default, which null means: the day of the tree. */
const DEFAULTED: ReadonlySet<string> = new Set(['asOf']);

/** Conditions on parts of a text. Every text contains and starts with the empty one. */
const ON_PARTS: ReadonlySet<string> = new Set(['contains', 'startsWith']);

function assertStates(value: unknown, path: string, mayBeEmpty: boolean): void {
  if (value === null) throw emptyCondition(path, 'null');
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) assertStates(item, `${path}[${index}]`, false);
  else if (isObject(value)) {
    const conditions = Object.entries(value).filter(([, inner]) => inner !== undefined);
    if (conditions.length === 0 && !mayBeEmpty) throw emptyCondition(path, '{}');
    for (const [name, inner] of conditions) {
      if (ON_PARTS.has(name) && typeof inner === 'string' && inner.trim() === '')
        throw emptyCondition(`${path}.${name}`, JSON.stringify(inner));
      if (inner !== null || !DEFAULTED.has(name)) assertStates(inner, `${path}.${name}`, false);
    }
  }
}

/**
 * Asserts that every condition of a filter states something. A null or an empty object inside a
 * filter is refused, since it would silently widen the answer. So is a blank text of
 * `contains` or `startsWith`. Lists are taken literally: `in: []`
 * and `or: []` match no row, `and: []` matches all. A filter that is absent, null or `{}` as a
 * whole has no condition. Throws EMPTY_CONDITION.
 */
export function assertFilterStated(filter: unknown): void {
  if (filter !== undefined && filter !== null) assertStates(filter, 'where', true);
}
