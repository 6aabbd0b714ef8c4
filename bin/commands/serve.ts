import { portSetting } from '../../schema/store/settings.ts';
import { serve as serveStore } from '../serving/serve.ts';
import { isEmpty, withStore } from '../store.ts';
import type { Command } from '../terminal/command.ts';

/** Serves the store as it is. */
export const serve: Command = {
  name: 'serve',
  title: { zh: '启动服务；不写入示范数据，不生成密钥', en: 'serve; writes no demo data and makes no key' },
  details: { zh: '标准输出一行：地址。Ctrl-C 停止。', en: 'Prints one line, the address. Ctrl-C stops it.' },
  examples: [['serve', { zh: '用于正式运行', en: 'for production' }]],
  run: async (context) => {
    const port = portSetting(context.env);
    return withStore(context, async (store) => {
      if (await isEmpty(store.pool)) {
        context.note({
          zh: '数据库为空。写入数据：npm run -s tongxin -- import <数据包>；写入示范城市：npm run -s tongxin -- seed',
          en: 'The store is empty. To fill it: npm run -s tongxin -- import <package>; with the demo city: npm run -s tongxin -- seed',
        });
      }
      return serveStore(context, store, port, (url) => [url]);
    });
  },
};
