import { Migration } from '@mikro-orm/migrations';

/** Five failures in a quarter of an hour lock a login name out for a quarter of an hour. */
const PROVE_PASSWORD = `create function prove_password(p_login text, p_proof bytea,
    out outcome text, out account integer, out seconds integer)
  language plpgsql security definer set search_path = pg_catalog as $$
  declare
    digest text := encode(sha256(convert_to(p_login, 'UTF8')), 'hex');
    attempt public.sign_in_failures;
  begin
    delete from public.sign_in_failures where last_at < clock_timestamp() - interval '1 day';
    insert into public.sign_in_failures as f (login_hash, failures, last_at) values (digest, 0, clock_timestamp())
      on conflict (login_hash) do update set failures =
        case when f.last_at < clock_timestamp() - interval '15 minutes' then 0 else f.failures end
      returning * into attempt;
    if attempt.locked_until > clock_timestamp() then
      outcome := 'LOCKED';
      seconds := ceil(extract(epoch from attempt.locked_until - clock_timestamp()));
      return;
    end if;
    select a.id into account from public.accounts a where a.login = p_login and a.status = 'ACTIVE'
      and a.password_verifier = encode(sha256(p_proof), 'hex');
    if account is not null then
      delete from public.sign_in_failures where login_hash = digest;
      outcome := 'PROVED';
      return;
    end if;
    outcome := 'REFUSED';
    update public.sign_in_failures set last_at = clock_timestamp(),
      failures = case when attempt.failures >= 4 then 0 else attempt.failures + 1 end,
      locked_until = case when attempt.failures >= 4 then clock_timestamp() + interval '15 minutes' end
      where login_hash = digest;
  end $$`;

/** Opens a session for whoever proves the password; ends the session that it replaces. */
const OPEN_SESSION = `create function open_session(p_login text, p_proof bytea, p_hash text, p_device text,
    p_seconds integer, p_idle_seconds integer, p_replaces text,
    out outcome text, out session integer, out seconds integer)
  language plpgsql security definer set search_path = pg_catalog as $$
  declare
    proved record;
  begin
    proved := public.prove_password(p_login, p_proof);
    outcome := proved.outcome;
    seconds := proved.seconds;
    if outcome <> 'PROVED' then return; end if;
    update public.sessions set ended_at = now() where hash = p_replaces and ended_at is null;
    insert into public.sessions (account_id, hash, device, expires_at, idle_seconds)
      values (proved.account, p_hash, p_device, now() + make_interval(secs => p_seconds), p_idle_seconds)
      returning id into session;
  end $$`;

/** Sets a new password for whoever proves the old one; ends every session of the account. */
const CHANGE_PASSWORD = `create function change_password(p_login text, p_proof bytea, p_salt text, p_verifier text,
    out outcome text, out seconds integer)
  language plpgsql security definer set search_path = pg_catalog as $$
  declare
    proved record;
  begin
    proved := public.prove_password(p_login, p_proof);
    outcome := proved.outcome;
    seconds := proved.seconds;
    if outcome <> 'PROVED' then return; end if;
    update public.accounts set password_salt = p_salt, password_verifier = p_verifier, password_set_at = now()
      where id = proved.account;
    update public.sessions set ended_at = now() where account_id = proved.account and ended_at is null;
  end $$`;

/**
 * Uses a link once: sets the password of its account, or creates the first account. Returns the
 * login name; null: the link is unknown, used or expired, or its account is locked.
 */
const REDEEM_LINK = `create function redeem_link(p_token text, p_salt text, p_verifier text, p_login text, p_name text)
  returns text language plpgsql security definer set search_path = pg_catalog as $$
  declare
    link public.account_links;
    redeemed public.accounts;
  begin
    select * into link from public.account_links where hash = encode(sha256(convert_to(p_token, 'UTF8')), 'hex')
      and used_at is null and expires_at > now() for update;
    if not found then return null; end if;
    if link.account_id is null then
      lock table public.accounts in share row exclusive mode;
      if exists (select from public.accounts) then return null; end if;
      insert into public.accounts (login, name, role, unit_id, status, password_salt, password_verifier,
          password_set_at, created_by)
        values (p_login, p_name, link.role, link.unit_id, 'ACTIVE', p_salt, p_verifier, now(), 'setup')
        returning * into redeemed;
    else
      update public.accounts set password_salt = p_salt, password_verifier = p_verifier, password_set_at = now(),
        status = 'ACTIVE' where id = link.account_id and status <> 'LOCKED' returning * into redeemed;
      if not found then return null; end if;
    end if;
    update public.account_links set used_at = now() where id = link.id;
    update public.account_links set expires_at = now()
      where account_id = redeemed.id and used_at is null and expires_at > now();
    update public.sessions set ended_at = now() where account_id = redeemed.id and ended_at is null;
    delete from public.sign_in_failures where login_hash = encode(sha256(convert_to(redeemed.login, 'UTF8')), 'hex');
    return redeemed.login;
  end $$`;

/** A session that has ended stays ended. */
const KEEP_ENDED = `create function keep_ended() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    new.ended_at := coalesce(old.ended_at, new.ended_at);
    return new;
  end $$`;

const holdStill = (tables: string): string => `create or replace function hold_still() returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
  begin
    lock table ${tables} in share mode nowait;
    return true;
  exception when lock_not_available then
    return false;
  end $$`;

const FUNCTIONS = [PROVE_PASSWORD, OPEN_SESSION, CHANGE_PASSWORD, REDEEM_LINK, KEEP_ENDED];

const SIGNATURES = [
  'open_session(text, bytea, text, text, integer, integer, text)',
  'change_password(text, bytea, text, text)',
  'redeem_link(text, text, text, text, text)',
  'prove_password(text, bytea)',
];

/**
 * Accounts, sessions, one-time links, and the functions that alone compare and set passwords: the
 * serving role opens a session only with the Argon2id hash of the right password.
 */
export class Migration20261201013944_accounts extends Migration {

  override name = 'Migration20261201013944_accounts';

  override up(): void | Promise<void> {
    this.addSql(`create table "credential_uses" ("hash" text not null, "used_at" timestamptz not null, primary key ("hash"));`);
    this.addSql(`comment on table "credential_uses" is '密钥与会话的最近使用 · last uses of keys and sessions';`);

    this.addSql(`create table "accounts" ("id" serial primary key, "login" text not null, "name" text not null, "role" text not null, "unit_id" int not null, "status" text not null, "password_salt" text null, "password_verifier" text null, "password_set_at" timestamptz null, "created_at" timestamptz not null default now(), "created_by" text not null);`);
    this.addSql(`comment on table "accounts" is '账号 · accounts of persons';`);
    this.addSql(`create index "accounts_unit_id_index" on "accounts" ("unit_id");`);
    this.addSql(`alter table "accounts" add constraint "accounts_login_key" unique ("login");`);

    this.addSql(`create table "account_links" ("id" serial primary key, "hash" text not null, "account_id" int null, "role" text null, "unit_id" int null, "created_at" timestamptz not null default now(), "expires_at" timestamptz not null, "used_at" timestamptz null);`);
    this.addSql(`comment on table "account_links" is '设置密码的一次性链接 · one-time links to set a password';`);
    this.addSql(`alter table "account_links" add constraint "account_links_hash_key" unique ("hash");`);

    this.addSql(`create table "sessions" ("id" serial primary key, "account_id" int not null, "hash" text not null, "device" text not null, "created_at" timestamptz not null default now(), "expires_at" timestamptz not null, "idle_seconds" int not null, "ended_at" timestamptz null);`);
    this.addSql(`comment on table "sessions" is '登录会话 · sessions of accounts';`);
    this.addSql(`create index "sessions_account_id_index" on "sessions" ("account_id");`);
    this.addSql(`alter table "sessions" add constraint "sessions_hash_key" unique ("hash");`);

    this.addSql(`create table "sign_in_failures" ("login_hash" text not null, "failures" int not null, "last_at" timestamptz not null, "locked_until" timestamptz null, primary key ("login_hash"));`);
    this.addSql(`create index "sign_in_failures_last_at_index" on "sign_in_failures" ("last_at");`);
    this.addSql(`comment on table "sign_in_failures" is '登录失败次数 · failed attempts to sign in';`);

    this.addSql(`alter table "api_keys" add "expires_at" timestamptz null, add "purpose" text not null default '程序接口 · API', add "created_by" text not null default 'cli';`);

    this.addSql(`alter table "accounts" add constraint "accounts_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "accounts" add constraint "accounts_password_check" check ((password_salt is null) = (password_verifier is null));`);
    this.addSql(`alter table "accounts" add constraint "accounts_status_check" check (status in ('INVITED', 'ACTIVE', 'LOCKED'));`);
    this.addSql(`alter table "accounts" add constraint "accounts_role_check" check (role in ('STATISTICIAN', 'ANALYST'));`);
    this.addSql(`alter table "accounts" add constraint "accounts_name_check" check (length(name) >= 1 and length(name) <= 50);`);
    this.addSql(`alter table "accounts" add constraint "accounts_login_check" check (login ~ '^[a-z][a-z0-9.-]{2,31}\$');`);

    this.addSql(`alter table "account_links" add constraint "account_links_account_id_foreign" foreign key ("account_id") references "accounts" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "account_links" add constraint "account_links_unit_id_foreign" foreign key ("unit_id") references "org_units" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "account_links" add constraint "account_links_target_check" check ((account_id is null) = (role is not null) and (role is null) = (unit_id is null));`);

    this.addSql(`alter table "sessions" add constraint "sessions_account_id_foreign" foreign key ("account_id") references "accounts" ("id") on update restrict on delete restrict;`);

    for (const text of FUNCTIONS) this.addSql(text);
    for (const signature of [...SIGNATURES, 'keep_ended()'])
      this.addSql(`revoke all on function ${signature} from public`);
    this.addSql('create trigger sessions_stay_ended before update on sessions for each row execute function keep_ended()');
    this.addSql(holdStill('public.revisions, public.snapshots, public.api_keys, public.accounts, public.sessions'));
  }

  override down(): void | Promise<void> {
    this.addSql(holdStill('public.revisions, public.snapshots, public.api_keys'));
    for (const signature of SIGNATURES) this.addSql(`drop function ${signature}`);

    this.addSql(`alter table "account_links" drop constraint "account_links_account_id_foreign";`);
    this.addSql(`alter table "sessions" drop constraint "sessions_account_id_foreign";`);

    this.addSql(`drop table if exists "credential_uses" cascade;`);
    this.addSql(`drop table if exists "accounts" cascade;`);
    this.addSql(`drop table if exists "account_links" cascade;`);
    this.addSql(`drop table if exists "sessions" cascade;`);
    this.addSql(`drop table if exists "sign_in_failures" cascade;`);
    this.addSql('drop function keep_ended()');

    this.addSql(`alter table "api_keys" drop column "expires_at", drop column "purpose", drop column "created_by";`);
  }

}
