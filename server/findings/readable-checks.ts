import { TongxinError } from '../../base/errors/errors.ts';
import type { Check } from '../../intake/invariants/check.ts';
import { checks } from '../../intake/invariants/index.ts';
import { registerOf } from '../../schema/register/declared.ts';
import type { RequestContext } from '../graphql/context.ts';
import { assertReadable, mayRead } from '../access/rights.ts';

/** Estimated time of a check in the database, in milliseconds: it runs twice, to count and to list. */
export const CHECK_MS = 10;

/**
 * The requested checks that the viewer may read. Throws FORBIDDEN when a check requested by name
 * may not be read.
 */
export function readableChecks(context: RequestContext, kinds: readonly string[] | null): Check[] {
  if (kinds?.length === 0)
    throw new TongxinError('EMPTY_CONDITION', { path: 'kinds', given: '[]' });
  if (!kinds) return checks.filter(({ register }) => mayRead(registerOf(register()), context));
  const requestedChecks = checks.filter(({ id }) => kinds.includes(id));
  for (const { register } of requestedChecks) assertReadable(registerOf(register()), context);
  return requestedChecks;
}
