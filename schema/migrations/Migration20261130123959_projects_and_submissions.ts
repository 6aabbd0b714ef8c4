import { Migration } from '@mikro-orm/migrations';

export class Migration20261130123959_projects_and_submissions extends Migration {

  override name = 'Migration20261130123959_projects_and_submissions';

  override up(): void | Promise<void> {
    this.addSql(`create table "projects" ("id" serial primary key, "revision" integer not null, "code" text collate "C" not null, "unit_id" int not null, "kind" text collate "C" not null, "title" text collate "C" not null, "year" smallint not null, "owner" text collate "C" null, "goal" text collate "C" null, "milestones" smallint null, "budget" numeric(14, 2) null, "spent" numeric(14, 2) null, "promised_on" date not null, "due_on" date null, "completed_on" date null, "beneficiaries" integer null, "evidence" text collate "C" null, "key_folded" text collate "C" null);`);
    this.addSql(`comment on table "projects" is '项目 · projects';`);
    this.addSql(`create index "projects_unit_id_index" on "projects" ("unit_id");`);
    this.addSql(`create index "projects_key_folded_index" on "projects" ("key_folded");`);
    this.addSql(`create index "projects_revision_index" on "projects" ("revision");`);
    this.addSql(`alter table "projects" add constraint "projects_key" unique ("code");`);

    this.addSql(`create table "submissions" ("id" serial primary key, "revision" integer not null, "unit_id" int not null, "template" text collate "C" not null, "year" smallint not null, "period" text collate "C" not null, "due_on" date not null, "submitted_on" date null, "returned_on" date null, "district_approved_on" date null, "city_accepted_on" date null, "required_fields" integer not null, "filled_fields" integer not null);`);
    this.addSql(`comment on table "submissions" is '填报 · submissions';`);
    this.addSql(`create index "submissions_revision_index" on "submissions" ("revision");`);
    this.addSql(`alter table "submissions" add constraint "submissions_key" unique ("unit_id", "template", "year", "period");`);

    this.addSql(`alter table "projects" add constraint "projects_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "projects" add constraint "projects_code_check" check (length(code) >= 1 and length(code) <= 64);`);
    this.addSql(`alter table "projects" add constraint "projects_kind_check" check (kind in ('key_task', 'benefit', 'culture', 'quality', 'other'));`);
    this.addSql(`alter table "projects" add constraint "projects_title_check" check (length(title) >= 1 and length(title) <= 200);`);
    this.addSql(`alter table "projects" add constraint "projects_year_check" check (year >= 2000 and year <= 2199);`);
    this.addSql(`alter table "projects" add constraint "projects_owner_check" check (length(owner) >= 1 and length(owner) <= 200);`);
    this.addSql(`alter table "projects" add constraint "projects_goal_check" check (length(goal) >= 1 and length(goal) <= 1000);`);
    this.addSql(`alter table "projects" add constraint "projects_milestones_check" check (milestones >= 0 and milestones <= 999);`);
    this.addSql(`alter table "projects" add constraint "projects_budget_check" check (budget >= 0 and budget <= 999999999999.99);`);
    this.addSql(`alter table "projects" add constraint "projects_spent_check" check (spent >= 0 and spent <= 999999999999.99);`);
    this.addSql(`alter table "projects" add constraint "projects_beneficiaries_check" check (beneficiaries >= 0 and beneficiaries <= 2000000);`);
    this.addSql(`alter table "projects" add constraint "projects_evidence_check" check (length(evidence) >= 1 and length(evidence) <= 1000);`);
    this.addSql(`alter table "projects" add constraint "projects_completed_on_order_check" check (completed_on >= promised_on);`);

    this.addSql(`alter table "submissions" add constraint "submissions_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "submissions" add constraint "submissions_template_check" check (template in ('T01', 'T02', 'T03', 'T04', 'T05', 'T06', 'T07', 'T08', 'T09', 'T10', 'T11', 'T12', 'T13', 'T14', 'T15', 'T16'));`);
    this.addSql(`alter table "submissions" add constraint "submissions_year_check" check (year >= 2000 and year <= 2199);`);
    this.addSql(`alter table "submissions" add constraint "submissions_period_check" check (length(period) >= 1 and length(period) <= 16);`);
    this.addSql(`alter table "submissions" add constraint "submissions_required_fields_check" check (required_fields >= 0 and required_fields <= 2000000);`);
    this.addSql(`alter table "submissions" add constraint "submissions_filled_fields_check" check (filled_fields >= 0 and filled_fields <= 2000000);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "projects" cascade;`);
    this.addSql(`drop table if exists "submissions" cascade;`);
  }

}
