import type { Pool } from 'pg';
import { lastDue, nextDue } from './cron.ts';
import { runSchedule, type RunGround } from './run.ts';
import { listSchedules, runAt, unfinishedRun, type StoredSchedule } from './stored.ts';

/** Runs what is due, until it is stopped. */
export interface Runner {
  /** runs what is due now; done when all of it is */
  runDue(): Promise<void>;
  /** begins to look, at once and then when something is due, at least once a minute */
  start(): void;
  /** stops looking and waits for what is under way */
  stop(): Promise<void>;
}

const LONGEST_SLEEP_MS = 60_000;
const SHORTEST_SLEEP_MS = 1_000;

/** How soon to look again where the store could not be reached. */
const AGAIN_AFTER_MS = 3_000;

/**
 * The time of a run that was begun and has not ended, else the time at which a schedule was last
 * due without having been run; of several that were missed, the last alone. Null where there is
 * none.
 */
async function dueNow(
  pool: Pool,
  { id, cron, createdAt }: StoredSchedule,
  now: Date,
): Promise<Date | null> {
  const unfinished = await unfinishedRun(pool, id);
  const due = lastDue(cron, now);
  if (unfinished) return unfinished.dueAt;
  return due && due > createdAt && !(await runAt(pool, id, due)) ? due : null;
}

/**
 * Looks after the schedules of a store. Any number of processes may: each time that something is
 * due is run by one of them.
 */
export function makeRunner(context: RunGround, now: () => Date = () => new Date()): Runner {
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<number> | undefined;
  let stopped = false;

  /**
   * Runs what is due, one after the other; what goes wrong with one is no matter of the others.
   * Gives how long to wait for the next.
   */
  const runAll = async (): Promise<number> => {
    let pause = LONGEST_SLEEP_MS;
    for (const schedule of await listSchedules(context.pool)) {
      if (stopped) break;
      try {
        const due = await dueNow(context.pool, schedule, now());
        if (due) await runSchedule(context, schedule, due);
        const at = now();
        pause = Math.min(pause, (nextDue(schedule.cron, at)?.getTime() ?? Infinity) - at.getTime());
      } catch (error) {
        context.tell(error);
      }
    }
    return Math.max(SHORTEST_SLEEP_MS, pause);
  };
  const runDue = (): Promise<number> =>
    (underWay ??= runAll().finally(() => {
      underWay = undefined;
    }));
  const look = async (): Promise<void> => {
    // a store that cannot be reached now may be in a moment
    const pause = await runDue().catch((error: unknown) => {
      context.tell(error);
      return AGAIN_AFTER_MS;
    });
    if (!stopped) timer = setTimeout(() => void look(), pause);
  };
  return {
    runDue: () => runDue().then(() => undefined),
    start() {
      void look();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await underWay?.catch(() => undefined);
    },
  };
}
