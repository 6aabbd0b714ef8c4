import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createSnapshot } from '../../reports/snapshots/create.ts';
import { snapshotForm } from '../../reports/snapshots/export.ts';
import { snapshotNamed } from '../../reports/snapshots/stored.ts';
import { openStore } from '../../schema/store/open.ts';
import type { StoreSettings } from '../../schema/store/settings.ts';
import { msSince } from '../measure/numbers.ts';
import { peakMemory } from '../measure/peak-memory.ts';

/** The task of a process: make a snapshot, or export one. */
export interface ChildTask {
  readonly settings: StoreSettings;
  readonly work: 'create' | 'export';
  readonly code: string | null;
  readonly form: string | null;
}

/**
 * The result of making a snapshot; milliseconds and bytes, `held` is the longest block of the event
 * loop.
 */
export interface Made {
  readonly code: string;
  readonly ms: number;
  readonly rows: number;
  readonly blocks: number;
  readonly held: number;
  readonly peak: number;
}

/** The result of an export. */
export interface Exported {
  readonly bytes: number;
  readonly firstMs: number;
  readonly ms: number;
  readonly peak: number;
}

const MONTHS = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}`);

const { settings, work, code, form } = JSON.parse(process.argv[2]!) as ChildTask;
const store = await openStore(settings);
try {
  const begin = performance.now();
  if (work === 'create') {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const made = await createSnapshot(
      store,
      { title: 'bench', periods: MONTHS },
      'bench',
      '2026-01-05',
    );
    const ms = msSince(begin);
    process.send!({
      code: made.code,
      ms,
      rows: made.manifest.blocks.reduce((sum, { rows }) => sum + rows, 0),
      blocks: made.manifest.blocks.length,
      held: delay.max / 1e6,
      peak: peakMemory(),
    } satisfies Made);
  } else {
    let bytes = 0;
    let firstMs = 0;
    for await (const chunk of snapshotForm(form!).bytes(
      store.pool,
      await snapshotNamed(store, code!),
    )) {
      if (bytes === 0) firstMs = msSince(begin);
      bytes += chunk.byteLength;
    }
    process.send!({ bytes, firstMs, ms: msSince(begin), peak: peakMemory() } satisfies Exported);
  }
} finally {
  await store.close();
}
process.disconnect();
