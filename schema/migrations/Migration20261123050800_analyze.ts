import { Migration } from '@mikro-orm/migrations';

/**
 * Lets the role that serves bring the planner's statistics up to date after an import, which PostgreSQL reserves to the owner: without
 * them queries right after a large import take ten times as long. The function takes no argument and touches no row.
 */
export class Migration20261123050800_analyze extends Migration {
  override name = 'Migration20261123050800_analyze';

  override up(): void {
    this.addSql(`create function analyze_registers() returns void language plpgsql security definer set search_path = pg_catalog as $$
      declare name text;
      begin
        for name in select tablename from pg_tables where schemaname = 'public' loop
          execute format('analyze public.%I', name);
        end loop;
      end $$`);
    this.addSql('revoke all on function analyze_registers() from public');
  }

  override down(): void {
    this.addSql('drop function analyze_registers()');
  }
}
