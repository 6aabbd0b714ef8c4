import { portSetting, storeSettings } from '../../schema/store/settings.ts';
import { fillWithDemo } from '../demo.ts';
import { firstQuery } from '../serving/first-query.ts';
import { serveUntilAsked } from '../serving/serve-until-asked.ts';
import { explainSetUp, isDemo, linkAddress, setUpLink } from '../serving/set-up-link.ts';
import { startKey } from '../serving/start-key.ts';
import { isEmpty, withStore } from '../store.ts';
import type { Context } from '../terminal/context.ts';

/**
 * Fills an empty store with the demo city, and serves until the process receives a signal to end;
 * returns the exit code. Prints a local key for the demo city; for other data without accounts the
 * set-up link.
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
    if (!(await isDemo(store))) {
      const link = await setUpLink(context, store);
      if (link !== null) explainSetUp(context);
      return serveUntilAsked(context, store, port, (url) =>
        link === null ? [url] : [url, linkAddress(context.env, link, url)],
      );
    }
    context.note({
      zh: '这是示范城市，人和数字都是虚构的；下面的密钥只供试看。',
      en: 'This is the demo city, whose people and numbers are made up; the key below is for a look at it.',
    });
    const key = await startKey(store, dataDir);
    return serveUntilAsked(context, store, port, (url) =>
      key === null
        ? [url]
        : [url, firstQuery(url, key), key, `${url}/#key=${key}`, `${url}/console#key=${key}`],
    );
  });
}
