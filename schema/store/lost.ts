import { setTimeout } from 'node:timers/promises';
import { TongxinError } from '../../base/errors/errors.ts';

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code);

/**
 * Whether an error means that the disk is full: of the database (PostgreSQL, appendix A: disk_full)
 * or of this process (the system's codes, also for a quota).
 */
export const isStoreFull = (error: unknown): boolean =>
  /^(?:53100|ENOSPC|EDQUOT)$/.test(codeOf(error));

/**
 * Whether an error means that the connection to the database is lost or refused, rather than that a
 * statement was wrong (PostgreSQL, appendix A: connection exception, insufficient resources except
 * a full disk, operator intervention, system error; and the system's codes).
 */
export function isConnectionLost(error: unknown): boolean {
  return (
    (/^(?:08|53|57P|58)...?$|^ECONN|^ETIMEDOUT$|^EPIPE$/.test(codeOf(error)) &&
      !isStoreFull(error)) ||
    (error instanceof Error &&
      /^Connection terminated|^Client has encountered a connection error|^timeout exceeded when trying to connect/.test(
        error.message,
      ))
  );
}

/** STORE_FULL or STORE_LOST for an error that means so; null for any other error. */
export function storeTrouble(error: unknown): TongxinError | null {
  if (isStoreFull(error)) return new TongxinError('STORE_FULL', {});
  return isConnectionLost(error) ? new TongxinError('STORE_LOST', {}) : null;
}

/**
 * Retries of a read: their number, the pause between them, and the time after the first attempt
 * when they end.
 */
const AGAIN = { times: 3, pauseMs: 20, withinMs: 1_000 } as const;

/**
 * Reads, and reads again if the connection was lost: after a server was killed, the connections of a
 * pool are lost one after the other, some milliseconds later. For statements that change nothing,
 * outside of any transaction. Throws what the last try throws.
 */
export async function readAgain<T>(read: () => Promise<T>): Promise<T> {
  const began = performance.now();
  for (let tried = 1; ; tried++) {
    try {
      return await read();
    } catch (error) {
      const isLate = performance.now() - began > AGAIN.withinMs;
      if (tried > AGAIN.times || isLate || !isConnectionLost(error)) throw error;
    }
    await setTimeout(AGAIN.pauseMs);
  }
}
