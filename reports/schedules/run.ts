import { OptimisticLockError, raw, type EntityManager } from '@mikro-orm/core';
import { withClient } from '../../analytics/store/with-client.ts';
import { today, type Day } from '../../base/day.ts';
import { ERRORS, TongxinError } from '../../base/errors/errors.ts';
import { fill } from '../../base/errors/template.ts';
import { Serial } from '../../base/serial.ts';
import type { Database } from '../../schema/store/open.ts';
import { ScheduleRun, type RunError, type WrittenFile } from '../../schema/system/schedule.ts';
import { reportForm } from '../documents/index.ts';
import { cityReport } from '../report/city-report.ts';
import { onePeriod, requestFor } from '../report/snapshot-for.ts';
import { createSnapshot, type SnapshotRequest } from '../snapshots/create.ts';
import { snapshotForm } from '../snapshots/export.ts';
import type { StoredSnapshot } from '../snapshots/stored.ts';
import { deliverToFolder, deliverToWebhook, type FileToWrite } from './deliver.ts';
import type { Outlets } from './outlets.ts';
import { runAt, type StoredRun, type StoredSchedule } from './stored.ts';

/** The dependencies of a run. `reportBug` logs our own bugs and returns their mark. */
export interface RunContext {
  readonly database: Database;
  readonly outlets: Outlets;
  readonly reportBug: (error: unknown) => string;
  /** makes a snapshot; default: {@link createSnapshot} in this thread */
  readonly makeSnapshot?: MakeSnapshot;
}

/** Makes a snapshot for a request; author and day. */
export type MakeSnapshot = (
  request: SnapshotRequest,
  by: string,
  today: Day,
) => Promise<StoredSnapshot>;

/** The process that has this lock with the id of a schedule runs it. */
const RUN_LOCK = 7_203_003;
const MAX_ATTEMPTS = 3;

interface Made {
  readonly snapshot: StoredSnapshot;
  readonly files: readonly FileToWrite[];
}

async function make(
  { database, makeSnapshot = (...given) => createSnapshot(database, ...given) }: RunContext,
  { kind, root, periods, forms, title }: StoredSchedule,
  due: Date,
): Promise<Made> {
  const { pool } = database;
  const day = today(due.getTime());
  const by = 'schedule';
  if (kind === 'SNAPSHOT') {
    const snapshot = await makeSnapshot({ title, root, periods }, by, day);
    const { code } = snapshot;
    return {
      snapshot,
      files: forms.map((form) => ({
        name: `${code}.${form}`,
        address: `/snapshots/${code}.${form}`,
        bytes: snapshotForm(form).bytes(pool, snapshot),
      })),
    };
  }
  const period = onePeriod(periods[0]!, day);
  const snapshot = await makeSnapshot(requestFor(root, period), by, day);
  const { code } = snapshot;
  const bytesOf = (form: string): AsyncIterable<Uint8Array> =>
    (async function* () {
      yield await reportForm(form).bytes(await cityReport(pool, snapshot, { period, day }));
    })();
  return {
    snapshot,
    files: forms.map((form) => ({
      name: `${code}-${period}.${form}`,
      address: `/reports/${code}/${period}.${form}`,
      bytes: bytesOf(form),
    })),
  };
}

async function deliver(
  outlets: Outlets,
  schedule: StoredSchedule,
  due: Date,
  { snapshot, files }: Made,
): Promise<WrittenFile[] | null> {
  const { id, title, root, folder, webhook, secret } = schedule;
  const written = folder === null ? null : await deliverToFolder(outlets, folder, files);
  if (webhook === null) return written;
  await deliverToWebhook(outlets, { webhook, secret: secret! }, `schedule-${id}-${due.getTime()}`, {
    type: 'schedule.run',
    timestamp: new Date().toISOString(),
    data: {
      schedule: String(id),
      title,
      root,
      dueAt: due.toISOString(),
      snapshot: snapshot.code,
      contentHash: snapshot.contentHash,
      revision: snapshot.record.revision,
      addresses: files.map(({ address }) => address),
      files: written,
    },
  });
  return written;
}

function runErrorOf(error: unknown, reportBug: RunContext['reportBug']): RunError {
  const runError = (error: TongxinError): RunError => ({
    code: error.code,
    zh: error.in('zh'),
    en: error.in('en'),
  });
  return runError(
    error instanceof TongxinError
      ? (error as TongxinError)
      : new TongxinError('INTERNAL', { mark: reportBug(error) }),
  );
}

/**
 * Records the beginning of a run; null if it has ended, or was begun too often. To be called under
 * the lock of the schedule.
 */
async function begin(
  em: EntityManager,
  schedule: number,
  dueAt: Date,
): Promise<ScheduleRun | null> {
  const earlier = await em.findOne(ScheduleRun, { schedule, dueAt });
  if (earlier && earlier.outcome !== 'RUNNING') return null;
  const run =
    earlier ?? em.create(ScheduleRun, { schedule, dueAt, attempts: 0, outcome: 'RUNNING' });
  run.attempts++;
  run.startedAt = raw('now()');
  await em.flush();
  if (run.attempts <= MAX_ATTEMPTS) return run;
  const params = { attempts: MAX_ATTEMPTS };
  const { RUN_GIVEN_UP: text } = ERRORS;
  await end(em, run, {
    error: { code: 'RUN_GIVEN_UP', zh: fill(text, 'zh', params), en: fill(text, 'en', params) },
  });
  return null;
}

/** Records the outcome of a run, unless another process has begun the run again. */
async function end(
  em: EntityManager,
  run: ScheduleRun,
  {
    snapshot = null,
    files = null,
    error = null,
  }: {
    readonly snapshot?: string | null;
    readonly files?: readonly WrittenFile[] | null;
    readonly error?: RunError | null;
  },
): Promise<void> {
  run.finishedAt = raw('now()');
  run.outcome = error ? 'FAILED' : 'DONE';
  run.snapshot = snapshot;
  run.files = files;
  run.error = error;
  await em.flush().catch((reason: unknown) => {
    if (!(reason instanceof OptimisticLockError)) throw reason;
  });
}

/**
 * Runs a schedule for its due time, unless that has been done or another process is doing it. The
 * outcome is stored as a row; a run that its process did not finish is begun again, at most three
 * times. @returns false if another process is running it
 */
export const runSchedule = (
  context: RunContext,
  schedule: StoredSchedule,
  due: Date,
): Promise<boolean> => {
  const { database, outlets, reportBug } = context;
  return withClient(database.pool, async (client) => {
    const lock = [RUN_LOCK, schedule.id];
    if (
      !(await client.query<{ held: boolean }>('select pg_try_advisory_lock($1, $2) as held', lock))
        .rows[0]!.held
    )
      return false;
    const em = database.orm.em.fork();
    const run = await begin(em, schedule.id, due);
    if (run) {
      let code: string | null = null;
      try {
        const delivery = await make(context, schedule, due);
        code = delivery.snapshot.code;
        await end(em, run, {
          snapshot: code,
          files: await deliver(outlets, schedule, due, delivery),
        });
      } catch (error) {
        await end(em, run, { snapshot: code, error: runErrorOf(error, reportBug) });
      }
    }
    await client.query('select pg_advisory_unlock($1, $2)', lock);
    return true;
  });
};

/** A run occupies a connection, so runs that people start by hand run one after another. */
const pending = new Serial(16);

/**
 * Runs a schedule now, in addition to its due times; returns the outcome. Throws INVALID_SCHEDULE
 * when it has ended, SCHEDULE_UNDER_WAY, TOO_MUCH_AT_ONCE.
 */
export const runNow = (context: RunContext, schedule: StoredSchedule): Promise<StoredRun> =>
  pending.run(async () => {
    if (schedule.endedAt)
      throw new TongxinError('INVALID_SCHEDULE', {
        reason: { zh: '此任务已停止', en: 'it has ended' },
      });
    const due = new Date();
    const isDone = await runSchedule(context, schedule, due);
    const run = isDone ? await runAt(context.database, schedule.id, due) : null;
    if (!run) throw new TongxinError('SCHEDULE_UNDER_WAY', { id: String(schedule.id) });
    return run;
  });
