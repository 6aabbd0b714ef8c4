import type { Scorer } from '../operations/generated.ts';

/** A score that a filled sheet changes. */
export interface SheetScore {
  readonly item: string;
  readonly scorer: Scorer;
  readonly before: number | null;
  readonly score: number | null;
}

/** A cell of a filled sheet that is refused. */
export interface SheetFault {
  readonly table: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly message: string;
}

/** What the service says of a filled sheet: what it changes, or why it is refused. */
export type SheetAnswer =
  | {
      readonly unit: string;
      readonly year: number;
      readonly scores: readonly SheetScore[];
      readonly unchanged: number;
    }
  | { readonly message: string; readonly faults: readonly SheetFault[] };

/** Sends a filled score sheet, to check it or to write its scores. */
export async function sendScoreSheet(
  file: File,
  dryRun: boolean,
  headers: Readonly<Record<string, string>>,
): Promise<SheetAnswer> {
  const response = await fetch(`/score-sheet?dryRun=${dryRun}`, {
    method: 'POST',
    body: file,
    headers: { ...headers, 'content-type': 'application/octet-stream' },
  });
  const answer = (await response.json()) as {
    readonly errors?: readonly {
      readonly message: string;
      readonly extensions: { readonly faults?: readonly SheetFault[] };
    }[];
  };
  const [error] = answer.errors ?? [];
  return error
    ? { message: error.message, faults: error.extensions.faults ?? [] }
    : (answer as unknown as SheetAnswer);
}
