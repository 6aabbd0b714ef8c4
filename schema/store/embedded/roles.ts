import pg from 'pg';
import type { Login, Secrets } from './secrets.ts';
import { storeUnreachable } from './unreachable.ts';

const DATABASE = 'tongxin';
const DRAFT = 'tongxin_new';

/**
 * Held while roles and database are made: the session of a killed process continues until its
 * statement is done.
 */
const MAKER_LOCK = 20_260_715;

/** The URL of `database` for `login` on the embedded server at `port`. */
export const loginUrl = (
  port: number,
  secrets: Secrets,
  login: Login,
  database: string = DATABASE,
): string => `postgres://${login}:${secrets[login]}@127.0.0.1:${port}/${database}`;

/**
 * Ensures that the server has the database `tongxin` and its roles: `tongxin_owner` owns it and
 * makes its objects; `tongxin_app` owns nothing and may connect and make temporary tables, with
 * further rights granted by the owner. Costs one login, on a connection reserved for superusers,
 * when all exist; can be interrupted at any point and called again.
 * @throws TongxinError STORE_UNREACHABLE when the passwords are not those of this server
 */
export async function ensureDatabase(port: number, secrets: Secrets): Promise<void> {
  const admin = new pg.Client(loginUrl(port, secrets, 'postgres', 'postgres'));
  try {
    await admin.connect();
    if (await hasDatabase(admin)) return;
    await admin.query('SELECT pg_advisory_lock($1)', [MAKER_LOCK]);
    if (await hasDatabase(admin)) return;
    await makeRoles(admin, secrets);
    await makeDatabase(admin);
  } catch (error) {
    throw storeUnreachable(`127.0.0.1:${port}`, (error as Error).message);
  } finally {
    await admin.end();
  }
}

async function hasDatabase(admin: pg.Client): Promise<boolean> {
  return (
    (await admin.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE])).rowCount === 1
  );
}

async function makeRoles(admin: pg.Client, secrets: Secrets): Promise<void> {
  await admin.query('SET log_min_error_statement = panic');
  for (const role of ['tongxin_owner', 'tongxin_app'] as const) {
    const { rowCount } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
    await admin.query(
      `${rowCount ? 'ALTER' : 'CREATE'} ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB ` +
        `NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '${secrets[role]}'`,
    );
  }
}

/** The database gets its name last, so that a database with its name is complete. */
async function makeDatabase(admin: pg.Client): Promise<void> {
  await admin.query(`DROP DATABASE IF EXISTS ${DRAFT}`);
  await admin.query(`CREATE DATABASE ${DRAFT} OWNER tongxin_owner`);
  await admin.query(`REVOKE ALL ON DATABASE ${DRAFT}, postgres, template1 FROM PUBLIC`);
  await admin.query(`GRANT CONNECT, TEMPORARY ON DATABASE ${DRAFT} TO tongxin_app`);
  await admin.query(`ALTER DATABASE ${DRAFT} RENAME TO ${DATABASE}`);
}
