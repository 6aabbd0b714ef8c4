import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { Tables } from '../../fixtures/union-package.ts';
import { csvText } from '../../fixtures/write-package.ts';
import type { TestServer } from './server.ts';

/** A fault in the report of an import. */
export interface ReportedFault {
  readonly table: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message: string;
}

/** The report of an import over HTTP. */
export interface ImportReport {
  readonly outcome: string;
  readonly revision: number | null;
  readonly faultCount: number;
  readonly faults: readonly ReportedFault[];
  readonly tables: readonly {
    readonly table: string;
    readonly read: number;
    readonly inserted: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly rejected: number;
  }[];
  readonly rejects: readonly string[] | null;
}

/** The result of an import over HTTP: its report, and the files of rejected rows by name. */
export interface Imported {
  readonly status: number;
  readonly code: string | null;
  readonly report: ImportReport;
  readonly rejects: Readonly<Record<string, string>>;
}

interface Line {
  readonly report?: ImportReport;
  readonly rejects?: { readonly file: string; readonly text: string };
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

/** Sends tables as a zip to `POST /import`, as a STATISTICIAN of a unit. */
export async function importTables(
  server: TestServer,
  unit: string,
  tables: Tables,
  { dryRun = false, keepGoing = false } = {},
): Promise<Imported> {
  const zip = new ZipFile();
  for (const [name, rows] of Object.entries(tables))
    zip.addBuffer(Buffer.from(csvText(rows)), `${name}.csv`);
  zip.end();
  const query = new URLSearchParams({
    name: 'package.zip',
    dryRun: String(dryRun),
    keepGoing: String(keepGoing),
  });
  const response = await fetch(`${server.url}/import?${query.toString()}`, {
    method: 'POST',
    body: new Uint8Array(await buffer(zip.outputStream)),
    headers: {
      authorization: `Bearer ${await server.key(unit, 'STATISTICIAN')}`,
      'content-type': 'application/octet-stream',
      'accept-language': 'en',
    },
  });
  const lines = (await response.text())
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
  const rejects: Record<string, string> = {};
  for (const { rejects: part } of lines)
    if (part) rejects[part.file] = (rejects[part.file] ?? '') + part.text;
  const last = lines.at(-1)!;
  return {
    status: response.status,
    code: last.errors?.[0]?.extensions.code ?? null,
    report: last.report!,
    rejects,
  };
}
