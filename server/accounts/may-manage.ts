import { TongxinError } from '../../base/errors/errors.ts';
import type { ViewerAccount } from '../access/viewer.ts';
import type { RequestContext } from '../graphql/context.ts';

/** The account of a viewer who signed in. Throws SESSION_NEEDED for a key. */
export function accountOf({ viewer }: Pick<RequestContext, 'viewer'>): ViewerAccount {
  if (!viewer.account) throw new TongxinError('SESSION_NEEDED', {});
  return viewer.account;
}

/** Whether a viewer manages accounts and keys: a STATISTICIAN of the whole hierarchy, signed in. */
export const managesAccess = ({ viewer, loaders }: RequestContext): boolean =>
  viewer.account !== null && viewer.role === 'STATISTICIAN' && loaders.atTop();

/** Throws SESSION_NEEDED, FORBIDDEN unless the viewer manages accounts and keys. */
export function assertManagesAccess(context: RequestContext): void {
  accountOf(context);
  if (!managesAccess(context))
    throw new TongxinError('FORBIDDEN', {
      role: context.viewer.role,
      what: { zh: '管理账号和密钥', en: 'manage accounts and keys' },
    });
}
