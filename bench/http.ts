import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDemoCity } from '../seeds/demo-city.ts';
import { createApiKey } from '../server/access/api-keys.ts';
import { serve } from './http/child.ts';
import { compare, HEADER } from './http/compare.ts';
import { shapes } from './http/shapes.ts';
import { takeApart } from './import/take.ts';
import { machine } from './measure/machine.ts';
import { grouped } from './measure/numbers.ts';
import { wholeNumbers } from './measure/options.ts';
import { postgres, storeSource, type FreshStore } from './measure/store-source.ts';
import { textTable } from './measure/text-table.ts';

const print = (line: string): boolean => process.stdout.write(`${line}\n`);
const ROOT = 'CZ';

/**
 * Load test of the API over HTTP, with and without the response cache, and of a bare `node:http`
 * server that writes the same bytes.
 */
async function main(): Promise<void> {
  const options = wholeNumbers({ seconds: 3, rounds: 3, scale: 1 });
  const into = await storeSource(process.env).fresh();
  try {
    print(`${machine()}\n${await postgres(into.store)}`);
    await fill(into, options.scale);
    const key = await createApiKey(into.store, ROOT, 'STATISTICIAN');
    const { settings } = into;
    const cached = await serve('api', { settings });
    const uncached = await serve('api', { settings, answerBytes: 0 });
    try {
      const lines = [];
      for (const shape of shapes)
        lines.push(...(await compare(shape, { key, cached, uncached }, options)));
      print(
        `\nmedians of ${options.rounds} rounds of ${options.seconds} s each\n${textTable(HEADER, lines)}`,
      );
    } finally {
      await Promise.all([cached.stop(), uncached.stop()]);
    }
  } finally {
    await into.drop();
  }
}

async function fill({ settings }: FreshStore, scale: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tongxin-bench-'));
  try {
    await writeDemoCity(folder, { scale });
    const { rows } = await takeApart(settings, folder);
    print(`demo city at scale ${scale}: ${grouped(rows)} rows`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await main();
