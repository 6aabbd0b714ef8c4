import { setTimeout } from 'node:timers/promises';
import type { Pool, QueryResult } from 'pg';
import { withClient } from '../../analytics/store/with-client.ts';
import { lookUpCredentials, type CredentialLookup } from './lookup.ts';
import type { Viewer } from './viewer.ts';

/** Duration of the lock, and of the validity of the lookup made under it. */
const LOCK_MS = 20;

/** A cache is renewed this long before it expires, so that no request has to wait. */
const RENEW_BEFORE_MS = 5;

/**
 * The database ends a transaction that has the lock and is idle for this long. So a writer waits no
 * longer than this, even if this process hangs.
 */
const IDLE_TIMEOUT_MS = 500;

/** Read committed: what is read after the lock was taken stays as it is until the lock is released. */
const TAKE_LOCK =
  'begin isolation level read committed; set local idle_in_transaction_session_timeout = ' +
  `${IDLE_TIMEOUT_MS}; select hold_still() as locked`;

/** A lookup made under a lock on keys, revisions and snapshots: it is valid until the lock ends. */
export class LookupCache {
  readonly revision: number;
  readonly edition: number;
  readonly #viewers: Map<string, Viewer>;
  readonly #used = new Set<string>();
  #until: number;
  /** number of requests that it has answered */
  uses = 0;

  /** @param until when the lock ends, by `performance.now()` */
  constructor({ viewers, revision, edition }: CredentialLookup, until: number) {
    this.revision = revision;
    this.edition = edition;
    this.#viewers = new Map(viewers);
    this.#until = until;
  }

  get isValid(): boolean {
    return performance.now() < this.#until;
  }

  /** Whether it is time to renew it. */
  get isExpiring(): boolean {
    return performance.now() >= this.#until - RENEW_BEFORE_MS;
  }

  /** The keys that were looked up in it. */
  get used(): Iterable<string> {
    return this.#used;
  }

  /** The viewer of a key; undefined when the key is not in the cache. */
  viewerOf(key: string): Viewer | undefined {
    const viewer = this.#viewers.get(key);
    if (viewer) {
      this.uses++;
      this.#used.add(key);
    }
    return viewer;
  }

  /** The lookup of some keys; null when the cache has expired or lacks one of them. */
  lookUp(keys: ReadonlySet<string>): CredentialLookup | null {
    return this.isValid && [...keys].every((key) => this.#viewers.has(key))
      ? { viewers: this.#viewers, revision: this.revision, edition: this.edition }
      : null;
  }

  /** Adds viewers that another statement read while the lock was held. */
  add(viewers: ReadonlyMap<string, Viewer>): void {
    if (this.isValid) for (const [key, viewer] of viewers) this.#viewers.set(key, viewer);
  }

  expire(): void {
    this.#until = 0;
  }
}

/** A lookup, and the cache of it; `cache` is null when a writer held or awaited the lock. */
export interface LockedLookup {
  readonly lookup: CredentialLookup;
  readonly cache: LookupCache | null;
}

/**
 * Looks keys up under a shared lock that blocks commits of revisions, snapshots and API keys for
 * LOCK_MS. Does not wait for the lock: without it the lookup is only true of its own moment.
 */
export function lookUpAndLock(pool: Pool, keys: Iterable<string>): Promise<LockedLookup> {
  return new Promise((resolve, reject) => {
    withClient(pool, async (client) => {
      const results = (await client.query(TAKE_LOCK)) as unknown as readonly QueryResult<{
        locked: boolean;
      }>[];
      const until = performance.now() + LOCK_MS;
      const lookup = await lookUpCredentials(client, keys);
      const cache = results.at(-1)!.rows[0]!.locked ? new LookupCache(lookup, until) : null;
      const expire = (): void => {
        cache?.expire();
      };
      client.once('error', expire);
      resolve({ lookup, cache });
      // timers may be early by a part of a millisecond
      if (cache) await setTimeout(Math.max(0, until - performance.now()) + 1);
      client.off('error', expire);
      await client.query('commit');
    }).catch(reject);
  });
}
