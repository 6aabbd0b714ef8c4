import { resolve } from 'node:path';
import { TongxinError } from '../../base/errors/errors.ts';

/** The location of the store: a folder with an embedded PostgreSQL, or a PostgreSQL server. */
export interface StoreSettings {
  /** folder of all local files */
  readonly dataDir: string;
  /** a server; null for the embedded store under `dataDir` */
  readonly databaseUrl: string | null;
  /** the same database as the owner of its tables; null: `databaseUrl` is the owner */
  readonly databaseOwnerUrl: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The settings `DATA_DIR` (default ./data), `DATABASE_URL` and `DATABASE_OWNER_URL`. Throws
 * BAD_SETTING; a password is never repeated.
 */
export function storeSettings(env: Environment): StoreSettings {
  const dataDir = env.DATA_DIR?.trim() ?? './data';
  if (dataDir === '')
    throw new TongxinError('BAD_SETTING', {
      name: 'DATA_DIR',
      value: '',
      expected: { zh: '应为文件夹', en: 'name a folder' },
    });
  return {
    dataDir: resolve(dataDir),
    databaseUrl: databaseUrl('DATABASE_URL', env.DATABASE_URL),
    databaseOwnerUrl: databaseUrl('DATABASE_OWNER_URL', env.DATABASE_OWNER_URL),
  };
}

/** The PostgreSQL URL in a variable; null when it is not set. Throws BAD_SETTING. */
export function databaseUrl(name: string, value: string | undefined): string | null {
  if (value === undefined || value.trim() === '') return null;
  const url = URL.parse(value.trim());
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || url.pathname.length < 2) {
    throw new TongxinError('BAD_SETTING', {
      name,
      value: concealPassword(value),
      expected: 'postgres://user:password@host:5432/database',
    });
  }
  return value.trim();
}

/** An address without its password, for display. */
export const concealPassword = (url: string): string =>
  url.replace(/(:\/\/[^:/@\s]*):[^@\s]*@/, '$1:***@');

/** The setting `PORT` (default 4000); 0 is any free port. Throws BAD_SETTING. */
export function portSetting(env: Environment): number {
  const value = env.PORT?.trim() ?? '4000';
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535)
    throw new TongxinError('BAD_SETTING', {
      name: 'PORT',
      value,
      expected: { zh: '应为 0 到 65535 的整数', en: 'a whole number from 0 to 65535' },
    });
  return port;
}
