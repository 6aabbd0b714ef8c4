import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/**
 * Failed attempts to sign in with a login name, whether or not an account has that name. Functions
 * of the database read and write the rows; the serving role has no right to them.
 */
@Entity({ tableName: 'sign_in_failures', comment: '登录失败次数 · failed attempts to sign in' })
@Index({ name: 'sign_in_failures_last_at_index', properties: ['lastAt'] })
export class SignInFailure {
  /** SHA-256 of the login name, since people type passwords into the wrong field */
  @PrimaryKey({ type: 'string', columnType: 'text' })
  loginHash!: string;

  @Property({ type: 'integer' })
  failures!: number;

  @Property({ type: 'datetime', columnType: 'timestamptz' })
  lastAt!: Date;

  /** nobody may sign in with the name before this time; null: not locked out */
  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  lockedUntil!: Date | null;
}
