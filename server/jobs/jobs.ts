import type { Pool } from 'pg';
import { createSnapshot, type SnapshotRequest } from '../../reports/snapshots/create.ts';
import { takePackage, type PackageToTake } from '../imports/take-package.ts';

/** What a snapshot is made of, by whom, on which day. */
export interface SnapshotToMake {
  readonly request: SnapshotRequest;
  readonly by: string;
  readonly today: string;
}

type Tell = (progress: object) => void;

/**
 * Long work that is done off the thread that serves, by name. What goes in and comes out can be
 * sent between threads.
 */
export const JOBS = Object.freeze({
  /** takes a package in; its report */
  takePackage: (pool: Pool, input: PackageToTake, tell: Tell) => takePackage(pool, input, tell),
  /** makes a snapshot; its code */
  makeSnapshot: async (pool: Pool, { request, by, today }: SnapshotToMake, tell: Tell) =>
    (
      await createSnapshot(pool, request, by, today, (done, total) => {
        tell({ done, total });
      })
    ).code,
});

/** The name of a job. */
export type JobName = keyof typeof JOBS;

/** What a job is given. */
export type JobInput<N extends JobName> = Parameters<(typeof JOBS)[N]>[1];

/** What comes of a job. */
export type JobOutput<N extends JobName> = Awaited<ReturnType<(typeof JOBS)[N]>>;
