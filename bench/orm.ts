import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOrm, openWholeOrm } from '../schema/store/orm.ts';
import { writeDemoCity } from '../seeds/demo-city.ts';
import { createApiKey } from '../server/access/api-keys.ts';
import { takeApart } from './import/take.ts';
import { machine } from './measure/machine.ts';
import { median, msSince, short } from './measure/numbers.ts';
import { wholeNumbers } from './measure/options.ts';
import { postgres, storeSource } from './measure/store-source.ts';
import { textTable } from './measure/text-table.ts';
import { pairsOf } from './orm/pairs.ts';

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

async function timed(work: () => Promise<unknown>, runs: number, rounds: number): Promise<number> {
  await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const begin = performance.now();
    await work();
    times.push(msSince(begin) / runs);
  }
  return median(times);
}

/**
 * Compares SQL and MikroORM entities for the statements that use or could use MikroORM, in the same
 * process on the demo city: medians.
 */
async function main(): Promise<void> {
  const { rounds } = wholeNumbers({ rounds: 7 });
  const fresh = await storeSource(process.env).fresh();
  const folder = await mkdtemp(join(tmpdir(), 'tongxin-bench-'));
  try {
    print(`${machine()}\n${await postgres(fresh.store)}`);
    await writeDemoCity(join(folder, 'city'), { scale: 1 });
    await takeApart(fresh.settings, join(folder, 'city'));
    const url = await fresh.store.url();
    const opened = await timed(async () => (await openOrm(url)).close(true), 1, rounds);
    print(`MikroORM opened again in this process: ${short(opened)} ms\n`);
    const root = await fresh.store.pool.query<{ code: string }>(
      "select code from org_units where kind = 'city' limit 1",
    );
    const key = await createApiKey(fresh.store, root.rows[0]!.code, 'ANALYST');
    const lines: string[][] = [];
    const whole = await openWholeOrm(url);
    for (const { what, sql, orm, runs } of await pairsOf(
      { orm: whole, pool: fresh.store.pool },
      key,
    )) {
      const [a, b] = [await timed(sql, runs, rounds), await timed(orm, runs, rounds)];
      lines.push([what, short(a), short(b), `${short(b / a)} ×`]);
    }
    await whole.close(true);
    print(textTable(['ms, medians', 'SQL', 'MikroORM', 'MikroORM / SQL'], lines));
  } finally {
    await fresh.drop();
    await rm(folder, { recursive: true, force: true });
  }
}

await main();
