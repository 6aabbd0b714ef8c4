import { scopeUnder } from '../../analytics/query/scope.ts';
import type { View } from '../../analytics/view.ts';
import { renew, type RequestContext } from '../graphql/context.ts';

/** The facts as the viewer of a request may see them, not older than the request; where they are newer, the rest of the request sees that too. */
export async function viewOf(context: RequestContext): Promise<View> {
  const facts = await context.facts.at(context.revision), { hierarchy } = facts, { today, viewer } = context;
  if (facts.revision > context.revision) await renew(context);
  return { facts, today, scope: scopeUnder(hierarchy, hierarchy.indexOfId(viewer.unitId), today), guarded: viewer.role !== 'STATISTICIAN' };
}
