import { Cron } from 'croner';
import { TongxinError } from '../../base/errors/errors.ts';

/** The time zone of the union. */
const ZONE = 'Asia/Shanghai';
const FIVE_FIELDS = /^\s*\S+(\s+\S+){4}\s*$/;
const MIN_INTERVAL_MS = 3_600_000;
const CHECKED_TIMES = 50;

const refused = (zh: string, en: string): TongxinError =>
  new TongxinError('INVALID_SCHEDULE', { reason: { zh, en } });

function parsed(text: string): Cron {
  try {
    // croner also accepts a single moment, which is not a schedule
    if (!FIVE_FIELDS.test(text)) throw new Error('not five fields');
    return new Cron(text, { timezone: ZONE, mode: '5-part', paused: true });
  } catch {
    throw refused(
      `时间“${text.slice(0, 40)}”应为 cron 的五段（分 时 日 月 周，北京时间），如 0 8 5 1 * 为每年 1 月 5 日 8:00`,
      `the time "${text.slice(0, 40)}" should be the five fields of cron (minute hour day ` +
        'month weekday, China Standard Time), such as 0 8 5 1 * for 5 January, 8:00',
    );
  }
}

/**
 * Throws INVALID_SCHEDULE for an invalid cron expression, one that is never due, or one more
 * frequent than hourly.
 */
export function checkCron(text: string): void {
  const next = parsed(text).nextRuns(CHECKED_TIMES);
  if (next.length === 0)
    throw refused(`时间“${text}”永远不会到来`, `the time "${text}" never comes`);
  if (next.some((date, i) => i > 0 && date.getTime() - next[i - 1]!.getTime() < MIN_INTERVAL_MS))
    throw refused(
      `“${text}”过于频繁，至多每小时一次`,
      `"${text}" is too often, once an hour at most`,
    );
}

/** The last time at or before `now` at which a run was due; null if there was none. */
export function lastDue(text: string, now: Date): Date | null {
  // croner returns whole seconds and excludes the given time
  const [last] = parsed(text).previousRuns(
    1,
    new Date(Math.floor(now.getTime() / 1_000) * 1_000 + 1_000),
  );
  return last ?? null;
}

/** The next time after `now`; null if there is none. */
export const nextDue = (text: string, now: Date): Date | null => parsed(text).nextRun(now);
