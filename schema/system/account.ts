import {
  Check,
  Entity,
  Index,
  ManyToOne,
  PrimaryKey,
  Property,
  Unique,
} from '@mikro-orm/decorators/legacy';
import type { Opt, Ref } from '@mikro-orm/core';
import { isOneOf } from '../register/sql-text.ts';
import { OrgUnit } from '../registers/org-unit.ts';
import { roles, type Role } from './api-key.ts';

/**
 * Status of an account. INVITED: no password yet; ACTIVE: may sign in; LOCKED: an administrator
 * locked the account.
 */
export const accountStatuses = Object.freeze(['INVITED', 'ACTIVE', 'LOCKED'] as const);

/** A status of an account. */
export type AccountStatus = (typeof accountStatuses)[number];

/** Login names: lower-case letters, digits, dots and hyphens, 3 to 32 characters. */
export const LOGIN_PATTERN = '^[a-z][a-z0-9.-]{2,31}$';

/** The largest number of characters of a display name. */
export const MAX_NAME_LENGTH = 50;

/**
 * The account of a person. The password is stored as the SHA-256 of its Argon2id hash, which only
 * functions of the database compare: the serving role can neither read nor set it.
 */
@Entity({ tableName: 'accounts', comment: '账号 · accounts of persons' })
@Unique({ name: 'accounts_login_key', properties: ['login'] })
@Check({ name: 'accounts_login_check', expression: `login ~ '${LOGIN_PATTERN}'` })
@Check({
  name: 'accounts_name_check',
  expression: `length(name) >= 1 and length(name) <= ${MAX_NAME_LENGTH}`,
})
@Check({ name: 'accounts_role_check', expression: isOneOf('role', roles) })
@Check({ name: 'accounts_status_check', expression: isOneOf('status', accountStatuses) })
@Check({
  name: 'accounts_password_check',
  expression: '(password_salt is null) = (password_verifier is null)',
})
@Index({ name: 'accounts_unit_id_index', properties: ['unit'] })
export class Account {
  @PrimaryKey({ type: 'integer', autoincrement: true })
  id!: number;

  /** see {@link LOGIN_PATTERN} */
  @Property({ type: 'string', columnType: 'text' })
  login!: string;

  /** the name of the person, which is shown with changes */
  @Property({ type: 'string', columnType: 'text' })
  name!: string;

  @Property({ type: 'string', columnType: 'text' })
  role!: Role;

  /** the top of the units that the account sees */
  @ManyToOne({
    entity: () => OrgUnit,
    ref: true,
    fieldName: 'unit_id',
    index: false,
    deleteRule: 'restrict',
    updateRule: 'restrict',
  })
  unit!: Ref<OrgUnit>;

  @Property({ type: 'string', columnType: 'text' })
  status!: AccountStatus;

  /** parameters and salt of Argon2id as a PHC string without its hash; null: no password */
  @Property({ type: 'string', columnType: 'text', nullable: true })
  passwordSalt!: Opt<string> | null;

  /** SHA-256 of the Argon2id hash, in hexadecimal; the serving role cannot read it */
  @Property({ type: 'string', columnType: 'text', nullable: true, lazy: true })
  passwordVerifier!: Opt<string> | null;

  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  passwordSetAt!: Opt<Date> | null;

  @Property({ type: 'datetime', columnType: 'timestamptz', defaultRaw: 'now()' })
  createdAt!: Opt<Date>;

  /** the author: name and login of an account, `cli`, or `setup` */
  @Property({ type: 'string', columnType: 'text' })
  createdBy!: string;
}
