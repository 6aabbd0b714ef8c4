import type { Pool } from 'pg';
import type { Day } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { periodsOf, yearBefore } from '../../base/period.ts';
import { createSnapshot, type SnapshotRequest } from '../snapshots/create.ts';
import { eachSnapshot, firstSnapshot, type StoredSnapshot } from '../snapshots/stored.ts';

/** The one period that is named. Throws INVALID_PERIOD, INVALID_QUERY. */
export function onePeriod(name: string, today: Day): string {
  const [period, ...more] = periodsOf(name, today);
  if (more.length > 0)
    throw new TongxinError('INVALID_QUERY', {
      reason: {
        zh: `“${name}”是多个统计期，请给出一个。`,
        en: `"${name}" is several periods, give one.`,
      },
    });
  return period!.label;
}

/**
 * Whether a report on a period may be made of a snapshot: it holds the period and the one a year
 * before, says of which years contests are on record, may be passed on, and nothing has taken its
 * place.
 */
export const fitsReport = ({ supersededBy, manifest }: StoredSnapshot, period: string): boolean =>
  supersededBy === null &&
  manifest.disclosure.guarded &&
  manifest.contestYears !== undefined &&
  [yearBefore(period), period].every((label) =>
    manifest.periods.some((period) => period.label === label),
  );

/** What a snapshot for a report on a period holds: the period and the one a year before, guarded. */
export const requestFor = (root: string, period: string): SnapshotRequest => ({
  title: `${period} 统计报告`,
  root,
  periods: [yearBefore(period), period],
});

/** A new snapshot for a report on a period: with the period and the one a year before, guarded. */
export const makeSnapshotFor = (
  pool: Pool,
  root: string,
  period: string,
  by: string,
  today: Day,
  tell?: (done: number, all: number) => void,
): Promise<StoredSnapshot> => createSnapshot(pool, requestFor(root, period), by, today, tell);

/**
 * The newest guarded snapshot of the root with the period and the one a year before that nothing
 * has taken the place of; made where there is none.
 * @param root code of the org unit @param by who makes it
 */
export async function snapshotFor(
  pool: Pool,
  root: string,
  period: string,
  by: string,
  today: Day,
  tell?: (done: number, all: number) => void,
): Promise<StoredSnapshot> {
  const existing = await firstSnapshot(eachSnapshot(pool, { root, period }, null), (snapshot) =>
    fitsReport(snapshot, period),
  );
  return existing ?? makeSnapshotFor(pool, root, period, by, today, tell);
}
