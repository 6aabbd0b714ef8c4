import { setImmediate } from 'node:timers/promises';
import type { Pool } from 'pg';
import { admission, type Admission } from './api-keys.ts';
import { admitHolding, type HeldAdmission } from './held-admission.ts';
import type { Viewer } from './viewer.ts';

/** Who comes in, null with a key that is good for nothing; the newest revision, and the newest snapshot by its internal id. */
export interface Entry { readonly viewer: Viewer | null; readonly revision: number; readonly edition: number }

/** Where every request comes in. */
export interface Door {
  /** Whose a key is and which revision is newest, both as committed at some moment after this call. */
  enter(key: string): Entry | Promise<Entry>;
}

interface Round { readonly keys: Set<string>; readonly admitted: Promise<Admission> }

/** It is crowded where so many come in a millisecond, for so many milliseconds. */
const CROWD = { each: 1, during: 10 } as const;

/**
 * Opens the door of a store. At most one statement is under way, for all who came before it began; who comes later waits for the next one. While it is crowded,
 * what was found is kept from changing, and nobody has to ask; moments after somebody wants to change it that is over. So a revoked key and a committed change
 * count at once, and the statements do not grow with the requests. Nothing is remembered that could have changed.
 */
export function openDoor(pool: Pool): Door {
  let waiting: Round | undefined, underWay: Promise<unknown> = Promise.resolve(), held: HeldAdmission | undefined, isRenewing = false;
  let came = 0, since = performance.now(), isCrowded = false;

  const lookRound = (): void => {
    const now = performance.now();
    if (now - since < CROWD.during) return;
    isCrowded = came >= CROWD.each * (now - since);
    came = 0;
    since = now;
  };
  const hold = async (keys: Iterable<string>): Promise<Admission> => {
    const it = await admitHolding(pool, keys);
    held = it.held;
    return it.admitted;
  };
  const renew = ({ came: keys }: HeldAdmission): void => {
    lookRound();
    if (isRenewing || !isCrowded) return;
    isRenewing = true;
    hold(keys).catch(() => undefined).finally(() => { isRenewing = false; });
  };
  const admit = async (keys: Iterable<string>): Promise<Admission> => {
    lookRound();
    if (isCrowded && !held?.isTrue) return hold(keys).catch(() => admission(pool, keys));
    const during = held, admitted = await admission(pool, keys);
    during?.learn(admitted.viewers);
    return admitted;
  };
  const open = (): Round => {
    const keys = new Set<string>();
    const admitted = underWay.then(() => setImmediate()).then(() => {
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
    return { viewer: viewers.get(key) ?? null, revision, edition };
  };
  return {
    enter(key) {
      came++;
      if (!held?.isTrue) return ask(key);
      if (held.isFading) renew(held);
      const { revision, edition } = held, viewer = held.viewerOf(key);
      return viewer ? { viewer, revision, edition } : ask(key);
    },
  };
}
