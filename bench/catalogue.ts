import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FollowedFacts } from '../analytics/facts/followed-facts.ts';
import { INDICATORS } from '../analytics/indicators/index.ts';
import { wholeScope } from '../analytics/query/scope.ts';
import { openStore, type Store } from '../schema/store/open.ts';
import { placeOf } from '../schema/store/embedded/place.ts';
import { storeSettings, type StoreSettings } from '../schema/store/settings.ts';
import { writeDemoCity } from '../seeds/demo-city.ts';
import { takeApart } from './import/take.ts';
import { machine } from './measure/machine.ts';
import { grouped, mebibytes, median, short } from './measure/numbers.ts';
import { wholeNumbers } from './measure/options.ts';
import { postgres } from './measure/store-source.ts';
import { textTable } from './measure/text-table.ts';
import { CATALOGUE_SHAPES, timesOf, type Times } from './catalogue/times.ts';
import { inProcess } from './snapshots/in-process.ts';
import type { Made } from './snapshots/child.ts';

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

const TODAY = '2026-01-05';

/**
 * What the whole catalogue costs in the demo city: every figure as a city, its districts and a
 * trend; a snapshot of twelve months; the store on disk.
 */
async function main(): Promise<void> {
  const { rounds, slowest } = wholeNumbers({ rounds: 1, slowest: 20 });
  const folder = await mkdtemp(join(tmpdir(), 'tongxin-bench-'));
  const given = process.env.BENCH_DATA_DIR;
  const settings = storeSettings({ DATA_DIR: given ?? join(folder, 'data') });
  const store = await openStore(settings);
  try {
    print(`${machine()}\n${await postgres(store)} (embedded store)`);
    if (given === undefined) {
      await writeDemoCity(join(folder, 'package'), { scale: 1 });
      await takeApart(settings, join(folder, 'package'));
    }
    const { cluster } = placeOf(given ?? join(folder, 'data'));
    print(`store on disk: ${mebibytes(await bytesUnder(cluster))}`);
    await snapshots(settings, rounds);
    await shapes(store, slowest);
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Bytes of the files in a folder; those that go away meanwhile do not count. */
async function bytesUnder(folder: string): Promise<number> {
  let bytes = 0;
  for (const { parentPath, name } of await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  }))
    bytes += await stat(join(parentPath, name)).then(
      (file) => (file.isFile() ? file.size : 0),
      () => 0,
    );
  return bytes;
}

/** Prints the distribution of each shape over the figures, and the slowest figures. */
async function shapes({ pool }: Store, slowest: number): Promise<void> {
  const facts = await new FollowedFacts(pool).at(0);
  const scope = wholeScope(facts.hierarchy, TODAY);
  for (const guarded of [false, true]) {
    const view = { facts, scope, guarded, today: TODAY };
    const all = INDICATORS.map(({ code }) => ({ code, times: timesOf(code, view) }));
    print(
      `\n${INDICATORS.length} figures, CPU µs of one query for ` +
        `${guarded ? 'an ANALYST' : 'a STATISTICIAN'}: answered before / right after a change\n${textTable(
          ['shape', 'median', '95 %', 'largest', 'of', 'afresh median', '95 %', 'largest', 'of'],
          CATALOGUE_SHAPES.map(({ name }) => {
            const line = (kind: keyof Times): string[] => {
              const sorted = all
                .map(({ code, times }) => ({ code, us: times[name]![kind] }))
                .sort((a, b) => a.us - b.us);
              const last = sorted.at(-1)!;
              return [
                short(median(sorted.map(({ us }) => us))),
                short(sorted[Math.floor(sorted.length * 0.95)]!.us),
                short(last.us),
                last.code,
              ];
            };
            return [name, ...line('warm'), ...line('afresh')];
          }),
        )}`,
    );
    const most = (times: Readonly<Record<string, Times>>): number =>
      Math.max(...Object.values(times).map(({ afresh }) => afresh));
    print(
      textTable(
        ['figure', ...CATALOGUE_SHAPES.flatMap(({ name }) => [name, 'afresh'])],
        all
          .sort((a, b) => most(b.times) - most(a.times))
          .slice(0, slowest)
          .map(({ code, times }) => [
            code,
            ...CATALOGUE_SHAPES.flatMap(({ name }) => [
              short(times[name]!.warm),
              short(times[name]!.afresh),
            ]),
          ]),
      ),
    );
  }
}

async function snapshots(settings: StoreSettings, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const { ms, rows, blocks, held, peak } = await inProcess<Made>({
      settings,
      work: 'create',
      code: null,
      form: null,
    });
    print(
      `\nsnapshot of 12 periods and five breakdowns: ${grouped(rows)} figures and units in ` +
        `${blocks} blocks, made in ${grouped(ms)} ms; longest hold of the event loop ` +
        `${short(held)} ms; peak memory ${mebibytes(peak)}`,
    );
  }
}

await main();
