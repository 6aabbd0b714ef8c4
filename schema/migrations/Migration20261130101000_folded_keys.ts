import { Migration } from '@mikro-orm/migrations';

const TABLES = ['contests', 'org_units', 'staff', 'survey_waves', 'unions'];

/**
 * The folded form of each key, by which keys that look alike are found. Whoever opens the store fills it in right after the migrations,
 * since it takes a table that PostgreSQL does not have. Stores may hold keys that look alike: the index is not unique.
 */
export class Migration20261130101000_folded_keys extends Migration {
  override name = 'Migration20261130101000_folded_keys';

  override up(): void {
    for (const table of TABLES) {
      this.addSql(`alter table "${table}" add column "key_folded" text collate "C" null`);
      this.addSql(`create index "${table}_key_folded_index" on "${table}" ("key_folded")`);
    }
  }

  override down(): void {
    for (const table of TABLES) this.addSql(`alter table "${table}" drop column "key_folded"`);
  }
}
