import { createSnapshot, type SnapshotRequest } from '../../reports/snapshots/create.ts';
import type { Database } from '../../schema/store/open.ts';
import { takePackage, type PackageToTake } from '../imports/take-package.ts';

/** The request for a snapshot, its author and the day. */
export interface SnapshotToMake {
  readonly request: SnapshotRequest;
  readonly by: string;
  readonly today: string;
}

type ReportProgress = (progress: object) => void;

/** Long work for worker threads, by name. Inputs and outputs can be sent between threads. */
export const JOBS = Object.freeze({
  /** imports a package; returns the report */
  takePackage: ({ pool }: Database, input: PackageToTake, reportProgress: ReportProgress) =>
    takePackage(pool, input, reportProgress),
  /** makes a snapshot; returns its code */
  makeSnapshot: async (
    database: Database,
    { request, by, today }: SnapshotToMake,
    reportProgress: ReportProgress,
  ) =>
    (
      await createSnapshot(database, request, by, today, (done, total) => {
        reportProgress({ done, total });
      })
    ).code,
});

/** The name of a job. */
export type JobName = keyof typeof JOBS;

/** The input of a job. */
export type JobInput<N extends JobName> = Parameters<(typeof JOBS)[N]>[1];

/** The output of a job. */
export type JobOutput<N extends JobName> = Awaited<ReturnType<(typeof JOBS)[N]>>;
