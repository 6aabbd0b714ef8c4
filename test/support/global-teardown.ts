import { asAdmin, type TestCluster } from './cluster.ts';
import { dropDataFolder } from './data-folder.ts';
import { TEMPLATE } from './global-setup.ts';
import { dropPrepared } from './prepared.ts';

/** Drops the templates and leaves the cluster. */
export default async function teardown(): Promise<void> {
  const { tongxinTestCluster: cluster } = globalThis as { tongxinTestCluster?: TestCluster };
  if (!cluster) return;
  await asAdmin(cluster.adminUrl, (admin) => dropPrepared(admin, TEMPLATE));
  await dropDataFolder(TEMPLATE);
  await cluster.leave();
}
