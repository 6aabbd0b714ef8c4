import { rename, rm } from 'node:fs/promises';
import { TongxinError } from '../../base/errors/errors.ts';
import { fillWithDemo, writeDemo } from '../demo.ts';
import { countRows, useStore } from '../store.ts';
import { countOption, EXIT, textOption, type Command } from '../terminal/command.ts';
import { isTaken } from '../terminal/taken-path.ts';
import { textTable } from '../terminal/text-table.ts';

/** Fills an empty store with the demo city, or writes it as a package. */
export const seed: Command = {
  name: 'seed',
  title: { zh: '在空库中写入示范城市', en: 'fill an empty store with the demo city' },
  details: { zh: '相同的选项每次生成完全相同的数据。', en: 'The same options always make the same data.' },
  options: [
    { flags: '--scale <N>', about: { zh: '规模：1 约 6.8 万教职工（默认 1）', en: 'size: 1 is about 68,000 staff (default 1)' } },
    { flags: '--seed <N>', about: { zh: '随机种子（默认 2020）', en: 'fixes every random draw (default 2020)' } },
    { flags: '--out <folder>', about: { zh: '只写成数据包，不动数据库', en: 'only write the package, leave the store alone' } },
  ],
  examples: [
    ['seed', { zh: '写入示范城市', en: 'fill the store' }],
    ['seed --scale 10 --out ./demo', { zh: '十倍规模，写成文件夹', en: 'ten times the size, as a folder' }],
  ],
  run: async (context, given) => {
    const scale = countOption(given, 'scale', 1, 1_000) ?? 1, fixed = countOption(given, 'seed', 0, 4_294_967_295) ?? 2020;
    const out = textOption(given, 'out'), begin = performance.now(), options = { scale, seed: fixed }, { say, print } = context;
    const rows = out === undefined ? await intoStore() : await intoFolder(context.path(out));
    const seconds = ((performance.now() - begin) / 1_000).toFixed(1), total = Object.values(rows).reduce((sum, it) => sum + it, 0);
    print(textTable([say({ zh: '表', en: 'table' }), say({ zh: '行数', en: 'rows' })], Object.entries(rows)));
    print(say({ zh: `共 ${total} 行，用时 ${seconds} 秒。`, en: `${total} rows in ${seconds} seconds.` }));
    return EXIT.done;

    function intoStore(): Promise<Record<string, number>> {
      return useStore(context, async ({ pool }) => {
        const stored = Object.values(await countRows(pool)).reduce((sum, it) => sum + it, 0);
        if (stored > 0) throw new TongxinError('STORE_NOT_EMPTY', { rows: stored });
        const { tables } = await fillWithDemo(context, pool, options);
        return Object.fromEntries(tables.map(({ table, inserted }) => [table, inserted]));
      });
    }

    async function intoFolder(folder: string): Promise<Record<string, number>> {
      const unfinished = `${folder}.unfinished-${process.pid}`;
      if (await isTaken(folder)) throw new TongxinError('PATH_TAKEN', { path: folder });
      try {
        const made = await writeDemo(context, unfinished, options);
        await rm(folder, { recursive: true, force: true });
        await rename(unfinished, folder);
        return made;
      } catch (error) {
        await rm(unfinished, { recursive: true, force: true });
        throw error;
      }
    }
  },
};
