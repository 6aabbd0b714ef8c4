import { openStore } from '../../schema/store/open.ts';
import type { StoreSettings } from '../../schema/store/settings.ts';
import { startServer } from '../../server/start.ts';
import { served } from './child.ts';

/** Configuration of this server process. */
export interface ApiWork {
  readonly settings: StoreSettings;
  readonly answerBytes?: number;
}

const { settings, answerBytes } = JSON.parse(process.argv[2]!) as ApiWork;
const store = await openStore(settings);
const server = await startServer(store, {
  port: 0,
  tuning: answerBytes === undefined ? {} : { answerBytes },
});
await served(server.url, async () => {
  await server.close();
  await store.close();
});
