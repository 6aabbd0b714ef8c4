import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { served } from '../http/child.ts';
import { installed } from '../measure/installed.ts';

/** The peer and its plugin, in the releases that figures speak of. */
export const PACKAGES = ['postgraphile@5.1.5', '@graphile/pg-aggregates@0.2.0-rc.2'] as const;

/** What this process serves: a schema of a database, as the peer makes a GraphQL API of it. */
export interface PostGraphileWork {
  readonly databaseUrl: string;
  readonly schema: string;
}

/** What is used of the peer. A preset is only handed on. */
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
    // it would leave out grouping by columns that no index begins with
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

// only where it is a program of its own
if (process.argv[1] === import.meta.filename)
  await serve(JSON.parse(process.argv[2]!) as PostGraphileWork);
