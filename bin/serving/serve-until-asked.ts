import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { sessionTimesIn } from '../../server/access/session-times.ts';
import { limitsIn } from '../../server/budget/limits.ts';
import { isExposed, networkIn } from '../../server/http/network.ts';
import type { Store } from '../../schema/store/open.ts';
import type { RunningServer } from '../../server/start.ts';
import { outletsIn } from '../outlets.ts';
import { answerLocally } from '../service/answer-local.ts';
import { EXIT } from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';

/** Folder of the built dashboard. */
const DASHBOARD = fileURLToPath(new URL('../../dashboard', import.meta.url));

/**
 * Serves a store until the process receives a signal to end, then lets running requests finish.
 * `greeting` returns the lines to print once it serves.
 */
export async function serveUntilAsked(
  context: Context,
  store: Store,
  port: number,
  greeting: (url: string) => readonly string[],
): Promise<number> {
  const network = networkIn(context.env);
  if (isExposed(network))
    context.note({
      zh: `其他机器可通过 ${network.host} 访问，但未加密：请设置 TLS_CERT 和 TLS_KEY，或由反向代理加密（TRUST_PROXY）`,
      en:
        `other machines reach the service at ${network.host} unencrypted: set TLS_CERT and ` +
        'TLS_KEY, or put a proxy with TLS in front (TRUST_PROXY)',
    });
  const { startServer } = await import('../../server/start.ts');
  const server = await startServer(store, {
    port,
    network,
    tuning: { budget: limitsIn(context.env) },
    outlets: outletsIn(context),
    dashboard: DASHBOARD,
    sessions: sessionTimesIn(context.env),
  });
  let stopAnswering: () => Promise<void> = () => Promise.resolve();
  try {
    stopAnswering = await answerCommands(context, store, server);
    context.print(greeting(server.url).join('\n'));
    if (!context.signal.aborted) await once(context.signal, 'abort');
    context.note({ zh: '正在停止……', en: 'stopping ...' });
  } finally {
    await stopAnswering();
    await server.close();
  }
  return EXIT.done;
}

/**
 * Lets commands on this machine use the service; if its address cannot be written, they do without.
 */
async function answerCommands(
  context: Context,
  store: Store,
  { facts }: RunningServer,
): Promise<() => Promise<void>> {
  try {
    return await answerLocally(context, store, facts);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === undefined) throw error;
    context.note({
      zh: `本机的命令不能询问本服务：数据文件夹不可写（${code}）`,
      en: `commands on this machine cannot use this service: the data folder cannot be written (${code})`,
    });
    return () => Promise.resolve();
  }
}
