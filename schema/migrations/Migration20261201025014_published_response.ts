import { Migration } from '@mikro-orm/migrations';

export class Migration20261201025014_published_response extends Migration {

  override name = 'Migration20261201025014_published_response';

  override up(): void | Promise<void> {
    this.addSql(`alter table "policy_settings" drop constraint "policy_settings_setting_check";`);
    this.addSql(`alter table "policy_settings" add constraint "policy_settings_setting_check" check (setting in ('union_due_months_after_opening', 'bodies_due_days', 'women_committee_min', 'contribution_percent', 'benefit_projects_min', 'escalation_cost', 'escalation_days', 'happiness_target', 'published_response_min', 'reported_share_min'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "policy_settings" drop constraint "policy_settings_setting_check";`);
    this.addSql(`alter table "policy_settings" add constraint "policy_settings_setting_check" check ("setting" in ('union_due_months_after_opening', 'bodies_due_days', 'women_committee_min', 'contribution_percent', 'benefit_projects_min', 'escalation_cost', 'escalation_days', 'happiness_target', 'reported_share_min'));`);
  }

}
