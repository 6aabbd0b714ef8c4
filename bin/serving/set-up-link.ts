import { TongxinError } from '../../base/errors/errors.ts';
import { FIRST_ROLE } from '../../schema/rights/roles.ts';
import type { Store } from '../../schema/store/open.ts';
import { createSetUpLink } from '../../server/access/accounts.ts';
import { publicUrlIn } from '../../server/access/public-url.ts';
import type { Context, Environment } from '../terminal/context.ts';
import { rootCode } from './root-code.ts';

/** The address of the page at which a one-time link is used; what follows # is not sent to a
 * server. `served`: the address of this process, used unless PUBLIC_URL is set. */
export const linkAddress = (env: Environment, token: string, served?: string): string =>
  `${env.PUBLIC_URL || served === undefined ? publicUrlIn(env) : served}/setup#link=${token}`;

/** Whether a store was filled with the demo city. */
export async function isDemo({ pool }: Pick<Store, 'pool'>): Promise<boolean> {
  const { rowCount } = await pool.query(
    "select from revisions where revision = 1 and cause = 'seed'",
  );
  return rowCount === 1;
}

/**
 * The token of a new set-up link for a store with data and without accounts; otherwise null, also
 * with a notice when only the owner of the tables could create one.
 */
export async function setUpLink({ note }: Context, store: Store): Promise<string | null> {
  const root = await rootCode(store.pool);
  if (root === null) return null;
  return createSetUpLink(store, root, FIRST_ROLE).catch((error: unknown) => {
    if (!(error instanceof TongxinError && error.code === 'NEEDS_OWNER')) throw error;
    note({ zh: error.in('zh'), en: error.in('en') });
    return null;
  });
}

/** Tells what the set-up link is for. */
export const explainSetUp = ({ note }: Context): void => {
  note({
    zh: '尚无账号：请用下面的链接创建第一个账号（24 小时内有效，只能用一次；重新启动会换新的）。',
    en:
      'There is no account yet: create the first one with the link below (valid once, for 24 ' +
      'hours; a restart replaces it).',
  });
};
