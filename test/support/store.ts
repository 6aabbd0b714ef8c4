import { randomBytes } from 'node:crypto';
import { openAt, type Store } from '../../schema/store/open.ts';
import { addressOf, asAdmin } from './cluster.ts';

/** A store of a test alone: a copy of the migrated template, opened as the role that serves. */
export interface TestStore extends Store {
  /** closes the store and drops its database */
  close(): Promise<void>;
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/** Makes an empty store for a test. */
export async function openTestStore(): Promise<TestStore> {
  const adminUrl = process.env.TX_TEST_ADMIN_URL!;
  const name = `tongxin_test_${randomBytes(6).toString('hex')}`;
  await asAdmin(adminUrl, (admin) =>
    copyTemplate(() =>
      admin.query(
        `create database ${name} template ${process.env.TX_TEST_TEMPLATE!} owner tongxin_test_owner`,
      ),
    ),
  );
  const ownerUrl = addressOf(adminUrl, name, 'owner');
  const appUrl = addressOf(adminUrl, name, 'app');
  const store = await openAt({ ownerUrl, appUrl, where: name, leave: () => Promise.resolve() });
  return {
    ...store,
    ownerUrl,
    appUrl,
    close: async () => {
      await store.close();
      await asAdmin(adminUrl, (admin) =>
        admin.query(`drop database if exists ${name} with (force)`),
      );
    },
  };
}

/** Two copies of one template at once are refused by PostgreSQL; then the second waits a moment. */
async function copyTemplate(copy: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await copy();
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== '55006' || attempt > 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}
