import { Migration } from '@mikro-orm/migrations';

/** Snapshots, which nobody may change: triggers refuse it to the owner of the tables too. */
export class Migration20261125193729_snapshots extends Migration {
  override name = 'Migration20261125193729_snapshots';

  override up(): void | Promise<void> {
    this.addSql(`create table "snapshots" ("id" serial primary key, "code" text not null, "manifest" text not null, "record" text not null, "content_hash" text not null, "record_hash" text not null, "root" text not null, "periods" text not null, "guarded" boolean not null, "created_at" timestamptz not null, "supersedes_id" int null, "reason" text null);`);
    this.addSql(`comment on table "snapshots" is '快照 · numbers frozen at one revision';`);
    this.addSql(`alter table "snapshots" add constraint "snapshots_supersedes_id_key" unique ("supersedes_id");`);
    this.addSql(`alter table "snapshots" add constraint "snapshots_code_key" unique ("code");`);

    this.addSql(`create table "snapshot_blocks" ("snapshot_id" int not null, "number" int not null, "name" text not null, "body" bytea not null, "body_hash" text not null, primary key ("snapshot_id", "number"));`);
    this.addSql(`comment on table "snapshot_blocks" is '快照的数据块 · the tables of a snapshot';`);
    this.addSql(`alter table "snapshot_blocks" add constraint "snapshot_blocks_name_key" unique ("snapshot_id", "name");`);

    this.addSql(`alter table "snapshots" add constraint "snapshots_supersedes_id_foreign" foreign key ("supersedes_id") references "snapshots" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "snapshots" add constraint "snapshots_reason_check" check ((supersedes_id is null) = (reason is null));`);

    this.addSql(`alter table "snapshot_blocks" add constraint "snapshot_blocks_snapshot_id_foreign" foreign key ("snapshot_id") references "snapshots" ("id") on update restrict on delete restrict;`);

    this.addSql(`create function refuse_change() returns trigger language plpgsql set search_path = pg_catalog as $$
      begin
        raise exception 'rows of % are never changed nor removed', tg_table_name using errcode = 'restrict_violation';
      end $$`);
    for (const table of ['snapshots', 'snapshot_blocks']) {
      this.addSql(`create trigger ${table}_for_ever before update or delete on ${table} for each row execute function refuse_change()`);
      this.addSql(`create trigger ${table}_not_emptied before truncate on ${table} execute function refuse_change()`);
    }
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "snapshots" drop constraint "snapshots_supersedes_id_foreign";`);
    this.addSql(`alter table "snapshot_blocks" drop constraint "snapshot_blocks_snapshot_id_foreign";`);

    this.addSql(`drop table if exists "snapshots" cascade;`);
    this.addSql(`drop table if exists "snapshot_blocks" cascade;`);

    this.addSql('drop function refuse_change()');
  }
}
