import type { Command } from '../terminal/command.ts';

/** Serves the existing store. */
export const serve: Command = {
  name: 'serve',
  title: {
    zh: '启动服务；不写入示范数据，不生成密钥',
    en: 'serve; writes no demo data and makes no key',
  },
  details: {
    zh: '标准输出一行：地址。尚无账号时，一次性设置链接写在标准错误。Ctrl-C 停止。',
    en:
      'Prints one line, the address. While there is no account, the one-time set-up link is on ' +
      'stderr. Ctrl-C stops it.',
  },
  examples: [['serve', { zh: '用于正式运行', en: 'for production' }]],
  run: async (context) => (await import('../work/serve.ts')).serve(context),
};
