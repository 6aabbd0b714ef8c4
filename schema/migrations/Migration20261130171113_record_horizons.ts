import { Migration } from '@mikro-orm/migrations';

export class Migration20261130171113_record_horizons extends Migration {

  override name = 'Migration20261130171113_record_horizons';

  override up(): void | Promise<void> {
    this.addSql(`create table "record_horizons" ("id" serial primary key, "revision" integer not null, "unit_id" int not null, "register" text collate "C" not null, "whole_from" date not null);`);
    this.addSql(`comment on table "record_horizons" is '登记起始日 · record horizons';`);
    this.addSql(`create index "record_horizons_revision_index" on "record_horizons" ("revision");`);
    this.addSql(`alter table "record_horizons" add constraint "record_horizons_key" unique ("unit_id", "register");`);

    this.addSql(`alter table "record_horizons" add constraint "record_horizons_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "record_horizons" add constraint "record_horizons_register_check" check (register in ('org_units', 'org_edges', 'unions', 'union_coverage', 'bodies', 'staff', 'employments', 'memberships', 'contests', 'contest_entries', 'survey_waves', 'survey_responses', 'projects', 'submissions'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "record_horizons" cascade;`);
  }

}
