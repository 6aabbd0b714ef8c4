import { openStore } from '../../schema/store/open.ts';
import type { StoreSettings } from '../../schema/store/settings.ts';
import { startServer } from '../../server/start.ts';

/**
 * Serves the store that it is told of; tells its address, then its memory in bytes, now and at
 * most, whenever it is asked.
 */
const { settings } = JSON.parse(process.argv[2]!) as { readonly settings: StoreSettings };
const store = await openStore(settings);
const server = await startServer(store, { port: 0 });
process.send!(server.url);
process.on('message', () => {
  process.send!({ now: process.memoryUsage.rss(), most: process.resourceUsage().maxRSS * 1024 });
});
process.once('disconnect', () => {
  void server
    .close()
    .then(() => store.close())
    .then(() => process.exit());
});
