import { scopeUnder } from '../../analytics/query/scope.ts';
import type { View } from '../../analytics/view.ts';
import { renew, type RequestContext } from '../graphql/context.ts';

/** The facts as the viewer of a request may see them, not older than the request; where they are newer, the rest of the request sees that too. */
export async function viewOf(context: RequestContext): Promise<View> {
  let facts = await context.facts.at(context.revision);
  while (facts.revision > context.revision) {
    await renew(context);
    facts = await context.facts.at(context.revision);
  }
  // from here on nothing waits: facts change between turns, and numbers of nodes with them
  const { hierarchy } = facts;
  const { today, viewer } = context;
  return {
    facts,
    today,
    scope: scopeUnder(hierarchy, hierarchy.indexOfId(viewer.unitId), today),
    guarded: viewer.role !== 'STATISTICIAN',
  };
}
