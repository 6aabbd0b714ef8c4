import {
  Check,
  Entity,
  ManyToOne,
  PrimaryKey,
  Property,
  Unique,
} from '@mikro-orm/decorators/legacy';
import type { Opt, Ref } from '@mikro-orm/core';
import { OrgUnit } from '../registers/org-unit.ts';
import { Account } from './account.ts';
import type { Role } from './api-key.ts';

/**
 * A link with which a person sets a password once. With `account`: of that account. Without: of the
 * first account of the store, which is created with `role` and `unit`. Only the SHA-256 of its token
 * is stored. The owner of the tables inserts rows; the function `redeem_link` uses them.
 */
@Entity({
  tableName: 'account_links',
  comment: '设置密码的一次性链接 · one-time links to set a password',
})
@Unique({ name: 'account_links_hash_key', properties: ['hash'] })
@Check({
  name: 'account_links_target_check',
  expression: '(account_id is null) = (role is not null) and (role is null) = (unit_id is null)',
})
export class AccountLink {
  @PrimaryKey({ type: 'integer', autoincrement: true })
  id!: number;

  /** SHA-256 of the token, in hexadecimal */
  @Property({ type: 'string', columnType: 'text' })
  hash!: string;

  @ManyToOne({
    entity: () => Account,
    ref: true,
    nullable: true,
    fieldName: 'account_id',
    index: false,
    deleteRule: 'restrict',
    updateRule: 'restrict',
  })
  account!: Opt<Ref<Account>> | null;

  /** role of the first account */
  @Property({ type: 'string', columnType: 'text', nullable: true })
  role!: Opt<Role> | null;

  /** org unit of the first account */
  @ManyToOne({
    entity: () => OrgUnit,
    ref: true,
    nullable: true,
    fieldName: 'unit_id',
    index: false,
    deleteRule: 'restrict',
    updateRule: 'restrict',
  })
  unit!: Opt<Ref<OrgUnit>> | null;

  @Property({ type: 'datetime', columnType: 'timestamptz', defaultRaw: 'now()' })
  createdAt!: Opt<Date>;

  @Property({ type: 'datetime', columnType: 'timestamptz' })
  expiresAt!: Date;

  /** null while the link has not been used */
  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  usedAt!: Opt<Date> | null;
}
