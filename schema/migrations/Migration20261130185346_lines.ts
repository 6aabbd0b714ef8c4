import { Migration } from '@mikro-orm/migrations';

/**
 * Edges have a line, that of the union in every stored row; units and unions get columns that may be
 * empty. The way back drops edges of other lines, which it has no place for.
 */
export class Migration20261130185346_lines extends Migration {
  override name = 'Migration20261130185346_lines';

  override up(): void | Promise<void> {
    this.addSql(`alter table "org_units" add "urban_rural" text collate "C" null, add "school_code" text collate "C" null, add "credit_code" text collate "C" null;`);
    this.addSql(`alter table "org_units" add constraint "org_units_urban_rural_check" check (urban_rural in ('urban', 'town', 'rural'));`);
    this.addSql(`alter table "org_units" add constraint "org_units_school_code_check" check (length(school_code) >= 1 and length(school_code) <= 10 and school_code ~ '^(?:(11|2[12]|3[1-7]|4[12]|51|9[123])(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])[0-9]{6})\$');`);
    this.addSql(`alter table "org_units" add constraint "org_units_credit_code_check" check (length(credit_code) >= 1 and length(credit_code) <= 18);`);

    this.addSql(`alter table "org_edges" drop constraint "org_edges_key";`);
    this.addSql(`alter table "org_edges" drop constraint "org_edges_unit_id_exclusive";`);
    this.addSql(`alter table "org_edges" add "line" text collate "C" not null default 'union';`);
    this.addSql(`alter table "org_edges" add constraint "org_edges_key" unique ("unit_id", "line", "from_on");`);
    this.addSql(`alter table "org_edges" add constraint "org_edges_line_check" check (line in ('union', 'admin', 'geographic', 'cooperation'));`);
    this.addSql(`alter table "org_edges" add constraint "org_edges_unit_id_exclusive" exclude using gist (unit_id with =, line with =, daterange(from_on, to_on) with &&) deferrable;`);

    this.addSql(`alter table "unions" add "approval_no" text collate "C" null, add "legal_person_from" date null, add "legal_person_to" date null;`);
    this.addSql(`alter table "unions" add constraint "unions_approval_no_check" check (length(approval_no) >= 1 and length(approval_no) <= 64);`);
    this.addSql(`alter table "unions" add constraint "unions_legal_person_to_order_check" check (legal_person_to >= legal_person_from);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "org_edges" drop constraint "org_edges_key";`);
    this.addSql(`delete from "org_edges" where line <> 'union';`);
    this.addSql(`alter table "org_edges" drop constraint "org_edges_line_check";`);
    this.addSql(`alter table "org_edges" drop constraint "org_edges_unit_id_exclusive";`);
    this.addSql(`alter table "org_edges" drop column "line";`);
    this.addSql(`alter table "org_edges" add constraint "org_edges_key" unique ("unit_id", "from_on");`);
    this.addSql(`alter table "org_edges" add constraint "org_edges_unit_id_exclusive" exclude using gist (unit_id with =, daterange(from_on, to_on) with &&) deferrable;`);

    this.addSql(`alter table "org_units" drop constraint "org_units_urban_rural_check";`);
    this.addSql(`alter table "org_units" drop constraint "org_units_school_code_check";`);
    this.addSql(`alter table "org_units" drop constraint "org_units_credit_code_check";`);
    this.addSql(`alter table "org_units" drop column "urban_rural", drop column "school_code", drop column "credit_code";`);

    this.addSql(`alter table "unions" drop constraint "unions_approval_no_check";`);
    this.addSql(`alter table "unions" drop constraint "unions_legal_person_to_order_check";`);
    this.addSql(`alter table "unions" drop column "approval_no", drop column "legal_person_from", drop column "legal_person_to";`);
  }

}
