import type { Pool } from 'pg';
import { admission, type Admission } from './api-keys.ts';
import type { Viewer } from './viewer.ts';

/** Who comes in, null with a key that is good for nothing; the newest revision, and the newest snapshot by its internal id. */
export interface Entry { readonly viewer: Viewer | null; readonly revision: number; readonly edition: number }

/** Where every request comes in. */
export interface Door {
  /** Whose a key is and which revision is newest, both as committed at some moment after this call. */
  enter(key: string): Promise<Entry>;
}

interface Round { readonly keys: Set<string>; readonly admitted: Promise<Admission> }

/**
 * Opens the door of a store. At most one statement is under way, for all who came before it began; who comes later waits for the next one.
 * So a revoked key and a committed change count at once, and the statements do not grow with the requests. Nothing is remembered.
 */
export function openDoor(pool: Pick<Pool, 'query'>): Door {
  let waiting: Round | undefined, underWay: Promise<unknown> = Promise.resolve();

  const open = (): Round => {
    const keys = new Set<string>();
    const admitted = underWay.then(() => new Promise((resolve) => { setImmediate(resolve); })).then(() => {
      waiting = undefined;
      return admission(pool, keys);
    });
    underWay = admitted.catch(() => undefined);
    return { keys, admitted };
  };
  return {
    async enter(key) {
      waiting ??= open();
      waiting.keys.add(key);
      const { viewers, revision, edition } = await waiting.admitted;
      return { viewer: viewers.get(key) ?? null, revision, edition };
    },
  };
}
