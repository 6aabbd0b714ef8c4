import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { TongxinError } from '../../base/errors/errors.ts';
import {
  changeAccount,
  createAccount,
  createResetLink,
  listAccounts,
  type StoredAccount,
} from '../access/accounts.ts';
import { endSession, listSessions } from '../access/sessions.ts';
import type { RequestContext } from '../graphql/context.ts';
import { AccountChangeInput, AccountInput, AccountType, SessionType } from './account-types.ts';
import { accountOf, assertManagesAccess } from './may-manage.ts';

const shownAccount = (account: StoredAccount, { hierarchy }: RequestContext): object => ({
  ...account,
  root: hierarchy.nodeOfId(account.unitId)!,
  createdAt: account.createdAt.toISOString(),
  lastUsedAt: account.lastUsedAt?.toISOString() ?? null,
});

const LINK = '一次性链接的令牌：/setup#link=… · token of a one-time link, /setup#link=…';

/** Accounts of persons, and the sessions of the viewer. */
@Resolver()
export class AccountsResolver {
  @Query(() => [AccountType], {
    description:
      '全部账号（需要管理权限） · every account (for those who manage accounts). Errors: ' +
      'SESSION_NEEDED, FORBIDDEN',
  })
  async accounts(@Ctx() context: RequestContext): Promise<object[]> {
    assertManagesAccess(context);
    context.answer.isKeepable = false;
    return (await listAccounts(context.store)).map((account) => shownAccount(account, context));
  }

  @Query(() => [SessionType], {
    description: '本人的会话 · the open sessions of the viewer. Errors: SESSION_NEEDED',
  })
  async mySessions(@Ctx() context: RequestContext): Promise<object[]> {
    context.answer.isKeepable = false;
    return (await listSessions(context.store.pool, accountOf(context))).map((session) => ({
      ...session,
      createdAt: session.createdAt.toISOString(),
      lastUsedAt: session.lastUsedAt?.toISOString() ?? null,
      expiresAt: session.expiresAt.toISOString(),
    }));
  }

  @Mutation(() => Boolean, {
    description:
      '结束本人的一个会话 · end one of the viewer’s sessions. Errors: SESSION_NEEDED, NOT_FOUND',
  })
  async endSession(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID) id: string,
  ): Promise<boolean> {
    await endSession(context.store.pool, accountOf(context), id);
    return true;
  }

  @Mutation(() => String, {
    description:
      `创建账号；${LINK}. Errors: SESSION_NEEDED, FORBIDDEN, INVALID_LOGIN, INVALID_PERSON_NAME, ` +
      'UNKNOWN_ROLE, UNKNOWN_ORG_UNIT, LOGIN_TAKEN, NEEDS_OWNER',
  })
  createAccount(
    @Ctx() context: RequestContext,
    @Arg('input', () => AccountInput) { unit, ...account }: AccountInput,
  ): Promise<string> {
    assertManagesAccess(context);
    return createAccount(context.store, { ...account, unitCode: unit }, context.viewer.actor);
  }

  @Mutation(() => String, {
    description: `重置密码；${LINK}. Errors: SESSION_NEEDED, FORBIDDEN, NOT_FOUND, NEEDS_OWNER`,
  })
  resetPassword(
    @Ctx() context: RequestContext,
    @Arg('login', () => ID) login: string,
  ): Promise<string> {
    assertManagesAccess(context);
    return createResetLink(context.store, login, context.viewer.actor);
  }

  @Mutation(() => Boolean, {
    description:
      '修改角色、单位，锁定或解锁；不能修改自己的账号 · change role or unit, lock or unlock; not ' +
      'one’s own account. Errors: SESSION_NEEDED, FORBIDDEN, OWN_ACCOUNT, NOT_FOUND, UNKNOWN_ROLE, ' +
      'UNKNOWN_ORG_UNIT, NOTHING_TO_CHANGE, NEEDS_OWNER',
  })
  async changeAccount(
    @Ctx() context: RequestContext,
    @Arg('login', () => ID) login: string,
    @Arg('change', () => AccountChangeInput) { role, unit, isLocked }: AccountChangeInput,
  ): Promise<boolean> {
    assertManagesAccess(context);
    if (accountOf(context).login === login.trim().toLowerCase())
      throw new TongxinError('OWN_ACCOUNT', {});
    const change = {
      ...(typeof role === 'string' && { role }),
      ...(typeof unit === 'string' && { unitCode: unit }),
      ...(typeof isLocked === 'boolean' && { isLocked }),
    };
    if (Object.keys(change).length === 0) throw new TongxinError('NOTHING_TO_CHANGE', {});
    await changeAccount(context.store, login, change, context.viewer.actor);
    return true;
  }
}
