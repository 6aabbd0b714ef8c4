import { openStore } from '../../schema/store/open.ts';
import type { StoreSettings } from '../../schema/store/settings.ts';
import { DEFAULT_LIMITS } from '../../server/budget/limits.ts';
import { startServer } from '../../server/start.ts';
import { served } from './child.ts';

/** Configuration of this server process. */
export interface ApiWork {
  readonly settings: StoreSettings;
  readonly answerBytes?: number;
}

/** The default limits but that of a key: one key carries the whole load of a bench. */
const budget = { ...DEFAULT_LIMITS, keyMs: 1e12, keyMsPerSecond: 1e12 };

const { settings, answerBytes } = JSON.parse(process.argv[2]!) as ApiWork;
const store = await openStore(settings);
const server = await startServer(store, {
  port: 0,
  tuning: { budget, ...(answerBytes === undefined ? {} : { answerBytes }) },
});
await served(server.url, async () => {
  await server.close();
  await store.close();
});
