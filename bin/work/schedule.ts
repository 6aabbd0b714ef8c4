import { today } from '../../base/day.ts';
import { nextDue } from '../../reports/schedules/cron.ts';
import { runNow } from '../../reports/schedules/run.ts';
import { checkedSchedule } from '../../reports/schedules/schedule.ts';
import {
  addSchedule,
  endSchedule,
  listSchedules,
  OUTCOMES,
  runsOf,
  scheduleNamed,
  type StoredRun,
  type StoredSchedule,
} from '../../reports/schedules/stored.ts';
import { outletsIn } from '../outlets.ts';
import { useStore } from '../store.ts';
import { EXIT, listed, textOption, wantsJson, type ParsedCommand } from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';
import { localTime } from '../../base/local-time.ts';
import { textTable } from '../terminal/text-table.ts';
import { rootOf } from './report.ts';

const MAX_RUNS = 100;

/**
 * Adds a schedule and prints its number, and the secret if there is one; returns the exit code.
 * Throws INVALID_SCHEDULE, UNKNOWN_ORG_UNIT, INVALID_PERIOD, UNKNOWN_FORMAT.
 */
export async function addOne(context: Context, parsed: ParsedCommand): Promise<number> {
  const option = (name: string): string => textOption(parsed, name)!;
  const outlets = outletsIn(context);
  const schedule = await useStore(context, async (store) =>
    addSchedule(
      store,
      checkedSchedule(
        {
          title: option('title'),
          kind: parsed.options.snapshot === true ? 'SNAPSHOT' : 'REPORT',
          root: await rootOf(store.pool, textOption(parsed, 'root')),
          periods: listed(option('periods')),
          cron: option('at'),
          forms: listed(option('forms')),
          folder: textOption(parsed, 'folder') ?? null,
          webhook: textOption(parsed, 'webhook') ?? null,
        },
        outlets,
        today(),
      ),
      'cli',
    ),
  );
  context.print(
    schedule.secret === null ? String(schedule.id) : `${schedule.id} ${schedule.secret}`,
  );
  const next = localTime(nextDue(schedule.cron, new Date())!);
  context.note({
    zh: `下次 ${next}（北京时间），由运行中的服务执行。`,
    en: `Next at ${next} (China Standard Time), by the process that serves.`,
  });
  return EXIT.done;
}

const ended = ({ endedAt }: StoredSchedule, { t }: Context): string =>
  endedAt ? t({ zh: `已停止 ${localTime(endedAt)}`, en: `ended ${localTime(endedAt)}` }) : '';

function runText(run: StoredRun | null, { t, language }: Context): string {
  if (!run) return t({ zh: '尚未执行', en: 'not yet' });
  return `${t(OUTCOMES[run.outcome])} ${localTime(run.dueAt)}${run.error ? ` ${run.error[language]}` : ''}`;
}

/** Lists schedules; the exit code. */
export async function listAll(context: Context, parsed: ParsedCommand): Promise<number> {
  const schedules = await useStore(context, (store) =>
    listSchedules(store, { all: parsed.options.all === true }),
  );
  const now = new Date();
  if (wantsJson(parsed)) {
    context.print(
      JSON.stringify(
        schedules.map(({ secret: _, ...schedule }) => ({
          ...schedule,
          nextAt: schedule.endedAt ? null : nextDue(schedule.cron, now),
        })),
        null,
        2,
      ),
    );
    return EXIT.done;
  }
  const header = [
    { zh: '编号', en: 'id' },
    { zh: '单位', en: 'unit' },
    { zh: '统计期', en: 'periods' },
    { zh: '时间', en: 'at' },
    { zh: '格式', en: 'forms' },
    { zh: '下次', en: 'next' },
    { zh: '送往', en: 'to' },
    { zh: '标题', en: 'title' },
    { zh: '最近一次', en: 'last run' },
  ].map(context.t);
  context.print(
    textTable(
      header,
      schedules.map((schedule) => [
        String(schedule.id),
        schedule.root,
        schedule.periods.join(' '),
        schedule.cron,
        schedule.forms.join(' '),
        schedule.endedAt ? ended(schedule, context) : localTime(nextDue(schedule.cron, now)!),
        [schedule.folder, schedule.webhook].filter(Boolean).join(' '),
        schedule.title,
        runText(schedule.lastRun, context),
      ]),
    ),
  );
  return EXIT.done;
}

/** Lists the runs of a schedule; the exit code. Throws UNKNOWN_SCHEDULE. */
export async function listRuns(context: Context, parsed: ParsedCommand): Promise<number> {
  const runs = await useStore(context, async (store) => {
    const { id } = await scheduleNamed(store, parsed.args[0]!);
    return (await runsOf(store, [id], MAX_RUNS)).get(id)!;
  });
  if (wantsJson(parsed)) {
    context.print(JSON.stringify(runs, null, 2));
    return EXIT.done;
  }
  const header = [
    { zh: '应执行', en: 'due' },
    { zh: '开始', en: 'began' },
    { zh: '结束', en: 'ended' },
    { zh: '结果', en: 'outcome' },
    { zh: '快照', en: 'snapshot' },
    { zh: '文件或原因', en: 'files, or why' },
  ].map(context.t);
  context.print(
    textTable(
      header,
      runs.map((run) => [
        localTime(run.dueAt),
        localTime(run.startedAt),
        run.finishedAt ? localTime(run.finishedAt) : '',
        context.t(OUTCOMES[run.outcome]),
        run.snapshot ?? '',
        run.error?.[context.language] ?? (run.files ?? []).map(({ name }) => name).join(' '),
      ]),
    ),
  );
  return EXIT.done;
}

/** Runs a schedule now; the exit code. Throws UNKNOWN_SCHEDULE, INVALID_SCHEDULE, SCHEDULE_UNDER_WAY. */
export async function runOne(context: Context, parsed: ParsedCommand): Promise<number> {
  const outlets = outletsIn(context);
  const bugs: Error[] = [];
  const run = await useStore(context, async (database) =>
    runNow(
      {
        database,
        outlets,
        reportBug: (error) => {
          bugs.push(error as Error);
          return 'schedule-run';
        },
      },
      await scheduleNamed(database, parsed.args[0]!),
    ),
  );
  if (bugs[0]) throw bugs[0];
  context.print(
    run.error?.[context.language] ??
      [run.snapshot!, ...(run.files ?? []).map(({ name }) => name)].join('\n'),
  );
  return run.error ? EXIT.faults : EXIT.done;
}

/** Ends a schedule; the exit code. Throws UNKNOWN_SCHEDULE. */
export async function endOne(context: Context, parsed: ParsedCommand): Promise<number> {
  const { id } = await useStore(context, (store) => endSchedule(store, parsed.args[0]!));
  context.note({ zh: `定时任务 ${id} 已停止。`, en: `Schedule ${id} has ended.` });
  return EXIT.done;
}
