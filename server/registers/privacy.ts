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
    throw new TongxinError('FORBIDDEN', { role: viewer.role, what: privacy === 'sealed'
      ? { zh: `读取${title.zh}（需要最上级单位的 STATISTICIAN 密钥）`, en: `read ${title.en} (it takes a STATISTICIAN key of the top unit)` }
      : { zh: `读取${title.zh}的个人数据（需要 STATISTICIAN 密钥）`, en: `read rows of ${title.en}, which speak of persons (it takes a STATISTICIAN key)` } });
  }
}

/** Lets a viewer change data, or throws FORBIDDEN. */
export function assertMayWrite({ viewer }: RequestContext): void {
  if (viewer.role !== 'STATISTICIAN') throw new TongxinError('FORBIDDEN', { role: viewer.role, what: { zh: '修改数据（需要 STATISTICIAN 密钥）', en: 'change data (it takes a STATISTICIAN key)' } });
}
