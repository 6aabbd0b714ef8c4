import { countRows, useStore, type Pool } from '../store.ts';
import { EXIT, wantsJson, type ParsedCommand } from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';
import { localTime } from '../../base/local-time.ts';
import { textTable } from '../terminal/text-table.ts';

/** Prints where the store is, its revision and its rows; the exit code. */
export async function printStatus(context: Context, parsed: ParsedCommand): Promise<number> {
  const json = wantsJson(parsed);
  const { t, print } = context;
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
      ? t({ zh: '从未', en: 'never' })
      : `${localTime(status.changedAt)} (${status.cause}, ${status.actor})`;
  print(
    [
      t({ zh: `数据库：${status.store}`, en: `store: ${status.store}` }),
      `PostgreSQL ${status.postgres}`,
      t({ zh: `修订：${status.revision}`, en: `revision: ${status.revision}` }),
      t({ zh: `最近修改：${changed}`, en: `last changed: ${changed}` }),
      textTable(
        [t({ zh: '表', en: 'table' }), t({ zh: '行数', en: 'rows' })],
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
