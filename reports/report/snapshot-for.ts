import type { Day } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { periodsOf, yearBefore } from '../../base/period.ts';
import type { Database } from '../../schema/store/open.ts';
import { createSnapshot, type SnapshotRequest } from '../snapshots/create.ts';
import { saysRecord } from '../snapshots/manifest.ts';
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
 * Whether a report on a period can be made from a snapshot: it has the period and the one a year
 * before, says what is on record, is guarded, and has not been superseded.
 */
export const fitsReport = ({ supersededBy, manifest }: StoredSnapshot, period: string): boolean =>
  supersededBy === null &&
  manifest.disclosure.guarded &&
  saysRecord(manifest) &&
  [yearBefore(period), period].every((label) =>
    manifest.periods.some((period) => period.label === label),
  );

/**
 * The request for the snapshot of a report on a period: the period and the one a year before,
 * guarded.
 */
export const requestFor = (root: string, period: string): SnapshotRequest => ({
  title: `${period} 统计报告`,
  root,
  periods: [yearBefore(period), period],
});

/** Makes a snapshot for a report on a period: the period and the one a year before, guarded. */
export const makeSnapshotFor = (
  database: Database,
  root: string,
  period: string,
  by: string,
  today: Day,
  tell?: (done: number, all: number) => void,
): Promise<StoredSnapshot> => createSnapshot(database, requestFor(root, period), by, today, tell);

/**
 * The newest guarded, not superseded snapshot of the root with the period and the one a year
 * before; makes one if there is none.
 * @param root code of the org unit @param by the author
 */
export async function snapshotFor(
  database: Database,
  root: string,
  period: string,
  by: string,
  today: Day,
  tell?: (done: number, all: number) => void,
): Promise<StoredSnapshot> {
  const existing = await firstSnapshot(eachSnapshot(database, { root, period }, null), (snapshot) =>
    fitsReport(snapshot, period),
  );
  return existing ?? makeSnapshotFor(database, root, period, by, today, tell);
}
