import { setImmediate } from 'node:timers/promises';
import type { Pool } from 'pg';
import { isConnectionLost } from '../../schema/store/lost.ts';
import { admission, type Admission } from './api-keys.ts';
import { admitHolding, type HeldAdmission } from './held-admission.ts';
import type { Viewer } from './viewer.ts';

/**
 * Who comes in, null with a key that is good for nothing; the newest revision, and the newest
 * snapshot by its internal id.
 */
export interface Entry {
  readonly viewer: Viewer | null;
  readonly revision: number;
  readonly edition: number;
}

/** Where every request comes in. */
export interface Door {
  /** Whose a key is and which revision is newest, both true at some moment not before this call. */
  enter(key: string): Entry | Promise<Entry>;
}

interface Round {
  readonly keys: Set<string>;
  readonly admitted: Promise<Admission>;
}

/** It is crowded where a thousand come in a second, as seen over ten milliseconds at least. */
const CROWD = { eachMs: 1, overMs: 10 } as const;

/** What is of use to fewer is not worth holding. */
const WORTH = 10;

/**
 * How long nothing is held after it has been of no use; while others change something; when it
 * could not be asked for.
 */
const REST_MS = { useless: 250, changing: 50, failed: 60_000 } as const;

/**
 * Opens the door of a store. At most one statement is under way, for all who came before it began;
 * who comes later waits for the next one. While it is crowded, what was found is kept from
 * changing, and nobody has to ask; moments after somebody wants to change it that is over. So a
 * revoked key and a committed change count at once, and the statements do not grow with the
 * requests. Nothing is remembered that could have changed.
 * @param tell is told why nothing can be held, where that is so
 */
export function openDoor(pool: Pool, tell: (error: unknown) => void): Door {
  let waiting: Round | undefined;
  let underWay: Promise<unknown> = Promise.resolve();
  let held: HeldAdmission | null = null;
  let isRenewing = false;
  let arrivals = 0;
  let since = performance.now();
  let isCrowded = false;
  let restUntil = 0;

  const rest = (ms: number): void => {
    restUntil = performance.now() + ms;
  };
  /** Whether to hold: where it is crowded, and where holding has been of use. */
  const isWorthHolding = (): boolean => {
    const now = performance.now();
    if (now - since >= CROWD.overMs) {
      isCrowded = arrivals >= CROWD.eachMs * (now - since);
      arrivals = 0;
      since = now;
    }
    return isCrowded && now >= restUntil;
  };
  const hold = async (keys: Iterable<string>): Promise<Admission> => {
    if (held && held.uses < WORTH) rest(REST_MS.useless);
    const holding = await admitHolding(pool, keys);
    held = holding.held;
    if (!held) rest(REST_MS.changing);
    return holding.admitted;
  };
  /**
   * Goes on without holding where it cannot be asked for; a store that is lost, or busy, is told by
   * the next statement.
   */
  const failed = (error: unknown): void => {
    held = null;
    rest(isConnectionLost(error) ? REST_MS.changing : REST_MS.failed);
    if (!isConnectionLost(error)) tell(error);
  };
  const renew = ({ used }: HeldAdmission): void => {
    if (isRenewing || !isWorthHolding()) return;
    isRenewing = true;
    hold(used)
      .catch(failed)
      .finally(() => {
        isRenewing = false;
      });
  };
  const admit = async (keys: ReadonlySet<string>): Promise<Admission> => {
    const reused = held?.admit(keys);
    if (reused) return reused;
    if (!held?.isTrue && isWorthHolding()) {
      try {
        return await hold(keys);
      } catch (error) {
        failed(error);
        // without a code it is not from the database: no connection could be had, which takes its time, or it is gone
        if ((error as { code?: unknown }).code === undefined) throw error;
      }
    }
    const during = held;
    const admitted = await admission(pool, keys);
    during?.learn(admitted.viewers);
    return admitted;
  };
  const open = (): Round => {
    const keys = new Set<string>();
    const admitted = underWay
      .then(() => setImmediate())
      .then(() => {
        waiting = undefined;
        return admit(keys);
      });
    underWay = admitted.catch(() => undefined);
    return { keys, admitted };
  };
  const ask = async (key: string): Promise<Entry> => {
    waiting ??= open();
    waiting.keys.add(key);
    const { viewers, revision, edition } = await waiting.admitted;
    const viewer = viewers.get(key) ?? null;
    if (viewer) arrivals++;
    return { viewer, revision, edition };
  };
  return {
    enter(key) {
      const viewer = held?.isTrue ? held.viewerOf(key) : undefined;
      if (!held || !viewer) return ask(key);
      arrivals++;
      if (held.isFading) renew(held);
      return { viewer, revision: held.revision, edition: held.edition };
    },
  };
}
