import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enterEmbedded } from '../schema/store/embedded/server.ts';
import { makeMigration } from '../schema/store/make-migration.ts';
import { migrate } from '../schema/store/migrate.ts';
import { openWholeOrm } from '../schema/store/orm.ts';

const folder = await mkdtemp(join(tmpdir(), 'tongxin-migration-'));
await chmod(folder, 0o755);
const server = await enterEmbedded(folder, { fsync: false });
try {
  await migrate(server.ownerUrl, 'tongxin_app');
  const orm = await openWholeOrm(server.ownerUrl, 3);
  const file = await makeMigration(orm, process.argv[2] ?? 'change').finally(() => orm.close(true));
  process.stderr.write(
    file
      ? `schema/migrations/${file}: name it in schema/migrations/index.ts\n`
      : 'classes and migrations agree\n',
  );
} finally {
  await server.leave();
  await rm(folder, { recursive: true, force: true });
}
