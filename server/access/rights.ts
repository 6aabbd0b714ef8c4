import { TongxinError } from '../../base/errors/errors.ts';
import type { Bilingual } from '../../base/language.ts';
import type { Register } from '../../schema/register/definition.ts';
import {
  hasRight,
  NAMED_RIGHTS,
  reachOf,
  ROLES,
  rolesWith,
  type AccessRight,
  type NamedRight,
  type Role,
} from '../../schema/rights/roles.ts';
import type { Viewer } from './viewer.ts';

/** The part of a request that decides about rights on registers. */
export interface Reader {
  readonly viewer: Pick<Viewer, 'role'>;
  readonly loaders: { atTop(): boolean };
}

/** The kinds of keys that have a right, for messages. */
function needed(right: AccessRight, isOfTop: boolean): Bilingual {
  const names = rolesWith(right);
  const [zh, en] = [names.join('、'), names.join(', ')];
  const one = names.length === 1;
  return {
    zh: `（需要${isOfTop ? '最上级单位的' : ''} ${zh} 密钥）`,
    en: one
      ? ` (needs a ${en} key${isOfTop ? ' of the top unit' : ''})`
      : ` (needs a key with one of the roles ${en})`,
  };
}

/** The error FORBIDDEN of a viewer without a right. */
function forbidden(
  { role }: Pick<Viewer, 'role'>,
  right: AccessRight,
  what: Bilingual,
  isOfTop = false,
): TongxinError<'FORBIDDEN'> {
  const { zh, en } = needed(right, isOfTop);
  return new TongxinError('FORBIDDEN', {
    role,
    what: { zh: what.zh + zh, en: what.en + en },
  });
}

/** Asserts that a viewer has a named right. @param what default: what the right allows. Throws FORBIDDEN. */
export function assertRight(
  viewer: Pick<Viewer, 'role'>,
  right: NamedRight,
  what: Bilingual = NAMED_RIGHTS[right],
): void {
  if (!hasRight(viewer, right)) throw forbidden(viewer, right, what);
}

/** Whether a viewer has a right; one of reach `WHOLE` only with the whole hierarchy in scope. */
export function hasReach({ viewer, loaders }: Reader, right: AccessRight): boolean {
  const reach = reachOf(viewer.role, right);
  return reach !== null && (reach !== 'WHOLE' || loaders.atTop());
}

/** The rights of a viewer, see {@link hasReach}. */
export const rightsOf = (reader: Reader): AccessRight[] =>
  (Object.keys(ROLES[reader.viewer.role].rights) as AccessRight[]).filter((right) =>
    hasReach(reader, right),
  );

/** Asserts that a viewer has a named right, as far as it reaches. Throws FORBIDDEN. */
export function assertReaches(reader: Reader, right: NamedRight): void {
  if (!hasReach(reader, right)) throw forbidden(reader.viewer, right, NAMED_RIGHTS[right]);
}

/** Whether a viewer may read a register; which rows is up to the scope. */
export const mayRead = ({ privacy }: Pick<Register, 'privacy'>, reader: Reader): boolean =>
  hasReach(reader, `read:${privacy}`);

/** Whether a viewer may change a register; which rows is up to the rights of the register. */
export const mayWrite = ({ privacy }: Pick<Register, 'privacy'>, reader: Reader): boolean =>
  hasReach(reader, `write:${privacy}`);

/** Asserts that a viewer may read a register. Throws FORBIDDEN. */
export function assertReadable(register: Register, reader: Reader): void {
  if (mayRead(register, reader)) return;
  const { privacy, title } = register;
  const isPersonal = privacy !== 'open';
  throw forbidden(
    reader.viewer,
    `read:${privacy}`,
    {
      zh: `读取${title.zh}${isPersonal ? '的个人数据' : ''}`,
      en: `read rows of ${title.en}${isPersonal ? ', which are about persons' : ''}`,
    },
    privacy === 'sealed',
  );
}

/** Asserts that a viewer may change rows of a register. Throws FORBIDDEN. */
export function assertMayWrite({ privacy }: Register, { viewer }: Pick<Reader, 'viewer'>): void {
  if (!hasRight(viewer, `write:${privacy}`))
    throw forbidden(viewer, `write:${privacy}`, { zh: '修改数据', en: 'change data' });
}

/**
 * Whether a viewer reads only those cases of which its unit is in charge: cases of its own unit, and
 * those handed over to its level.
 */
export const readsCasesAsOfficer = (role: Role): boolean => reachOf(role, 'read:case') === 'CASES';
