import { takeIn } from '../../intake/take-in.ts';
import type { Store } from '../../schema/store/open.ts';
import { contractTables } from '../fixtures/contract-package.ts';
import type { Tables } from '../fixtures/union-package.ts';
import { city } from '../server/support/city.ts';
import { preparedDatabase } from './prepared.ts';
import { openTestStore, type TestStore } from './store.ts';

/** Takes tables in code into a store. */
export async function fillStore(store: Store, tables: Tables): Promise<void> {
  const source = {
    tables: Object.entries(tables).map(([name, rows]) => ({
      name,
      place: name,
      bytes: 0,
      read: async function* () {
        yield { start: 1, rows };
      },
    })),
    ignored: [],
    close: () => Promise.resolve(),
  };
  const { outcome, faults } = await takeIn(store.pool, source, { cause: 'import', actor: 'test' });
  if (outcome !== 'WRITTEN')
    throw new Error(`the fixture is ${outcome}: ${JSON.stringify(faults.slice(0, 3))}`);
}

/** Tables that many files of tests begin with: they are taken in once in a run, and then copied. */
const COMMON: readonly (() => Tables)[] = [city, contractTables];

/** A store of a test alone that holds some tables. */
export async function openFilledStore(tables: Tables): Promise<TestStore> {
  const key = JSON.stringify(tables);
  if (COMMON.some((common) => JSON.stringify(common()) === key))
    return openTestStore(await preparedDatabase(key, (store) => fillStore(store, tables)));
  const store = await openTestStore();
  await fillStore(store, tables);
  return store;
}
