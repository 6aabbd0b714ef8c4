import type { Facts } from '../analytics/facts/facts.ts';
import { wholeScope } from '../analytics/query/scope.ts';
import type { View } from '../analytics/view.ts';
import { today } from '../base/day.ts';
import { TongxinError } from '../base/errors/errors.ts';

/**
 * The view of the user at this machine: all facts, the whole hierarchy, small counts too. Throws
 * STORE_EMPTY.
 */
export function wholeView(facts: Facts): View & { readonly facts: Facts } {
  const day = today();
  if (facts.hierarchy.nodes.length === 0) throw new TongxinError('STORE_EMPTY', {});
  return { facts, scope: wholeScope(facts.hierarchy, day), guarded: false, today: day };
}
