import { TongxinError } from '../../base/errors/errors.ts';
import type { Register } from '../../schema/register/definition.ts';
import type { RequestContext } from '../graphql/context.ts';

/**
 * Lets a viewer read a register, or throws FORBIDDEN: registers of persons are for STATISTICIAN keys, answer sheets for those of
 * them at its top, since small groups could be told apart.
 */
export function assertReadable(register: Register, { viewer, loaders }: RequestContext): void {
  const { privacy, title } = register;
  if (privacy === 'open') return;
  if (viewer.role !== 'STATISTICIAN' || (privacy === 'sealed' && !loaders.atTop())) {
    throw new TongxinError('FORBIDDEN', { role: viewer.role, what: { zh: `读取${title.zh}的个人数据`, en: `read rows of ${title.en}, which speak of persons` } });
  }
}

/** Lets a viewer change data, or throws FORBIDDEN. */
export function assertMayWrite({ viewer }: RequestContext): void {
  if (viewer.role !== 'STATISTICIAN') throw new TongxinError('FORBIDDEN', { role: viewer.role, what: { zh: '修改数据', en: 'change data' } });
}
