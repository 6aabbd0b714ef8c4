import { DriverException, type EntityManager } from '@mikro-orm/core';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Bilingual } from '../../base/language.ts';
import type { Store } from '../../schema/store/open.ts';

/** PostgreSQL: insufficient privilege. */
const NOT_GRANTED = '42501';

/** Runs `work` as the owner of the tables. Throws NEEDS_OWNER when there is only the serving role. */
export async function asOwner<T>(
  store: Pick<Store, 'asOwner'>,
  what: Bilingual,
  work: (owner: EntityManager) => Promise<T>,
): Promise<T> {
  return store.asOwner(work).catch((error: unknown) => {
    if (!(error instanceof DriverException) || error.code !== NOT_GRANTED) throw error;
    throw new TongxinError('NEEDS_OWNER', { what });
  });
}
