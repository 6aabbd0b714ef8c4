import { TongxinError } from '../../base/errors/errors.ts';
import type { Register } from '../../schema/register/definition.ts';
import { seesPersons, type Viewer } from '../access/viewer.ts';
import type { RequestContext } from '../graphql/context.ts';

/** Context for deciding which registers a viewer may read. */
export interface Reader {
  readonly viewer: Pick<Viewer, 'role'>;
  readonly loaders: { atTop(): boolean };
}

/** Whether a viewer may read a register. */
export const mayRead = ({ privacy }: Register, { viewer, loaders }: Reader): boolean =>
  privacy === 'open' || (seesPersons(viewer) && (privacy !== 'sealed' || loaders.atTop()));

/**
 * Asserts that a viewer may read a register. Registers of persons need a STATISTICIAN key; answer
 * sheets need one for the whole hierarchy, since small groups could be identified. Throws
 * FORBIDDEN.
 */
export function assertReadable(register: Register, context: RequestContext): void {
  const { privacy, title } = register;
  const { viewer } = context;
  if (!mayRead(register, context)) {
    throw new TongxinError('FORBIDDEN', {
      role: viewer.role,
      what:
        privacy === 'sealed'
          ? {
              zh: `读取${title.zh}（需要最上级单位的 STATISTICIAN 密钥）`,
              en: `read ${title.en} (needs a STATISTICIAN key of the top unit)`,
            }
          : {
              zh: `读取${title.zh}的个人数据（需要 STATISTICIAN 密钥）`,
              en: `read rows of ${title.en}, which are about persons (needs a STATISTICIAN key)`,
            },
    });
  }
}

/** Asserts that a viewer may change data. Throws FORBIDDEN. */
export function assertMayWrite({ viewer }: RequestContext): void {
  if (viewer.role !== 'STATISTICIAN')
    throw new TongxinError('FORBIDDEN', {
      role: viewer.role,
      what: {
        zh: '修改数据（需要 STATISTICIAN 密钥）',
        en: 'change data (needs a STATISTICIAN key)',
      },
    });
}
