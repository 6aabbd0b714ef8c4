import type { Pool } from 'pg';
import { RecentlyUsed } from '../../base/recently-used.ts';
import { costOfOutdated, outdatedSince, type Outdated } from '../../reports/snapshots/outdated.ts';
import type { StoredSnapshot } from '../../reports/snapshots/stored.ts';
import type { RequestContext } from '../graphql/context.ts';

/** Cached counts of one store, and those under way, which requests for the same count share. */
class Counts {
  readonly cache = new RecentlyUsed<Outdated>(200);
  readonly underWay = new Map<string, Promise<Outdated | null>>();
}

const countsOf = new WeakMap<Pool, Counts>();

/**
 * The number of figures of a report that differ from the data of today; computed once for each
 * revision, and charged to every request that waits for it. The caller closes the budget. Throws
 * QUERY_TOO_LARGE, BUDGET_EXHAUSTED, OVERLOADED.
 */
export async function outdatedIn(
  { facts, budget, revision, today, store: { pool } }: RequestContext,
  snapshot: StoredSnapshot,
  period: string,
): Promise<Outdated | null> {
  if (revision === snapshot.record.revision) return null;
  const counts = countsOf.get(pool) ?? new Counts();
  countsOf.set(pool, counts);
  const key = [snapshot.recordHash, period, revision, today].join(' ');
  const cache = counts.cache.get(key);
  if (cache) return cache;
  budget.charge({ milliseconds: costOfOutdated(snapshot, period) });
  await budget.enter();
  const madeMeanwhile = counts.cache.get(key);
  if (madeMeanwhile) return madeMeanwhile;
  const making =
    counts.underWay.get(key) ??
    outdatedSince(pool, snapshot, period, today, () => facts.at(revision)).finally(() => {
      counts.underWay.delete(key);
    });
  counts.underWay.set(key, making);
  const outdated = await making;
  if (outdated !== null) counts.cache.set(key, outdated);
  return outdated;
}
