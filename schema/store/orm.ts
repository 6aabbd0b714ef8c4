import 'reflect-metadata';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { migrations } from '../migrations/index.ts';
import { registers } from '../registers/index.ts';
import { ApiKey } from '../system/api-key.ts';
import { Revision } from '../system/revision.ts';
import { Schedule, ScheduleRun } from '../system/schedule.ts';
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
 * The MikroORM instance of a database; connects when first used. `poolSize` limits its connections.
 */
export function openOrm(url: string, poolSize = 10): Promise<MikroORM> {
  return MikroORM.init({
    clientUrl: url,
    entities: [
      ...registers.map(({ type }) => type),
      Revision,
      ApiKey,
      Snapshot,
      SnapshotBlock,
      Schedule,
      ScheduleRun,
    ] as never,
    metadataProvider: ReflectMetadataProvider,
    extensions: [Migrator],
    pool: { min: 0, max: poolSize, idleTimeoutMillis: 30_000 },
    driverOptions: { connectionTimeoutMillis: 10_000 },
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
    // a mistyped address must not create a database
    ensureDatabase: false,
    discovery: { warnWhenNoEntities: false },
    logger: () => undefined,
  });
}
