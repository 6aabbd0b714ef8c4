import { Migration } from '@mikro-orm/migrations';

/** Schedules and their runs. */
export class Migration20261125221038_schedules extends Migration {
  override name = 'Migration20261125221038_schedules';

  override up(): void | Promise<void> {
    this.addSql(`create table "schedules" ("id" serial primary key, "title" text not null, "kind" text not null, "root" text not null, "periods" text not null, "cron" text not null, "forms" text not null, "folder" text null, "webhook" text null, "secret" text null, "created_at" timestamptz not null, "created_by" text not null, "ended_at" timestamptz null);`);
    this.addSql(`comment on table "schedules" is '定时任务 · what is made again and again';`);

    this.addSql(`create table "schedule_runs" ("id" serial primary key, "schedule_id" int not null, "due_at" timestamptz not null, "started_at" timestamptz not null, "finished_at" timestamptz null, "attempts" int not null, "outcome" text not null, "snapshot" text null, "files" jsonb null, "error" jsonb null);`);
    this.addSql(`comment on table "schedule_runs" is '定时任务的执行 · the runs of schedules';`);
    this.addSql(`alter table "schedule_runs" add constraint "schedule_runs_due_key" unique ("schedule_id", "due_at");`);

    this.addSql(`alter table "schedules" add constraint "schedules_secret_check" check ((webhook is null) = (secret is null));`);
    this.addSql(`alter table "schedules" add constraint "schedules_place_check" check (folder is not null or webhook is not null);`);
    this.addSql(`alter table "schedules" add constraint "schedules_kind_check" check (kind in ('REPORT', 'SNAPSHOT'));`);

    this.addSql(`alter table "schedule_runs" add constraint "schedule_runs_schedule_id_foreign" foreign key ("schedule_id") references "schedules" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "schedule_runs" add constraint "schedule_runs_outcome_check" check (outcome in ('RUNNING', 'DONE', 'FAILED') and (outcome = 'RUNNING') = (finished_at is null) and (outcome = 'FAILED') = (error is not null));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "schedule_runs" drop constraint "schedule_runs_schedule_id_foreign";`);

    this.addSql(`drop table if exists "schedules" cascade;`);
    this.addSql(`drop table if exists "schedule_runs" cascade;`);
  }
}
