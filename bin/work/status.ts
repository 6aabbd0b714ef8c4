import { countRows, useStore, type Pool } from '../store.ts';
import { EXIT, wantsJson, type Given } from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';
import { localTime } from '../../base/local-time.ts';
import { textTable } from '../terminal/text-table.ts';

/** Prints where the store is, its revision and its rows; the exit code. */
export async function printStatus(context: Context, given: Given): Promise<number> {
  const json = wantsJson(given);
  const { say, print } = context;
  const status = await useStore(context, async ({ pool, where }) => ({
    store: where,
    ...(await lastChange(pool)),
    rows: await countRows(pool),
  }));
  if (json) {
    print(JSON.stringify(status, null, 2));
    return EXIT.done;
  }
  const changed =
    status.changedAt === null
      ? say({ zh: '从未', en: 'never' })
      : `${localTime(status.changedAt)} (${status.cause}, ${status.actor})`;
  print(
    [
      say({ zh: `数据库：${status.store}`, en: `store: ${status.store}` }),
      `PostgreSQL ${status.postgres}`,
      say({ zh: `修订：${status.revision}`, en: `revision: ${status.revision}` }),
      say({ zh: `最近修改：${changed}`, en: `last changed: ${changed}` }),
      textTable(
        [say({ zh: '表', en: 'table' }), say({ zh: '行数', en: 'rows' })],
        Object.entries(status.rows),
      ),
    ].join('\n'),
  );
  return EXIT.done;
}

interface LastChange {
  revision: number;
  changedAt: string | null;
  cause: string | null;
  actor: string | null;
  postgres: string;
}

async function lastChange(pool: Pool): Promise<LastChange> {
  const {
    rows: [row],
  } = await pool.query<{
    revision: number | null;
    at: Date | string | null;
    cause: string | null;
    actor: string | null;
    postgres: string;
  }>(`
    select r.revision, r.committed_at as at, r.cause, r.actor, current_setting('server_version') as postgres
    from (select) one left join (select * from revisions order by revision desc limit 1) r on true`);
  const { revision, at, cause, actor, postgres } = row!;
  return {
    revision: revision ?? 0,
    changedAt: at === null ? null : new Date(at).toISOString(),
    cause,
    actor,
    postgres,
  };
}
