import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { invariant } from '../base/invariant.ts';
import { openPackage } from '../intake/read/package.ts';
import type { IntakeReport } from '../intake/report.ts';
import { takeIn } from '../intake/take-in.ts';
import { writeDemoCity, type DemoCityOptions } from '../seeds/demo-city.ts';
import { intakeProgress } from './intake/take-path.ts';
import { interruptible, type Pool } from './store.ts';
import type { Context } from './terminal/context.ts';

const TIMEOUT_MS = 600_000;

/** Writes the demo city as a package into a folder; returns the rows by table. */
export const writeDemo = (
  { progress }: Context,
  folder: string,
  options: DemoCityOptions,
): Promise<Record<string, number>> =>
  writeDemoCity(folder, {
    ...options,
    onProgress: (done, total) =>
      progress.show({ zh: '生成示范城市', en: 'making the demo city' }, '', done, total),
  });

/** Fills a store with the demo city, through a temporary folder that is always removed. */
export function fillWithDemo(
  context: Context,
  pool: Pool,
  options: DemoCityOptions = {},
): Promise<IntakeReport> {
  return inTemporaryFolder('tongxin-seed-', async (folder) => {
    await writeDemo(context, folder, options);
    const source = await openPackage(folder, ({ code }) =>
      invariant(false, 'DEMO_UNREADABLE', code),
    );
    invariant(source, 'DEMO_UNOPENED');
    try {
      const report = await interruptible(pool, context.signal, () =>
        takeIn(pool, source, {
          cause: 'seed',
          actor: 'cli',
          patienceMs: TIMEOUT_MS,
          onProgress: intakeProgress(context),
        }),
      );
      invariant(report.faultCount === 0, 'DEMO_FAULTY', JSON.stringify(report.faults[0]));
      return report;
    } finally {
      await source.close();
    }
  });
}

async function inTemporaryFolder<T>(
  prefix: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), prefix));
  const drop = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', drop);
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
    process.off('exit', drop);
  }
}
