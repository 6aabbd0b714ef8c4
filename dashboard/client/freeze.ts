import type { SnapshotInput } from '../operations/generated.ts';
import { readProgress, type Line } from './progress-stream.ts';

/** Number of blocks made of a snapshot. */
export interface Frozen {
  readonly done: number;
  readonly total: number;
}

interface FreezeLine extends Line {
  readonly progress?: Frozen;
  readonly snapshot?: { readonly code: string };
}

/** Makes a snapshot; returns its code. Throws with the message of the service. */
export async function freeze(
  input: SnapshotInput,
  headers: Readonly<Record<string, string>>,
  onProgress: (progress: Frozen) => void,
): Promise<string> {
  const response = await fetch('/snapshots', {
    method: 'POST',
    body: JSON.stringify(input),
    headers: { ...headers, 'content-type': 'application/json' },
  });
  return (await readProgress<FreezeLine>(response, onProgress)).snapshot!.code;
}
