import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { openPackage } from '../../intake/read/package.ts';
import { takeIn } from '../../intake/take-in.ts';
import { openStore } from '../../schema/store/open.ts';
import type { StoreSettings } from '../../schema/store/settings.ts';
import { msSince } from '../measure/numbers.ts';
import { peakMemory } from '../measure/peak-memory.ts';

/**
 * The result of an import. `fault` is the first one as JSON; `peak` is the peak memory of its
 * process in bytes; `phases` are milliseconds.
 */
export interface Taken {
  readonly outcome: string;
  readonly rows: number;
  readonly fault: string;
  readonly ms: number;
  readonly phases: Readonly<Record<string, number>>;
  readonly peak: number;
}

const program = fileURLToPath(import.meta.url);

/**
 * Imports the package in a folder in a fresh process, so that its memory is measured alone. The
 * store stays open here.
 */
export async function takeApart(settings: StoreSettings, folder: string): Promise<Taken> {
  const child = fork(program, [JSON.stringify(settings), folder]);
  const ended = once(child, 'exit');
  const [taken] = (await Promise.race([once(child, 'message'), ended])) as [Taken | number | null];
  const [code] = (await ended) as [number | null];
  if (code !== 0) throw new Error(`the importing process ended with ${String(code)}`);
  const { outcome, fault } = taken as Taken;
  if (outcome !== 'WRITTEN') throw new Error(`the import ended ${outcome}: ${fault}`);
  return taken as Taken;
}

/** Opens the store, untimed, then imports the package. */
async function take(settings: StoreSettings, folder: string): Promise<Taken> {
  const store = await openStore(settings);
  const phases: Record<string, number> = {};
  const begin = performance.now();
  let phase = 'reading';
  let since = begin;
  const turn = (next: string): void => {
    phases[phase] = msSince(since);
    [phase, since] = [next, performance.now()];
  };
  try {
    const source = await openPackage(folder, (fault) => {
      throw new Error(fault.code);
    });
    const report = await takeIn(store.pool, source!, {
      cause: 'bench',
      actor: 'bench',
      onProgress: (progress) => {
        if (progress.phase !== phase) turn(progress.phase);
      },
    });
    turn('');
    const ms = msSince(begin);
    await source!.close();
    return {
      outcome: report.outcome,
      rows: report.tables.reduce((sum, table) => sum + table.read, 0),
      fault: JSON.stringify(report.faults[0]),
      ms,
      phases,
      peak: peakMemory(),
    };
  } finally {
    await store.close();
  }
}

if (process.argv[1] === program)
  process.send!(await take(JSON.parse(process.argv[2]!) as StoreSettings, process.argv[3]!));
