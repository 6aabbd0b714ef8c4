import { Migration } from '@mikro-orm/migrations';

/** A key that was revoked stays revoked: the serving role may set when a key was revoked, and neither move nor clear it afterwards. */
export class Migration20261130093000_revoked_keys extends Migration {
  override name = 'Migration20261130093000_revoked_keys';

  override up(): void {
    this.addSql(`create function keep_revoked() returns trigger language plpgsql set search_path = pg_catalog as $$
      begin
        new.revoked_at := coalesce(old.revoked_at, new.revoked_at);
        return new;
      end $$`);
    this.addSql('create trigger api_keys_stay_revoked before update on api_keys for each row execute function keep_revoked()');
    this.addSql('revoke all on function keep_revoked() from public');
  }

  override down(): void {
    this.addSql('drop trigger api_keys_stay_revoked on api_keys');
    this.addSql('drop function keep_revoked()');
  }
}
