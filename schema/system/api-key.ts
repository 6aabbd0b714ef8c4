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
import { roles, type Role } from '../rights/roles.ts';

export { roles, type Role };

/** The purpose of a key when none is stated. */
export const DEFAULT_PURPOSE = '程序接口 · API';

/** An API key; only its SHA-256 is stored. */
@Entity({ tableName: 'api_keys', comment: '接口密钥 · keys to the API' })
@Unique({ name: 'api_keys_hash_key', properties: ['hash'] })
@Check({
  name: 'api_keys_role_check',
  expression: isOneOf('role', roles),
})
@Index({ name: 'api_keys_unit_id_index', properties: ['unit'] })
export class ApiKey {
  @PrimaryKey({ type: 'integer', autoincrement: true })
  id!: number;

  /** the first characters of the key, which identify it for people */
  @Property({ type: 'string', columnType: 'text' })
  prefix!: string;

  /** SHA-256 of the key, in hexadecimal */
  @Property({ type: 'string', columnType: 'text' })
  hash!: string;

  @Property({ type: 'string', columnType: 'text' })
  role!: Role;

  @ManyToOne({
    entity: () => OrgUnit,
    ref: true,
    fieldName: 'unit_id',
    index: false,
    deleteRule: 'restrict',
    updateRule: 'restrict',
  })
  unit!: Ref<OrgUnit>;

  @Property({ type: 'datetime', columnType: 'timestamptz', defaultRaw: 'now()' })
  createdAt!: Opt<Date>;

  /** null while the key is good */
  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  revokedAt!: Opt<Date> | null;

  /** null: the key does not expire */
  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  expiresAt!: Opt<Date> | null;

  /** what the key is for, in the words of the person who created it */
  @Property({ type: 'string', columnType: 'text', default: DEFAULT_PURPOSE })
  purpose!: Opt<string>;

  /** the author: name and login of an account, or `cli` */
  @Property({ type: 'string', columnType: 'text', default: 'cli' })
  createdBy!: Opt<string>;
}
