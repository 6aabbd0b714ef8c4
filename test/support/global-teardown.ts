import { asAdmin, type TestCluster } from './cluster.ts';
import { TEMPLATE } from './global-setup.ts';

/** Drops the template and leaves the cluster. */
export default async function teardown(): Promise<void> {
  const { tongxinTestCluster: cluster } = globalThis as { tongxinTestCluster?: TestCluster };
  if (!cluster) return;
  await asAdmin(cluster.adminUrl, (admin) =>
    admin.query(`drop database if exists ${TEMPLATE} with (force)`),
  );
  await cluster.leave();
}
