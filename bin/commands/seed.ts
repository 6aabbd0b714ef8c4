import type { Command } from '../terminal/command.ts';

/** Fills an empty store with the demo city, or writes it as a package. */
export const seed: Command = {
  name: 'seed',
  title: { zh: '在空库中写入示范城市', en: 'fill an empty store with the demo city' },
  details: {
    zh: '相同的选项每次生成完全相同的数据。',
    en: 'The same options always make the same data.',
  },
  options: [
    {
      flags: '--scale <N>',
      about: {
        zh: '规模：1 约 6.8 万教职工（默认 1）',
        en: 'size: 1 is about 68,000 staff (default 1)',
      },
    },
    {
      flags: '--seed <N>',
      about: { zh: '随机种子（默认 2020）', en: 'fixes every random draw (default 2020)' },
    },
    {
      flags: '--out <folder>',
      about: {
        zh: '只写成数据包，不动数据库',
        en: 'only write the package, leave the store alone',
      },
    },
  ],
  examples: [
    ['seed', { zh: '写入示范城市', en: 'fill the store' }],
    [
      'seed --scale 10 --out ./demo',
      { zh: '十倍规模，写成文件夹', en: 'ten times the size, as a folder' },
    ],
  ],
  run: async (context, parsed) => (await import('../work/seed.ts')).seedStore(context, parsed),
};
