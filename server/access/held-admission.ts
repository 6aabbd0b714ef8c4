import { setTimeout } from 'node:timers/promises';
import type { Pool, QueryResult } from 'pg';
import { withClient } from '../../analytics/store/with-client.ts';
import { admission, type Admission } from './api-keys.ts';
import type { Viewer } from './viewer.ts';

/** How long what was admitted is kept from changing. */
const HOLD_MS = 20;

/** So long before its end it is time to admit anew, so that nobody has to wait. */
const FADING_MS = 5;

/**
 * The database ends the transaction of a process that holds and says nothing for so long: whoever
 * wants to commit a change waits no longer than that, whatever this process does.
 */
const SILENCE_MS = 500;

/** Read committed, so that what is read after the lock has been taken is what it keeps. */
const HOLD =
  'begin isolation level read committed; set local idle_in_transaction_session_timeout = ' +
  `${SILENCE_MS}; select hold_still() as held`;

/** Whose some keys are and what is newest, true as long as it is held. */
export class HeldAdmission {
  readonly revision: number;
  readonly edition: number;
  readonly #viewers: Map<string, Viewer>;
  readonly #used = new Set<string>();
  #until: number;
  /** how often it was of use */
  uses = 0;

  /** @param until when it is no longer held, by `performance.now()` */
  constructor({ viewers, revision, edition }: Admission, until: number) {
    this.revision = revision;
    this.edition = edition;
    this.#viewers = new Map(viewers);
    this.#until = until;
  }

  /** Whether it is true now, whatever others would like to change. */
  get isTrue(): boolean {
    return performance.now() < this.#until;
  }

  get isFading(): boolean {
    return performance.now() >= this.#until - FADING_MS;
  }

  /** The keys for which it was of use. */
  get used(): Iterable<string> {
    return this.#used;
  }

  /** Whose a key is; undefined where that is not known. */
  viewerOf(key: string): Viewer | undefined {
    const viewer = this.#viewers.get(key);
    if (viewer) {
      this.uses++;
      this.#used.add(key);
    }
    return viewer;
  }

  /** Whose some keys are, where that is known of all of them and true. */
  admit(keys: ReadonlySet<string>): Admission | null {
    return this.isTrue && [...keys].every((key) => this.#viewers.has(key))
      ? { viewers: this.#viewers, revision: this.revision, edition: this.edition }
      : null;
  }

  /** Adds what was asked elsewhere while this was held. */
  learn(viewers: ReadonlyMap<string, Viewer>): void {
    if (this.isTrue) for (const [key, viewer] of viewers) this.#viewers.set(key, viewer);
  }

  end(): void {
    this.#until = 0;
  }
}

/**
 * What was admitted, and the same as it is held; null where others are about to commit, or wait to:
 * then it is true of that moment only.
 */
export interface Holding {
  readonly admitted: Admission;
  readonly held: HeldAdmission | null;
}

/**
 * Admits some keys and keeps it true: until the transaction in which that was asked is over, no
 * revision, no snapshot and no change of a key is committed. Waits for nobody.
 */
export function admitHolding(pool: Pool, keys: Iterable<string>): Promise<Holding> {
  return new Promise((resolve, reject) => {
    withClient(pool, async (client) => {
      const results = (await client.query(HOLD)) as unknown as readonly QueryResult<{
        held: boolean;
      }>[];
      const until = performance.now() + HOLD_MS;
      const admitted = await admission(client, keys);
      const held = results.at(-1)!.rows[0]!.held ? new HeldAdmission(admitted, until) : null;
      const end = (): void => {
        held?.end();
      };
      client.once('error', end);
      resolve({ admitted, held });
      // timers may be early by a part of a millisecond
      if (held) await setTimeout(Math.max(0, until - performance.now()) + 1);
      client.off('error', end);
      await client.query('commit');
    }).catch(reject);
  });
}
