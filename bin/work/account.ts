import { localTime } from '../../base/local-time.ts';
import {
  changeAccount,
  createAccount,
  createResetLink,
  listAccounts,
  type AccountChange,
} from '../../server/access/accounts.ts';
import { linkAddress } from '../serving/set-up-link.ts';
import { useStore } from '../store.ts';
import { EXIT, textOption, wantsJson, type ParsedCommand } from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';
import { textTable } from '../terminal/text-table.ts';

const AUTHOR = 'cli';

/** Tells on stderr what a printed one-time link is for. */
function explainLink({ note }: Context): void {
  note({
    zh: '请把此链接交给本人设置密码：24 小时内有效，只能用一次。',
    en: 'Give this link to the person, who sets a password with it: valid once, for 24 hours.',
  });
}

/**
 * Creates an account and prints its one-time link; returns the exit code. Throws as
 * {@link createAccount}.
 */
export async function createOne(context: Context, parsed: ParsedCommand): Promise<number> {
  const account = {
    login: textOption(parsed, 'login')!,
    name: textOption(parsed, 'name')!,
    unitCode: textOption(parsed, 'unit')!,
    role: textOption(parsed, 'role')!,
  };
  const token = await useStore(context, (store) => createAccount(store, account, AUTHOR));
  context.print(linkAddress(context.env, token));
  explainLink(context);
  return EXIT.done;
}

/** Prints a one-time link to set a new password; returns the exit code. Throws NOT_FOUND, NEEDS_OWNER. */
export async function resetOne(context: Context, { args }: ParsedCommand): Promise<number> {
  const token = await useStore(context, (store) => createResetLink(store, args[0]!, AUTHOR));
  context.print(linkAddress(context.env, token));
  explainLink(context);
  return EXIT.done;
}

async function change(context: Context, login: string, what: AccountChange): Promise<number> {
  await useStore(context, (store) => changeAccount(store, login, what, AUTHOR));
  context.note({ zh: `账号 ${login} 已修改。`, en: `Account ${login} is changed.` });
  return EXIT.done;
}

/** Locks an account and ends its sessions; returns the exit code. Throws NOT_FOUND, NEEDS_OWNER. */
export const lockOne = (context: Context, { args }: ParsedCommand): Promise<number> =>
  change(context, args[0]!, { isLocked: true });

/** Unlocks an account; returns the exit code. Throws NOT_FOUND, NEEDS_OWNER. */
export const unlockOne = (context: Context, { args }: ParsedCommand): Promise<number> =>
  change(context, args[0]!, { isLocked: false });

/** Changes role, and unit if given; returns the exit code. Throws as {@link changeAccount}. */
export function setRole(context: Context, parsed: ParsedCommand): Promise<number> {
  const unitCode = textOption(parsed, 'unit');
  return change(context, parsed.args[0]!, {
    role: textOption(parsed, 'role')!,
    ...(unitCode !== undefined && { unitCode }),
  });
}

/** Prints the accounts by login name; returns the exit code. */
export async function listAll(context: Context, parsed: ParsedCommand): Promise<number> {
  const isJson = wantsJson(parsed);
  const accounts = await useStore(context, listAccounts);
  if (isJson) {
    context.print(
      JSON.stringify(
        accounts.map(({ unitId: _, unitCode: unit, ...shown }) => ({ ...shown, unit })),
      ),
    );
    return EXIT.done;
  }
  const header = [
    { zh: '登录名', en: 'login' },
    { zh: '姓名', en: 'name' },
    { zh: '单位', en: 'unit' },
    { zh: '角色', en: 'role' },
    { zh: '状态', en: 'status' },
    { zh: '创建于', en: 'created' },
    { zh: '最近使用', en: 'last use' },
  ].map(context.t);
  context.print(
    textTable(
      header,
      accounts.map(({ login, name, unitCode, role, status, createdAt, lastUsedAt }) => [
        login,
        name,
        unitCode,
        role,
        status,
        localTime(createdAt),
        lastUsedAt === null ? '' : localTime(lastUsedAt),
      ]),
    ),
  );
  return EXIT.done;
}
