import { Migration } from '@mikro-orm/migrations';

/** Who answers for problems, and by when. */
export class Migration20261130191839_problem_changes extends Migration {
  override name = 'Migration20261130191839_problem_changes';

  override up(): void | Promise<void> {
    this.addSql(`create table "problem_changes" ("id" serial primary key, "code" text not null, "unit_id" int not null, "version" int not null, "owner" text null, "deadline" date null, "note" text null, "changed_at" timestamptz not null, "changed_by" text not null);`);
    this.addSql(`comment on table "problem_changes" is '督办事项的责任与期限 · who answers for problems, and by when';`);
    this.addSql(`alter table "problem_changes" add constraint "problem_changes_version_key" unique ("code", "unit_id", "version");`);

    this.addSql(`alter table "problem_changes" add constraint "problem_changes_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "problem_changes" cascade;`);
  }
}
