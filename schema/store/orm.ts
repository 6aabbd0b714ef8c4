import 'reflect-metadata';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, PostgreSqlDriver, type DriverException } from '@mikro-orm/postgresql';
import { migrations } from '../migrations/index.ts';
import { registers } from '../registers/index.ts';
import { Account } from '../system/account.ts';
import { AccountLink } from '../system/account-link.ts';
import { ApiKey } from '../system/api-key.ts';
import { CredentialUse } from '../system/credential-use.ts';
import { ProblemChange } from '../system/problem-change.ts';
import { Revision } from '../system/revision.ts';
import { Schedule, ScheduleRun } from '../system/schedule.ts';
import { ScoreChange } from '../system/score-change.ts';
import { Session } from '../system/session.ts';
import { SignInFailure } from '../system/sign-in-failure.ts';
import { Snapshot, SnapshotBlock } from '../system/snapshot.ts';

/** The parts of a database URL; port 0: the default. Anything after `?` is ignored. */
export function serverOf(url: string): {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
} {
  const { hostname, port, username, password, pathname } = new URL(url);
  return {
    host: decodeURIComponent(hostname),
    port: Number(port),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname).replace(/^\//, ''),
  };
}

/**
 * MikroORM writes values into the text of a statement, and PostgreSQL reads that text up to the
 * first NUL. The error is the one that PostgreSQL has for a NUL in a parameter.
 */
function refuseNul(statement: string, values: readonly unknown[]): string {
  if (values.some((value) => typeof value === 'string' && value.includes('\0')))
    throw Object.assign(new Error('invalid byte sequence for encoding "UTF8": 0x00'), {
      code: '22021',
    });
  return statement;
}

/**
 * The driver, except that messages of errors do not repeat the row that a constraint refused, which
 * may contain a secret.
 */
class DiscreetDriver extends PostgreSqlDriver {
  override convertException(exception: Error & { detail?: string }): DriverException {
    delete exception.detail;
    return super.convertException(exception);
  }
}

/** The entities of the program itself, which are read and written one by one (decision 0019). */
const SYSTEM_ENTITIES: readonly unknown[] = [
  Revision,
  ApiKey,
  Account,
  Session,
  AccountLink,
  SignInFailure,
  CredentialUse,
  Snapshot,
  SnapshotBlock,
  Schedule,
  ScheduleRun,
  ProblemChange,
  ScoreChange,
];

function initialised(
  url: string,
  poolSize: number,
  entities: readonly unknown[],
): Promise<MikroORM> {
  return MikroORM.init({
    driver: DiscreetDriver,
    clientUrl: url,
    entities: [...entities] as never,
    metadataProvider: ReflectMetadataProvider,
    extensions: [Migrator],
    pool: { min: 0, max: poolSize, idleTimeoutMillis: 30_000 },
    driverOptions: {
      connectionTimeoutMillis: 10_000,
      // PostgreSQL with LLVM compiles statements of many parts for seconds that run for milliseconds
      options: '-c jit=off',
    },
    migrations: {
      tableName: 'migrations',
      migrationsList: [...migrations],
      snapshot: false,
      path: 'schema/migrations',
      emit: 'ts',
      transactional: true,
      allOrNothing: true,
    },
    // functions and triggers are written by hand in migrations
    schemaGenerator: { ignoreRoutines: true, ignoreTriggers: true },
    onQuery: refuseNul,
    // a mistyped address must not create a database
    ensureDatabase: false,
    discovery: { warnWhenNoEntities: false },
    logger: () => undefined,
  });
}

/**
 * The MikroORM instance of a database, for entities of the program itself and the registers that they
 * refer to; connects when first used. `poolSize` limits its connections.
 */
export const openOrm = (url: string, poolSize = 10): Promise<MikroORM> =>
  initialised(url, poolSize, SYSTEM_ENTITIES);

/**
 * As {@link openOrm}, with all registers too, for migrations and what compares tables with their
 * declarations. Takes three times as long to open.
 */
export const openWholeOrm = (url: string, poolSize = 10): Promise<MikroORM> =>
  initialised(url, poolSize, [...registers.map(({ type }) => type), ...SYSTEM_ENTITIES]);
