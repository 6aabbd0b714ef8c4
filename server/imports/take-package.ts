import type { Pool } from 'pg';
import type { Door } from '../../base/errors/doors.ts';
import { faultMessage, type Fault } from '../../base/errors/faults.ts';
import type { Language } from '../../base/language.ts';
import { openPackage, type TextEncoding } from '../../intake/read/package.ts';
import type { IntakeProgress, IntakeReport } from '../../intake/report.ts';
import { faultyRows, type TableRows } from '../../intake/original-rows.ts';
import { takeIn } from '../../intake/take-in.ts';
import type { Day } from '../../base/day.ts';
import { hostingOf } from '../access/hosting.ts';
import { shownFinding, type DataFindingType } from '../findings/types.ts';
import { visibleFindings, type Sight } from '../findings/visible.ts';

/** Number of faulty rows in a report. */
const MAX_ROWS_SHOWN = 500;

/** A package in a file, and who imports it. Plain data: it is sent to another thread. */
export interface PackageToTake {
  readonly path: string;
  readonly dryRun: boolean;
  readonly correct: boolean;
  /** folder for the faulty rows when the valid ones are to be written; null: all rows or none */
  readonly rejects: string | null;
  /** encoding of CSV files that are valid in both; null: not stated */
  readonly encoding: TextEncoding | null;
  /** language of messages */
  readonly language: Language;
  /** the door whose remedies messages name */
  readonly door: Door;
  readonly actor: string;
  /** rows of this unit's subtree of today may be imported */
  readonly unitId: number;
  readonly today: Day;
  /** decides which findings the importer sees */
  readonly sight: Sight;
}

/**
 * The report of an import as the API shows it; `rejects` is the folder of rejected rows. `revision`
 * is null when the package could not be opened.
 */
export type ShownReport = Omit<IntakeReport, 'faults' | 'warnings' | 'revision'> & {
  readonly revision: number | null;
  readonly warnings: readonly DataFindingType[];
  readonly faults: readonly (Fault & { readonly message: string })[];
  readonly faultyRows: readonly TableRows[];
};

/** Imports a package; `onProgress` receives the progress. */
export async function takePackage(
  pool: Pool,
  input: PackageToTake,
  onProgress: (progress: IntakeProgress) => void,
): Promise<ShownReport> {
  const { path, dryRun, correct, rejects, encoding, language, door, actor, unitId, today, sight } =
    input;
  const packageFaults: Fault[] = [];
  const source = await openPackage(path, (fault) => packageFaults.push(fault), {}, encoding);
  const withMessages = (faults: readonly Fault[]): ShownReport['faults'] =>
    faults.map((fault) => ({ ...fault, message: faultMessage(fault, language, door) }));
  if (!source)
    return {
      outcome: 'REFUSED',
      revision: null,
      tables: [],
      ignored: [],
      hiddenSheets: [],
      faultCount: packageFaults.length,
      faults: withMessages(packageFaults),
      warningCount: 0,
      warningCounts: {},
      warnings: [],
      faultyRows: [],
      rejects: null,
    };
  try {
    const { faults, warnings, ...rest } = await takeIn(pool, source, {
      cause: 'import',
      actor,
      hosting: hostingOf({ unitId }, today),
      dryRun,
      correct,
      visibleWarnings: visibleFindings(sight),
      onProgress,
      ...(rejects !== null && { keepGoing: { rejects, language, door } }),
    });
    return {
      ...rest,
      faults: withMessages(faults),
      warnings: warnings.map((warning) => shownFinding(warning, language)),
      faultyRows: await faultyRows(source, faults, MAX_ROWS_SHOWN),
    };
  } finally {
    await source.close();
  }
}
