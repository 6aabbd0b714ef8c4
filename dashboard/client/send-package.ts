import type { FindingRow } from '../parts/finding-rows.tsx';
import { readProgress, type Line } from './progress-stream.ts';

/** An encoding that a CSV may be read in. */
export type TextEncoding = 'utf-8' | 'gb18030';

/** How far an import is. */
export interface Progress {
  readonly phase: 'uploading' | 'reading' | 'checking' | 'writing';
  readonly table: string;
  readonly done: number;
  readonly total: number;
}

/** A fault in a package, in words. */
export interface PackageFault {
  readonly table: string;
  readonly place?: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly code: string;
  readonly message: string;
}

/** What an import did, or would do, to a table. */
export interface TableReport {
  readonly table: string;
  readonly place: string;
  readonly read: number;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly faulty: number;
  readonly surplus: readonly string[];
  readonly encoding: 'ascii' | TextEncoding | null;
  readonly hiddenRows: { readonly count: number; readonly first: readonly number[] };
  readonly hiddenColumns: readonly string[];
  readonly filledCells: number;
}

/** Rows of a file as they stood; 1 is the header. */
export interface TableRows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/** What came of an import; `faultyRows` are the first rows that have a fault. */
export interface PackageReport {
  readonly outcome: 'UNCHANGED' | 'WRITTEN' | 'PASSED' | 'REFUSED';
  readonly revision: number | null;
  readonly tables: readonly TableReport[];
  readonly ignored: readonly string[];
  readonly hiddenSheets: readonly string[];
  readonly faultCount: number;
  readonly faults: readonly PackageFault[];
  readonly faultyRows: readonly TableRows[];
  /** contradictions in which rows of the package take part; null: a check of too many rows to look for them */
  readonly warningCount: number | null;
  /** the first of them */
  readonly warnings: readonly FindingRow[];
}

/** A file of rows that were not written, as the service handed it on. */
export interface RejectedFile {
  readonly file: string;
  readonly parts: readonly string[];
}

/**
 * How a package is sent: only to be checked, or its good rows to be written although others are
 * faulty; how a CSV is read that can be read both ways.
 */
export interface Sending {
  readonly dryRun: boolean;
  readonly keepGoing?: boolean;
  readonly encoding: TextEncoding | null;
}

/** What came of a package, and the rows that were set aside. */
export interface Sent {
  readonly report: PackageReport;
  readonly rejected: readonly RejectedFile[];
}

interface ImportLine extends Line {
  readonly rejects?: { readonly file: string; readonly text: string };
  readonly progress?: Progress;
  readonly report?: PackageReport;
}

/** Sends a package to be checked, or to be taken in. Throws with the words of the service where it refuses. */
export async function sendPackage(
  file: File,
  { dryRun, keepGoing = false, encoding }: Sending,
  headers: Readonly<Record<string, string>>,
  tell: (progress: Progress) => void,
): Promise<Sent> {
  tell({ phase: 'uploading', table: '', done: 0, total: file.size });
  const query = new URLSearchParams({
    name: file.name,
    dryRun: String(dryRun),
    keepGoing: String(keepGoing),
    ...(encoding !== null && { encoding }),
  });
  const response = await fetch(`/import?${query.toString()}`, {
    method: 'POST',
    body: file,
    headers: { ...headers, 'content-type': 'application/octet-stream' },
  });
  const files = new Map<string, string[]>();
  const last = await readProgress<ImportLine>(response, tell, ({ rejects }) => {
    if (rejects) files.set(rejects.file, [...(files.get(rejects.file) ?? []), rejects.text]);
  });
  const rejected = [...files].map(([name, parts]) => ({ file: name, parts }));
  return { report: last.report!, rejected };
}
