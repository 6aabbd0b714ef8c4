import type { Fault } from '../base/errors/faults.ts';

/** What an intake did to one table, or would do; always `read = inserted + updated + unchanged + rejected`. */
export interface TableReport {
  readonly table: string;
  readonly place: string;
  readonly read: number;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  /** rows that were not taken: the faulty ones, or all of a package that was refused */
  readonly rejected: number;
  /** rows with a fault */
  readonly faulty: number;
  /** columns that the register does not have; they were dropped */
  readonly surplus: readonly string[];
}

/**
 * The outcome of an intake. UNCHANGED: everything was there already. WRITTEN: a new revision stands. PASSED: a dry run without faults.
 * REFUSED: there were faults and nothing was written.
 */
export type Outcome = 'UNCHANGED' | 'WRITTEN' | 'PASSED' | 'REFUSED';

/** The report of an intake. */
export interface IntakeReport {
  readonly outcome: Outcome;
  /** of the store afterwards */
  readonly revision: number;
  readonly tables: readonly TableReport[];
  /** files or sheets that are no tables */
  readonly ignored: readonly string[];
  /** faults in all; `faults` lists the first of them, in the order of the package */
  readonly faultCount: number;
  readonly faults: readonly Fault[];
  /** folder with the rejected rows, when there are any and the good ones were written */
  readonly rejects: string | null;
}

/** How far an intake is. `done` and `total` count bytes while reading, else tables. */
export interface IntakeProgress {
  readonly phase: 'reading' | 'checking' | 'writing';
  readonly table: string;
  readonly done: number;
  readonly total: number;
}
