import pg, { type Pool } from 'pg';
import { isStoreFull } from './lost.ts';

/** What PostgreSQL reports when the system has no room for its files. */
const NO_ROOM = /No space left on device/;

/**
 * An error of a server that cannot be started again, as one of the connection to it: 53100 where
 * the disk is full, else 08006.
 */
function connectionError(cause: unknown): Error {
  const isFull = isStoreFull(cause) || (cause instanceof Error && NO_ROOM.test(cause.message));
  return Object.assign(new Error('the server of the store cannot be reached again', { cause }), {
    code: isFull ? '53100' : '08006',
  });
}

/** The address of a server with the port on which it runs at this moment. @param port as for {@link followServer} */
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
 * Makes every new connection of `pool` go to the port on which the server runs at that moment, so
 * that the pool outlives the server: one that was killed, or that another process started again
 * elsewhere.
 * @param port of the server; starts it where it does not run
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
