import type { SnapshotInput } from '../operations/generated.ts';
import { readProgress, type Line } from './progress-stream.ts';

/** How many blocks of a snapshot are made. */
export interface Frozen {
  readonly done: number;
  readonly total: number;
}

interface FreezeLine extends Line {
  readonly progress?: Frozen;
  readonly snapshot?: { readonly code: string };
}

/** Freezes numbers; the code of the snapshot. Throws with the words of the service where it refuses. */
export async function freeze(
  input: SnapshotInput,
  headers: Readonly<Record<string, string>>,
  tell: (progress: Frozen) => void,
): Promise<string> {
  const response = await fetch('/snapshots', {
    method: 'POST',
    body: JSON.stringify(input),
    headers: { ...headers, 'content-type': 'application/json' },
  });
  return (await readProgress<FreezeLine>(response, tell)).snapshot!.code;
}
