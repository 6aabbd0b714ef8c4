import { randomBytes } from 'node:crypto';
import type { Store } from '../../schema/store/open.ts';
import { addressOf, asAdmin } from './cluster.ts';
import { copyDatabase, openDatabase } from './prepared.ts';

/** A store of a test alone: a copy of a migrated database, opened as the role that serves. */
export interface TestStore extends Store {
  /** closes the store and drops its database */
  close(): Promise<void>;
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/** Makes a store for a test: an empty one, or a copy of a prepared database (`preparedDatabase`). */
export async function openTestStore(template = process.env.TX_TEST_TEMPLATE!): Promise<TestStore> {
  const adminUrl = process.env.TX_TEST_ADMIN_URL!;
  const name = `tongxin_test_${randomBytes(6).toString('hex')}`;
  await asAdmin(adminUrl, (admin) => copyDatabase(admin, template, name));
  const store = await openDatabase(name);
  return {
    ...store,
    ownerUrl: addressOf(adminUrl, name, 'owner'),
    appUrl: addressOf(adminUrl, name, 'app'),
    close: async () => {
      await store.close();
      await asAdmin(adminUrl, (admin) =>
        admin.query(`drop database if exists ${name} with (force)`),
      );
    },
  };
}
