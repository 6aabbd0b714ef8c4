import type { ClientBase, Pool } from 'pg';
import { REVISION_CHANNEL } from '../../intake/write/revision.ts';

const AGAIN_AFTER_MS = 2_000;

/** Tells which revision is newest, whenever it changes. */
export interface Revisions {
  /** the newest revision, and then each newer one that is seen; ends when the source is closed or the reader stops */
  follow(): AsyncIterableIterator<number>;
  /** ends everything that follows */
  close(): Promise<void>;
}

interface Reader { seen: number; wake: (() => void) | null }

/** Listens to a store from the first reader on. One connection serves all readers; where it is lost, another takes its place. */
export function openRevisions(pool: Pool): Revisions {
  const readers = new Set<Reader>();
  let newest = 0, listening: Promise<void> | undefined, client: (ClientBase & { release(destroy?: boolean): void }) | undefined, again: NodeJS.Timeout | undefined, closed = false;

  const tell = (revision: number): void => {
    newest = Math.max(newest, revision);
    for (const { wake } of readers) wake?.();
  };
  const lose = (): void => {
    client?.release(true);
    client = listening = undefined;
    if (!closed && readers.size > 0) again = setTimeout(() => void listen().catch(() => undefined), AGAIN_AFTER_MS);
  };
  const listen = (): Promise<void> => listening ??= (async () => {
    try {
      client = await pool.connect();
      client.on('notification', ({ payload }) => { tell(Number(payload)); }).on('error', lose);
      await client.query(`listen ${REVISION_CHANNEL}`);
      // what was committed before that was not called out to us
      const { rows: [row] } = await client.query<{ revision: number }>('select coalesce(max(revision), 0)::int as revision from revisions');
      tell(row!.revision);
    } catch (error) {
      lose();
      throw error;
    }
  })();

  return {
    async* follow() {
      const reader: Reader = { seen: -1, wake: null };
      readers.add(reader);
      try {
        await listen();
        while (!closed) {
          if (newest > reader.seen) yield reader.seen = newest;
          else await new Promise<void>((resolve) => { reader.wake = resolve; });
        }
      } finally {
        readers.delete(reader);
      }
    },
    async close() {
      closed = true;
      clearTimeout(again);
      await listening?.catch(() => undefined);
      client?.release(true);
      for (const { wake } of readers) wake?.();
    },
  };
}
