import type { ClientBase, Pool } from 'pg';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Bilingual } from '../../base/language.ts';
import type { CheckedSchedule } from './schedule.ts';

/** State of a run. */
export const OUTCOMES = Object.freeze({
  RUNNING: { zh: '进行中', en: 'under way' },
  DONE: { zh: '完成', en: 'done' },
  FAILED: { zh: '失败', en: 'failed' },
} as const satisfies Record<string, Bilingual>);

/** A file that a run wrote; its name is a path below the folder for reports. */
export interface WrittenFile {
  readonly name: string;
  readonly address?: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What went wrong, with the code of the error. */
export interface RunError extends Bilingual {
  readonly code: string;
}

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

const RUN =
  'r.id, r.due_at as "dueAt", r.started_at as "startedAt", r.finished_at as "finishedAt", ' +
  'r.attempts, r.outcome, r.snapshot, r.files, r.error';

type AsJson<T> = {
  readonly [K in keyof T]: T[K] extends Date
    ? string
    : T[K] extends Date | null
      ? string | null
      : T[K];
};

type RunRow = AsJson<StoredRun>;

/** Moments inside JSON arrive as texts. */
const momentOf = (text: string): Date => new Date(text);
const perhapsOf = (text: string | null): Date | null => (text === null ? null : momentOf(text));

const runOf = ({ dueAt, startedAt, finishedAt, ...rest }: RunRow): StoredRun => ({
  ...rest,
  dueAt: momentOf(dueAt),
  startedAt: momentOf(startedAt),
  finishedAt: perhapsOf(finishedAt),
});

type Row = AsJson<Omit<StoredSchedule, 'periods' | 'forms' | 'lastRun'>> & {
  readonly periods: string;
  readonly forms: string;
  readonly lastRun: RunRow | null;
};

const storedOf = ({
  periods,
  forms,
  lastRun,
  createdAt,
  endedAt,
  ...rest
}: Row): StoredSchedule => ({
  ...rest,
  periods: periods.split(' '),
  forms: forms.split(' '),
  createdAt: momentOf(createdAt),
  endedAt: perhapsOf(endedAt),
  lastRun: lastRun && runOf(lastRun),
});

/**
 * Schedules, newest first; ended ones only with `all`. @param visible codes of the org units whose
 * schedules are listed; null: all
 */
export async function listSchedules(
  pool: Pool | ClientBase,
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
  const { rows } = await pool.query<Row>(
    `
    select s.id, s.title, s.kind, s.root, s.periods, s.cron, s.forms, s.folder, s.webhook, s.secret,
      s.created_at as "createdAt", s.created_by as "createdBy", s.ended_at as "endedAt", to_jsonb(l) as "lastRun"
    from schedules s left join lateral (select ${RUN} from schedule_runs r where r.schedule_id = s.id
      order by r.due_at desc limit 1) l on true
    where ($1::int is null or s.id = $1) and ($2 or s.ended_at is null) and ($3::text[] is null or s.root = any($3))
      order by s.id desc`,
    [id, all, visible],
  );
  return rows.map(storedOf);
}

/** The schedule of an id, also an ended one. Throws UNKNOWN_SCHEDULE. */
export async function scheduleNamed(pool: Pool, id: string): Promise<StoredSchedule> {
  const number = /^\d{1,9}$/.test(id) ? Number(id) : null;
  const [schedule] = number === null ? [] : await listSchedules(pool, { id: number, all: true });
  if (!schedule) throw new TongxinError('UNKNOWN_SCHEDULE', { id: id.slice(0, 20) });
  return schedule;
}

/** Stores a schedule. @param by the author */
export async function addSchedule(
  pool: Pool,
  { title, kind, root, periods, cron, forms, folder, webhook, secret }: CheckedSchedule,
  by: string,
): Promise<StoredSchedule> {
  const {
    rows: [row],
  } = await pool.query<{ id: number }>(
    `
    insert into schedules (title, kind, root, periods, cron, forms, folder, webhook, secret, created_at, created_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, now(), $10) returning id`,
    [title, kind, root, periods.join(' '), cron, forms.join(' '), folder, webhook, secret, by],
  );
  return scheduleNamed(pool, String(row!.id));
}

/** Ends a schedule; idempotent. Throws UNKNOWN_SCHEDULE. */
export async function endSchedule(pool: Pool, id: string): Promise<StoredSchedule> {
  const schedule = await scheduleNamed(pool, id);
  await pool.query('update schedules set ended_at = coalesce(ended_at, now()) where id = $1', [
    schedule.id,
  ]);
  return scheduleNamed(pool, id);
}

/** The runs of schedules, latest first, by schedule id. One statement. */
export async function runsOf(
  pool: Pool,
  ids: readonly number[],
  most: number,
): Promise<Map<number, StoredRun[]>> {
  const { rows } = await pool.query<RunRow & { readonly schedule: number }>(
    `
    select s.id as schedule, ${RUN} from unnest($1::int[]) s (id) cross join lateral (select * from schedule_runs r
      where r.schedule_id = s.id order by r.due_at desc limit $2) r order by r.due_at desc`,
    [ids, most],
  );
  const runs = new Map<number, StoredRun[]>(ids.map((id) => [id, []]));
  for (const { schedule, ...run } of rows) runs.get(schedule)!.push(runOf(run));
  return runs;
}

/** The run of a schedule for a due time; null if there is none. */
export async function runAt(pool: Pool, id: number, due: Date): Promise<StoredRun | null> {
  const {
    rows: [row],
  } = await pool.query<RunRow>(
    `select ${RUN} from schedule_runs r where r.schedule_id = $1 and r.due_at = $2`,
    [id, due],
  );
  return row ? runOf(row) : null;
}

/** The first run of a schedule that has not ended; null if there is none. */
export async function unfinishedRun(pool: Pool, id: number): Promise<StoredRun | null> {
  const {
    rows: [row],
  } = await pool.query<RunRow>(
    `select ${RUN} from schedule_runs r where r.schedule_id = $1 and r.outcome = 'RUNNING' order by r.due_at limit 1`,
    [id],
  );
  return row ? runOf(row) : null;
}
