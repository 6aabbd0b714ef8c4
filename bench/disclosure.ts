import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FollowedFacts } from '../analytics/facts/followed-facts.ts';
import { wholeScope } from '../analytics/query/scope.ts';
import { takeIn } from '../intake/take-in.ts';
import { openStore } from '../schema/store/open.ts';
import { storeSettings } from '../schema/store/settings.ts';
import { audit } from './disclosure/audit.ts';
import { randomCity, type RandomCity } from './disclosure/random-city.ts';
import { machine } from './measure/machine.ts';
import { wholeNumbers } from './measure/options.ts';

const TODAY = '2025-01-01';

/** Audits random cities, each in a store of its own, and prints every leak with the seed of its city. */
async function main(): Promise<void> {
  const { cities, seed, intervals } = wholeNumbers({ cities: 100, seed: 1, intervals: 0 });
  process.stdout.write(`${machine()}\n${cities} cities from seed ${seed}\n`);
  let [shown, suppressed, leaks] = [0, 0, 0];
  for (let i = 0; i < cities; i++) {
    const city = randomCity(seed + i);
    const result = await audited(city, intervals > 0 && i % intervals === 0);
    shown += result.shown;
    suppressed += result.suppressed;
    leaks += result.leaks.length;
    for (const { kind, cell, value } of result.leaks)
      process.stdout.write(`seed ${seed + i}: ${kind}, ${value}: ${cell}\n`);
  }
  process.stdout.write(`${shown} cells shown, ${suppressed} suppressed, ${leaks} leaks\n`);
}

async function audited(city: RandomCity, withIntervals: boolean): ReturnType<typeof audit> {
  const folder = await mkdtemp(join(tmpdir(), 'tongxin-audit-'));
  const store = await openStore(storeSettings({ DATA_DIR: join(folder, 'data') }));
  try {
    const source = {
      tables: Object.entries(city.tables).map(([name, rows]) => ({
        name,
        place: name,
        bytes: 0,
        read: async function* () {
          yield await Promise.resolve({ start: 1, rows });
        },
      })),
      ignored: [],
      close: () => Promise.resolve(),
    };
    const { outcome } = await takeIn(store.pool, source, { cause: 'import', actor: 'bench' });
    if (outcome !== 'WRITTEN') throw new Error(`the city is ${outcome}`);
    const facts = await new FollowedFacts(store.pool).at(0);
    const scope = wholeScope(facts.hierarchy, TODAY);
    return await audit(city, facts, { facts, scope, guarded: true, today: TODAY }, withIntervals);
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

await main();
