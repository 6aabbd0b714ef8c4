import type { ClientBase, Pool } from 'pg';
import { currentRevision } from '../../analytics/store/current-revision.ts';
import { REVISION_CHANNEL } from '../../intake/write/revision.ts';

const RETRY_DELAY_MS = 500;

/** Announces new revisions. */
export interface Revisions {
  /**
   * the newest revision, and then each newer one; ends when the source is closed or the reader
   * stops
   */
  follow(): AsyncIterableIterator<number>;
  /** ends all readers */
  close(): Promise<void>;
}

/** A subscriber: the revision that it has seen, and its pending reads. */
class Reader implements AsyncIterableIterator<number> {
  #seen = -1;
  #waiting: ((result: IteratorResult<number>) => void)[] = [];
  #ended = false;
  readonly #newest: () => number;
  readonly #gone: (reader: Reader) => void;

  constructor(newest: () => number, gone: (reader: Reader) => void) {
    this.#newest = newest;
    this.#gone = gone;
  }

  /** resolves pending reads if there is a newer revision or the source has closed */
  wake(): void {
    for (
      let newest = this.#newest();
      this.#waiting.length > 0 && (this.#ended || newest > this.#seen);
      newest = this.#newest()
    ) {
      if (!this.#ended) this.#seen = newest;
      this.#waiting.shift()!(
        this.#ended ? { value: undefined, done: true } : { value: newest, done: false },
      );
    }
  }

  next(): Promise<IteratorResult<number>> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.wake();
    });
  }

  return(): Promise<IteratorResult<number>> {
    this.#ended = true;
    this.wake();
    this.#gone(this);
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

type Client = ClientBase & { release(destroy?: boolean): void };

/**
 * Listens to a store as long as there are readers. One connection serves all of them; a lost one is
 * replaced.
 */
export function openRevisions(pool: Pool): Revisions {
  const readers = new Set<Reader>();
  let newest = -1;
  let listening: Promise<void> | undefined;
  let client: Client | undefined;
  let again: NodeJS.Timeout | undefined;
  let closed = false;

  const publish = (revision: number): void => {
    newest = Math.max(newest, revision);
    for (const reader of [...readers]) reader.wake();
  };
  const lose = (lost: Client | undefined): void => {
    if (lost !== client) return;
    client?.release(true);
    client = listening = undefined;
    clearTimeout(again);
    if (!closed && readers.size > 0)
      again = setTimeout(() => void listen().catch(() => undefined), RETRY_DELAY_MS);
  };
  const listen = (): Promise<void> =>
    (listening ??= (async () => {
      let connecting: Client | undefined;
      try {
        connecting = client = await pool.connect();
        client
          .on('notification', ({ payload }) => {
            publish(Number(payload));
          })
          .on('error', () => {
            lose(connecting);
          });
        await client.query(`listen ${REVISION_CHANNEL}`);
        // a revision committed before the LISTEN was not notified
        publish(await currentRevision(client));
      } catch (error) {
        lose(connecting);
        throw error;
      }
    })());

  return {
    follow() {
      const reader = new Reader(
        () => newest,
        (reader) => readers.delete(reader),
      );
      if (closed) void reader.return();
      else {
        readers.add(reader);
        // if the store cannot be reached now, it is tried again
        listen().catch(() => undefined);
      }
      return reader;
    },
    async close() {
      closed = true;
      clearTimeout(again);
      await listening?.catch(() => undefined);
      client?.release(true);
      client = undefined;
      for (const reader of [...readers]) void reader.return();
    },
  };
}
