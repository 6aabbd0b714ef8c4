import type { Pool } from 'pg';
import { RecentlyUsed } from '../../base/recently-used.ts';
import { outdatedSince, type Outdated } from '../../reports/snapshots/outdated.ts';
import type { StoredSnapshot } from '../../reports/snapshots/stored.ts';
import type { RequestContext } from '../graphql/context.ts';

/** Counts of one store: the last ones, and those under way, which all who ask for the same wait for. */
class Counts {
  readonly kept = new RecentlyUsed<Outdated>(200);
  readonly underWay = new Map<string, Promise<Outdated | null>>();
}

const countsOf = new WeakMap<Pool, Counts>();

/** How the data has gone on since a snapshot, for a report on a period: counted once for each revision of the data. */
export async function outdatedIn(
  { facts, revision, today, store: { pool } }: RequestContext,
  snapshot: StoredSnapshot,
  period: string,
): Promise<Outdated | null> {
  if (revision === snapshot.record.revision) return null;
  const counts = countsOf.get(pool) ?? new Counts();
  countsOf.set(pool, counts);
  const key = [snapshot.recordHash, period, revision, today].join(' ');
  const kept = counts.kept.get(key);
  if (kept) return kept;
  const making =
    counts.underWay.get(key) ??
    outdatedSince(pool, snapshot, period, today, () => facts.at(revision)).finally(() => {
      counts.underWay.delete(key);
    });
  counts.underWay.set(key, making);
  const made = await making;
  if (made !== null) counts.kept.set(key, made);
  return made;
}
