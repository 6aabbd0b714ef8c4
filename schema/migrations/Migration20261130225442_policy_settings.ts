import { Migration } from '@mikro-orm/migrations';

export class Migration20261130225442_policy_settings extends Migration {

  override name = 'Migration20261130225442_policy_settings';

  override up(): void | Promise<void> {
    this.addSql(`create table "policy_settings" ("id" serial primary key, "revision" integer not null, "setting" text collate "C" not null, "from_on" date not null, "value" numeric(14, 2) null, "basis" text collate "C" null);`);
    this.addSql(`comment on table "policy_settings" is '政策参数 · settings';`);
    this.addSql(`create index "policy_settings_revision_index" on "policy_settings" ("revision");`);
    this.addSql(`alter table "policy_settings" add constraint "policy_settings_key" unique ("setting", "from_on");`);

    this.addSql(`alter table "policy_settings" add constraint "policy_settings_setting_check" check (setting in ('union_due_months_after_opening', 'bodies_due_days', 'women_committee_min', 'contribution_percent', 'benefit_projects_min', 'escalation_cost', 'escalation_days', 'happiness_target', 'reported_share_min'));`);
    this.addSql(`alter table "policy_settings" add constraint "policy_settings_value_check" check (value >= 0 and value <= 999999999999.99);`);
    this.addSql(`alter table "policy_settings" add constraint "policy_settings_basis_check" check (length(basis) >= 1 and length(basis) <= 400);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "policy_settings" cascade;`);
  }

}
