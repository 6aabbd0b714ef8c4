import { migrate } from '../../schema/store/migrate.ts';
import { addressOf, asAdmin, openTestCluster, TEST_ROLES } from './cluster.ts';

/** Name of the migrated database of which every test takes a copy. */
export const TEMPLATE = `tongxin_test_template_${process.pid}`;

/** Opens the cluster of this run and makes the template; test processes find both in their environment. */
export default async function setup(): Promise<void> {
  const cluster = await openTestCluster(process.env);
  process.env.TX_TEST_ADMIN_URL = cluster.adminUrl;
  process.env.TX_TEST_TEMPLATE = TEMPLATE;
  await asAdmin(cluster.adminUrl, async (admin) => {
    const {
      rows: [server],
    } = await admin.query<{ server_version: string }>('show server_version');
    process.stderr.write(`tests run on PostgreSQL ${server!.server_version} (${cluster.name})\n`);
    for (const role of Object.values(TEST_ROLES)) {
      const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [role]);
      await admin.query(
        `${rowCount ? 'alter' : 'create'} role ${role} login nosuperuser nocreatedb password 'test'`,
      );
    }
    await admin.query(
      `create database ${TEMPLATE} owner ${TEST_ROLES.owner} template template0 encoding 'UTF8'`,
    );
  });
  await migrate(addressOf(cluster.adminUrl, TEMPLATE, 'owner'), TEST_ROLES.app);
  (globalThis as { tongxinTestCluster?: unknown }).tongxinTestCluster = cluster;
}
