import { LockMode, raw } from '@mikro-orm/core';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Bilingual } from '../../base/language.ts';
import type { Database } from '../../schema/store/open.ts';
import {
  Schedule,
  ScheduleRun,
  type RunError,
  type WrittenFile,
} from '../../schema/system/schedule.ts';
import type { CheckedSchedule } from './schedule.ts';

/** State of a run. */
export const OUTCOMES = Object.freeze({
  RUNNING: { zh: '进行中', en: 'under way' },
  DONE: { zh: '完成', en: 'done' },
  FAILED: { zh: '失败', en: 'failed' },
} as const satisfies Record<string, Bilingual>);

/** A run of a schedule. */
export interface StoredRun {
  readonly id: number;
  readonly dueAt: Date;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  /** number of attempts */
  readonly attempts: number;
  readonly outcome: keyof typeof OUTCOMES;
  /** code of the snapshot made by the run */
  readonly snapshot: string | null;
  readonly files: readonly WrittenFile[] | null;
  readonly error: RunError | null;
}

/** A stored schedule with its last run. */
export interface StoredSchedule extends CheckedSchedule {
  readonly id: number;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly endedAt: Date | null;
  readonly lastRun: StoredRun | null;
}

const runOf = ({
  id,
  attempts,
  outcome,
  snapshot,
  files,
  error,
  dueAt,
  startedAt,
  finishedAt,
}: ScheduleRun): StoredRun => ({
  id,
  attempts,
  outcome,
  snapshot,
  files,
  error,
  dueAt,
  startedAt,
  finishedAt,
});

const storedOf = (
  {
    id,
    title,
    kind,
    root,
    cron,
    folder,
    webhook,
    secret,
    createdBy,
    periods,
    forms,
    createdAt,
    endedAt,
  }: Schedule,
  lastRun: StoredRun | null,
): StoredSchedule => ({
  id,
  title,
  kind,
  root,
  cron,
  folder,
  webhook,
  secret,
  createdBy,
  periods: periods.split(' '),
  forms: forms.split(' '),
  createdAt,
  endedAt,
  lastRun,
});

/**
 * Schedules, newest first; ended ones only with `all`. @param visible codes of the org units whose
 * schedules are listed; null: all. Two statements
 */
export async function listSchedules(
  database: Database,
  {
    id = null,
    all = false,
    visible = null,
  }: {
    readonly id?: number | null;
    readonly all?: boolean;
    readonly visible?: readonly string[] | null;
  } = {},
): Promise<StoredSchedule[]> {
  const schedules = await database.orm.em.fork().findAll(Schedule, {
    where: {
      ...(id !== null && { id }),
      ...(!all && { endedAt: null }),
      ...(visible && { root: { $in: [...visible] } }),
    },
    orderBy: { id: 'desc' },
  });
  const ids = schedules.map((schedule) => schedule.id);
  const runs = await runsOf(database, ids, 1);
  return schedules.map((schedule) => storedOf(schedule, runs.get(schedule.id)![0] ?? null));
}

/** The schedule of an id, also an ended one. Throws UNKNOWN_SCHEDULE. */
export async function scheduleNamed(database: Database, id: string): Promise<StoredSchedule> {
  const number = /^\d{1,9}$/.test(id) ? Number(id) : null;
  const [schedule] =
    number === null ? [] : await listSchedules(database, { id: number, all: true });
  if (!schedule) throw new TongxinError('UNKNOWN_SCHEDULE', { id: id.slice(0, 20) });
  return schedule;
}

/** Stores a schedule. @param by the author */
export async function addSchedule(
  { orm }: Database,
  { title, kind, root, periods, cron, forms, folder, webhook, secret }: CheckedSchedule,
  by: string,
): Promise<StoredSchedule> {
  const em = orm.em.fork();
  const schedule = em.create(Schedule, {
    title,
    kind,
    root,
    periods: periods.join(' '),
    cron,
    forms: forms.join(' '),
    folder,
    webhook,
    secret,
    createdBy: by,
  });
  await em.flush();
  return storedOf(schedule, null);
}

/** Ends a schedule; idempotent. Throws UNKNOWN_SCHEDULE. */
export async function endSchedule(database: Database, id: string): Promise<StoredSchedule> {
  const namedSchedule = await scheduleNamed(database, id);
  await database.orm.em.fork().transactional(async (em) => {
    const schedule = await em.findOneOrFail(Schedule, namedSchedule.id, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    schedule.endedAt ??= raw('now()');
  });
  return scheduleNamed(database, id);
}

/** The ids of the last runs of some schedules. */
const LAST_RUNS = `
  select l.id from unnest(array[?]::int[]) s (id) cross join lateral (select r.id from schedule_runs r
    where r.schedule_id = s.id order by r.due_at desc limit ?) l`;

/** The runs of schedules, latest first, by schedule id. One statement. */
export async function runsOf(
  { orm }: Database,
  ids: readonly number[],
  maxRuns: number,
): Promise<Map<number, StoredRun[]>> {
  const last = await orm.em.fork().findAll(ScheduleRun, {
    where: { id: { $in: raw(LAST_RUNS, [ids, maxRuns]) } },
    orderBy: { dueAt: 'desc' },
  });
  const runs = new Map<number, StoredRun[]>(ids.map((id) => [id, []]));
  for (const run of last) runs.get(run.schedule.id)!.push(runOf(run));
  return runs;
}

/** The run of a schedule for a due time; null if there is none. */
export async function runAt(
  { orm }: Database,
  schedule: number,
  dueAt: Date,
): Promise<StoredRun | null> {
  const run = await orm.em.fork().findOne(ScheduleRun, { schedule, dueAt });
  return run && runOf(run);
}

/** The first run of a schedule that has not ended; null if there is none. */
export async function unfinishedRun(
  { orm }: Database,
  schedule: number,
): Promise<StoredRun | null> {
  const run = await orm.em
    .fork()
    .findOne(ScheduleRun, { schedule, outcome: 'RUNNING' }, { orderBy: { dueAt: 'asc' } });
  return run && runOf(run);
}
