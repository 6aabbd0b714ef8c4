import { TongxinError } from '../../base/errors/errors.ts';
import { assertReaches, hasReach } from '../access/rights.ts';
import type { ViewerAccount } from '../access/viewer.ts';
import type { RequestContext } from '../graphql/context.ts';

/** The account of a viewer who signed in. Throws SESSION_NEEDED for a key. */
export function accountOf({ viewer }: Pick<RequestContext, 'viewer'>): ViewerAccount {
  if (!viewer.account) throw new TongxinError('SESSION_NEEDED', {});
  return viewer.account;
}

/** Whether a viewer manages accounts and keys: signed in, with the right MANAGE_ACCESS. */
export const managesAccess = (context: RequestContext): boolean =>
  context.viewer.account !== null && hasReach(context, 'MANAGE_ACCESS');

/** Throws SESSION_NEEDED, FORBIDDEN unless the viewer manages accounts and keys. */
export function assertManagesAccess(context: RequestContext): void {
  accountOf(context);
  assertReaches(context, 'MANAGE_ACCESS');
}
