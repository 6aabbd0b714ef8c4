import type { EntityManager } from '@mikro-orm/core';
import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Database, Store } from '../../schema/store/open.ts';
import { AccountLink } from '../../schema/system/account-link.ts';
import { Account, type AccountStatus } from '../../schema/system/account.ts';
import { roles, type Role } from '../../schema/rights/roles.ts';
import { Session } from '../../schema/system/session.ts';
import { noteAccess } from './access-event.ts';
import { isRole } from './api-keys.ts';
import { asOwner } from './as-owner.ts';
import { assertFits, unitNamed } from './org-units.ts';
import { loginOf, personNameOf } from './person.ts';
import type { WithTexts } from './with-texts.ts';
import { hashOfToken, newToken } from './tokens.ts';

/** A link to set a password is valid for a day. */
const LINK_HOURS = 24;

type OwnedStore = Pick<Store, 'pool' | 'asOwner'>;

/** A valid role. Throws UNKNOWN_ROLE. */
function roleOf(role: string): Role {
  if (!isRole(role)) throw new TongxinError('UNKNOWN_ROLE', { role, roles: roles.join(', ') });
  return role;
}

/** The account with a login name. Throws NOT_FOUND. */
async function accountOf(em: EntityManager, login: string): Promise<Account> {
  const account = await em.findOne(Account, { login });
  if (account) return account;
  throw new TongxinError('NOT_FOUND', { register: { zh: '账号', en: 'accounts' }, key: login });
}

const linkExpiry = (): Date => new Date(Date.now() + LINK_HOURS * 3_600_000);

/** A new account: login name, the person's name, role, and the code of the unit. */
export interface NewAccount {
  readonly login: string;
  readonly name: string;
  readonly role: string;
  readonly unitCode: string;
}

/**
 * Creates an account without a password; returns the token of a one-time link with which its person
 * sets one. Throws INVALID_LOGIN, INVALID_PERSON_NAME, UNKNOWN_ROLE, UNKNOWN_ORG_UNIT,
 * ROLE_NOT_FOR_UNIT, LOGIN_TAKEN, NEEDS_OWNER.
 * @param by the author, see actorOf; `cli` at the command line
 */
export async function createAccount(
  store: OwnedStore,
  { login: loginText, name: nameText, role: roleText, unitCode }: NewAccount,
  by: string,
): Promise<string> {
  const login = loginOf(loginText);
  const name = personNameOf(nameText);
  const role = roleOf(roleText);
  const token = newToken('link');
  await asOwner(store, { zh: '创建账号', en: 'Creating an account' }, async (em) => {
    const unit = await unitNamed(em, store.pool, unitCode);
    assertFits(role, unit);
    const account = em.create(Account, {
      login,
      name,
      role,
      unit,
      status: 'INVITED',
      createdBy: by,
    });
    em.create(AccountLink, { account, hash: hashOfToken(token), expiresAt: linkExpiry() });
    await em.flush().catch((error: unknown) => {
      throw error instanceof UniqueConstraintViolationException
        ? new TongxinError('LOGIN_TAKEN', { login })
        : error;
    });
  });
  noteAccess({ kind: 'ACCOUNT_CREATED', actor: by, subject: login });
  return token;
}

/**
 * Creates a one-time link with which the person of an account sets a new password; earlier links of
 * the account expire. Returns its token. Throws NOT_FOUND, NEEDS_OWNER.
 */
export async function createResetLink(
  store: OwnedStore,
  loginText: string,
  by: string,
): Promise<string> {
  const login = loginText.trim().toLowerCase();
  const token = newToken('link');
  await asOwner(store, { zh: '重置密码', en: 'Resetting a password' }, async (em) => {
    const account = await accountOf(em, login);
    await em.nativeUpdate(
      AccountLink,
      { account, usedAt: null, expiresAt: { $gt: new Date() } },
      { expiresAt: new Date() },
    );
    em.create(AccountLink, { account, hash: hashOfToken(token), expiresAt: linkExpiry() });
    await em.flush();
  });
  noteAccess({ kind: 'LINK_CREATED', actor: by, subject: login });
  return token;
}

/**
 * Creates the set-up link: with it somebody creates the first account, with a role at a unit. Earlier
 * set-up links expire. Returns its token; null when the store has an account. Throws NEEDS_OWNER,
 * UNKNOWN_ORG_UNIT.
 */
export async function createSetUpLink(
  store: OwnedStore,
  unitCode: string,
  role: Role,
): Promise<string | null> {
  if ((await listAccounts(store)).length > 0) return null;
  const token = newToken('link');
  await asOwner(store, { zh: '首次设置', en: 'The first set-up' }, async (em) => {
    const unit = await unitNamed(em, store.pool, unitCode);
    await em.nativeUpdate(
      AccountLink,
      { account: null, usedAt: null, expiresAt: { $gt: new Date() } },
      { expiresAt: new Date() },
    );
    em.create(AccountLink, { role, unit, hash: hashOfToken(token), expiresAt: linkExpiry() });
    await em.flush();
  });
  noteAccess({ kind: 'LINK_CREATED', actor: null, subject: 'setup' });
  return token;
}

/** What an administrator changes of an account; absent: unchanged. */
export interface AccountChange {
  readonly role?: string;
  readonly unitCode?: string;
  /** true: nobody may sign in with the account, and its sessions end */
  readonly isLocked?: boolean;
}

/**
 * Changes an account. Sessions see a new role and unit at once; locking ends them. Throws NOT_FOUND,
 * UNKNOWN_ROLE, UNKNOWN_ORG_UNIT, ROLE_NOT_FOR_UNIT, NEEDS_OWNER.
 */
export async function changeAccount(
  store: OwnedStore,
  loginText: string,
  { role, unitCode, isLocked }: AccountChange,
  by: string,
): Promise<void> {
  const login = loginText.trim().toLowerCase();
  await asOwner(store, { zh: '修改账号', en: 'Changing an account' }, (em) =>
    em.transactional(async (transaction) => {
      const account = await accountOf(transaction, login);
      if (role !== undefined) account.role = roleOf(role);
      if (unitCode !== undefined)
        transaction.assign(account, { unit: await unitNamed(transaction, store.pool, unitCode) });
      if (role !== undefined || unitCode !== undefined)
        assertFits(account.role, await account.unit.loadOrFail());
      if (isLocked === true) {
        account.status = 'LOCKED';
        await transaction.nativeUpdate(
          Session,
          { account, endedAt: null },
          { endedAt: new Date() },
        );
      }
      if (isLocked === false && account.status === 'LOCKED')
        account.status = account.passwordSalt === null ? 'INVITED' : 'ACTIVE';
      await transaction.flush();
    }),
  );
  noteAccess({ kind: 'ACCOUNT_CHANGED', actor: by, subject: login });
}

/** A stored account; `lastUsedAt` is the last use of any of its sessions, null: none. */
export interface StoredAccount {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly unitId: number;
  readonly unitCode: string;
  readonly status: AccountStatus;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly lastUsedAt: Date | null;
}

/** Every account, by login name. One statement. */
export async function listAccounts({ pool }: Pick<Database, 'pool'>): Promise<StoredAccount[]> {
  const { rows } = await pool.query<WithTexts<StoredAccount>>(`
    select a.login, a.name, a.role, a.unit_id as "unitId", u.code as "unitCode", a.status,
      a.created_at as "createdAt", a.created_by as "createdBy",
      (select max(greatest(s.created_at, l.used_at)) from sessions s
        left join credential_uses l on l.hash = s.hash where s.account_id = a.id) as "lastUsedAt"
    from accounts a join org_units u on u.id = a.unit_id order by a.login collate "C"`);
  return rows.map((row) => ({
    ...row,
    createdAt: new Date(row.createdAt),
    lastUsedAt: row.lastUsedAt === null ? null : new Date(row.lastUsedAt),
  }));
}
