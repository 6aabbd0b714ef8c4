import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { SCHEDULE_KINDS, type ScheduleKind } from '../../reports/schedules/schedule.ts';
import { OUTCOMES } from '../../reports/schedules/stored.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { BilingualText } from '../graphql/catalogue-resolver.ts';
import { enumOf } from '../metrics/enums.ts';

/** The kinds of schedules. */
export const ScheduleKindEnum = enumOf(
  'ScheduleKind',
  '定时任务生成什么 · the kind of schedule',
  SCHEDULE_KINDS,
);

/** State of a run. */
export const RunOutcomeEnum = enumOf('RunOutcome', '执行结果 · state of a run', OUTCOMES);

/** A file that a run wrote. */
@ObjectType('WrittenFile', {
  description: '写出的文件 · a file that a run wrote',
  simpleResolvers: true,
})
export class WrittenFileType {
  @Field(() => String, {
    description: '报告文件夹下的路径 · its path below the folder for reports',
  })
  name!: string;
  @Field(() => String, {
    nullable: true,
    description:
      '同一文件的地址；请求头带上密钥；较早的执行没有 · where the same is for download with ' +
      'the key; null of runs before it was noted',
  })
  address!: string | null;
  @Field(() => Int, { description: '字节数 · bytes' }) bytes!: number;
  @Field(() => String, { description: '内容的 SHA-256 · SHA-256 of its content' }) sha256!: string;
}

/** The reason why a run failed. */
@ObjectType('RunError', { description: '失败原因 · why a run failed', simpleResolvers: true })
export class RunErrorType {
  @Field(() => String, { description: '错误代码 · the stable code' }) code!: string;
  @Field(() => BilingualText, { description: '说明 · in words' }) message!: object;
}

/** A run of a schedule. */
@ObjectType('ScheduleRun', {
  description: '一次执行 · a run of a schedule and its outcome',
  simpleResolvers: true,
})
export class ScheduleRunType {
  @Field(() => String, { description: '应执行的时间（ISO 8601） · when it was due' })
  dueAt!: string;
  @Field(() => String, { description: '开始时间 · when it began' }) startedAt!: string;
  @Field(() => String, {
    nullable: true,
    description: '结束时间；进行中为空 · when it ended; null while it is under way',
  })
  finishedAt!: string | null;
  @Field(() => Int, { description: '开始过几次 · how often it was begun' }) attempts!: number;
  @Field(() => RunOutcomeEnum, { description: '结果 · its outcome' }) outcome!: string;
  @Field(() => ID, { nullable: true, description: '为此生成的快照 · the snapshot made for it' })
  snapshot!: string | null;
  @Field(() => [WrittenFileType], { description: '写出的文件 · the files that it wrote' })
  files!: object[];
  @Field(() => RunErrorType, { nullable: true, description: '失败原因 · why it failed' }) error!:
    object | null;
}

/** A schedule. */
@ObjectType('Schedule', {
  description: '定时任务 · a schedule',
  simpleResolvers: true,
})
export class ScheduleType {
  @Field(() => ID, { description: '编号 · its number' }) number!: string;
  @Field(() => String, { description: '标题 · title' }) title!: string;
  @Field(() => ScheduleKindEnum, { description: '生成什么 · the kind of schedule' })
  kind!: ScheduleKind;
  @Field(() => OrgUnit, {
    nullable: true,
    description:
      '组织单位；其代码已更正时为空 · the org unit; null when its code was corrected since',
  })
  root!: object | null;
  @Field(() => [String], {
    description: '统计期，执行当日起算 · periods, as they are named on the day of a run',
  })
  periods!: string[];
  @Field(() => String, {
    description: '时间：cron 五段，北京时间 · when: the five fields of cron, China Standard Time',
  })
  cron!: string;
  @Field(() => [String], { description: '格式 · forms' }) forms!: string[];
  @Field(() => String, {
    nullable: true,
    description: '报告文件夹下的路径 · path below the folder for reports',
  })
  folder!: string | null;
  @Field(() => String, { nullable: true, description: '通知地址 · the address to notify' })
  webhook!: string | null;
  @Field(() => String, { description: '创建时间 · time of creation' }) createdAt!: string;
  @Field(() => String, { description: '由谁创建 · author' }) createdBy!: string;
  @Field(() => String, { nullable: true, description: '停止时间 · when it was ended' }) endedAt!:
    string | null;
  @Field(() => String, {
    nullable: true,
    description: '下次时间；已停止为空 · when it is due next; null when it has ended',
  })
  nextAt!: string | null;
  @Field(() => [ScheduleRunType], {
    description: '最近的执行，新的在前 · its last runs, newest first',
  })
  runs!: object[];
}

/** A new schedule. */
@ObjectType('MadeSchedule', {
  description: '新建的定时任务 · a new schedule',
  simpleResolvers: true,
})
export class MadeScheduleType {
  @Field(() => ScheduleType, { description: '定时任务 · the schedule' }) schedule!: object;
  @Field(() => String, {
    nullable: true,
    description:
      '验证通知签名的密钥（Standard Webhooks），只显示这一次 · the secret that messages to ' +
      'the address are signed with (Standard Webhooks), shown this once',
  })
  secret!: string | null;
}

/** Input of a schedule. */
@InputType('ScheduleInput', { description: '定时生成什么 · input of a schedule' })
export class ScheduleInput {
  @Field(() => String, { description: '标题 · title' }) title!: string;
  @Field(() => ScheduleKindEnum, { description: '生成什么 · the kind of schedule' })
  kind!: ScheduleKind;
  @Field(() => ID, {
    nullable: true,
    description:
      '组织单位代码；默认为此密钥所见范围的顶端 · code of the org unit; default: the root of the scope of the key',
  })
  root?: string | null;
  @Field(() => [String], {
    description:
      '统计期，如 LAST_YEAR；报告只能有一个 · periods, such as LAST_YEAR; a report takes one',
  })
  periods!: string[];
  @Field(() => String, {
    description:
      '时间：cron 五段，北京时间，至多每小时一次，如 0 8 5 1 * · when: the five fields of ' +
      'cron, China Standard Time, once an hour at most',
  })
  cron!: string;
  @Field(() => [String], {
    description:
      '格式：报告 docx、pdf、xlsx、html；快照 csv、json、arrow、parquet、xlsx、zip · forms: of ' +
      'reports docx, pdf, xlsx, html; of snapshots csv, json, arrow, parquet, xlsx, zip',
  })
  forms!: string[];
  @Field(() => String, {
    nullable: true,
    description:
      '写到报告文件夹（REPORTS_DIR）下的哪里 · where below the folder for reports (REPORTS_DIR)',
  })
  folder?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      '通知哪个地址；主机须由管理员允许（WEBHOOK_HOSTS） · the address to notify; its host ' +
      'must be allowed by the administrator (WEBHOOK_HOSTS)',
  })
  webhook?: string | null;
}
