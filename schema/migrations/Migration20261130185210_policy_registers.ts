import { Migration } from '@mikro-orm/migrations';

export class Migration20261130185210_policy_registers extends Migration {

  override name = 'Migration20261130185210_policy_registers';

  override up(): void | Promise<void> {
    this.addSql(`create table "meetings" ("id" serial primary key, "revision" integer not null, "unit_id" int not null, "kind" text collate "C" not null, "held_on" date not null, "number" smallint not null, "topic" text collate "C" null, "staff_interest" boolean null, "representatives" integer null, "opinions" integer null, "adopted" integer null);`);
    this.addSql(`comment on table "meetings" is '党政工会议与民主管理活动 · meetings';`);
    this.addSql(`create index "meetings_revision_index" on "meetings" ("revision");`);
    this.addSql(`alter table "meetings" add constraint "meetings_key" unique ("unit_id", "kind", "held_on", "number");`);

    this.addSql(`create table "local_surveys" ("id" serial primary key, "revision" integer not null, "unit_id" int not null, "kind" text collate "C" not null, "surveyed_on" date not null, "asked" integer not null, "valid" integer not null, "satisfied" integer null, "topic" text collate "C" null);`);
    this.addSql(`comment on table "local_surveys" is '调研与社会评价 · needs surveys and outside ratings';`);
    this.addSql(`create index "local_surveys_revision_index" on "local_surveys" ("revision");`);
    this.addSql(`alter table "local_surveys" add constraint "local_surveys_key" unique ("unit_id", "kind", "surveyed_on");`);

    this.addSql(`create table "issues" ("id" serial primary key, "revision" integer not null, "unit_id" int not null, "kind" text collate "C" not null, "raised_on" date not null, "number" smallint not null, "basis" text collate "C" null, "channel" text collate "C" null, "outcome" text collate "C" not null, "resolved_on" date null);`);
    this.addSql(`comment on table "issues" is '事项与个案 · issues';`);
    this.addSql(`create index "issues_revision_index" on "issues" ("revision");`);
    this.addSql(`alter table "issues" add constraint "issues_key" unique ("unit_id", "kind", "raised_on", "number");`);

    this.addSql(`create table "fund_years" ("id" serial primary key, "revision" integer not null, "unit_id" int not null, "year" smallint not null, "wages" numeric(14, 2) not null, "contribution_paid" numeric(14, 2) not null, "dues_payable" numeric(14, 2) not null, "dues_received" numeric(14, 2) not null);`);
    this.addSql(`comment on table "fund_years" is '经费年度 · funds by year';`);
    this.addSql(`create index "fund_years_revision_index" on "fund_years" ("revision");`);
    this.addSql(`alter table "fund_years" add constraint "fund_years_key" unique ("unit_id", "year");`);

    this.addSql(`create table "facilities" ("id" serial primary key, "revision" integer not null, "unit_id" int not null, "kind" text collate "C" not null, "area" numeric(14, 2) null, "shared" boolean not null, "accepted_level" text collate "C" null, "accepted_on" date null, "accepted_until" date null, "from_on" date not null, "to_on" date null);`);
    this.addSql(`comment on table "facilities" is '阵地 · facilities and channels';`);
    this.addSql(`create index "facilities_revision_index" on "facilities" ("revision");`);
    this.addSql(`alter table "facilities" add constraint "facilities_key" unique ("unit_id", "kind", "from_on");`);

    this.addSql(`create table "disclosures" ("id" serial primary key, "revision" integer not null, "unit_id" int not null, "item" text collate "C" not null, "due_on" date not null, "published_on" date null, "channel" text collate "C" null);`);
    this.addSql(`comment on table "disclosures" is '校务公开 · disclosures';`);
    this.addSql(`create index "disclosures_revision_index" on "disclosures" ("revision");`);
    this.addSql(`alter table "disclosures" add constraint "disclosures_key" unique ("unit_id", "item", "due_on");`);

    this.addSql(`create table "congress_sessions" ("id" serial primary key, "revision" integer not null, "code" text collate "C" not null, "unit_id" int not null, "kind" text collate "C" not null, "term" smallint null, "number" smallint null, "held_on" date not null, "due_to_attend" integer not null, "attended" integer not null, "key_folded" text collate "C" null);`);
    this.addSql(`comment on table "congress_sessions" is '教代会会议 · congress sessions';`);
    this.addSql(`create index "congress_sessions_unit_id_index" on "congress_sessions" ("unit_id");`);
    this.addSql(`create index "congress_sessions_key_folded_index" on "congress_sessions" ("key_folded");`);
    this.addSql(`create index "congress_sessions_revision_index" on "congress_sessions" ("revision");`);
    this.addSql(`alter table "congress_sessions" add constraint "congress_sessions_key" unique ("code");`);

    this.addSql(`create table "congress_matters" ("id" serial primary key, "revision" integer not null, "unit_id" int not null, "arisen_on" date not null, "number" smallint not null, "title" text collate "C" not null, "power" text collate "C" not null, "session_id" int null, "mode" text collate "C" not null, "ballot" text collate "C" not null, "voters_eligible" integer null, "votes_returned" integer null, "votes_yes" integer null, "votes_no" integer null, "votes_abstain" integer null, "resolution" boolean not null, "disclosed_on" date null, "status_reported_on" date null);`);
    this.addSql(`comment on table "congress_matters" is '教代会议题与决议 · matters and resolutions';`);
    this.addSql(`create index "congress_matters_session_id_index" on "congress_matters" ("session_id");`);
    this.addSql(`create index "congress_matters_revision_index" on "congress_matters" ("revision");`);
    this.addSql(`alter table "congress_matters" add constraint "congress_matters_key" unique ("unit_id", "arisen_on", "number");`);

    this.addSql(`create table "assessments" ("id" serial primary key, "revision" integer not null, "unit_id" int not null, "scheme" text collate "C" not null, "year" smallint not null, "includes_union_work" boolean not null, "weight" numeric(14, 2) null, "self_score" numeric(14, 2) null, "district_score" numeric(14, 2) null, "city_score" numeric(14, 2) null, "self_review" text collate "C" null);`);
    this.addSql(`comment on table "assessments" is '考核 · assessments';`);
    this.addSql(`create index "assessments_revision_index" on "assessments" ("revision");`);
    this.addSql(`alter table "assessments" add constraint "assessments_key" unique ("unit_id", "scheme", "year");`);

    this.addSql(`create table "party_orgs" ("id" serial primary key, "revision" integer not null, "unit_id" int not null, "kind" text collate "C" not null, "established_on" date not null, "dissolved_on" date null, "leads_union_on" date null);`);
    this.addSql(`comment on table "party_orgs" is '党组织 · Party organisations';`);
    this.addSql(`create index "party_orgs_revision_index" on "party_orgs" ("revision");`);
    this.addSql(`alter table "party_orgs" add constraint "party_orgs_key" unique ("unit_id", "established_on");`);

    this.addSql(`create table "documents" ("id" serial primary key, "revision" integer not null, "unit_id" int not null, "action" text collate "C" not null, "document_no" text collate "C" not null, "title" text collate "C" not null, "issued_on" date not null, "copied_to" text collate "C" null, "staff_interest" boolean not null, "union_opinion_on" date null, "opinion_adopted" boolean null, "project_id" int null);`);
    this.addSql(`comment on table "documents" is '文件 · official documents';`);
    this.addSql(`create index "documents_project_id_index" on "documents" ("project_id");`);
    this.addSql(`create index "documents_revision_index" on "documents" ("revision");`);
    this.addSql(`alter table "documents" add constraint "documents_key" unique ("unit_id", "document_no", "issued_on");`);

    this.addSql(`create table "activities" ("id" serial primary key, "revision" integer not null, "code" text collate "C" not null, "unit_id" int not null, "kind" text collate "C" not null, "title" text collate "C" not null, "from_on" date not null, "last_on" date not null, "theme" text collate "C" null, "union_function" text collate "C" null, "audience" text collate "C" not null, "programme" text collate "C" null, "new_form" boolean not null, "major" boolean not null, "party_principal_attended" boolean null, "hours" numeric(14, 2) null, "project_id" int null, "key_folded" text collate "C" null);`);
    this.addSql(`comment on table "activities" is '活动与培训 · activities and trainings';`);
    this.addSql(`create index "activities_unit_id_index" on "activities" ("unit_id");`);
    this.addSql(`create index "activities_project_id_index" on "activities" ("project_id");`);
    this.addSql(`create index "activities_key_folded_index" on "activities" ("key_folded");`);
    this.addSql(`create index "activities_revision_index" on "activities" ("revision");`);
    this.addSql(`alter table "activities" add constraint "activities_key" unique ("code");`);

    this.addSql(`create table "attendances" ("id" serial primary key, "revision" integer not null, "activity_id" int not null, "unit_id" int not null, "head_count" integer not null);`);
    this.addSql(`comment on table "attendances" is '单位参加情况 · attendance by unit';`);
    this.addSql(`create index "attendances_unit_id_index" on "attendances" ("unit_id");`);
    this.addSql(`create index "attendances_revision_index" on "attendances" ("revision");`);
    this.addSql(`alter table "attendances" add constraint "attendances_key" unique ("activity_id", "unit_id");`);

    this.addSql(`create table "proposals" ("id" serial primary key, "revision" integer not null, "unit_id" int not null, "number" smallint not null, "title" text collate "C" not null, "submitted_on" date not null, "accepted_on" date null, "due_on" date null, "replied_on" date null, "closed_on" date null, "asked" boolean not null, "satisfied" boolean null);`);
    this.addSql(`comment on table "proposals" is '提案 · proposals';`);
    this.addSql(`create index "proposals_revision_index" on "proposals" ("revision");`);
    this.addSql(`alter table "proposals" add constraint "proposals_key" unique ("unit_id", "number", "submitted_on");`);

    this.addSql(`create table "publications" ("id" serial primary key, "revision" integer not null, "unit_id" int not null, "published_on" date not null, "number" smallint not null, "title" text collate "C" not null, "channel" text collate "C" null, "form" text collate "C" not null, "outlet" text collate "C" null, "media_level" text collate "C" not null, "views" integer null);`);
    this.addSql(`comment on table "publications" is '宣传稿件 · publications';`);
    this.addSql(`create index "publications_revision_index" on "publications" ("revision");`);
    this.addSql(`alter table "publications" add constraint "publications_key" unique ("unit_id", "published_on", "number");`);

    this.addSql(`create table "reform_bodies" ("id" serial primary key, "revision" integer not null, "unit_id" int not null, "name" text collate "C" not null, "union_seat" boolean not null, "from_on" date not null, "to_on" date null);`);
    this.addSql(`comment on table "reform_bodies" is '改革机构 · reform bodies';`);
    this.addSql(`create index "reform_bodies_revision_index" on "reform_bodies" ("revision");`);
    this.addSql(`alter table "reform_bodies" add constraint "reform_bodies_key" unique ("unit_id", "name", "from_on");`);

    this.addSql(`create table "targets" ("id" serial primary key, "revision" integer not null, "unit_id" int not null, "line" text collate "C" not null, "indicator" text collate "C" not null, "year" smallint not null, "value" numeric(14, 2) not null, "responsible" text collate "C" null, "signed_on" date null);`);
    this.addSql(`comment on table "targets" is '目标责任 · signed targets';`);
    this.addSql(`create index "targets_revision_index" on "targets" ("revision");`);
    this.addSql(`alter table "targets" add constraint "targets_key" unique ("unit_id", "line", "indicator", "year");`);

    this.addSql(`create table "spendings" ("id" serial primary key, "revision" integer not null, "unit_id" int not null, "kind" text collate "C" not null, "spent_on" date not null, "number" smallint not null, "amount" numeric(14, 2) not null, "source" text collate "C" not null, "project_id" int null, "activity_id" int null);`);
    this.addSql(`comment on table "spendings" is '支出 · spendings';`);
    this.addSql(`create index "spendings_project_id_index" on "spendings" ("project_id");`);
    this.addSql(`create index "spendings_activity_id_index" on "spendings" ("activity_id");`);
    this.addSql(`create index "spendings_revision_index" on "spendings" ("revision");`);
    this.addSql(`alter table "spendings" add constraint "spendings_key" unique ("unit_id", "kind", "spent_on", "number");`);

    this.addSql(`create table "posts" ("id" serial primary key, "revision" integer not null, "staff_id" int not null, "unit_id" int not null, "post" text collate "C" not null, "full_time" boolean not null, "from_on" date not null, "to_on" date null);`);
    this.addSql(`comment on table "posts" is '职务 · posts';`);
    this.addSql(`create index "posts_unit_id_index" on "posts" ("unit_id");`);
    this.addSql(`create index "posts_revision_index" on "posts" ("revision");`);
    this.addSql(`alter table "posts" add constraint "posts_key" unique ("staff_id", "unit_id", "post", "from_on");`);

    this.addSql(`create table "participations" ("id" serial primary key, "revision" integer not null, "activity_id" int not null, "staff_id" int not null, "completed" boolean not null, "hours" numeric(14, 2) null);`);
    this.addSql(`comment on table "participations" is '个人参加情况 · participations';`);
    this.addSql(`create index "participations_staff_id_index" on "participations" ("staff_id");`);
    this.addSql(`create index "participations_revision_index" on "participations" ("revision");`);
    this.addSql(`alter table "participations" add constraint "participations_key" unique ("activity_id", "staff_id");`);

    this.addSql(`create table "honours" ("id" serial primary key, "revision" integer not null, "unit_id" int not null, "staff_id" int null, "kind" text collate "C" not null, "title" text collate "C" not null, "level" text collate "C" not null, "reason" text collate "C" null, "awarded_on" date not null, "number" smallint not null, "valid_until" date null, "document_no" text collate "C" null);`);
    this.addSql(`comment on table "honours" is '表彰 · honours';`);
    this.addSql(`create index "honours_staff_id_index" on "honours" ("staff_id");`);
    this.addSql(`create index "honours_revision_index" on "honours" ("revision");`);
    this.addSql(`alter table "honours" add constraint "honours_key" unique ("unit_id", "kind", "awarded_on", "number");`);

    this.addSql(`create table "hardship_cases" ("id" serial primary key, "revision" integer not null, "code" text collate "C" not null, "staff_id" int not null, "unit_id" int not null, "category" text collate "C" not null, "hardship_class" text collate "C" not null, "cost" numeric(14, 2) null, "onset_on" date null, "identified_on" date not null, "registered_on" date not null, "verified_on" date null, "reportable" boolean not null, "closed_on" date null, "key_folded" text collate "C" null);`);
    this.addSql(`comment on table "hardship_cases" is '困难个案 · hardship cases';`);
    this.addSql(`create index "hardship_cases_staff_id_index" on "hardship_cases" ("staff_id");`);
    this.addSql(`create index "hardship_cases_unit_id_index" on "hardship_cases" ("unit_id");`);
    this.addSql(`create index "hardship_cases_key_folded_index" on "hardship_cases" ("key_folded");`);
    this.addSql(`create index "hardship_cases_revision_index" on "hardship_cases" ("revision");`);
    this.addSql(`alter table "hardship_cases" add constraint "hardship_cases_key" unique ("code");`);

    this.addSql(`create table "case_events" ("id" serial primary key, "revision" integer not null, "case_id" int not null, "kind" text collate "C" not null, "happened_on" date not null, "number" smallint not null, "actor" text collate "C" not null, "level" text collate "C" null, "form" text collate "C" null, "amount" numeric(14, 2) null, "source" text collate "C" null, "satisfied" boolean null);`);
    this.addSql(`comment on table "case_events" is '个案事件 · events of cases';`);
    this.addSql(`create index "case_events_revision_index" on "case_events" ("revision");`);
    this.addSql(`alter table "case_events" add constraint "case_events_key" unique ("case_id", "kind", "happened_on", "number");`);

    this.addSql(`create table "group_memberships" ("id" serial primary key, "revision" integer not null, "staff_id" int not null, "group_id" int not null, "from_on" date not null, "to_on" date null);`);
    this.addSql(`comment on table "group_memberships" is '小组归属 · membership of union groups';`);
    this.addSql(`create index "group_memberships_group_id_index" on "group_memberships" ("group_id");`);
    this.addSql(`create index "group_memberships_revision_index" on "group_memberships" ("revision");`);
    this.addSql(`alter table "group_memberships" add constraint "group_memberships_key" unique ("staff_id", "from_on");`);

    this.addSql(`create table "ethics_records" ("id" serial primary key, "revision" integer not null, "staff_id" int not null, "unit_id" int not null, "kind" text collate "C" not null, "recorded_on" date not null, "result" text collate "C" not null);`);
    this.addSql(`comment on table "ethics_records" is '师德记录 · ethics records';`);
    this.addSql(`create index "ethics_records_unit_id_index" on "ethics_records" ("unit_id");`);
    this.addSql(`create index "ethics_records_revision_index" on "ethics_records" ("revision");`);
    this.addSql(`alter table "ethics_records" add constraint "ethics_records_key" unique ("staff_id", "kind", "recorded_on");`);

    this.addSql(`create table "subsidies" ("id" serial primary key, "revision" integer not null, "code" text collate "C" not null, "unit_id" int not null, "purpose" text collate "C" not null, "applied_on" date null, "approved_on" date not null, "approved" numeric(14, 2) not null, "paid_on" date null, "paid" numeric(14, 2) null, "due_on" date null, "accepted_on" date null, "key_folded" text collate "C" null);`);
    this.addSql(`comment on table "subsidies" is '经费补助 · subsidies';`);
    this.addSql(`create index "subsidies_unit_id_index" on "subsidies" ("unit_id");`);
    this.addSql(`create index "subsidies_key_folded_index" on "subsidies" ("key_folded");`);
    this.addSql(`create index "subsidies_revision_index" on "subsidies" ("revision");`);
    this.addSql(`alter table "subsidies" add constraint "subsidies_key" unique ("code");`);

    this.addSql(`create table "terms" ("id" serial primary key, "revision" integer not null, "unit_id" int not null, "kind" text collate "C" not null, "union_id" int null, "number" smallint null, "from_on" date not null, "due_on" date not null, "requested_on" date null, "request_approved_on" date null, "extension_approved_on" date null, "extended_to" date null, "held_on" date null, "due_to_attend" integer null, "attended" integer null, "winner_votes" integer null, "result_reported_on" date null, "result_approved_on" date null, "representatives" integer null, "teacher_representatives" integer null, "women_representatives" integer null);`);
    this.addSql(`comment on table "terms" is '任期与换届 · terms and renewals';`);
    this.addSql(`create index "terms_union_id_index" on "terms" ("union_id");`);
    this.addSql(`create index "terms_revision_index" on "terms" ("revision");`);
    this.addSql(`alter table "terms" add constraint "terms_key" unique ("unit_id", "kind", "from_on");`);

    this.addSql(`create table "unit_rules" ("id" serial primary key, "revision" integer not null, "unit_id" int not null, "kind" text collate "C" not null, "status" text collate "C" not null, "adopted_on" date not null, "repealed_on" date null, "document_no" text collate "C" null);`);
    this.addSql(`comment on table "unit_rules" is '制度 · rules in force';`);
    this.addSql(`create index "unit_rules_revision_index" on "unit_rules" ("revision");`);
    this.addSql(`alter table "unit_rules" add constraint "unit_rules_key" unique ("unit_id", "kind", "adopted_on");`);

    this.addSql(`alter table "record_horizons" drop constraint "record_horizons_register_check";`);
    this.addSql(`alter table "record_horizons" add constraint "record_horizons_register_check" check (register in ('org_units', 'org_edges', 'unions', 'union_coverage', 'bodies', 'staff', 'employments', 'memberships', 'contests', 'contest_entries', 'survey_waves', 'survey_responses', 'projects', 'submissions', 'party_orgs', 'terms', 'posts', 'group_memberships', 'unit_rules', 'targets', 'facilities', 'activities', 'attendances', 'participations', 'hardship_cases', 'case_events', 'congress_sessions', 'congress_matters', 'proposals', 'meetings', 'disclosures', 'assessments', 'reform_bodies', 'issues', 'fund_years', 'spendings', 'subsidies', 'publications', 'honours', 'ethics_records', 'local_surveys', 'documents'));`);

    this.addSql(`alter table "meetings" add constraint "meetings_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "meetings" add constraint "meetings_kind_check" check (kind in ('party_study', 'party_report', 'union_work_conference', 'admin_union_joint', 'ethics_joint', 'inspection', 'hearing', 'communication', 'principal_meeting'));`);
    this.addSql(`alter table "meetings" add constraint "meetings_number_check" check (number >= 1 and number <= 99);`);
    this.addSql(`alter table "meetings" add constraint "meetings_topic_check" check (length(topic) >= 1 and length(topic) <= 400);`);
    this.addSql(`alter table "meetings" add constraint "meetings_staff_interest_only_when" check (staff_interest is null or kind = 'principal_meeting');`);
    this.addSql(`alter table "meetings" add constraint "meetings_representatives_check" check (representatives >= 0 and representatives <= 2000000);`);
    this.addSql(`alter table "meetings" add constraint "meetings_opinions_check" check (opinions >= 0 and opinions <= 2000000);`);
    this.addSql(`alter table "meetings" add constraint "meetings_adopted_check" check (adopted >= 0 and adopted <= 2000000);`);

    this.addSql(`alter table "local_surveys" add constraint "local_surveys_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "local_surveys" add constraint "local_surveys_kind_check" check (kind in ('needs', 'parents', 'students'));`);
    this.addSql(`alter table "local_surveys" add constraint "local_surveys_asked_check" check (asked >= 0 and asked <= 2000000);`);
    this.addSql(`alter table "local_surveys" add constraint "local_surveys_valid_check" check (valid >= 0 and valid <= 2000000);`);
    this.addSql(`alter table "local_surveys" add constraint "local_surveys_satisfied_check" check (satisfied >= 0 and satisfied <= 2000000);`);
    this.addSql(`alter table "local_surveys" add constraint "local_surveys_topic_check" check (length(topic) >= 1 and length(topic) <= 200);`);

    this.addSql(`alter table "issues" add constraint "issues_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "issues" add constraint "issues_kind_check" check (kind in ('party_issue', 'rights_case', 'dispute', 'dismissal_notice', 'complaint', 'praise'));`);
    this.addSql(`alter table "issues" add constraint "issues_number_check" check (number >= 1 and number <= 99);`);
    this.addSql(`alter table "issues" add constraint "issues_basis_check" check (length(basis) >= 1 and length(basis) <= 200);`);
    this.addSql(`alter table "issues" add constraint "issues_channel_check" check (length(channel) >= 1 and length(channel) <= 64);`);
    this.addSql(`alter table "issues" add constraint "issues_outcome_check" check (outcome in ('resolved', 'mediated', 'arbitrated', 'dismissed', 'verified', 'pending'));`);
    this.addSql(`alter table "issues" add constraint "issues_interval_check" check (resolved_on >= raised_on);`);

    this.addSql(`alter table "fund_years" add constraint "fund_years_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "fund_years" add constraint "fund_years_year_check" check (year >= 2000 and year <= 2199);`);
    this.addSql(`alter table "fund_years" add constraint "fund_years_wages_check" check (wages >= 0 and wages <= 999999999999.99);`);
    this.addSql(`alter table "fund_years" add constraint "fund_years_contribution_paid_check" check (contribution_paid >= 0 and contribution_paid <= 999999999999.99);`);
    this.addSql(`alter table "fund_years" add constraint "fund_years_dues_payable_check" check (dues_payable >= 0 and dues_payable <= 999999999999.99);`);
    this.addSql(`alter table "fund_years" add constraint "fund_years_dues_received_check" check (dues_received >= 0 and dues_received <= 999999999999.99);`);

    this.addSql(`alter table "facilities" add constraint "facilities_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "facilities" add constraint "facilities_kind_check" check (kind in ('union_office', 'activity_room', 'home', 'small_home', 'gym', 'rest_room', 'studio', 'mothers_room', 'library', 'counselling', 'newspaper', 'journal', 'website', 'wechat', 'tv', 'radio'));`);
    this.addSql(`alter table "facilities" add constraint "facilities_area_check" check (area >= 0 and area <= 999999999999.99);`);
    this.addSql(`alter table "facilities" add constraint "facilities_accepted_level_check" check (accepted_level in ('school', 'district', 'city', 'province', 'national'));`);
    this.addSql(`alter table "facilities" add constraint "facilities_interval_check" check (to_on >= from_on);`);

    this.addSql(`alter table "disclosures" add constraint "disclosures_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "disclosures" add constraint "disclosures_item_check" check (item in ('P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'P07', 'P08', 'P09', 'P10', 'P11', 'P12', 'P13', 'P14'));`);
    this.addSql(`alter table "disclosures" add constraint "disclosures_channel_check" check (length(channel) >= 1 and length(channel) <= 64);`);

    this.addSql(`alter table "congress_sessions" add constraint "congress_sessions_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "congress_sessions" add constraint "congress_sessions_code_check" check (length(code) >= 1 and length(code) <= 64);`);
    this.addSql(`alter table "congress_sessions" add constraint "congress_sessions_kind_check" check (kind in ('regular', 'extraordinary'));`);
    this.addSql(`alter table "congress_sessions" add constraint "congress_sessions_term_check" check (term >= 1 and term <= 99);`);
    this.addSql(`alter table "congress_sessions" add constraint "congress_sessions_number_check" check (number >= 1 and number <= 99);`);
    this.addSql(`alter table "congress_sessions" add constraint "congress_sessions_due_to_attend_check" check (due_to_attend >= 0 and due_to_attend <= 2000000);`);
    this.addSql(`alter table "congress_sessions" add constraint "congress_sessions_attended_check" check (attended >= 0 and attended <= 2000000);`);

    this.addSql(`alter table "congress_matters" add constraint "congress_matters_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "congress_matters" add constraint "congress_matters_session_id_foreign" foreign key ("session_id") references "congress_sessions" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "congress_matters" add constraint "congress_matters_number_check" check (number >= 1 and number <= 999);`);
    this.addSql(`alter table "congress_matters" add constraint "congress_matters_title_check" check (length(title) >= 1 and length(title) <= 400);`);
    this.addSql(`alter table "congress_matters" add constraint "congress_matters_power_check" check (power in ('power1', 'power2', 'power3', 'power4', 'power5', 'power6', 'power7', 'power8'));`);
    this.addSql(`alter table "congress_matters" add constraint "congress_matters_mode_check" check (mode in ('heard', 'deliberated', 'adopted', 'appraised', 'supervised', 'discussed', 'none'));`);
    this.addSql(`alter table "congress_matters" add constraint "congress_matters_ballot_check" check (ballot in ('secret', 'electronic', 'hands', 'none'));`);
    this.addSql(`alter table "congress_matters" add constraint "congress_matters_voters_eligible_check" check (voters_eligible >= 0 and voters_eligible <= 2000000);`);
    this.addSql(`alter table "congress_matters" add constraint "congress_matters_votes_returned_check" check (votes_returned >= 0 and votes_returned <= 2000000);`);
    this.addSql(`alter table "congress_matters" add constraint "congress_matters_votes_yes_check" check (votes_yes >= 0 and votes_yes <= 2000000);`);
    this.addSql(`alter table "congress_matters" add constraint "congress_matters_votes_no_check" check (votes_no >= 0 and votes_no <= 2000000);`);
    this.addSql(`alter table "congress_matters" add constraint "congress_matters_votes_abstain_check" check (votes_abstain >= 0 and votes_abstain <= 2000000);`);

    this.addSql(`alter table "assessments" add constraint "assessments_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "assessments" add constraint "assessments_scheme_check" check (scheme in ('party_building', 'harmonious_campus', 'union_sheet', 'five_supports'));`);
    this.addSql(`alter table "assessments" add constraint "assessments_year_check" check (year >= 2000 and year <= 2199);`);
    this.addSql(`alter table "assessments" add constraint "assessments_weight_check" check (weight >= 0 and weight <= 999999999999.99);`);
    this.addSql(`alter table "assessments" add constraint "assessments_self_score_check" check (self_score >= 0 and self_score <= 999999999999.99);`);
    this.addSql(`alter table "assessments" add constraint "assessments_district_score_check" check (district_score >= 0 and district_score <= 999999999999.99);`);
    this.addSql(`alter table "assessments" add constraint "assessments_city_score_check" check (city_score >= 0 and city_score <= 999999999999.99);`);
    this.addSql(`alter table "assessments" add constraint "assessments_self_review_check" check (length(self_review) >= 1 and length(self_review) <= 4000);`);

    this.addSql(`alter table "party_orgs" add constraint "party_orgs_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "party_orgs" add constraint "party_orgs_kind_check" check (kind in ('committee', 'general_branch', 'branch', 'joint_branch'));`);
    this.addSql(`alter table "party_orgs" add constraint "party_orgs_interval_check" check (dissolved_on >= established_on);`);

    this.addSql(`alter table "documents" add constraint "documents_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "documents" add constraint "documents_project_id_foreign" foreign key ("project_id") references "projects" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "documents" add constraint "documents_action_check" check (action in ('issued', 'forwarded', 'received', 'basis'));`);
    this.addSql(`alter table "documents" add constraint "documents_document_no_check" check (length(document_no) >= 1 and length(document_no) <= 64);`);
    this.addSql(`alter table "documents" add constraint "documents_title_check" check (length(title) >= 1 and length(title) <= 400);`);
    this.addSql(`alter table "documents" add constraint "documents_copied_to_check" check (length(copied_to) >= 1 and length(copied_to) <= 400);`);

    this.addSql(`alter table "activities" add constraint "activities_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "activities" add constraint "activities_project_id_foreign" foreign key ("project_id") references "projects" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "activities" add constraint "activities_code_check" check (length(code) >= 1 and length(code) <= 64);`);
    this.addSql(`alter table "activities" add constraint "activities_kind_check" check (kind in ('recreation', 'service', 'visit', 'talk', 'ethics', 'study', 'training', 'post_training', 'skills_match', 'demonstration_lesson', 'union_congress', 'other'));`);
    this.addSql(`alter table "activities" add constraint "activities_title_check" check (length(title) >= 1 and length(title) <= 200);`);
    this.addSql(`alter table "activities" add constraint "activities_theme_check" check (theme in ('teaching', 'managing', 'serving'));`);
    this.addSql(`alter table "activities" add constraint "activities_theme_only_when" check (theme is null or kind = 'ethics');`);
    this.addSql(`alter table "activities" add constraint "activities_union_function_check" check (union_function in ('protect', 'build', 'participate', 'educate', 'serve'));`);
    this.addSql(`alter table "activities" add constraint "activities_audience_check" check (audience in ('staff', 'cadres', 'all'));`);
    this.addSql(`alter table "activities" add constraint "activities_programme_check" check (length(programme) >= 1 and length(programme) <= 64);`);
    this.addSql(`alter table "activities" add constraint "activities_hours_check" check (hours >= 0 and hours <= 999999999999.99);`);
    this.addSql(`alter table "activities" add constraint "activities_last_on_order_check" check (last_on >= from_on);`);

    this.addSql(`alter table "attendances" add constraint "attendances_activity_id_foreign" foreign key ("activity_id") references "activities" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "attendances" add constraint "attendances_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "attendances" add constraint "attendances_head_count_check" check (head_count >= 0 and head_count <= 2000000);`);

    this.addSql(`alter table "proposals" add constraint "proposals_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "proposals" add constraint "proposals_number_check" check (number >= 1 and number <= 9999);`);
    this.addSql(`alter table "proposals" add constraint "proposals_title_check" check (length(title) >= 1 and length(title) <= 400);`);

    this.addSql(`alter table "publications" add constraint "publications_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "publications" add constraint "publications_number_check" check (number >= 1 and number <= 999);`);
    this.addSql(`alter table "publications" add constraint "publications_title_check" check (length(title) >= 1 and length(title) <= 400);`);
    this.addSql(`alter table "publications" add constraint "publications_channel_check" check (channel in ('union_office', 'activity_room', 'home', 'small_home', 'gym', 'rest_room', 'studio', 'mothers_room', 'library', 'counselling', 'newspaper', 'journal', 'website', 'wechat', 'tv', 'radio'));`);
    this.addSql(`alter table "publications" add constraint "publications_form_check" check (form in ('page', 'column', 'programme', 'item'));`);
    this.addSql(`alter table "publications" add constraint "publications_outlet_check" check (length(outlet) >= 1 and length(outlet) <= 200);`);
    this.addSql(`alter table "publications" add constraint "publications_media_level_check" check (media_level in ('campus', 'district', 'city', 'province', 'national'));`);
    this.addSql(`alter table "publications" add constraint "publications_views_check" check (views >= 0 and views <= 2000000);`);

    this.addSql(`alter table "reform_bodies" add constraint "reform_bodies_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "reform_bodies" add constraint "reform_bodies_name_check" check (length(name) >= 1 and length(name) <= 200);`);
    this.addSql(`alter table "reform_bodies" add constraint "reform_bodies_interval_check" check (to_on >= from_on);`);

    this.addSql(`alter table "targets" add constraint "targets_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "targets" add constraint "targets_line_check" check (line in ('new_unions', 'net_members', 'indicator'));`);
    this.addSql(`alter table "targets" add constraint "targets_indicator_check" check (length(indicator) >= 1 and length(indicator) <= 8);`);
    this.addSql(`alter table "targets" add constraint "targets_year_check" check (year >= 2000 and year <= 2199);`);
    this.addSql(`alter table "targets" add constraint "targets_value_check" check (value >= 0 and value <= 999999999999.99);`);
    this.addSql(`alter table "targets" add constraint "targets_responsible_check" check (length(responsible) >= 1 and length(responsible) <= 200);`);

    this.addSql(`alter table "spendings" add constraint "spendings_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "spendings" add constraint "spendings_project_id_foreign" foreign key ("project_id") references "projects" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "spendings" add constraint "spendings_activity_id_foreign" foreign key ("activity_id") references "activities" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "spendings" add constraint "spendings_kind_check" check (kind in ('service', 'training', 'publicity', 'it', 'special', 'culture', 'facility'));`);
    this.addSql(`alter table "spendings" add constraint "spendings_number_check" check (number >= 1 and number <= 99);`);
    this.addSql(`alter table "spendings" add constraint "spendings_amount_check" check (amount >= 0 and amount <= 999999999999.99);`);
    this.addSql(`alter table "spendings" add constraint "spendings_source_check" check (source in ('union', 'administration', 'superior', 'donation', 'other'));`);

    this.addSql(`alter table "posts" add constraint "posts_staff_id_foreign" foreign key ("staff_id") references "staff" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "posts" add constraint "posts_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "posts" add constraint "posts_post_check" check (post in ('chair', 'vice_chair', 'committee_member', 'audit_member', 'women_member', 'group_leader', 'organiser', 'admin_liaison'));`);
    this.addSql(`alter table "posts" add constraint "posts_interval_check" check (to_on >= from_on);`);

    this.addSql(`alter table "participations" add constraint "participations_activity_id_foreign" foreign key ("activity_id") references "activities" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "participations" add constraint "participations_staff_id_foreign" foreign key ("staff_id") references "staff" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "participations" add constraint "participations_hours_check" check (hours >= 0 and hours <= 999999999999.99);`);

    this.addSql(`alter table "honours" add constraint "honours_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "honours" add constraint "honours_staff_id_foreign" foreign key ("staff_id") references "staff" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "honours" add constraint "honours_kind_check" check (kind in ('advanced_union', 'trusted_home', 'learning_union', 'service_union', 'innovative_union', 'ethics_model', 'advanced_person', 'model_worker', 'other'));`);
    this.addSql(`alter table "honours" add constraint "honours_title_check" check (length(title) >= 1 and length(title) <= 200);`);
    this.addSql(`alter table "honours" add constraint "honours_level_check" check (level in ('school', 'district', 'city', 'province', 'national'));`);
    this.addSql(`alter table "honours" add constraint "honours_reason_check" check (reason in ('innovation', 'feature', 'effect'));`);
    this.addSql(`alter table "honours" add constraint "honours_number_check" check (number >= 1 and number <= 999);`);
    this.addSql(`alter table "honours" add constraint "honours_document_no_check" check (length(document_no) >= 1 and length(document_no) <= 64);`);

    this.addSql(`alter table "hardship_cases" add constraint "hardship_cases_staff_id_foreign" foreign key ("staff_id") references "staff" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "hardship_cases" add constraint "hardship_cases_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "hardship_cases" add constraint "hardship_cases_code_check" check (length(code) >= 1 and length(code) <= 64);`);
    this.addSql(`alter table "hardship_cases" add constraint "hardship_cases_category_check" check (category in ('illness', 'schooling', 'accident', 'single_parent', 'low_income', 'other'));`);
    this.addSql(`alter table "hardship_cases" add constraint "hardship_cases_hardship_class_check" check (hardship_class in ('deep', 'relative', 'accidental', 'none'));`);
    this.addSql(`alter table "hardship_cases" add constraint "hardship_cases_cost_check" check (cost >= 0 and cost <= 999999999999.99);`);
    this.addSql(`alter table "hardship_cases" add constraint "hardship_cases_interval_check" check (closed_on >= registered_on);`);

    this.addSql(`alter table "case_events" add constraint "case_events_case_id_foreign" foreign key ("case_id") references "hardship_cases" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "case_events" add constraint "case_events_kind_check" check (kind in ('known', 'reported', 'helped', 'coordinated', 'escalated', 'accepted', 'resolved', 'stabilised', 'closed', 'followed_up'));`);
    this.addSql(`alter table "case_events" add constraint "case_events_number_check" check (number >= 1 and number <= 99);`);
    this.addSql(`alter table "case_events" add constraint "case_events_actor_check" check (actor in ('union_group', 'unit_union', 'district_union', 'city_union', 'party', 'administration', 'colleague', 'self', 'other'));`);
    this.addSql(`alter table "case_events" add constraint "case_events_level_check" check (level in ('school', 'district', 'city', 'province', 'national'));`);
    this.addSql(`alter table "case_events" add constraint "case_events_form_check" check (form in ('money', 'goods', 'medical_mutual_aid', 'tuition', 'legal_aid', 'counselling', 'work_arrangement', 'other'));`);
    this.addSql(`alter table "case_events" add constraint "case_events_form_only_when" check (form is null or kind = 'helped');`);
    this.addSql(`alter table "case_events" add constraint "case_events_amount_check" check (amount >= 0 and amount <= 999999999999.99);`);
    this.addSql(`alter table "case_events" add constraint "case_events_amount_only_when" check (amount is null or kind = 'helped');`);
    this.addSql(`alter table "case_events" add constraint "case_events_source_check" check (source in ('union', 'administration', 'superior', 'donation', 'other'));`);
    this.addSql(`alter table "case_events" add constraint "case_events_source_only_when" check (source is null or kind = 'helped');`);
    this.addSql(`alter table "case_events" add constraint "case_events_satisfied_only_when" check (satisfied is null or kind = 'followed_up');`);

    this.addSql(`alter table "group_memberships" add constraint "group_memberships_staff_id_foreign" foreign key ("staff_id") references "staff" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "group_memberships" add constraint "group_memberships_group_id_foreign" foreign key ("group_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "group_memberships" add constraint "group_memberships_staff_id_exclusive" exclude using gist (staff_id with =, daterange(from_on, to_on) with &&) deferrable;`);
    this.addSql(`alter table "group_memberships" add constraint "group_memberships_interval_check" check (to_on >= from_on);`);

    this.addSql(`alter table "ethics_records" add constraint "ethics_records_staff_id_foreign" foreign key ("staff_id") references "staff" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "ethics_records" add constraint "ethics_records_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "ethics_records" add constraint "ethics_records_kind_check" check (kind in ('commitment', 'assessment', 'violation'));`);
    this.addSql(`alter table "ethics_records" add constraint "ethics_records_result_check" check (result in ('signed', 'excellent', 'passed', 'failed', 'minor', 'serious'));`);

    this.addSql(`alter table "subsidies" add constraint "subsidies_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "subsidies" add constraint "subsidies_code_check" check (length(code) >= 1 and length(code) <= 64);`);
    this.addSql(`alter table "subsidies" add constraint "subsidies_purpose_check" check (purpose in ('facility', 'culture', 'service'));`);
    this.addSql(`alter table "subsidies" add constraint "subsidies_approved_check" check (approved >= 0 and approved <= 999999999999.99);`);
    this.addSql(`alter table "subsidies" add constraint "subsidies_paid_check" check (paid >= 0 and paid <= 999999999999.99);`);

    this.addSql(`alter table "terms" add constraint "terms_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "terms" add constraint "terms_union_id_foreign" foreign key ("union_id") references "unions" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "terms" add constraint "terms_kind_check" check (kind in ('union_committee', 'staff_congress', 'party_organisation'));`);
    this.addSql(`alter table "terms" add constraint "terms_union_id_only_when" check (union_id is null or kind = 'union_committee');`);
    this.addSql(`alter table "terms" add constraint "terms_number_check" check (number >= 1 and number <= 99);`);
    this.addSql(`alter table "terms" add constraint "terms_due_to_attend_check" check (due_to_attend >= 0 and due_to_attend <= 2000000);`);
    this.addSql(`alter table "terms" add constraint "terms_attended_check" check (attended >= 0 and attended <= 2000000);`);
    this.addSql(`alter table "terms" add constraint "terms_winner_votes_check" check (winner_votes >= 0 and winner_votes <= 2000000);`);
    this.addSql(`alter table "terms" add constraint "terms_representatives_check" check (representatives >= 0 and representatives <= 2000000);`);
    this.addSql(`alter table "terms" add constraint "terms_representatives_only_when" check (representatives is null or kind = 'staff_congress');`);
    this.addSql(`alter table "terms" add constraint "terms_teacher_representatives_check" check (teacher_representatives >= 0 and teacher_representatives <= 2000000);`);
    this.addSql(`alter table "terms" add constraint "terms_teacher_representatives_only_when" check (teacher_representatives is null or kind = 'staff_congress');`);
    this.addSql(`alter table "terms" add constraint "terms_women_representatives_check" check (women_representatives >= 0 and women_representatives <= 2000000);`);
    this.addSql(`alter table "terms" add constraint "terms_women_representatives_only_when" check (women_representatives is null or kind = 'staff_congress');`);
    this.addSql(`alter table "terms" add constraint "terms_interval_check" check (held_on >= from_on);`);

    this.addSql(`alter table "unit_rules" add constraint "unit_rules_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "unit_rules" add constraint "unit_rules_kind_check" check (kind in ('R01', 'R02', 'R03', 'R04', 'R05', 'R06', 'R07', 'R08', 'R09', 'R10', 'R11', 'R12', 'R13', 'R14', 'R15', 'R16', 'R17'));`);
    this.addSql(`alter table "unit_rules" add constraint "unit_rules_status_check" check (status in ('in_force', 'not_applicable'));`);
    this.addSql(`alter table "unit_rules" add constraint "unit_rules_document_no_check" check (length(document_no) >= 1 and length(document_no) <= 64);`);
    this.addSql(`alter table "unit_rules" add constraint "unit_rules_interval_check" check (repealed_on >= adopted_on);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "congress_matters" drop constraint "congress_matters_session_id_foreign";`);
    this.addSql(`alter table "attendances" drop constraint "attendances_activity_id_foreign";`);
    this.addSql(`alter table "spendings" drop constraint "spendings_activity_id_foreign";`);
    this.addSql(`alter table "participations" drop constraint "participations_activity_id_foreign";`);
    this.addSql(`alter table "case_events" drop constraint "case_events_case_id_foreign";`);

    this.addSql(`drop table if exists "meetings" cascade;`);
    this.addSql(`drop table if exists "local_surveys" cascade;`);
    this.addSql(`drop table if exists "issues" cascade;`);
    this.addSql(`drop table if exists "fund_years" cascade;`);
    this.addSql(`drop table if exists "facilities" cascade;`);
    this.addSql(`drop table if exists "disclosures" cascade;`);
    this.addSql(`drop table if exists "congress_sessions" cascade;`);
    this.addSql(`drop table if exists "congress_matters" cascade;`);
    this.addSql(`drop table if exists "assessments" cascade;`);
    this.addSql(`drop table if exists "party_orgs" cascade;`);
    this.addSql(`drop table if exists "documents" cascade;`);
    this.addSql(`drop table if exists "activities" cascade;`);
    this.addSql(`drop table if exists "attendances" cascade;`);
    this.addSql(`drop table if exists "proposals" cascade;`);
    this.addSql(`drop table if exists "publications" cascade;`);
    this.addSql(`drop table if exists "reform_bodies" cascade;`);
    this.addSql(`drop table if exists "targets" cascade;`);
    this.addSql(`drop table if exists "spendings" cascade;`);
    this.addSql(`drop table if exists "posts" cascade;`);
    this.addSql(`drop table if exists "participations" cascade;`);
    this.addSql(`drop table if exists "honours" cascade;`);
    this.addSql(`drop table if exists "hardship_cases" cascade;`);
    this.addSql(`drop table if exists "case_events" cascade;`);
    this.addSql(`drop table if exists "group_memberships" cascade;`);
    this.addSql(`drop table if exists "ethics_records" cascade;`);
    this.addSql(`drop table if exists "subsidies" cascade;`);
    this.addSql(`drop table if exists "terms" cascade;`);
    this.addSql(`drop table if exists "unit_rules" cascade;`);

    this.addSql(`alter table "record_horizons" drop constraint "record_horizons_register_check";`);
    this.addSql(`alter table "record_horizons" add constraint "record_horizons_register_check" check ("register" in ('org_units', 'org_edges', 'unions', 'union_coverage', 'bodies', 'staff', 'employments', 'memberships', 'contests', 'contest_entries', 'survey_waves', 'survey_responses', 'projects', 'submissions'));`);
  }

}
