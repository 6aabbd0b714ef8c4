import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TongxinError } from '../../../base/errors/errors.ts';
import { storeUnreachable } from './unreachable.ts';

/** An account of this machine that is not root. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account that must run the PostgreSQL of `cluster`; null when it is our own. PostgreSQL
 * refuses root, so root uses another account: the owner of an existing cluster, else PG_RUN_AS,
 * else `postgres`, else `nobody`.
 * @throws TongxinError BAD_SETTING when PG_RUN_AS names no account or root, STORE_UNREACHABLE when
 *   there is none
 */
export function postgresAccount(cluster: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(join(cluster, 'PG_VERSION'), { throwIfNoEntry: false });
  const accounts = passwd();
  if (owner && owner.uid !== 0) {
    return (
      accounts.find(({ uid }) => uid === owner.uid) ?? {
        name: `number ${owner.uid}`,
        uid: owner.uid,
        gid: owner.gid,
      }
    );
  }
  const accountName = process.env['PG_RUN_AS'];
  const names = accountName ? [accountName] : ['postgres', 'nobody'];
  const account = names.flatMap((name) =>
    accounts.filter((account) => account.name === name && account.uid !== 0),
  )[0];
  if (account) return account;
  if (accountName)
    throw new TongxinError('BAD_SETTING', {
      name: 'PG_RUN_AS',
      value: accountName,
      expected: 'it must name an account of this machine other than root',
    });
  throw storeUnreachable(
    cluster,
    'PostgreSQL does not run as root, and this machine has neither an account "postgres" nor ' +
      '"nobody"; name one in PG_RUN_AS, or start as another user',
  );
}

/** Spawn options that make a child run as `account`. */
export const runningAs = (account: Account | null): { uid?: number; gid?: number } =>
  account ? { uid: account.uid, gid: account.gid } : {};

/** Whether `account` can reach the contents of `folder`. */
export function canReach(folder: string, account: Account | null): boolean {
  return (
    account === null ||
    spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...runningAs(account), cwd: '/' }).status ===
      0
  );
}

function passwd(): Account[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [name, , uid, gid] = line.split(':');
      return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
    });
}
