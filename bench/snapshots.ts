import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDemoCity } from '../seeds/demo-city.ts';
import { takeApart } from './import/take.ts';
import { machine } from './measure/machine.ts';
import { grouped, mebibytes, short } from './measure/numbers.ts';
import { wholeNumbers } from './measure/options.ts';
import { postgres, storeSource } from './measure/store-source.ts';
import { textTable } from './measure/text-table.ts';
import type { Exported, Made } from './snapshots/child.ts';
import { inProcess } from './snapshots/in-process.ts';

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

/**
 * Makes a snapshot of the demo city in twelve periods and exports it in every format, each in a
 * fresh process: time, first byte, memory.
 */
async function main(): Promise<void> {
  const { rounds } = wholeNumbers({ rounds: 3 });
  const source = storeSource(process.env);
  const fresh = await source.fresh();
  const { store, settings } = fresh;
  const folder = await mkdtemp(join(tmpdir(), 'tongxin-bench-'));
  try {
    print(`${machine()}\n${await postgres(store)} (${source.name})`);
    await writeDemoCity(join(folder, 'city'), { scale: 1 });
    await takeApart(settings, join(folder, 'city'));
    const made: Made[] = [];
    for (let round = 0; round < rounds; round++)
      made.push(await inProcess<Made>({ settings, work: 'create', code: null, form: null }));
    const [first] = made;
    const sorted = made.map(({ ms }) => ms).sort((a, b) => a - b);
    print(
      `snapshot of 12 periods: ${grouped(first!.rows)} figures and units in ${first!.blocks} ` +
        `blocks; made in ${sorted.map((ms) => grouped(ms)).join(' / ')} ms, the facts loaded ` +
        'anew; longest hold of the event loop ' +
        `${short(Math.max(...made.map(({ held }) => held)))} ms; peak memory ` +
        mebibytes(Math.max(...made.map(({ peak }) => peak))),
    );
    const lines: string[][] = [];
    for (const form of ['csv', 'json', 'arrow', 'parquet', 'xlsx', 'zip']) {
      const exported = await inProcess<Exported>({
        settings,
        work: 'export',
        code: first!.code,
        form,
      });
      lines.push([
        form,
        mebibytes(exported.bytes),
        short(exported.firstMs),
        grouped(exported.ms),
        mebibytes(exported.peak),
      ]);
    }
    print(textTable(['form', 'size', 'first byte ms', 'whole ms', 'peak memory'], lines));
  } finally {
    await fresh.drop();
    await rm(folder, { recursive: true, force: true });
  }
}

await main();
