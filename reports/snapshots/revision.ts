import type { Pool } from 'pg';

/** A revision: its cause, actor, and the tables that it changed. */
export interface ListedRevision {
  readonly revision: number;
  readonly committedAt: string;
  readonly cause: string;
  readonly actor: string;
  readonly tables: readonly string[];
}

/** The revisions after one and up to another, oldest first, up to a limit. */
export async function revisionsBetween(
  pool: Pool,
  after: number,
  upTo: number,
  maxRevisions = 200,
): Promise<ListedRevision[]> {
  const { rows } = await pool.query<{
    revision: number;
    committed_at: string;
    cause: string;
    actor: string;
    changes: Record<string, unknown>;
  }>(
    'select revision, committed_at::text, cause, actor, changes from revisions where revision ' +
      '> $1 and revision <= $2 order by revision limit $3',
    [after, upTo, maxRevisions],
  );
  return rows.map(({ revision, committed_at: committedAt, cause, actor, changes }) => ({
    revision,
    committedAt,
    cause,
    actor,
    tables: Object.keys(changes),
  }));
}
