import { rename, rm } from 'node:fs/promises';
import { TongxinError } from '../../base/errors/errors.ts';
import type { DemoCityOptions } from '../../seeds/demo-city.ts';
import { fillWithDemo, writeDemo } from '../demo.ts';
import { countRows, useStore } from '../store.ts';
import { countOption, EXIT, textOption, type ParsedCommand } from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';
import { isTaken } from '../terminal/taken-path.ts';
import { textTable } from '../terminal/text-table.ts';

const MAX_SCALE = 1_000;

/**
 * Makes the demo city, in the store or with `--out` as a package, and prints its rows; the exit
 * code. Throws BAD_USAGE, STORE_NOT_EMPTY, PATH_TAKEN.
 */
export async function seedStore(context: Context, parsed: ParsedCommand): Promise<number> {
  const options = {
    scale: countOption(parsed, 'scale', 1, MAX_SCALE) ?? 1,
    seed: countOption(parsed, 'seed', 0, 2 ** 32 - 1) ?? 2020,
  };
  const out = textOption(parsed, 'out');
  const begin = performance.now();
  const { t, print } = context;
  const rows =
    out === undefined
      ? await intoStore(context, options)
      : await intoFolder(context, context.path(out), options);
  const seconds = ((performance.now() - begin) / 1_000).toFixed(1);
  print(
    textTable([t({ zh: '表', en: 'table' }), t({ zh: '行数', en: 'rows' })], Object.entries(rows)),
  );
  print(
    t({
      zh: `共 ${sum(rows)} 行，用时 ${seconds} 秒。`,
      en: `${sum(rows)} rows in ${seconds} seconds.`,
    }),
  );
  return EXIT.done;
}

const sum = (rows: Readonly<Record<string, number>>): number =>
  Object.values(rows).reduce((total, count) => total + count, 0);

const intoStore = (context: Context, options: DemoCityOptions): Promise<Record<string, number>> =>
  useStore(context, async ({ pool }) => {
    const stored = sum(await countRows(pool));
    if (stored > 0) throw new TongxinError('STORE_NOT_EMPTY', { rows: stored });
    const { tables } = await fillWithDemo(context, pool, options);
    return Object.fromEntries(tables.map(({ table, inserted }) => [table, inserted]));
  });

async function intoFolder(
  context: Context,
  folder: string,
  options: DemoCityOptions,
): Promise<Record<string, number>> {
  const unfinished = `${folder}.unfinished-${process.pid}`;
  if (await isTaken(folder)) throw new TongxinError('PATH_TAKEN', { path: folder });
  try {
    const rows = await writeDemo(context, unfinished, options);
    await rm(folder, { recursive: true, force: true });
    await rename(unfinished, folder);
    return rows;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}
