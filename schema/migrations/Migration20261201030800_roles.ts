import { Migration } from '@mikro-orm/migrations';

const FORMER = ['STATISTICIAN', 'ANALYST'];

const ROLES = [
  ...FORMER,
  'UNIT_REPORTER',
  'UNIT_CHAIR',
  'DISTRICT_REVIEWER',
  'CITY_ANALYST',
  'CASE_OFFICER',
  'REPORT_SERVICE',
  'PUBLIC_DASHBOARD',
  'SYSTEM_ADMIN',
  'SECURITY_ADMIN',
  'AUDIT_ADMIN',
];

const oneOf = (roles: readonly string[]): string =>
  `role in (${roles.map((role) => `'${role}'`).join(', ')})`;

const TABLES = ['api_keys', 'accounts'];

/** More roles of keys and accounts; the way back revokes or locks those with a new role. */
export class Migration20261201030800_roles extends Migration {
  override name = 'Migration20261201030800_roles';

  override up(): void {
    this.allow(ROLES);
  }

  override down(): void {
    this.addSql(
      `update "api_keys" set role = 'ANALYST', revoked_at = coalesce(revoked_at, now()) where not ${oneOf(FORMER)};`,
    );
    this.addSql(
      `update "accounts" set role = 'ANALYST', status = 'LOCKED' where not ${oneOf(FORMER)};`,
    );
    this.allow(FORMER);
  }

  private allow(roles: readonly string[]): void {
    for (const table of TABLES) {
      this.addSql(`alter table "${table}" drop constraint "${table}_role_check";`);
      this.addSql(
        `alter table "${table}" add constraint "${table}_role_check" check (${oneOf(roles)});`,
      );
    }
  }
}
