import { ask, type Served } from './child.ts';
import type { Loaded, LoadWork } from './load.ts';

/** The result of a load, with the server's CPU time for a request in microseconds. */
export interface Measured extends Loaded {
  readonly cpu: number;
}

/** Loads a server. Throws when a request fails. */
export async function measure(served: Served, work: LoadWork): Promise<Measured> {
  const before = await served.cpu();
  const loaded = await ask<Loaded>('load', work);
  const cpu = ((await served.cpu()) - before) / loaded.answered;
  if (loaded.failed > 0) throw new Error(`${loaded.failed} of ${loaded.answered} requests failed`);
  return { ...loaded, cpu };
}
