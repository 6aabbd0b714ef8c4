import { Migration } from '@mikro-orm/migrations';

/** Scores that people give to items of score sheets. */
export class Migration20261130223500_score_changes extends Migration {
  override name = 'Migration20261130223500_score_changes';

  override up(): void | Promise<void> {
    this.addSql(`create table "score_changes" ("id" serial primary key, "unit_id" int not null, "year" int not null, "item" text not null, "scorer" text not null, "version" int not null, "score" numeric(5,2) null, "evidence" text null, "note" text null, "given_at" timestamptz not null, "given_by" text not null, constraint "score_changes_scorer_check" check (scorer in ('SELF', 'DISTRICT', 'CITY')), constraint "score_changes_score_check" check (score >= 0 and score <= 100));`);
    this.addSql(`comment on table "score_changes" is '考核评分表各项的自评、区评、市评 · scores that people give to items of score sheets';`);
    this.addSql(`alter table "score_changes" add constraint "score_changes_version_key" unique ("unit_id", "year", "item", "scorer", "version");`);

    this.addSql(`alter table "score_changes" add constraint "score_changes_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "score_changes" cascade;`);
  }
}
