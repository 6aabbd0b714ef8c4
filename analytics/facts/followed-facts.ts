import type { ClientBase, Pool } from 'pg';
import type { Revision } from '../store/changes-since.ts';
import type { Facts } from './facts.ts';
import { loadFacts } from './load-facts.ts';
import { refreshFacts } from './refresh-facts.ts';

/**
 * The facts of a store, kept up to date with its revisions. One load or refresh runs at a time; a
 * caller that needs a revision that is not loaded waits for the next. What is returned never
 * changes: a later revision has its own facts.
 */
export class FollowedFacts {
  readonly #pool: Pool;
  #facts: Facts | null = null;
  #running: Promise<Facts> | null = null;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** The facts if they are there and not older than a revision, without waiting. */
  ready(revision: number): Facts | null {
    return this.#facts && this.#facts.revision >= revision ? this.#facts : null;
  }

  /** The facts, at a revision not older than the given one. Throws what the store throws; the next call tries again. */
  async at(revision: number): Promise<Facts> {
    for (;;) {
      const facts = this.ready(revision);
      if (facts) return facts;
      const running = (this.#running ??= this.#advance().finally(() => {
        this.#running = null;
      }));
      await running;
    }
  }

  async #advance(): Promise<Facts> {
    const client = await this.#pool.connect();
    const before = this.#facts;
    try {
      const revisions = await begin(client, before?.revision ?? null);
      const revision = revisions.at(-1)?.revision ?? before?.revision ?? 0;
      if (!before) this.#facts = await loadFacts(client, revision);
      else if (before.revision < revision)
        this.#facts = await refreshFacts(client, before, revisions);
    } catch (error) {
      client.release(true);
      throw error;
    }
    // callers need not wait for the end of the transaction, which has changed nothing
    client.query('commit').then(
      () => {
        client.release();
      },
      () => {
        client.release(true);
      },
    );
    return this.#facts!;
  }
}

/** Begins to read one state of the store: the revisions after `since`, or the newest one alone. One round trip. */
async function begin(client: ClientBase, since: number | null): Promise<Revision[]> {
  const which =
    since === null
      ? 'order by revision desc limit 1'
      : `where revision > ${since} order by revision`;
  const results = await client.query(
    'begin isolation level repeatable read read only; set local jit = off; set local ' +
      "statement_timeout = 0; set local work_mem = '64MB'; select revision, changes from " +
      `revisions ${which}`,
  );
  return (results as unknown as { rows: Revision[] }[]).at(-1)!.rows;
}
