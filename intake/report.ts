import type { NotedFile } from '../base/file-notes.ts';
import type { Outcome, TableReport } from '../base/import-report.ts';
import type { Fault } from '../base/errors/faults.ts';
import type { Finding, Findings } from './invariants/findings.ts';

export type { Outcome, TableReport };

/** What is known of the file of a table besides its cells. */
export type TableNotes = Omit<NotedFile, 'place'>;

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
