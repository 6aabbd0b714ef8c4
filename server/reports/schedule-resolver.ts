import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { TongxinError } from '../../base/errors/errors.ts';
import { nextDue } from '../../reports/schedules/cron.ts';
import { runNow } from '../../reports/schedules/run.ts';
import { checkedSchedule } from '../../reports/schedules/schedule.ts';
import {
  addSchedule,
  endSchedule,
  listSchedules,
  runsOf,
  scheduleNamed,
  type StoredRun,
  type StoredSchedule,
} from '../../reports/schedules/stored.ts';
import type { RequestContext } from '../graphql/context.ts';
import { MadeScheduleType, ScheduleInput, ScheduleType } from './schedule-types.ts';

const MAX_RUNS = 100;

const NONE_HERE = (): TongxinError =>
  new TongxinError('INVALID_SCHEDULE', {
    reason: { zh: '此服务不执行定时任务', en: 'this service runs no schedules' },
  });

const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null;

const shownRun = ({ dueAt, startedAt, finishedAt, files, error, ...rest }: StoredRun): object => ({
  ...rest,
  dueAt: iso(dueAt),
  startedAt: iso(startedAt),
  finishedAt: iso(finishedAt),
  files: files ?? [],
  error: error && { code: error.code, message: error },
});

const shownSchedule = (
  {
    id,
    title,
    kind,
    root,
    periods,
    cron,
    forms,
    folder,
    webhook,
    createdAt,
    createdBy,
    endedAt,
  }: StoredSchedule,
  runs: readonly StoredRun[],
  { hierarchy }: RequestContext,
): object => ({
  number: String(id),
  title,
  kind,
  root: hierarchy.nodes[hierarchy.indexOfCode(root) ?? -1] ?? null,
  periods,
  cron,
  forms,
  folder,
  webhook,
  createdBy,
  createdAt: iso(createdAt),
  endedAt: iso(endedAt),
  nextAt: endedAt ? null : iso(nextDue(cron, new Date())),
  runs: runs.map(shownRun),
});

/** Schedules. */
@Resolver()
export class ScheduleResolver {
  @Query(() => [ScheduleType], {
    description:
      '定时任务，新的在前（需要 STATISTICIAN 密钥） · the schedules, newest first (needs a ' +
      'STATISTICIAN key). Errors: FORBIDDEN',
  })
  async schedules(
    @Ctx() context: RequestContext,
    @Arg('all', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description: '也列出已停止的 · include schedules that have ended',
    })
    all: boolean | null,
    @Arg('runs', () => Int, {
      nullable: true,
      defaultValue: 5,
      description:
        `每个列出最近几次执行（至多 ${MAX_RUNS}） · maximum number of last runs of each, ` +
        `${MAX_RUNS} at most`,
    })
    limit: number | null,
  ): Promise<object[]> {
    const { store, loaders, hierarchy, answer } = context;
    const ids = loaders.visibleUnits();
    answer.isKeepable = false;
    const schedules = await listSchedules(store, {
      all: all ?? false,
      visible: ids === null ? null : ids.map((id) => hierarchy.nodeOfId(id)!.code),
    });
    const runs = await runsOf(
      store,
      schedules.map(({ id }) => id),
      Math.max(0, Math.min(limit ?? 5, MAX_RUNS)),
    );
    return schedules.map((schedule) => shownSchedule(schedule, runs.get(schedule.id)!, context));
  }

  @Mutation(() => MadeScheduleType, {
    description:
      '新建定时任务（需要 STATISTICIAN 密钥） · make a schedule (needs a STATISTICIAN key). ' +
      'Errors: FORBIDDEN, OUT_OF_SCOPE, UNKNOWN_ORG_UNIT, INVALID_SCHEDULE, INVALID_PERIOD, ' +
      'INVALID_QUERY, UNKNOWN_FORMAT, FAULTS_IN_DATA',
  })
  async createSchedule(
    @Ctx() context: RequestContext,
    @Arg('input', () => ScheduleInput) input: ScheduleInput,
  ): Promise<object> {
    const { viewer, loaders, hierarchy, store, today, schedules } = context;
    if (!schedules) throw NONE_HERE();
    const root = hierarchy.nodes[loaders.visibleNode(input.root ?? viewer.unitCode)]!.code;
    const schedule = await addSchedule(
      store,
      checkedSchedule({ ...input, root }, schedules.outlets, today),
      viewer.actor,
    );
    return { schedule: shownSchedule(schedule, [], context), secret: schedule.secret };
  }

  @Mutation(() => ScheduleType, {
    description:
      '立即执行一次（需要 STATISTICIAN 密钥）；执行完才回答 · run a schedule now, in addition ' +
      'to its times, and answer when the run has ended (needs a STATISTICIAN key). Errors: ' +
      'FORBIDDEN, ' +
      'OUT_OF_SCOPE, UNKNOWN_SCHEDULE, INVALID_SCHEDULE, SCHEDULE_UNDER_WAY',
  })
  async runSchedule(
    @Ctx() context: RequestContext,
    @Arg('number', () => ID) number: string,
  ): Promise<object> {
    const { store, loaders, schedules } = context;
    const schedule = await scheduleNamed(store, number);
    loaders.visibleNode(schedule.root);
    if (!schedules) throw NONE_HERE();
    await runNow(schedules, schedule);
    return shownSchedule(
      schedule,
      (await runsOf(store, [schedule.id], 5)).get(schedule.id)!,
      context,
    );
  }

  @Mutation(() => ScheduleType, {
    description:
      '停止定时任务（需要 STATISTICIAN 密钥） · end a schedule (needs a STATISTICIAN key). ' +
      'Errors: FORBIDDEN, OUT_OF_SCOPE, UNKNOWN_SCHEDULE',
  })
  async endSchedule(
    @Ctx() context: RequestContext,
    @Arg('number', () => ID) number: string,
  ): Promise<object> {
    const { store, loaders } = context;
    const { root } = await scheduleNamed(store, number);
    loaders.visibleNode(root);
    const ended = await endSchedule(store, number);
    return shownSchedule(ended, (await runsOf(store, [ended.id], 5)).get(ended.id)!, context);
  }
}
