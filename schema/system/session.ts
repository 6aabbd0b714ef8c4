import {
  Entity,
  Index,
  ManyToOne,
  PrimaryKey,
  Property,
  Unique,
} from '@mikro-orm/decorators/legacy';
import type { Opt, Ref } from '@mikro-orm/core';
import { Account } from './account.ts';

/**
 * A session of an account; only the SHA-256 of its token is stored. The function `open_session`
 * inserts rows; the serving role may only end them.
 */
@Entity({ tableName: 'sessions', comment: '登录会话 · sessions of accounts' })
@Unique({ name: 'sessions_hash_key', properties: ['hash'] })
@Index({ name: 'sessions_account_id_index', properties: ['account'] })
export class Session {
  @PrimaryKey({ type: 'integer', autoincrement: true })
  id!: number;

  @ManyToOne({
    entity: () => Account,
    ref: true,
    fieldName: 'account_id',
    index: false,
    deleteRule: 'restrict',
    updateRule: 'restrict',
  })
  account!: Ref<Account>;

  /** SHA-256 of the token, in hexadecimal */
  @Property({ type: 'string', columnType: 'text' })
  hash!: string;

  /** browser and system, by which people recognise the session */
  @Property({ type: 'string', columnType: 'text' })
  device!: string;

  @Property({ type: 'datetime', columnType: 'timestamptz', defaultRaw: 'now()' })
  createdAt!: Opt<Date>;

  /** the absolute time-out */
  @Property({ type: 'datetime', columnType: 'timestamptz' })
  expiresAt!: Date;

  /** the session ends when it is not used for this many seconds */
  @Property({ type: 'integer' })
  idleSeconds!: number;

  /** null while nobody has ended the session */
  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  endedAt!: Opt<Date> | null;
}
