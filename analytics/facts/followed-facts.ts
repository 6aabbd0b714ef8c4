import type { Pool } from 'pg';
import type { Facts } from './facts.ts';
import { loadFacts } from './load-facts.ts';
import { refreshFacts } from './refresh-facts.ts';

/**
 * The facts of a store, kept in step with its revisions. One load or refresh runs at a time; who asks for a revision that is not there yet waits for the next.
 * What is returned changes only in later turns of the event loop: an answer that is worked out without waiting speaks of one revision.
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
      const running = this.#running ??= this.#advance().finally(() => { this.#running = null; });
      await running;
    }
  }

  async #advance(): Promise<Facts> {
    const client = await this.#pool.connect();
    let fit = false;
    try {
      await client.query("begin isolation level repeatable read read only; set local jit = off; set local work_mem = '64MB'");
      const { rows: [row] } = await client.query<{ revision: number }>('select coalesce(max(revision), 0) as revision from revisions');
      const { revision } = row!;
      if (!this.#facts || this.#facts.revision < revision) this.#facts = this.#facts ? await refreshFacts(client, this.#facts, revision) : await loadFacts(client, revision);
      await client.query('commit');
      fit = true;
      return this.#facts;
    } finally {
      client.release(!fit);
    }
  }
}
