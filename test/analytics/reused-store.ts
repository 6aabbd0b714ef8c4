import pg from 'pg';
import { registers } from '../../schema/registers/index.ts';
import type { Tables } from '../fixtures/union-package.ts';
import { fillStore } from '../support/filled.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

/** A store that is emptied between uses: faster than one for every random package. */
export interface ReusedStore {
  readonly store: TestStore;
  /** takes a package into the store, and nothing else */
  fill(tables: Tables): Promise<void>;
  close(): Promise<void>;
}

/** Opens a store to be filled again and again. */
export async function openReusedStore(): Promise<ReusedStore> {
  const store = await openTestStore();
  const owner = new pg.Client(store.ownerUrl);
  await owner.connect();
  const empty = [...registers]
    .reverse()
    .map(({ table }) => `delete from ${table}`)
    .join('; ');
  return {
    store,
    async fill(tables) {
      await owner.query(`${empty}; delete from revisions`);
      await fillStore(store, tables);
    },
    async close() {
      await owner.end();
      await store.close();
    },
  };
}
