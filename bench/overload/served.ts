import { openStore } from '../../schema/store/open.ts';
import type { StoreSettings } from '../../schema/store/settings.ts';
import { startServer } from '../../server/start.ts';

/**
 * Serves a given store; reports its address, and on demand its memory in bytes, current and peak.
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
