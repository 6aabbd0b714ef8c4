import { Migration } from '@mikro-orm/migrations';

/**
 * Lets the role that serves keep revisions, snapshots and API keys as they are until its transaction ends: others may read, and who wants to change them waits.
 * It may not change revisions and snapshots, and PostgreSQL lets only those lock a table in this mode who may. The function does not wait: it says whether it could.
 */
export class Migration20261126110500_hold_still extends Migration {
  override name = 'Migration20261126110500_hold_still';

  override up(): void {
    this.addSql(`create function hold_still() returns boolean language plpgsql security definer set search_path = pg_catalog as $$
      begin
        lock table public.revisions, public.snapshots, public.api_keys in share mode nowait;
        return true;
      exception when lock_not_available then
        return false;
      end $$`);
    this.addSql('revoke all on function hold_still() from public');
  }

  override down(): void {
    this.addSql('drop function hold_still()');
  }
}
