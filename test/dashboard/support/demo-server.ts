import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openPackage } from '../../../intake/read/package.ts';
import { takeIn } from '../../../intake/take-in.ts';
import type { Store } from '../../../schema/store/open.ts';
import { writeDemoCity } from '../../../seeds/demo-city.ts';
import { createApiKey } from '../../../server/access/api-keys.ts';
import { startServer } from '../../../server/start.ts';
import { preparedDatabase } from '../../support/prepared.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';

/** The demo city, served with its pages. */
export interface DemoServer {
  readonly url: string;
  readonly store: TestStore;
  readonly key: (unit: string, role: string) => Promise<string>;
  close(): Promise<void>;
}

/** The folder into which the launcher builds the pages. */
export const PAGES = resolve('dist/dashboard');

/** Takes the demo city in, as `seed` does. */
async function takeInDemoCity({ pool }: Store): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tongxin-demo-'));
  const faults: unknown[] = [];
  await writeDemoCity(folder, {});
  const source = await openPackage(folder, (fault) => faults.push(fault));
  const { outcome } = await takeIn(pool, source!, { cause: 'seed', actor: 'test' });
  await source!.close();
  await rm(folder, { recursive: true });
  if (outcome !== 'WRITTEN' || faults.length > 0) throw new Error(`the demo city is ${outcome}`);
}

/** Serves the demo city, from a store of its own. */
export async function startDemoServer(): Promise<DemoServer> {
  const store = await openTestStore(await preparedDatabase('the demo city', takeInDemoCity));
  const folder = await mkdtemp(join(tmpdir(), 'tongxin-demo-'));
  const server = await startServer(store, {
    port: 0,
    log: (mark, error) => {
      throw new Error(mark, { cause: error });
    },
    dashboard: PAGES,
    outlets: { folder, hosts: [] },
  });
  await fetch(`${server.url}/health/ready`);
  return {
    url: server.url,
    store,
    key: (unit, role) => createApiKey(store, unit, role),
    close: async () => {
      await server.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
