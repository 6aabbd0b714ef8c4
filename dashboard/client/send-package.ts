import type { Outcome, TableReport } from '../../base/import-report.ts';
import type { FindingRow } from '../parts/finding-rows.tsx';
import { readProgress, type Line } from './progress-stream.ts';

/** An encoding that a CSV may be read in. */
export type TextEncoding = 'utf-8' | 'gb18030';

/** Progress of an import. */
export interface Progress {
  readonly phase: 'uploading' | 'reading' | 'checking' | 'writing';
  readonly table: string;
  readonly done: number;
  readonly total: number;
}

/** A fault in a package, with its message. */
export interface PackageFault {
  readonly table: string;
  readonly place?: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly code: string;
  readonly message: string;
}

/** Rows of a file as they were; 1 is the header. */
export interface TableRows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/** The report of an import; `faultyRows` are the first rows with a fault. */
export interface PackageReport {
  readonly outcome: Outcome;
  readonly revision: number | null;
  readonly tables: readonly TableReport[];
  readonly ignored: readonly string[];
  readonly hiddenSheets: readonly string[];
  readonly faultCount: number;
  readonly faults: readonly PackageFault[];
  readonly faultyRows: readonly TableRows[];
  /**
   * number of contradictions that rows of the package cause; null: the package has too many rows to
   * check
   */
  readonly warningCount: number | null;
  /** the first of them */
  readonly warnings: readonly FindingRow[];
}

/** A file of rejected rows from the service. */
export interface RejectedFile {
  readonly file: string;
  readonly parts: readonly string[];
}

/**
 * The options of sending a package: only checked, or written without its faulty rows; whether it
 * may correct the identity of known rows; the encoding of CSV files that are valid in both.
 */
export interface SendOptions {
  readonly dryRun: boolean;
  readonly keepGoing: boolean;
  readonly correct: boolean;
  readonly encoding: TextEncoding | null;
}

/** The report of a package, and its rejected rows. */
export interface Sent {
  readonly report: PackageReport;
  readonly rejected: readonly RejectedFile[];
}

interface ImportLine extends Line {
  readonly rejects?: { readonly file: string; readonly text: string };
  readonly progress?: Progress;
  readonly report?: PackageReport;
}

/** Sends a package to check or import it. Throws with the message of the service. */
export async function sendPackage(
  file: File,
  { dryRun, keepGoing, correct, encoding }: SendOptions,
  headers: Readonly<Record<string, string>>,
  onProgress: (progress: Progress) => void,
): Promise<Sent> {
  onProgress({ phase: 'uploading', table: '', done: 0, total: file.size });
  const query = new URLSearchParams({
    name: file.name,
    dryRun: String(dryRun),
    keepGoing: String(keepGoing),
    correct: String(correct),
    door: 'page',
    ...(encoding !== null && { encoding }),
  });
  const response = await fetch(`/import?${query.toString()}`, {
    method: 'POST',
    body: file,
    headers: { ...headers, 'content-type': 'application/octet-stream' },
  });
  const files = new Map<string, string[]>();
  const last = await readProgress<ImportLine>(response, onProgress, ({ rejects }) => {
    if (rejects) files.set(rejects.file, [...(files.get(rejects.file) ?? []), rejects.text]);
  });
  const rejected = [...files].map(([name, parts]) => ({ file: name, parts }));
  return { report: last.report!, rejected };
}
