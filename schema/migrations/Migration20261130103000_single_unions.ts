import { Migration } from '@mikro-orm/migrations';

/**
 * A unit hosts at most one single union on a day. A store that holds two is not refused: it goes on without the constraint, imports and
 * changes are judged by the same rule all the same, and the unions concerned are listed by the check of stored data.
 */
export class Migration20261130103000_single_unions extends Migration {
  override name = 'Migration20261130103000_single_unions';

  override up(): void {
    this.addSql(`do $$ begin
      alter table "unions" add constraint "unions_host_unit_id_exclusive" exclude using gist (host_unit_id with =, daterange(approved_on, dissolved_on) with &&) where (kind = 'single') deferrable;
    exception when exclusion_violation then
      raise notice 'some unit hosts two single unions at once';
    end $$`);
  }

  override down(): void {
    this.addSql('alter table "unions" drop constraint if exists "unions_host_unit_id_exclusive"');
  }
}
