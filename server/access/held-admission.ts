import { setTimeout } from 'node:timers/promises';
import type { Pool, QueryResult } from 'pg';
import { withClient } from '../../analytics/store/with-client.ts';
import { admission, type Admission } from './api-keys.ts';
import type { Viewer } from './viewer.ts';

/** How long what was admitted is kept from changing: whoever wants to commit a change waits so long at most, and a turn of the event loop. */
const HOLD_MS = 20;

/** So long before its end it is time to admit anew, so that nobody has to wait. */
const FADING_MS = 5;

/** The database ends the transaction of a process that holds and says nothing for so long. */
const SILENCE_MS = 5_000;

const HOLD = `begin; set local idle_in_transaction_session_timeout = ${SILENCE_MS}; select hold_still() as held`;

/** Whose some keys are and what is newest, true as long as it is held. */
export class HeldAdmission {
  readonly revision: number;
  readonly edition: number;
  readonly #viewers: Map<string, Viewer>;
  readonly #came = new Set<string>();
  #until: number;

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

  /** The keys that were asked for. */
  get came(): Iterable<string> {
    return this.#came;
  }

  /** Whose a key is; undefined where that is not known. */
  viewerOf(key: string): Viewer | undefined {
    const viewer = this.#viewers.get(key);
    if (viewer) this.#came.add(key);
    return viewer;
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
 * Admits some keys and keeps it true: until the transaction in which that was asked is over, no revision, no snapshot and no change of a key is committed.
 * While others are about to commit, or wait to, it does not wait for them: what it admits is then true of that moment only.
 */
export function admitHolding(pool: Pool, keys: Iterable<string>): Promise<{ readonly admitted: Admission; readonly held: HeldAdmission }> {
  return new Promise((resolve, reject) => {
    withClient(pool, async (client) => {
      const until = performance.now() + HOLD_MS, results = await client.query(HOLD) as unknown as readonly QueryResult<{ held: boolean }>[], isHeld = results.at(-1)!.rows[0]!.held;
      const admitted = await admission(client, keys), held = new HeldAdmission(admitted, isHeld ? until : 0), end = (): void => { held.end(); };
      client.once('error', end);
      resolve({ admitted, held });
      // timers may be early by a part of a millisecond
      if (isHeld) await setTimeout(Math.max(0, until - performance.now()) + 1);
      client.off('error', end);
      await client.query('commit');
    }).catch(reject);
  });
}
