import type { NotedFile } from '../base/file-notes.ts';
import type { Outcome, TableReport } from '../base/import-report.ts';
import type { Fault } from '../base/errors/faults.ts';
import type { Finding, Findings } from './invariants/findings.ts';

export type { Outcome, TableReport };

/** Notes on the file of a table, besides its cells. */
export type TableNotes = Omit<NotedFile, 'place'>;

/** The report of an import. */
export interface IntakeReport {
  readonly outcome: Outcome;
  /** revision of the store after the import */
  readonly revision: number;
  readonly tables: readonly TableReport[];
  /** files or sheets that are not tables; hidden and empty sheets */
  readonly ignored: readonly string[];
  /** the hidden sheets among `ignored` */
  readonly hiddenSheets: readonly string[];
  /** total number of faults; `faults` lists the first of them in the order of the package */
  readonly faultCount: number;
  readonly faults: readonly Fault[];
  /**
   * broken invariants that new or changed rows take part in; they do not stop the import.
   * `warnings` lists the first of each check, `warningCounts` counts them by check. Null: a dry run
   * of too many rows to check
   */
  readonly warningCount: number | null;
  readonly warningCounts: Findings['counts'];
  readonly warnings: readonly Finding[];
  /** folder with the rejected rows, if there are any and the good rows were written */
  readonly rejects: string | null;
}

/** Progress of an import. `done` and `total` count bytes while reading, else tables. */
export interface IntakeProgress {
  readonly phase: 'reading' | 'checking' | 'writing';
  readonly table: string;
  readonly done: number;
  readonly total: number;
}
