import {
  Check,
  Entity,
  ManyToOne,
  PrimaryKey,
  Property,
  Unique,
} from '@mikro-orm/decorators/legacy';
import { raw, type Opt, type Ref } from '@mikro-orm/core';
import type { Bilingual } from '../../base/language.ts';
import { isOneOf } from '../register/sql-text.ts';

/** The kinds of schedules: a report as a document, or a snapshot as files. */
export const scheduleKinds = Object.freeze(['REPORT', 'SNAPSHOT'] as const);

/** State of a run. */
export const runOutcomes = Object.freeze(['RUNNING', 'DONE', 'FAILED'] as const);

/** A file that a run wrote; its name is a path below the folder for reports. */
export interface WrittenFile {
  readonly name: string;
  readonly address?: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The error of a run, with its code. */
export interface RunError extends Bilingual {
  readonly code: string;
}

/** A regular report or snapshot, and its targets. Only `endedAt` of a row is ever changed. */
@Entity({ tableName: 'schedules', comment: '定时任务 · what is made again and again' })
@Check({ name: 'schedules_kind_check', expression: isOneOf('kind', scheduleKinds) })
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

  /** its times, in the five fields of cron, China Standard Time */
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

  @Property({
    type: 'datetime',
    columnType: 'timestamptz',
    onCreate: (): unknown => raw('now()'),
    returning: true,
  })
  createdAt!: Opt<Date>;

  /** the author: the prefix of an API key, or `cli` */
  @Property({ type: 'string', columnType: 'text' })
  createdBy!: string;

  /** null while it is in force */
  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}

/** One time at which a schedule was due, and its outcome. */
@Entity({ tableName: 'schedule_runs', comment: '定时任务的执行 · the runs of schedules' })
@Unique({ name: 'schedule_runs_due_key', properties: ['schedule', 'dueAt'] })
@Check({
  name: 'schedule_runs_outcome_check',
  expression:
    `${isOneOf('outcome', runOutcomes)} and (outcome = 'RUNNING') = (finished_at is null) and ` +
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

  @Property({ type: 'datetime', columnType: 'timestamptz' })
  dueAt!: Date;

  /** beginning of the last attempt */
  @Property({ type: 'datetime', columnType: 'timestamptz', returning: true })
  startedAt!: Opt<Date>;

  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  finishedAt!: Date | null;

  /**
   * number of attempts: more than one if a process died. An update requires that this and `outcome`
   * have not changed since the run was read
   */
  @Property({ type: 'integer', concurrencyCheck: true })
  attempts!: number;

  @Property({ type: 'string', columnType: 'text', concurrencyCheck: true })
  outcome!: (typeof runOutcomes)[number];

  /** code of the snapshot that was made for it */
  @Property({ type: 'string', columnType: 'text', nullable: true })
  snapshot!: string | null;

  /** the files that were written; null: none were to be */
  @Property({ type: 'json', columnType: 'jsonb', nullable: true })
  files!: readonly WrittenFile[] | null;

  /** the reason why it failed */
  @Property({ type: 'json', columnType: 'jsonb', nullable: true })
  error!: RunError | null;
}
