import { FORMAT, type Command } from '../terminal/command.ts';

/** Shows where the store is and how many rows it has. */
export const status: Command = {
  name: 'status',
  title: {
    zh: '显示数据库的位置、修订和行数',
    en: 'show where the store is, its revision and its rows',
  },
  options: [FORMAT],
  examples: [['status --format json', { zh: '供程序读取的结果', en: 'a result for programs' }]],
  run: async (context, parsed) => (await import('../work/status.ts')).printStatus(context, parsed),
};
