import { raw } from '@mikro-orm/core';
import type { Pool } from 'pg';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Database, Store } from '../../schema/store/open.ts';
import { roles, type Role } from '../../schema/rights/roles.ts';
import { ApiKey, DEFAULT_PURPOSE } from '../../schema/system/api-key.ts';
import { CredentialUse } from '../../schema/system/credential-use.ts';
import { noteAccess } from './access-event.ts';
import { asOwner } from './as-owner.ts';
import { assertFits, unitNamed } from './org-units.ts';
import { lookUpCredentials } from './lookup.ts';
import { hashOfToken, newToken } from './tokens.ts';
import type { Viewer } from './viewer.ts';

const PREFIX_LENGTH = 11;

/** Whether a text names a role. */
export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);

/** Options of a new key. */
export interface KeyOptions {
  /** default: DEFAULT_PURPOSE */
  readonly purpose?: string | undefined;
  /** default: the key does not expire */
  readonly expiresAt?: Date | null | undefined;
  /** the author, see actorOf; default: the command line */
  readonly by?: string | undefined;
}

/** The largest number of characters of a purpose. */
const MAX_PURPOSE_LENGTH = 200;

/** A valid purpose as it is stored. Throws INVALID_KEY_OPTION. */
function purposeOf(text: string): string {
  const purpose = text.normalize('NFC').trim();
  if (purpose !== '' && purpose.length <= MAX_PURPOSE_LENGTH && !/\p{Cc}/u.test(purpose))
    return purpose;
  throw new TongxinError('INVALID_KEY_OPTION', {
    reason: {
      zh: `用途应为 1 至 ${MAX_PURPOSE_LENGTH} 个字符，不含控制字符`,
      en: `the purpose has 1 to ${MAX_PURPOSE_LENGTH} characters and no control characters`,
    },
  });
}

/**
 * Creates a key of 256 random bits for a unit and stores only its hash; the returned text is the
 * only copy. Written as the owner of the tables, since the serving role cannot create keys. Throws
 * UNKNOWN_ROLE, UNKNOWN_ORG_UNIT, ROLE_NOT_FOR_UNIT, INVALID_KEY_OPTION; NEEDS_OWNER when the store
 * was opened with the serving role alone.
 */
export async function createApiKey(
  store: Pick<Store, 'pool' | 'asOwner'>,
  unitCode: string,
  role: string,
  { purpose: purposeText = DEFAULT_PURPOSE, expiresAt = null, by = 'cli' }: KeyOptions = {},
): Promise<string> {
  if (!isRole(role)) throw new TongxinError('UNKNOWN_ROLE', { role, roles: roles.join(', ') });
  const purpose = purposeOf(purposeText);
  if (expiresAt !== null && !(expiresAt.getTime() > Date.now()))
    throw new TongxinError('INVALID_KEY_OPTION', {
      reason: { zh: '到期日应在今天或以后', en: 'the day of expiry is today or later' },
    });
  const key = newToken('key');
  const prefix = key.slice(0, PREFIX_LENGTH);
  await asOwner(store, { zh: '生成密钥', en: 'Making a key' }, async (em) => {
    const unit = await unitNamed(em, store.pool, unitCode);
    assertFits(role, unit);
    em.create(ApiKey, {
      prefix,
      hash: hashOfToken(key),
      role,
      unit,
      purpose,
      expiresAt,
      createdBy: by,
    });
    await em.flush();
  });
  noteAccess({ kind: 'KEY_CREATED', actor: by, subject: prefix });
  return key;
}

/** The viewer of a key; null when the key is unknown or revoked. One statement. */
export async function viewerOfKey(pool: Pool, key: string): Promise<Viewer | null> {
  return (await lookUpCredentials(pool, [key])).viewers.get(key) ?? null;
}

/** A stored key. */
export interface StoredKey {
  readonly prefix: string;
  readonly unitId: number;
  readonly unitCode: string;
  readonly role: Role;
  readonly purpose: string;
  readonly createdAt: Date;
  readonly createdBy: string;
  /** null: never */
  readonly expiresAt: Date | null;
  /** to a minute; null: never used */
  readonly lastUsedAt: Date | null;
  /** null: not revoked */
  readonly revokedAt: Date | null;
}

/** Every key, oldest first. */
export async function listApiKeys({ orm }: Pick<Database, 'orm'>): Promise<StoredKey[]> {
  const em = orm.em.fork();
  const keys = await em.findAll(ApiKey, {
    populate: ['unit'],
    orderBy: { createdAt: 'asc', id: 'asc' },
  });
  const uses = await em.find(CredentialUse, { hash: keys.map(({ hash }) => hash) });
  const lastUse = new Map(uses.map(({ hash, usedAt }) => [hash, usedAt]));
  return keys.map(
    ({ prefix, unit, role, purpose, createdAt, createdBy, expiresAt, hash, revokedAt }) => ({
      prefix,
      unitId: unit.$.id,
      unitCode: unit.$.code,
      role,
      purpose,
      createdAt,
      createdBy,
      expiresAt,
      lastUsedAt: lastUse.get(hash) ?? null,
      revokedAt,
    }),
  );
}

/**
 * Revokes a key, given whole or by its prefix; idempotent. Returns the prefix. Throws NOT_FOUND.
 */
export async function revokeApiKey(
  { orm }: Pick<Database, 'orm'>,
  key: string,
  by = 'cli',
): Promise<string> {
  const prefix = key.slice(0, PREFIX_LENGTH);
  const em = orm.em.fork();
  const keys = await em.find(ApiKey, { prefix });
  if (keys.length === 0)
    throw new TongxinError('NOT_FOUND', { register: { zh: '密钥', en: 'API keys' }, key: prefix });
  // a trigger keeps the first time, should another process revoke it meanwhile
  for (const stored of keys) stored.revokedAt ??= raw('now()');
  await em.flush();
  noteAccess({ kind: 'KEY_REVOKED', actor: by, subject: prefix });
  return prefix;
}
