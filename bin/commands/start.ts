import type { Command } from '../terminal/command.ts';

/** Opens the store, fills an empty one with the demo city, and serves. */
export const start: Command = {
  name: 'start',
  title: {
    zh: '启动服务；空库先写入示范城市',
    en: 'serve; an empty store is first filled with the demo city',
  },
  details: {
    zh:
      '示范城市：标准输出五行：地址、可直接粘贴的查询、试看用的本机密钥（保存在 <DATA_DIR>/start-key，' +
      '仅所有者可读）、打开页面的链接、打开 GraphiQL 的链接。其他数据：地址，尚无账号时再加一次性设置链接。Ctrl-C 停止。',
    en:
      'For the demo city it prints five lines: the address, a query ready to paste, a local key for ' +
      'a look (kept in <DATA_DIR>/start-key, readable by its owner alone), and links to the pages ' +
      'and to GraphiQL. For other data: the address, and while there is no account the one-time ' +
      'set-up link. Ctrl-C stops it.',
  },
  examples: [['start', { zh: '等同于 npm start', en: 'the same as npm start' }]],
  run: async (context) => (await import('../work/start.ts')).start(context),
};
