import { setImmediate } from 'node:timers/promises';
import type { Pool } from 'pg';
import { isConnectionLost, readAgain } from '../../schema/store/lost.ts';
import { lookUpCredentials, type CredentialLookup } from './lookup.ts';
import { lookUpAndLock, type LookupCache } from './lookup-cache.ts';
import type { Viewer } from './viewer.ts';

/**
 * The result of authenticating a key or session: its viewer (null: unknown, ended or expired), the newest revision,
 * and the internal id of the newest snapshot.
 */
export interface Authentication {
  readonly viewer: Viewer | null;
  readonly revision: number;
  readonly edition: number;
}

/** Authenticates the keys and session tokens of all requests. */
export interface Authenticator {
  /** The viewer of a key or session token and the newest revision, both read at a moment not before this call. */
  authenticate(key: string): Authentication | Promise<Authentication>;
}

interface Round {
  readonly keys: Set<string>;
  readonly lookup: Promise<CredentialLookup>;
}

/** Load is high from 1,000 requests a second on, measured over at least ten milliseconds. */
const HIGH_LOAD = { perMs: 1, overMs: 10 } as const;

/** A cache that answered fewer requests than this was not worth the lock. */
const MIN_HITS = 10;

/** Pauses without a lock: after a useless one, while others write, after the lock failed. */
const PAUSE_MS = { useless: 250, writing: 50, failed: 60_000 } as const;

/**
 * Opens the authenticator of a store. At most one lookup statement runs at a time, for all requests
 * that arrived before it began; later ones wait for the next. Under high load (HIGH_LOAD) a lookup
 * is made under a short shared lock, and requests reuse it without a statement until the lock ends;
 * a writer waits for that. So a revoked key and a committed change count at once, and the number of
 * statements does not grow with the requests. Nothing that could have changed is reused.
 * @param report is called with the reason when no lock can be taken
 */
export function openAuthenticator(pool: Pool, report: (error: unknown) => void): Authenticator {
  let nextRound: Round | undefined;
  let underWay: Promise<unknown> = Promise.resolve();
  let cache: LookupCache | null = null;
  let isRenewing = false;
  let arrivals = 0;
  let since = performance.now();
  let isLoadHigh = false;
  let pausedUntil = 0;

  const pause = (ms: number): void => {
    pausedUntil = performance.now() + ms;
  };
  /** Whether to take the lock: load is high, and the last lock was of use. */
  const isWorthLocking = (): boolean => {
    const now = performance.now();
    if (now - since >= HIGH_LOAD.overMs) {
      isLoadHigh = arrivals >= HIGH_LOAD.perMs * (now - since);
      arrivals = 0;
      since = now;
    }
    return isLoadHigh && now >= pausedUntil;
  };
  const lock = async (keys: Iterable<string>): Promise<CredentialLookup> => {
    if (cache && cache.uses < MIN_HITS) pause(PAUSE_MS.useless);
    const locked = await lookUpAndLock(pool, keys);
    cache = locked.cache;
    if (!cache) pause(PAUSE_MS.writing);
    return locked.lookup;
  };
  /** Continues without the lock. A lost store is not reported here: the next statement does so. */
  const lockFailed = (error: unknown): void => {
    cache = null;
    pause(isConnectionLost(error) ? PAUSE_MS.writing : PAUSE_MS.failed);
    if (!isConnectionLost(error)) report(error);
  };
  const renew = ({ used }: LookupCache): void => {
    if (isRenewing || !isWorthLocking()) return;
    isRenewing = true;
    lock(used)
      .catch(lockFailed)
      .finally(() => {
        isRenewing = false;
      });
  };
  const lookUp = async (keys: ReadonlySet<string>): Promise<CredentialLookup> => {
    const cached = cache?.lookUp(keys);
    if (cached) return cached;
    if (!cache?.isValid && isWorthLocking()) {
      try {
        return await lock(keys);
      } catch (error) {
        lockFailed(error);
        // an error without a code is not from the database: there was no connection to be had
        if ((error as { code?: unknown }).code === undefined) throw error;
      }
    }
    const current = cache;
    const lookup = await readAgain(() => lookUpCredentials(pool, keys));
    current?.add(lookup.viewers);
    return lookup;
  };
  const openRound = (): Round => {
    const keys = new Set<string>();
    const lookup = underWay
      .then(() => setImmediate())
      .then(() => {
        nextRound = undefined;
        return lookUp(keys);
      });
    underWay = lookup.catch(() => undefined);
    return { keys, lookup };
  };
  const join = async (key: string): Promise<Authentication> => {
    nextRound ??= openRound();
    nextRound.keys.add(key);
    const { viewers, revision, edition } = await nextRound.lookup;
    const viewer = viewers.get(key) ?? null;
    if (viewer) arrivals++;
    return { viewer, revision, edition };
  };
  return {
    authenticate(key) {
      const viewer = cache?.isValid ? cache.viewerOf(key) : undefined;
      if (!cache || !viewer) return join(key);
      arrivals++;
      if (cache.isExpiring) renew(cache);
      return { viewer, revision: cache.revision, edition: cache.edition };
    },
  };
}
