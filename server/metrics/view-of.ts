import { scopeUnder } from '../../analytics/query/scope.ts';
import type { Facts } from '../../analytics/facts/facts.ts';
import type { QuestionCost } from '../../analytics/query/work.ts';
import type { View } from '../../analytics/view.ts';
import { InvariantError } from '../../base/invariant.ts';
import { hasRight } from '../../schema/rights/roles.ts';
import { assertRight } from '../access/rights.ts';
import { renew, type RequestContext } from '../graphql/context.ts';

/** Longer answers are made and shown in several turns, which a compiled operation cannot do. */
const MAX_ROWS_WITHOUT_YIELD = 2_000;

/** The facts of each request: all its answers have one revision, however long it takes. */
const pinned = new WeakMap<RequestContext, Facts>();

/**
 * The facts as the viewer of a request may see them, at least as new as the request; if they are
 * newer, the rest of the request uses the newer revision. Throws FORBIDDEN for viewers who may not
 * query indicators.
 */
export async function viewOf(context: RequestContext): Promise<View> {
  assertRight(context.viewer, 'QUERY_FIGURES');
  const facts = pinnedFacts(context) ?? (await pinFacts(context));
  const { hierarchy } = facts;
  const { today, viewer } = context;
  return {
    facts,
    today,
    scope: scopeUnder(hierarchy, hierarchy.indexOfId(viewer.unitId), today),
    guarded: !hasRight(viewer, 'SEE_SMALL_COUNTS'),
    charge: (cost) => {
      charge(context, cost);
    },
  };
}

function pinnedFacts(context: RequestContext): Facts | null {
  const facts = pinned.get(context);
  return facts && facts.revision === context.revision ? facts : null;
}

async function pinFacts(context: RequestContext): Promise<Facts> {
  for (;;) {
    const facts = await context.facts.at(context.revision);
    // another query of the request may have been faster
    const ofRequest = pinnedFacts(context);
    if (ofRequest) return ofRequest;
    if (facts.revision > context.revision) {
      await renew(context);
      continue;
    }
    pinned.set(context, facts);
    return facts;
  }
}

/**
 * Charges the cost of a query; a compiled operation with a long answer is restarted. Throws
 * QUERY_TOO_LARGE, BUDGET_EXHAUSTED.
 */
export function charge({ budget, execution }: RequestContext, cost: QuestionCost): void {
  budget.charge(cost);
  if (!execution.isCompiled || budget.cost.rows <= MAX_ROWS_WITHOUT_YIELD) return;
  execution.restart = true;
  throw new InvariantError('restarted-not-compiled', '');
}
