import pg, { type Pool } from 'pg';
import { isStoreFull } from './lost.ts';

/** PostgreSQL's message when the system has no room for its files. */
const NO_ROOM = /No space left on device/;

/**
 * The error of a server that cannot be restarted, as a connection error: 53100 when the disk is
 * full, else 08006.
 */
function connectionError(cause: unknown): Error {
  const isFull = isStoreFull(cause) || (cause instanceof Error && NO_ROOM.test(cause.message));
  return Object.assign(new Error('the server of the store cannot be reached again', { cause }), {
    code: isFull ? '53100' : '08006',
  });
}

/** The address of a server with its current port. @param port as for {@link followServer} */
export async function currentUrl(
  address: string,
  port: (() => Promise<number>) | undefined,
): Promise<string> {
  if (!port) return address;
  const url = new URL(address);
  try {
    url.port = String(await port());
  } catch (error) {
    throw connectionError(error);
  }
  return url.href;
}

/**
 * Makes every new connection of `pool` use the current port of the server, so that the pool
 * survives a server that was killed, or started again elsewhere by another process.
 * @param port returns the port; starts the server if it is not running
 */
export function followServer(pool: Pool, port: () => Promise<number>): void {
  class FollowingClient extends pg.Client {
    override connect(): Promise<void>;
    override connect(callback: (error: Error) => void): void;
    override connect(callback?: (error: Error) => void): Promise<void> | undefined {
      const connected = this.#connect();
      if (!callback) return connected;
      const done = callback as (error?: Error) => void;
      connected.then(() => {
        done();
      }, done);
      return undefined;
    }

    async #connect(): Promise<void> {
      try {
        Object.assign(this, { port: await port() });
      } catch (error) {
        throw connectionError(error);
      }
      await super.connect();
    }
  }
  Object.assign(pool, { Client: FollowingClient });
}
