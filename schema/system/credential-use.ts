import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/**
 * The last use of an API key or a session, to a minute. The time is in a table of its own, since
 * keys, accounts and sessions are locked while lookups are cached (`hold_still`).
 */
@Entity({
  tableName: 'credential_uses',
  comment: '密钥与会话的最近使用 · last uses of keys and sessions',
})
export class CredentialUse {
  /** SHA-256 of the key or token, in hexadecimal */
  @PrimaryKey({ type: 'string', columnType: 'text' })
  hash!: string;

  @Property({ type: 'datetime', columnType: 'timestamptz' })
  usedAt!: Date;
}
