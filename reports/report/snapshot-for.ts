import type { Day } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { periodsOf, yearBefore } from '../../base/period.ts';
import type { Database } from '../../schema/store/open.ts';
import { createSnapshot, type SnapshotRequest } from '../snapshots/create.ts';
import { hasRecordHorizons } from '../snapshots/manifest.ts';
import { hasSupplements } from '../snapshots/supplements.ts';
import { eachSnapshot, firstSnapshot, type StoredSnapshot } from '../snapshots/stored.ts';

/** The single period that a text names. Throws INVALID_PERIOD, INVALID_QUERY. */
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
 * Whether a report on a period can be made from a snapshot: the snapshot contains the period and
 * the same period a year before and what a report shows besides figures, states what is on record, is
 * guarded, and has not been superseded.
 */
export const fitsReport = ({ supersededBy, manifest }: StoredSnapshot, period: string): boolean =>
  supersededBy === null &&
  manifest.disclosure.guarded &&
  hasRecordHorizons(manifest) &&
  hasSupplements(manifest, period) &&
  [yearBefore(period), period].every((wanted) =>
    manifest.periods.some(({ label }) => label === wanted),
  );

/**
 * The request for a snapshot that {@link fitsReport}: the period and the same period a year before,
 * guarded by default.
 */
export const requestFor = (root: string, period: string): SnapshotRequest => ({
  title: `${period} 统计报告`,
  root,
  periods: [yearBefore(period), period],
});

/** Makes a snapshot for a report on a period, see {@link requestFor}. */
export const makeSnapshotFor = (
  database: Database,
  root: string,
  period: string,
  author: string,
  today: Day,
  onProgress?: (done: number, all: number) => void,
): Promise<StoredSnapshot> =>
  createSnapshot(database, requestFor(root, period), author, today, onProgress);

/**
 * The newest snapshot of an org unit that {@link fitsReport}; makes one if there is none.
 * @param root code of the org unit
 */
export async function snapshotFor(
  database: Database,
  root: string,
  period: string,
  author: string,
  today: Day,
  onProgress?: (done: number, all: number) => void,
): Promise<StoredSnapshot> {
  const existing = await firstSnapshot(eachSnapshot(database, { root, period }, null), (snapshot) =>
    fitsReport(snapshot, period),
  );
  return existing ?? makeSnapshotFor(database, root, period, author, today, onProgress);
}
