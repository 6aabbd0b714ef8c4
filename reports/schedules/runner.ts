import { lastDue, nextDue } from './cron.ts';
import { runSchedule, type RunGround } from './run.ts';
import { listSchedules, type StoredSchedule } from './stored.ts';

/** Runs what is due, until it is stopped. */
export interface Runner {
  /** runs what is due now; done when all of it is */
  runDue(): Promise<void>;
  /** begins to look, at once and then when something is due, at least once a minute */
  start(): void;
  /** stops looking and waits for what is under way */
  stop(): Promise<void>;
}

const LONGEST_SLEEP_MS = 60_000, SHORTEST_SLEEP_MS = 1_000;

/** The time at which a schedule was last due without having been run; of several that were missed, the last alone. Null where there is none. */
function dueNow({ cron, createdAt, lastRun }: StoredSchedule, now: Date): Date | null {
  if (lastRun?.outcome === 'RUNNING') return lastRun.dueAt;
  const due = lastDue(cron, now);
  return due && due > createdAt && (!lastRun || lastRun.dueAt < due) ? due : null;
}

/** Looks after the schedules of a store. Any number of processes may: each time that something is due is run by one of them. */
export function makeRunner(ground: RunGround, now: () => Date = () => new Date()): Runner {
  let timer: NodeJS.Timeout | undefined, underWay: Promise<void> | undefined, stopped = false;

  const runAll = async (): Promise<void> => {
    for (const schedule of await listSchedules(ground.pool)) {
      const due = dueNow(schedule, now());
      if (due && !stopped) await runSchedule(ground, schedule, due);
    }
  };
  const runDue = (): Promise<void> => underWay ??= runAll().finally(() => { underWay = undefined; });
  const sleepFor = async (): Promise<number> => {
    const at = now(), times = (await listSchedules(ground.pool)).map(({ cron }) => nextDue(cron, at)?.getTime() ?? Infinity);
    return Math.max(SHORTEST_SLEEP_MS, Math.min(LONGEST_SLEEP_MS, ...times.map((it) => it - at.getTime())));
  };
  const look = async (): Promise<void> => {
    // a store that cannot be reached now may be in a minute
    const pause = await runDue().then(sleepFor).catch((error: unknown) => { ground.tell(error); return LONGEST_SLEEP_MS; });
    if (!stopped) timer = setTimeout(() => void look(), pause);
  };
  return {
    runDue,
    start() { void look(); },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await underWay?.catch(() => undefined);
    },
  };
}
