import type { NotedFile } from './file-notes.ts';

/**
 * The outcome of an import. UNCHANGED: the store has everything already. WRITTEN: a new revision.
 * PASSED: a dry run without faults. REFUSED: there were faults and nothing was written.
 */
export type Outcome = 'UNCHANGED' | 'WRITTEN' | 'PASSED' | 'REFUSED';

/**
 * The effect of an import on one table, done or previewed; `read = inserted + updated + unchanged +
 * rejected`.
 */
export interface TableReport extends NotedFile {
  readonly table: string;
  readonly read: number;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  /** rows that were not written: the faulty ones, or all of a refused package */
  readonly rejected: number;
  /** rows with a fault */
  readonly faulty: number;
  /** columns that the register does not have; they were dropped */
  readonly surplus: readonly string[];
}
