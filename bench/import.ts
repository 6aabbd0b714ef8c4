import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StoreSettings } from '../schema/store/settings.ts';
import { writeDemoCity } from '../seeds/demo-city.ts';
import { copyRows, exportRows } from './import/bare-copy.ts';
import { take, TAKE, takeApart, type Taken } from './import/take.ts';
import { machine } from './measure/machine.ts';
import { grouped, leastAndMedian, median } from './measure/numbers.ts';
import { wholeNumbers } from './measure/options.ts';
import { postgres, storeSource } from './measure/store-source.ts';
import { textTable } from './measure/text-table.ts';

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Imports the demo city and copies its rows barely, turn about, each into an empty store; prints both and their ratio. */
async function main(): Promise<void> {
  const { scale, rounds } = wholeNumbers({ scale: 1, rounds: 3 }), source = storeSource(process.env), program = fileURLToPath(import.meta.url);
  const folder = await mkdtemp(join(tmpdir(), 'tongxin-bench-')), city = join(folder, 'city'), bare = join(folder, 'bare');
  const takes: Taken[] = [], copies: number[] = [];
  try {
    await mkdir(bare);
    const tables = await writeDemoCity(city, { scale });
    print(`${machine()}`);
    print(`demo city at scale ${scale}: ${grouped(tables.employments!)} employments`);
    for (let round = 0; round < rounds; round++) {
      const into = await source.fresh();
      try {
        if (round === 0) print(`${source.name}: ${await postgres(into.store)}`);
        const taken = await takeApart(program, into.settings, city);
        if (taken.outcome !== 'WRITTEN') throw new Error(`the import ended ${taken.outcome} with ${taken.faults} faults`);
        takes.push(taken);
        if (round === 0) await exportRows(into.store.pool, bare);
      } finally {
        await into.drop();
      }
      const beside = await source.fresh();
      try {
        copies.push(await copyRows(beside.store.pool, bare));
      } finally {
        await beside.drop();
      }
      print(`round ${round + 1}: import ${seconds(takes[round]!.ms)} s (${Object.entries(takes[round]!.phases).map(([name, ms]) => `${name} ${seconds(ms)}`).join(', ')}), COPY ${seconds(copies[round]!)} s, ${mebibytes(takes[round]!.peak)} MiB`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const { rows } = takes[0]!, imports = takes.map(({ ms }) => ms), [quickest, middle] = [Math.min, (...all: number[]) => median(all)].map((it) => [it(...imports), it(...copies)] as const) as [readonly [number, number], readonly [number, number]];
  print('');
  print(textTable([`${grouped(rows)} rows`, 'seconds (min / median)', 'rows/s (best)', 'rows/s (median)', 'peak memory'], [
    ['import', leastAndMedian(imports.map((ms) => ms / 1000)), grouped(rows / (quickest[0] / 1000)), grouped(rows / (middle[0] / 1000)), `${mebibytes(Math.max(...takes.map(({ peak }) => peak)))} MiB`],
    ['bare COPY', leastAndMedian(copies.map((ms) => ms / 1000)), grouped(rows / (quickest[1] / 1000)), grouped(rows / (middle[1] / 1000)), ''],
    ['import / COPY', '', percent(quickest[1] / quickest[0]), percent(middle[1] / middle[0]), ''],
  ]));
}

const seconds = (ms: number): string => (ms / 1000).toFixed(1);
const percent = (ratio: number): string => `${(ratio * 100).toFixed(0)} %`;
const mebibytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);

if (process.argv[2] === TAKE) process.send!(await take(JSON.parse(process.argv[3]!) as StoreSettings, process.argv[4]!));
else await main();
