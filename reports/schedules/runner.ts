import type { Database } from '../../schema/store/open.ts';
import { lastDue, nextDue } from './cron.ts';
import { runSchedule, type RunContext } from './run.ts';
import { listSchedules, runAt, unfinishedRun, type StoredSchedule } from './stored.ts';

/** Runs schedules when they are due, until stopped. */
export interface Runner {
  /** runs due schedules; resolves when all of them have ended */
  runDue(): Promise<void>;
  /** starts checking: now, at each due time, and at least once a minute */
  start(): void;
  /** stops checking and waits for the current run */
  stop(): Promise<void>;
}

const MAX_SLEEP_MS = 60_000;
const MIN_SLEEP_MS = 1_000;

/** Delay of the next check when the store cannot be reached. */
const RETRY_DELAY_MS = 3_000;

/**
 * The due time of a run that was begun and has not ended, else the last due time without a run; if
 * several were missed, only the last one. Null if there is none.
 */
async function dueNow(
  database: Database,
  { id, cron, createdAt }: StoredSchedule,
  now: Date,
): Promise<Date | null> {
  const unfinished = await unfinishedRun(database, id);
  const due = lastDue(cron, now);
  if (unfinished) return unfinished.dueAt;
  return due && due > createdAt && !(await runAt(database, id, due)) ? due : null;
}

/**
 * Makes the runner of a store. Several processes may have one: each due run is done by one of them.
 */
export function makeRunner(context: RunContext, now: () => Date = () => new Date()): Runner {
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<number> | undefined;
  let stopped = false;

  /**
   * Runs due schedules, one after another; a failed run does not affect the others. Returns the
   * delay until the next check.
   */
  const runAll = async (): Promise<number> => {
    let pause = MAX_SLEEP_MS;
    for (const schedule of await listSchedules(context.database)) {
      if (stopped) break;
      try {
        const due = await dueNow(context.database, schedule, now());
        if (due) await runSchedule(context, schedule, due);
        const at = now();
        pause = Math.min(pause, (nextDue(schedule.cron, at)?.getTime() ?? Infinity) - at.getTime());
      } catch (error) {
        context.reportBug(error);
      }
    }
    return Math.max(MIN_SLEEP_MS, pause);
  };
  const runDue = (): Promise<number> =>
    (underWay ??= runAll().finally(() => {
      underWay = undefined;
    }));
  const look = async (): Promise<void> => {
    // a store that cannot be reached may be back soon
    const pause = await runDue().catch((error: unknown) => {
      context.reportBug(error);
      return RETRY_DELAY_MS;
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
