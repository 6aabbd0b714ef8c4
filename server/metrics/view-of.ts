import { scopeUnder } from '../../analytics/query/scope.ts';
import type { Facts } from '../../analytics/facts/facts.ts';
import type { QuestionCost } from '../../analytics/query/work.ts';
import type { View } from '../../analytics/view.ts';
import { InvariantError } from '../../base/invariant.ts';
import { renew, type RequestContext } from '../graphql/context.ts';

/** Rows above this are made and shown in turns, which a compiled operation cannot. */
const MOST_IN_ONE_TURN = 2_000;

/**
 * The facts that a request reads: all of it speaks of one revision, however long it takes and
 * whatever is committed meanwhile.
 */
const pinned = new WeakMap<RequestContext, Facts>();

/**
 * The facts as the viewer of a request may see them, not older than the request; where they are
 * newer, the rest of the request sees that too.
 */
export async function viewOf(context: RequestContext): Promise<View> {
  const facts = pinnedFacts(context) ?? (await pinFacts(context));
  const { hierarchy } = facts;
  const { today, viewer } = context;
  return {
    facts,
    today,
    scope: scopeUnder(hierarchy, hierarchy.indexOfId(viewer.unitId), today),
    guarded: viewer.role !== 'STATISTICIAN',
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
    // another question of the request may have been faster
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
 * Charges what a request is about to do; long lists begin again not compiled. Throws
 * QUERY_TOO_LARGE, BUDGET_EXHAUSTED.
 */
export function charge({ purse, execution }: RequestContext, cost: QuestionCost): void {
  purse.charge(cost);
  if (!execution.isCompiled || purse.cost.rows <= MOST_IN_ONE_TURN) return;
  execution.restart = true;
  throw new InvariantError('restarted-not-compiled', '');
}
