import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDemoCity } from '../seeds/demo-city.ts';
import { copyRows, exportRows } from './import/bare-copy.ts';
import { takeApart, type Taken } from './import/take.ts';
import { machine } from './measure/machine.ts';
import { grouped, mebibytes, median } from './measure/numbers.ts';
import { wholeNumbers } from './measure/options.ts';
import {
  postgres,
  storeSource,
  type FreshStore,
  type StoreSource,
} from './measure/store-source.ts';
import { textTable } from './measure/text-table.ts';

const print = (line: string): boolean => process.stdout.write(`${line}\n`);
const seconds = (ms: number): string => (ms / 1000).toFixed(1);

/**
 * Imports the demo city and copies its rows with bare COPY, alternating, each into an empty store;
 * prints both and their ratio.
 */
async function main(): Promise<void> {
  const { scale, rounds } = wholeNumbers({ scale: 1, rounds: 3 });
  const source = storeSource(process.env);
  const folder = await mkdtemp(join(tmpdir(), 'tongxin-bench-'));
  const city = join(folder, 'city');
  const bare = join(folder, 'bare');
  const takes: Taken[] = [];
  const copies: number[] = [];
  try {
    await mkdir(bare);
    const tables = await writeDemoCity(city, { scale });
    print(`${machine()}\ndemo city at scale ${scale}: ${grouped(tables.employments!)} employments`);
    for (let round = 1; round <= rounds; round++) {
      const taken = await inFresh(source, async ({ store, settings }) => {
        if (round === 1) print(`${source.name}: ${await postgres(store)}`);
        const taken = await takeApart(settings, city);
        if (round === 1) await exportRows(store.pool, bare);
        return taken;
      });
      const copied = await inFresh(source, ({ store }) => copyRows(store.pool, bare));
      takes.push(taken);
      copies.push(copied);
      const phases = Object.entries(taken.phases)
        .map(([name, ms]) => `${name} ${seconds(ms)}`)
        .join(', ');
      print(
        `round ${round}: import ${seconds(taken.ms)} s (${phases}), peak memory ` +
          `${mebibytes(taken.peak)}; COPY ${seconds(copied)} s`,
      );
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  report(
    takes[0]!.rows,
    takes.map(({ ms }) => ms),
    copies,
  );
}

async function inFresh<T>(
  source: StoreSource,
  work: (freshStore: FreshStore) => Promise<T>,
): Promise<T> {
  const fresh = await source.fresh();
  try {
    return await work(fresh);
  } finally {
    await fresh.drop();
  }
}

function report(rows: number, imports: readonly number[], copies: readonly number[]): void {
  const line = (name: string, of: (values: readonly number[]) => number): string[] => {
    const [ours, theirs] = [of(imports), of(copies)];
    return [
      name,
      seconds(ours),
      seconds(theirs),
      grouped((rows / ours) * 1000),
      grouped((rows / theirs) * 1000),
      `${((theirs / ours) * 100).toFixed(0)} %`,
    ];
  };
  const head = ['import s', 'COPY s', 'import rows/s', 'COPY rows/s', 'import / COPY'];
  const lines = [line('minimum', (values) => Math.min(...values)), line('median', median)];
  print(`\n${textTable([`${grouped(rows)} rows`, ...head], lines)}`);
}

await main();
