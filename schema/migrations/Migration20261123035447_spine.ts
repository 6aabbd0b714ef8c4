import { Migration } from '@mikro-orm/migrations';

export class Migration20261123035447_spine extends Migration {

  override name = 'Migration20261123035447_spine';

  override up(): void | Promise<void> {
    this.addSql(`create table "contests" ("id" serial primary key, "revision" integer not null, "code" text collate "C" not null, "name" text collate "C" not null, "kind" text collate "C" not null, "year" smallint not null);`);
    this.addSql(`comment on table "contests" is '竞赛 · contests';`);
    this.addSql(`create index "contests_revision_index" on "contests" ("revision");`);
    this.addSql(`alter table "contests" add constraint "contests_key" unique ("code");`);

    this.addSql(`create table "org_units" ("id" serial primary key, "revision" integer not null, "code" text collate "C" not null, "name" text collate "C" not null, "kind" text collate "C" not null, "school_type" text collate "C" null, "ownership" text collate "C" null, "opened_on" date not null, "closed_on" date null);`);
    this.addSql(`comment on table "org_units" is '组织单位 · org units';`);
    this.addSql(`create index "org_units_revision_index" on "org_units" ("revision");`);
    this.addSql(`alter table "org_units" add constraint "org_units_key" unique ("code");`);

    this.addSql(`create table "org_edges" ("id" serial primary key, "revision" integer not null, "unit_id" int not null, "parent_id" int not null, "from_on" date not null, "to_on" date null);`);
    this.addSql(`comment on table "org_edges" is '隶属关系 · org edges';`);
    this.addSql(`create index "org_edges_parent_id_index" on "org_edges" ("parent_id");`);
    this.addSql(`create index "org_edges_revision_index" on "org_edges" ("revision");`);
    this.addSql(`alter table "org_edges" add constraint "org_edges_key" unique ("unit_id", "from_on");`);

    this.addSql(`create table "bodies" ("id" serial primary key, "revision" integer not null, "unit_id" int not null, "kind" text collate "C" not null, "established_on" date not null, "dissolved_on" date null);`);
    this.addSql(`comment on table "bodies" is '组织机构 · bodies';`);
    this.addSql(`create index "bodies_revision_index" on "bodies" ("revision");`);
    this.addSql(`alter table "bodies" add constraint "bodies_key" unique ("unit_id", "kind", "established_on");`);

    this.addSql(`create table "api_keys" ("id" serial primary key, "prefix" text not null, "hash" text not null, "role" text not null, "unit_id" int not null, "created_at" timestamptz not null default now(), "revoked_at" timestamptz null);`);
    this.addSql(`comment on table "api_keys" is '接口密钥 · keys to the API';`);
    this.addSql(`create index "api_keys_unit_id_index" on "api_keys" ("unit_id");`);
    this.addSql(`alter table "api_keys" add constraint "api_keys_hash_key" unique ("hash");`);

    this.addSql(`create table "revisions" ("revision" int not null, "committed_at" timestamptz not null default now(), "cause" text not null, "actor" text not null, "changes" jsonb not null, primary key ("revision"));`);
    this.addSql(`comment on table "revisions" is '数据修订 · revisions of the store';`);

    this.addSql(`create table "staff" ("id" serial primary key, "revision" integer not null, "staff_no" text collate "C" not null, "name" text collate "C" not null, "gender" text collate "C" not null, "born_on" date not null);`);
    this.addSql(`comment on table "staff" is '教职工 · staff';`);
    this.addSql(`create index "staff_revision_index" on "staff" ("revision");`);
    this.addSql(`alter table "staff" add constraint "staff_key" unique ("staff_no");`);

    this.addSql(`create table "employments" ("id" serial primary key, "revision" integer not null, "staff_id" int not null, "unit_id" int not null, "is_main" boolean not null, "category" text collate "C" not null, "establishment" text collate "C" not null, "full_time_teacher" boolean not null, "dual_qualified" boolean not null, "from_on" date not null, "to_on" date null);`);
    this.addSql(`comment on table "employments" is '任职 · employments';`);
    this.addSql(`create index "employments_unit_id_index" on "employments" ("unit_id");`);
    this.addSql(`create index "employments_revision_index" on "employments" ("revision");`);
    this.addSql(`alter table "employments" add constraint "employments_key" unique ("staff_id", "unit_id", "from_on");`);

    this.addSql(`create table "contest_entries" ("id" serial primary key, "revision" integer not null, "contest_id" int not null, "staff_id" int not null, "entered_on" date not null, "level" text collate "C" not null, "award" text collate "C" null);`);
    this.addSql(`comment on table "contest_entries" is '参赛 · contest entries';`);
    this.addSql(`create index "contest_entries_staff_id_index" on "contest_entries" ("staff_id");`);
    this.addSql(`create index "contest_entries_revision_index" on "contest_entries" ("revision");`);
    this.addSql(`alter table "contest_entries" add constraint "contest_entries_key" unique ("contest_id", "staff_id", "level");`);

    this.addSql(`create table "survey_waves" ("id" serial primary key, "revision" integer not null, "code" text collate "C" not null, "name" text collate "C" not null, "reference_on" date not null);`);
    this.addSql(`comment on table "survey_waves" is '测评波次 · survey waves';`);
    this.addSql(`create index "survey_waves_revision_index" on "survey_waves" ("revision");`);
    this.addSql(`alter table "survey_waves" add constraint "survey_waves_key" unique ("code");`);

    this.addSql(`create table "survey_responses" ("id" serial primary key, "revision" integer not null, "wave_id" int not null, "respondent" text collate "C" not null, "unit_id" int not null, "s1_1" smallint null, "s1_2" smallint null, "s1_3" smallint null, "s2_1" smallint null, "s2_2" smallint null, "s2_3" smallint null, "s2_4" smallint null, "s3_1" smallint null, "s3_2" smallint null, "s3_3" smallint null, "s4_1" smallint null, "s4_2" smallint null, "s4_3" smallint null, "s5_1" smallint null, "s5_2" smallint null, "s5_3" smallint null, "s6_1" smallint null, "s6_2" smallint null, "s6_3" smallint null, "s7_1" smallint null, "s7_2" smallint null, "s7_3" smallint null, "s8_1" smallint null, "s8_2" smallint null, "s8_3" smallint null, "e1" smallint null, "e2" smallint null, "e3" smallint null, "e4" smallint null, "e5" smallint null, "t1" smallint null, "t2" smallint null, "t3" smallint null, "o1" smallint null, "o2" smallint null);`);
    this.addSql(`comment on table "survey_responses" is '测评答卷 · survey responses';`);
    this.addSql(`create index "survey_responses_unit_id_index" on "survey_responses" ("unit_id");`);
    this.addSql(`create index "survey_responses_revision_index" on "survey_responses" ("revision");`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_key" unique ("wave_id", "respondent");`);

    this.addSql(`create table "unions" ("id" serial primary key, "revision" integer not null, "code" text collate "C" not null, "name" text collate "C" not null, "kind" text collate "C" not null, "host_unit_id" int not null, "approved_on" date not null, "dissolved_on" date null);`);
    this.addSql(`comment on table "unions" is '基层工会 · unions';`);
    this.addSql(`create index "unions_host_unit_id_index" on "unions" ("host_unit_id");`);
    this.addSql(`create index "unions_revision_index" on "unions" ("revision");`);
    this.addSql(`alter table "unions" add constraint "unions_key" unique ("code");`);

    this.addSql(`create table "memberships" ("id" serial primary key, "revision" integer not null, "staff_id" int not null, "union_id" int not null, "kind" text collate "C" not null, "from_on" date not null, "to_on" date null);`);
    this.addSql(`comment on table "memberships" is '会籍 · memberships';`);
    this.addSql(`create index "memberships_union_id_index" on "memberships" ("union_id");`);
    this.addSql(`create index "memberships_revision_index" on "memberships" ("revision");`);
    this.addSql(`alter table "memberships" add constraint "memberships_key" unique ("staff_id", "from_on");`);

    this.addSql(`create table "union_coverage" ("id" serial primary key, "revision" integer not null, "union_id" int not null, "unit_id" int not null, "from_on" date not null, "to_on" date null);`);
    this.addSql(`comment on table "union_coverage" is '工会覆盖 · union coverage';`);
    this.addSql(`create index "union_coverage_unit_id_index" on "union_coverage" ("unit_id");`);
    this.addSql(`create index "union_coverage_revision_index" on "union_coverage" ("revision");`);
    this.addSql(`alter table "union_coverage" add constraint "union_coverage_key" unique ("union_id", "unit_id", "from_on");`);

    this.addSql(`alter table "contests" add constraint "contests_code_check" check (length(code) >= 1 and length(code) <= 64);`);
    this.addSql(`alter table "contests" add constraint "contests_name_check" check (length(name) >= 1 and length(name) <= 200);`);
    this.addSql(`alter table "contests" add constraint "contests_kind_check" check (kind in ('young_teacher', 'administrator', 'logistics', 'dual_qualified', 'post_training', 'skills_match', 'demonstration_lesson', 'other'));`);
    this.addSql(`alter table "contests" add constraint "contests_year_check" check (year >= 1949 and year <= 2199);`);

    this.addSql(`alter table "org_units" add constraint "org_units_code_check" check (length(code) >= 1 and length(code) <= 64);`);
    this.addSql(`alter table "org_units" add constraint "org_units_name_check" check (length(name) >= 1 and length(name) <= 200);`);
    this.addSql(`alter table "org_units" add constraint "org_units_kind_check" check (kind in ('city', 'district', 'unit', 'group'));`);
    this.addSql(`alter table "org_units" add constraint "org_units_school_type_check" check (school_type in ('KG', 'PS', 'JS', 'NY', 'SH', 'CM', 'TW', 'VS', 'SE', 'DU', 'TR'));`);
    this.addSql(`alter table "org_units" add constraint "org_units_school_type_only_when" check (school_type is null or kind = 'unit');`);
    this.addSql(`alter table "org_units" add constraint "org_units_ownership_check" check (ownership in ('public', 'private'));`);
    this.addSql(`alter table "org_units" add constraint "org_units_interval_check" check (closed_on >= opened_on);`);

    this.addSql(`alter table "org_edges" add constraint "org_edges_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "org_edges" add constraint "org_edges_parent_id_foreign" foreign key ("parent_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "org_edges" add constraint "org_edges_unit_id_exclusive" exclude using gist (unit_id with =, daterange(from_on, to_on) with &&) deferrable;`);
    this.addSql(`alter table "org_edges" add constraint "org_edges_interval_check" check (to_on >= from_on);`);

    this.addSql(`alter table "bodies" add constraint "bodies_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "bodies" add constraint "bodies_kind_check" check (kind in ('staff_congress', 'staff_assembly', 'funds_audit_committee', 'funds_auditor', 'womens_committee', 'womens_officer'));`);
    this.addSql(`alter table "bodies" add constraint "bodies_interval_check" check (dissolved_on >= established_on);`);

    this.addSql(`alter table "api_keys" add constraint "api_keys_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "api_keys" add constraint "api_keys_role_check" check (role in ('STATISTICIAN', 'ANALYST'));`);

    this.addSql(`alter table "staff" add constraint "staff_staff_no_check" check (length(staff_no) >= 1 and length(staff_no) <= 64);`);
    this.addSql(`alter table "staff" add constraint "staff_name_check" check (length(name) >= 1 and length(name) <= 100);`);
    this.addSql(`alter table "staff" add constraint "staff_gender_check" check (gender in ('female', 'male'));`);

    this.addSql(`alter table "employments" add constraint "employments_staff_id_foreign" foreign key ("staff_id") references "staff" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "employments" add constraint "employments_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "employments" add constraint "employments_category_check" check (category in ('head', 'teacher', 'admin', 'aux', 'logistics', 'nursery', 'health'));`);
    this.addSql(`alter table "employments" add constraint "employments_establishment_check" check (establishment in ('1', '2', '3', '4', '5', '6'));`);
    this.addSql(`alter table "employments" add constraint "employments_staff_id_exclusive" exclude using gist (staff_id with =, daterange(from_on, to_on) with &&) where (is_main) deferrable;`);
    this.addSql(`alter table "employments" add constraint "employments_interval_check" check (to_on >= from_on);`);

    this.addSql(`alter table "contest_entries" add constraint "contest_entries_contest_id_foreign" foreign key ("contest_id") references "contests" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "contest_entries" add constraint "contest_entries_staff_id_foreign" foreign key ("staff_id") references "staff" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "contest_entries" add constraint "contest_entries_level_check" check (level in ('school', 'district', 'city', 'province', 'national'));`);
    this.addSql(`alter table "contest_entries" add constraint "contest_entries_award_check" check (length(award) >= 1 and length(award) <= 64);`);

    this.addSql(`alter table "survey_waves" add constraint "survey_waves_code_check" check (length(code) >= 1 and length(code) <= 64);`);
    this.addSql(`alter table "survey_waves" add constraint "survey_waves_name_check" check (length(name) >= 1 and length(name) <= 200);`);

    this.addSql(`alter table "survey_responses" add constraint "survey_responses_wave_id_foreign" foreign key ("wave_id") references "survey_waves" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_respondent_check" check (length(respondent) >= 1 and length(respondent) <= 64);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_s1_1_check" check (s1_1 >= 1 and s1_1 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_s1_2_check" check (s1_2 >= 1 and s1_2 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_s1_3_check" check (s1_3 >= 1 and s1_3 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_s2_1_check" check (s2_1 >= 1 and s2_1 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_s2_2_check" check (s2_2 >= 1 and s2_2 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_s2_3_check" check (s2_3 >= 1 and s2_3 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_s2_4_check" check (s2_4 >= 1 and s2_4 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_s3_1_check" check (s3_1 >= 1 and s3_1 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_s3_2_check" check (s3_2 >= 1 and s3_2 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_s3_3_check" check (s3_3 >= 1 and s3_3 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_s4_1_check" check (s4_1 >= 1 and s4_1 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_s4_2_check" check (s4_2 >= 1 and s4_2 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_s4_3_check" check (s4_3 >= 1 and s4_3 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_s5_1_check" check (s5_1 >= 1 and s5_1 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_s5_2_check" check (s5_2 >= 1 and s5_2 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_s5_3_check" check (s5_3 >= 1 and s5_3 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_s6_1_check" check (s6_1 >= 1 and s6_1 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_s6_2_check" check (s6_2 >= 1 and s6_2 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_s6_3_check" check (s6_3 >= 1 and s6_3 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_s7_1_check" check (s7_1 >= 1 and s7_1 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_s7_2_check" check (s7_2 >= 1 and s7_2 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_s7_3_check" check (s7_3 >= 1 and s7_3 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_s8_1_check" check (s8_1 >= 1 and s8_1 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_s8_2_check" check (s8_2 >= 1 and s8_2 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_s8_3_check" check (s8_3 >= 1 and s8_3 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_e1_check" check (e1 >= 1 and e1 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_e2_check" check (e2 >= 1 and e2 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_e3_check" check (e3 >= 1 and e3 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_e4_check" check (e4 >= 1 and e4 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_e5_check" check (e5 >= 1 and e5 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_t1_check" check (t1 >= 1 and t1 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_t2_check" check (t2 >= 1 and t2 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_t3_check" check (t3 >= 1 and t3 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_o1_check" check (o1 >= 1 and o1 <= 5);`);
    this.addSql(`alter table "survey_responses" add constraint "survey_responses_o2_check" check (o2 >= 1 and o2 <= 5);`);

    this.addSql(`alter table "unions" add constraint "unions_host_unit_id_foreign" foreign key ("host_unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "unions" add constraint "unions_code_check" check (length(code) >= 1 and length(code) <= 64);`);
    this.addSql(`alter table "unions" add constraint "unions_name_check" check (length(name) >= 1 and length(name) <= 200);`);
    this.addSql(`alter table "unions" add constraint "unions_kind_check" check (kind in ('single', 'joint'));`);
    this.addSql(`alter table "unions" add constraint "unions_interval_check" check (dissolved_on >= approved_on);`);

    this.addSql(`alter table "memberships" add constraint "memberships_staff_id_foreign" foreign key ("staff_id") references "staff" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "memberships" add constraint "memberships_union_id_foreign" foreign key ("union_id") references "unions" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "memberships" add constraint "memberships_kind_check" check (kind in ('active', 'retained'));`);
    this.addSql(`alter table "memberships" add constraint "memberships_staff_id_exclusive" exclude using gist (staff_id with =, daterange(from_on, to_on) with &&) deferrable;`);
    this.addSql(`alter table "memberships" add constraint "memberships_interval_check" check (to_on >= from_on);`);

    this.addSql(`alter table "union_coverage" add constraint "union_coverage_union_id_foreign" foreign key ("union_id") references "unions" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "union_coverage" add constraint "union_coverage_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "union_coverage" add constraint "union_coverage_interval_check" check (to_on >= from_on);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "contest_entries" drop constraint "contest_entries_contest_id_foreign";`);
    this.addSql(`alter table "org_edges" drop constraint "org_edges_unit_id_foreign";`);
    this.addSql(`alter table "org_edges" drop constraint "org_edges_parent_id_foreign";`);
    this.addSql(`alter table "bodies" drop constraint "bodies_unit_id_foreign";`);
    this.addSql(`alter table "api_keys" drop constraint "api_keys_unit_id_foreign";`);
    this.addSql(`alter table "employments" drop constraint "employments_unit_id_foreign";`);
    this.addSql(`alter table "survey_responses" drop constraint "survey_responses_unit_id_foreign";`);
    this.addSql(`alter table "unions" drop constraint "unions_host_unit_id_foreign";`);
    this.addSql(`alter table "union_coverage" drop constraint "union_coverage_unit_id_foreign";`);
    this.addSql(`alter table "employments" drop constraint "employments_staff_id_foreign";`);
    this.addSql(`alter table "contest_entries" drop constraint "contest_entries_staff_id_foreign";`);
    this.addSql(`alter table "memberships" drop constraint "memberships_staff_id_foreign";`);
    this.addSql(`alter table "survey_responses" drop constraint "survey_responses_wave_id_foreign";`);
    this.addSql(`alter table "memberships" drop constraint "memberships_union_id_foreign";`);
    this.addSql(`alter table "union_coverage" drop constraint "union_coverage_union_id_foreign";`);

    this.addSql(`drop table if exists "contests" cascade;`);
    this.addSql(`drop table if exists "org_units" cascade;`);
    this.addSql(`drop table if exists "org_edges" cascade;`);
    this.addSql(`drop table if exists "bodies" cascade;`);
    this.addSql(`drop table if exists "api_keys" cascade;`);
    this.addSql(`drop table if exists "revisions" cascade;`);
    this.addSql(`drop table if exists "staff" cascade;`);
    this.addSql(`drop table if exists "employments" cascade;`);
    this.addSql(`drop table if exists "contest_entries" cascade;`);
    this.addSql(`drop table if exists "survey_waves" cascade;`);
    this.addSql(`drop table if exists "survey_responses" cascade;`);
    this.addSql(`drop table if exists "unions" cascade;`);
    this.addSql(`drop table if exists "memberships" cascade;`);
    this.addSql(`drop table if exists "union_coverage" cascade;`);
  }

}
