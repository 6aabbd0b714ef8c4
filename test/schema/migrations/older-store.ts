import { openWholeOrm } from '../../../schema/store/orm.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';

/** A store as it was before the migration `first`: that one and all later ones are taken back. */
export async function openOlderStore(
  first: string,
): Promise<TestStore & { readonly bringUp: () => Promise<void> }> {
  const store = await openTestStore();
  const owner = await openWholeOrm(store.ownerUrl, 2);
  const executed = (await owner.migrator.getExecuted()).map(({ name }) => name);
  for (const name of executed.slice(executed.indexOf(first)).reverse())
    await owner.migrator.down({ migrations: [name] });
  return {
    ...store,
    bringUp: async () => {
      await owner.migrator.up();
    },
    close: async () => {
      await owner.close(true);
      await store.close();
    },
  };
}
