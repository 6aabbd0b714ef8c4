import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  createApiKey,
  listApiKeys,
  revokeApiKey,
  viewerOfKey,
} from '../../server/access/api-keys.ts';
import { CredentialUses } from '../../server/access/credential-uses.ts';
import { openFilledStore } from '../support/filled.ts';
import { type TestStore } from '../support/store.ts';
import { city } from './support/city.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openFilledStore(city());
});
afterAll(() => store.close());

describe('API keys', () => {
  it('are listed with their units, oldest first, with the times of the database', async () => {
    const first = await createApiKey(store, 'C', 'STATISTICIAN');
    const second = await createApiKey(store, 'D1', 'ANALYST');
    await revokeApiKey(store, second);
    const { rows } = await store.pool.query<{ made: string; revoked: string | null }>(
      'select created_at::text as made, revoked_at::text as revoked from api_keys order by id',
    );
    expect(await listApiKeys(store)).toMatchObject([
      {
        prefix: first.slice(0, 11),
        unitCode: 'C',
        role: 'STATISTICIAN',
        createdAt: new Date(rows[0]!.made),
        revokedAt: null,
      },
      {
        prefix: second.slice(0, 11),
        unitCode: 'D1',
        role: 'ANALYST',
        createdAt: new Date(rows[1]!.made),
        revokedAt: new Date(rows[1]!.revoked!),
      },
    ]);
    expect(rows[1]!.revoked).not.toBeNull();
  });

  it('have a purpose, a day of expiry after which they are dead, and a time of last use', async () => {
    const key = await createApiKey(store, 'D1', 'ANALYST', {
      purpose: ' 年报系统 ',
      expiresAt: new Date(Date.now() + 60_000),
      by: '王芳 (wangfang)',
    });
    expect((await viewerOfKey(store.pool, key))?.unitCode).toBe('D1');
    expect((await listApiKeys(store)).at(-1)).toMatchObject({
      purpose: '年报系统',
      createdBy: '王芳 (wangfang)',
      lastUsedAt: null,
    });
    const uses = new CredentialUses(store.pool, 900, (error) => {
      throw error;
    });
    uses.note(key);
    uses.note(key);
    await uses.close();
    expect((await listApiKeys(store)).at(-1)!.lastUsedAt).not.toBeNull();
    await store.asOwner((em) =>
      em
        .getConnection()
        .execute("update api_keys set expires_at = now() where created_by <> 'cli'"),
    );
    expect(await viewerOfKey(store.pool, key)).toBeNull();
    for (const options of [
      { purpose: ' ' },
      { purpose: 'x'.repeat(201) },
      { expiresAt: new Date(0) },
    ])
      await expect(createApiKey(store, 'D1', 'ANALYST', options)).rejects.toMatchObject({
        code: 'INVALID_KEY_OPTION',
      });
  });

  it('keep the time of their first revocation, however often and at once they are revoked', async () => {
    const key = await createApiKey(store, 'C', 'ANALYST');
    const revokedAt = async (): Promise<unknown> =>
      (await listApiKeys(store)).find(({ prefix }) => prefix === key.slice(0, 11))!.revokedAt;
    await Promise.all([1, 2, 3].map(() => revokeApiKey(store, key)));
    const first = await revokedAt();
    expect(await revokeApiKey(store, key.slice(0, 11))).toBe(key.slice(0, 11));
    expect([first === null, await revokedAt()]).toEqual([false, first]);
  });

  it('are not made for a unit or a role that does not exist, and such a prefix is not revoked', async () => {
    const before = await listApiKeys(store);
    await expect(createApiKey(store, "D1'; --", 'ANALYST')).rejects.toMatchObject({
      code: 'UNKNOWN_ORG_UNIT',
      params: { code: "D1'; --" },
    });
    await expect(createApiKey(store, 'D1', 'CHIEF')).rejects.toMatchObject({
      code: 'UNKNOWN_ROLE',
    });
    await expect(revokeApiKey(store, "tx_\\'?? or")).rejects.toMatchObject({
      code: 'NOT_FOUND',
      params: { key: "tx_\\'?? or" },
    });
    expect(await listApiKeys(store)).toEqual(before);
  });
});
