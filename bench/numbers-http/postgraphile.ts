import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { served } from '../http/child.ts';
import { installed } from '../measure/installed.ts';

/** The peer and its plugin, in the versions that the figures are about. */
export const PACKAGES = ['postgraphile@5.1.5', '@graphile/pg-aggregates@0.2.0-rc.2'] as const;

/** Configuration of this process: the schema of a database, served by the peer as a GraphQL API. */
export interface PostGraphileWork {
  readonly databaseUrl: string;
  readonly schema: string;
}

/** The part of the peer that is used. A preset is only passed on. */
interface Serv {
  addTo(server: Server): Promise<void>;
}
interface Instance {
  createServ(grafserv: unknown): Serv;
  release(): Promise<void>;
}
type Preset = object;

async function serve({ databaseUrl, schema }: PostGraphileWork): Promise<void> {
  const load = await installed(PACKAGES);
  const { postgraphile } = load('postgraphile') as { postgraphile: (preset: Preset) => Instance };
  const { makePgService } = load('postgraphile/adaptors/pg') as {
    makePgService: (options: object) => object;
  };
  const { PostGraphileAmberPreset } = load('postgraphile/presets/amber') as {
    PostGraphileAmberPreset: Preset;
  };
  const { PgAggregatesPreset } = load('@graphile/pg-aggregates') as { PgAggregatesPreset: Preset };
  const { grafserv } = load('postgraphile/grafserv/node') as { grafserv: unknown };
  const instance = postgraphile({
    extends: [PostGraphileAmberPreset, PgAggregatesPreset],
    // by default it cannot group by columns that begin no index
    disablePlugins: ['PgIndexBehaviorsPlugin'],
    pgServices: [makePgService({ connectionString: databaseUrl, schemas: [schema] })],
    grafserv: { watch: false, graphiql: false },
  });
  const server = createServer();
  await instance.createServ(grafserv).addTo(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  await served(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
    await instance.release();
  });
}

// only when run as a program
if (process.argv[1] === import.meta.filename)
  await serve(JSON.parse(process.argv[2]!) as PostGraphileWork);
