import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { storeUnreachable } from './unreachable.ts';

const LOGINS = ['postgres', 'tongxin_owner', 'tongxin_app'] as const;

/** The login roles of the embedded server: superuser, owner of the database, and serving role. */
export type Login = (typeof LOGINS)[number];

/**
 * The password of each login role: 192 random bits in base64url, which need no quoting in SQL or a
 * URL.
 */
export type Secrets = Readonly<Record<Login, string>>;

/**
 * Reads the passwords in `file`.
 * @throws TongxinError STORE_UNREACHABLE when it is missing, damaged or owned by another account
 */
export function readSecrets(file: string): Secrets {
  try {
    const secrets = JSON.parse(readFileSync(file, 'utf8')) as Secrets;
    if (LOGINS.every((login) => /^[\w-]{20,}$/.test(secrets[login]))) return secrets;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      throw storeUnreachable(
        file,
        'the file with the passwords of the PostgreSQL beside it is missing; put it back from a backup',
      );
    if (code)
      throw storeUnreachable(
        file,
        `the file with the passwords of PostgreSQL cannot be read (${message}); start as the user who owns it`,
      );
  }
  throw storeUnreachable(
    file,
    'the file with the passwords of PostgreSQL is damaged; put it back from a backup',
  );
}

/** Reads the passwords in `file`, or makes and stores them there (readable only by the owner). */
export function readOrMakeSecrets(file: string): Secrets {
  if (!existsSync(file)) {
    const secrets = Object.fromEntries(
      LOGINS.map((login) => [login, randomBytes(24).toString('base64url')]),
    );
    writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, {
      mode: 0o600,
      flush: true,
    });
    renameSync(`${file}.new`, file);
  }
  return readSecrets(file);
}
