import { portSetting } from '../../schema/store/settings.ts';
import { serveUntilAsked } from '../serving/serve-until-asked.ts';
import { explainSetUp, isDemo, linkAddress, setUpLink } from '../serving/set-up-link.ts';
import { isEmpty, withStore } from '../store.ts';
import type { Context } from '../terminal/context.ts';

/**
 * Serves the store until the process receives a signal to end; returns the exit code. The set-up
 * link of a store without accounts is noted on stderr.
 */
export function serve(context: Context): Promise<number> {
  const port = portSetting(context.env);
  return withStore(context, async (store) => {
    if (await isEmpty(store.pool)) {
      context.note({
        zh: '数据库为空。写入数据：npm run -s tongxin -- import <数据包>；写入示范城市：npm run -s tongxin -- seed',
        en:
          'The store is empty. To fill it: npm run -s tongxin -- import <package>; with the ' +
          'demo city: npm run -s tongxin -- seed',
      });
    }
    const link = (await isDemo(store)) ? null : await setUpLink(context, store);
    return serveUntilAsked(context, store, port, (url) => {
      if (link !== null) {
        explainSetUp(context);
        const address = linkAddress(context.env, link, url);
        context.note({ zh: address, en: address });
      }
      return [url];
    });
  });
}
