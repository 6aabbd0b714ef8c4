import { fork } from 'node:child_process';
import { once } from 'node:events';
import { openPackage } from '../../intake/read/package.ts';
import { takeIn } from '../../intake/take-in.ts';
import { openStore } from '../../schema/store/open.ts';
import type { StoreSettings } from '../../schema/store/settings.ts';
import { msSince } from '../measure/numbers.ts';
import { peakMemory } from '../measure/peak-memory.ts';

/** What one import took. `peak` is the most memory that its process held, in bytes; `phases` are milliseconds. */
export interface Taken { readonly outcome: string; readonly rows: number; readonly faults: number; readonly ms: number; readonly phases: Readonly<Record<string, number>>; readonly peak: number }

/** The argument that makes `bench/import.ts` the process of one import. */
export const TAKE = 'take';

/** Takes a package in, in a process of its own: `program`, called with {@link TAKE}. */
export async function takeApart(program: string, settings: StoreSettings, folder: string): Promise<Taken> {
  const child = fork(program, [TAKE, JSON.stringify(settings), folder]);
  const ended = once(child, 'exit'), taken = await Promise.race([once(child, 'message'), ended]);
  const [code] = await ended as [number | null];
  if (code !== 0) throw new Error(`the importing process ended with ${String(code)}`);
  return taken[0] as Taken;
}

/** What the process of one import does: opens the store outside of the time that it tells, then takes the package in. */
export async function take(settings: StoreSettings, folder: string): Promise<Taken> {
  const store = await openStore(settings), phases: Record<string, number> = {}, begin = performance.now();
  let phase = 'reading', since = begin;
  const turn = (next: string): void => {
    phases[phase] = msSince(since);
    [phase, since] = [next, performance.now()];
  };
  try {
    const source = await openPackage(folder, (it) => { throw new Error(it.code); });
    const report = await takeIn(store.pool, source!, { cause: 'bench', actor: 'bench', onProgress: (it) => { if (it.phase !== phase) turn(it.phase); } });
    turn('');
    const ms = msSince(begin);
    await source!.close();
    return { outcome: report.outcome, rows: report.tables.reduce((sum, it) => sum + it.read, 0), faults: report.faultCount, ms, phases, peak: peakMemory() };
  } finally {
    await store.close();
  }
}
