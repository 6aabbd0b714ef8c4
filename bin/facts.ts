import type { Facts } from '../analytics/facts/facts.ts';
import { FollowedFacts } from '../analytics/facts/followed-facts.ts';
import { wholeScope } from '../analytics/query/scope.ts';
import type { View } from '../analytics/view.ts';
import { today } from '../base/day.ts';
import { TongxinError } from '../base/errors/errors.ts';
import type { Pool } from './store.ts';

/** All facts of a store as they stand, for whoever sits at the machine: the whole hierarchy, small counts too. Throws STORE_EMPTY. */
export async function wholeView(pool: Pool): Promise<View & { readonly facts: Facts }> {
  const facts = await new FollowedFacts(pool).at(0);
  const day = today();
  if (facts.hierarchy.nodes.length === 0) throw new TongxinError('STORE_EMPTY', {});
  return { facts, scope: wholeScope(facts.hierarchy, day), guarded: false, today: day };
}
