import {
  Check,
  Entity,
  ManyToOne,
  PrimaryKey,
  Property,
  Unique,
} from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';

/** What a schedule makes: a report as a document, or a snapshot as files. */
export const scheduleKinds = Object.freeze(['REPORT', 'SNAPSHOT'] as const);

/** State of a run. */
export const runOutcomes = Object.freeze(['RUNNING', 'DONE', 'FAILED'] as const);

const listed = (values: readonly string[]): string =>
  values.map((value) => `'${value}'`).join(', ');

/** What is made again and again, and where it goes. Only `endedAt` of a row is ever changed. */
@Entity({ tableName: 'schedules', comment: '定时任务 · what is made again and again' })
@Check({ name: 'schedules_kind_check', expression: `kind in (${listed(scheduleKinds)})` })
@Check({ name: 'schedules_place_check', expression: 'folder is not null or webhook is not null' })
@Check({ name: 'schedules_secret_check', expression: '(webhook is null) = (secret is null)' })
export class Schedule {
  @PrimaryKey({ type: 'integer', autoincrement: true })
  id!: number;

  @Property({ type: 'string', columnType: 'text' })
  title!: string;

  @Property({ type: 'string', columnType: 'text' })
  kind!: (typeof scheduleKinds)[number];

  /** code of the org unit that it is about */
  @Property({ type: 'string', columnType: 'text' })
  root!: string;

  /** its periods as they are named on the day of a run, such as `LAST_YEAR`, separated by blanks */
  @Property({ type: 'string', columnType: 'text' })
  periods!: string;

  /** when, in the five fields of cron, China Standard Time */
  @Property({ type: 'string', columnType: 'text' })
  cron!: string;

  /** endings of the files, separated by blanks */
  @Property({ type: 'string', columnType: 'text' })
  forms!: string;

  /** below the folder for reports; null: files are not written */
  @Property({ type: 'string', columnType: 'text', nullable: true })
  folder!: string | null;

  /** address to notify of each run; null: none */
  @Property({ type: 'string', columnType: 'text', nullable: true })
  webhook!: string | null;

  /** with which messages to `webhook` are signed */
  @Property({ type: 'string', columnType: 'text', nullable: true })
  secret!: string | null;

  @Property({ type: 'string', columnType: 'timestamptz' })
  createdAt!: string;

  /** who made it: the prefix of an API key, or `cli` */
  @Property({ type: 'string', columnType: 'text' })
  createdBy!: string;

  /** null while it is in force */
  @Property({ type: 'string', columnType: 'timestamptz', nullable: true })
  endedAt!: string | null;
}

/** One time at which a schedule was due, and what came of it. */
@Entity({ tableName: 'schedule_runs', comment: '定时任务的执行 · the runs of schedules' })
@Unique({ name: 'schedule_runs_due_key', properties: ['schedule', 'dueAt'] })
@Check({
  name: 'schedule_runs_outcome_check',
  expression:
    `outcome in (${listed(runOutcomes)}) and (outcome = 'RUNNING') = (finished_at is null) and ` +
    "(outcome = 'FAILED') = (error is not null)",
})
export class ScheduleRun {
  @PrimaryKey({ type: 'integer', autoincrement: true })
  id!: number;

  @ManyToOne({
    entity: () => Schedule,
    ref: true,
    fieldName: 'schedule_id',
    index: false,
    deleteRule: 'restrict',
    updateRule: 'restrict',
  })
  schedule!: Ref<Schedule>;

  @Property({ type: 'string', columnType: 'timestamptz' })
  dueAt!: string;

  @Property({ type: 'string', columnType: 'timestamptz' })
  startedAt!: string;

  @Property({ type: 'string', columnType: 'timestamptz', nullable: true })
  finishedAt!: string | null;

  /** number of attempts: more than one if a process died */
  @Property({ type: 'integer' })
  attempts!: number;

  @Property({ type: 'string', columnType: 'text' })
  outcome!: (typeof runOutcomes)[number];

  /** code of the snapshot that was made for it */
  @Property({ type: 'string', columnType: 'text', nullable: true })
  snapshot!: string | null;

  /** the files that were written: name, bytes, sha256 */
  @Property({ type: 'json', columnType: 'jsonb', nullable: true })
  files!: object | null;

  /** why it failed, with the code of the error, in both languages */
  @Property({ type: 'json', columnType: 'jsonb', nullable: true })
  error!: object | null;
}
