import { registers } from '../schema/registers/index.ts';
import { storeTrouble } from '../schema/store/lost.ts';
import { openStore, type Store } from '../schema/store/open.ts';
import { storeSettings } from '../schema/store/settings.ts';
import type { Context } from './terminal/context.ts';

/** The connection pool of a store. */
export type Pool = Store['pool'];

/**
 * Runs `work` with the store open, and always closes it. Throws STORE_LOST when the store is lost
 * meanwhile, STORE_FULL when the disk is full.
 */
export async function withStore<T>(
  { env, signal }: Context,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore(storeSettings(env));
  try {
    signal.throwIfAborted();
    return await work(store);
  } catch (error) {
    // an error that names a file is shown with its path
    const trouble = (error as { path?: unknown } | null)?.path === undefined && storeTrouble(error);
    throw trouble || error;
  } finally {
    await store.close();
  }
}

/**
 * As {@link withStore}, but an interruption by the user stops `work`; its transaction is rolled
 * back.
 */
export const useStore = <T>(context: Context, work: (store: Store) => Promise<T>): Promise<T> =>
  withStore(context, (store) => interruptible(store.pool, context.signal, () => work(store)));

interface Connection {
  end(): Promise<void>;
}

/**
 * Runs `work` and closes its connections once `signal` is aborted; then throws the reason of the
 * signal.
 */
export async function interruptible<T>(
  pool: Pool,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  const busy = new Set<Connection>();
  const end = (client: Connection): void => void client.end().catch(() => undefined);
  const onAcquire = (client: unknown): void => {
    if (signal.aborted) end(client as Connection);
    else busy.add(client as Connection);
  };
  const onRelease = (_: unknown, client: unknown): void => {
    busy.delete(client as Connection);
  };
  const cut = (): void => busy.forEach(end);
  pool.on('acquire', onAcquire).on('release', onRelease);
  signal.addEventListener('abort', cut);
  try {
    return await work();
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', cut);
    pool.off('acquire', onAcquire).off('release', onRelease);
  }
}

/** Whether no register has a row. */
export async function isEmpty(pool: Pool): Promise<boolean> {
  const {
    rows: [row],
  } = await pool.query<{ filled: boolean }>(
    `select ${registers.map(({ table }) => `exists (select from ${table})`).join(' or ')} as filled`,
  );
  return !row!.filled;
}

/** The number of rows of each register, in one statement. */
export async function countRows(pool: Pool): Promise<Record<string, number>> {
  const {
    rows: [row],
  } = await pool.query<Record<string, string>>(
    `select ${registers.map(({ table }) => `(select count(*) from ${table}) as ${table}`).join(', ')}`,
  );
  return Object.fromEntries(registers.map(({ table }) => [table, Number(row![table])]));
}
