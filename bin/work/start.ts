import { portSetting, storeSettings } from '../../schema/store/settings.ts';
import { fillWithDemo } from '../demo.ts';
import { firstQuery } from '../serving/first-query.ts';
import { serveUntilAsked } from '../serving/serve-until-asked.ts';
import { startKey } from '../serving/start-key.ts';
import { isEmpty, withStore } from '../store.ts';
import type { Context } from '../terminal/context.ts';

/**
 * Fills an empty store with the demo city, provides a local key, and serves until the process
 * receives a signal to end; returns the exit code.
 */
export function start(context: Context): Promise<number> {
  const port = portSetting(context.env);
  const { dataDir } = storeSettings(context.env);
  return withStore(context, async (store) => {
    if (await isEmpty(store.pool)) {
      context.note({
        zh: '数据库为空，写入示范城市（仅此一次）。',
        en: 'The store is empty: filling it with the demo city (only this once).',
      });
      await fillWithDemo(context, store.pool);
    }
    const key = await startKey(store, dataDir);
    return serveUntilAsked(context, store, port, (url) =>
      key === null
        ? [url]
        : [url, firstQuery(url, key), key, `${url}/#key=${key}`, `${url}/console#key=${key}`],
    );
  });
}
