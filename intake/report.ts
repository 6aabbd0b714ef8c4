import type { Fault } from '../base/errors/faults.ts';
import type { Finding, Findings } from './invariants/findings.ts';
import type { Encoding } from './read/source.ts';

/** What the file of a table says besides its cells, and how it was read. */
export interface TableNotes {
  /** of a text file; null of a sheet, or when it could not be told */
  readonly encoding: Encoding | null;
  /** rows that the file hides, also by a filter; they are read like the others. `first` are the numbers of the first ten. */
  readonly hiddenRows: { readonly count: number; readonly first: readonly number[] };
  /** names of columns that the file hides; they are read like the others */
  readonly hiddenColumns: readonly string[];
  /** cells that have the value of a merged block that begins above them */
  readonly filledCells: number;
}

/** What an intake did to one table, or would do; always `read = inserted + updated + unchanged + rejected`. */
export interface TableReport extends TableNotes {
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
  /** files or sheets that are no tables, and sheets that are hidden or empty */
  readonly ignored: readonly string[];
  /** those of them that are hidden sheets */
  readonly hiddenSheets: readonly string[];
  /** faults in all; `faults` lists the first of them, in the order of the package */
  readonly faultCount: number;
  readonly faults: readonly Fault[];
  /**
   * broken invariants in which new or changed rows take part; they do not hinder the intake. `warnings` lists the first of each check,
   * `warningCounts` counts them by check. Null: a dry run of too many rows to be examined
   */
  readonly warningCount: number | null;
  readonly warningCounts: Findings['counts'];
  readonly warnings: readonly Finding[];
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
