import type { AddressInfo } from 'node:net';
import type { FollowedFacts } from '../analytics/facts/followed-facts.ts';
import { TongxinError } from '../base/errors/errors.ts';
import type { Outlets } from '../reports/schedules/outlets.ts';
import type { Store } from '../schema/store/open.ts';
import type { SessionTimes } from './access/session-times.ts';
import type { ErrorLog } from './graphql/shown-error.ts';
import { makeApp } from './http/app.ts';
import { LOCAL_NETWORK, type Network } from './http/network.ts';
import type { Tuning } from './http/graphql-route.ts';

/** A serving process. */
export interface RunningServer {
  /** `http://127.0.0.1:4000` */
  readonly url: string;
  /** the facts of its answers */
  readonly facts: FollowedFacts;
  /** stops accepting, lets running requests finish, closes; the store stays open. Idempotent. */
  close(): Promise<void>;
}

/**
 * The port to listen on, 0: any free one; `network`: host, TLS and proxies. `log` receives
 * internal errors (default: standard error). `outlets`: targets of schedules; without it, none run.
 * `dashboard`: folder of the built dashboard; default none. `sessions`: time-outs of sessions.
 */
export interface ListenOptions {
  readonly port: number;
  readonly network?: Network;
  readonly log?: ErrorLog;
  readonly tuning?: Tuning;
  readonly outlets?: Outlets | null;
  readonly dashboard?: string | null;
  readonly sessions?: SessionTimes;
}

const toStandardError: ErrorLog = (mark, error) => {
  process.stderr.write(
    `${new Date().toISOString()} ${mark} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
};

/** Serves the API over a store. Throws PORT_TAKEN; BAD_SETTING when the port is not allowed. */
export async function startServer(
  store: Store,
  { port, network = LOCAL_NETWORK, log = toStandardError, ...settings }: ListenOptions,
): Promise<RunningServer> {
  const app = await makeApp(store, { log, network, ...settings });
  try {
    await app.listen({ port, host: network.host });
  } catch (error) {
    await app.close();
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new TongxinError('PORT_TAKEN', { port });
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new TongxinError('BAD_SETTING', {
        name: 'HOST',
        value: network.host,
        expected: { zh: '应为本机的地址', en: 'an address of this machine' },
      });
    if (code === 'EACCES')
      throw new TongxinError('BAD_SETTING', {
        name: 'PORT',
        value: port,
        expected: {
          zh: '1024 以上的端口（较小的端口需要权限）',
          en: 'a port above 1024 (lower ones need a permission)',
        },
      });
    throw error;
  }
  const { address, port: chosen, family } = app.server.address() as AddressInfo;
  return {
    url: `${network.tls ? 'https' : 'http'}://${family === 'IPv6' ? `[${address}]` : address}:${chosen}`,
    facts: app.facts,
    close: () => app.close().then(() => undefined),
  };
}
