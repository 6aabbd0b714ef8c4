import { DriverException, raw } from '@mikro-orm/core';
import type { Pool } from 'pg';
import { TongxinError } from '../../base/errors/errors.ts';
import { nearest } from '../../base/nearest.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import type { Database, Store } from '../../schema/store/open.ts';
import { ApiKey, roles, type Role } from '../../schema/system/api-key.ts';
import { lookUpCredentials } from './lookup.ts';
import { hashOfToken, newToken } from './tokens.ts';
import type { Viewer } from './viewer.ts';

const PREFIX_LENGTH = 11;

/** PostgreSQL: insufficient privilege. */
const NOT_GRANTED = '42501';

/** Whether a text names a role. */
export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);

/** The org unit codes nearest to `code`, for error messages; reads at most 100,000 codes. */
export async function nearestOrgUnits(pool: Pick<Pool, 'query'>, code: string): Promise<string> {
  const { rows } = await pool.query<{ code: string }>(
    'select code from org_units order by code limit 100000',
  );
  return nearest(
    code,
    rows.map((row) => row.code),
  ).join(', ');
}

/**
 * Creates a key of 256 random bits for a unit and stores only its hash; the returned text is the
 * only copy. Written as the owner of the tables, since the serving role cannot create keys. Throws
 * UNKNOWN_ROLE, UNKNOWN_ORG_UNIT; NEEDS_OWNER when the store was opened with the serving role
 * alone.
 */
export async function createApiKey(
  store: Pick<Store, 'pool' | 'asOwner'>,
  unitCode: string,
  role: string,
): Promise<string> {
  if (!isRole(role)) throw new TongxinError('UNKNOWN_ROLE', { role, roles: roles.join(', ') });
  const key = newToken('key');
  const isMade = await store.asOwner(async (em) => {
    const unit = await em.findOne(OrgUnit, { code: unitCode });
    if (!unit) return false;
    em.create(ApiKey, { prefix: key.slice(0, PREFIX_LENGTH), hash: hashOfToken(key), role, unit });
    await em.flush().catch((error: unknown) => {
      if (!(error instanceof DriverException) || error.code !== NOT_GRANTED) throw error;
      throw new TongxinError('NEEDS_OWNER', {
        what: { zh: '生成密钥', en: 'Making a key' },
      });
    });
    return true;
  });
  if (!isMade)
    throw new TongxinError('UNKNOWN_ORG_UNIT', {
      code: unitCode,
      nearest: await nearestOrgUnits(store.pool, unitCode),
    });
  return key;
}

/** The viewer of a key; null when the key is unknown or revoked. One statement. */
export async function viewerOfKey(pool: Pool, key: string): Promise<Viewer | null> {
  return (await lookUpCredentials(pool, [key])).viewers.get(key) ?? null;
}

/** A stored key; `revokedAt` is null while the key is valid. */
export interface StoredKey {
  readonly prefix: string;
  readonly unitCode: string;
  readonly role: Role;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}

/** Every key, oldest first. */
export async function listApiKeys({ orm }: Database): Promise<StoredKey[]> {
  const keys = await orm.em
    .fork()
    .findAll(ApiKey, { populate: ['unit'], orderBy: { createdAt: 'asc', id: 'asc' } });
  return keys.map(({ prefix, unit, role, createdAt, revokedAt }) => ({
    prefix,
    unitCode: unit.$.code,
    role,
    createdAt,
    revokedAt,
  }));
}

/**
 * Revokes a key, given whole or by its prefix; idempotent. Returns the prefix. Throws NOT_FOUND.
 */
export async function revokeApiKey({ orm }: Database, key: string): Promise<string> {
  const prefix = key.slice(0, PREFIX_LENGTH);
  const em = orm.em.fork();
  const keys = await em.find(ApiKey, { prefix });
  if (keys.length === 0)
    throw new TongxinError('NOT_FOUND', { register: { zh: '密钥', en: 'API keys' }, key: prefix });
  // a trigger keeps the first time, should another process revoke it meanwhile
  for (const stored of keys) stored.revokedAt ??= raw('now()');
  await em.flush();
  return prefix;
}
