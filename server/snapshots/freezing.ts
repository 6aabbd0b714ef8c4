import type { SnapshotRequest } from '../../reports/snapshots/create.ts';
import { snapshotNamed, type StoredSnapshot } from '../../reports/snapshots/stored.ts';
import { assertRight } from '../access/rights.ts';
import type { RequestContext } from '../graphql/context.ts';
import { readableSnapshot } from './reading.ts';

/**
 * Makes a snapshot for a viewer: within the scope of the key. Throws
 * FORBIDDEN, OUT_OF_SCOPE, and what `createSnapshot` throws.
 */
export async function freeze(
  context: RequestContext,
  input: SnapshotRequest,
  onProgress?: (done: number, all: number) => void,
): Promise<StoredSnapshot> {
  const { viewer, loaders, hierarchy, store, today, workers } = context;
  assertRight(viewer, 'MAKE_SNAPSHOTS');
  if (input.guarded === false) assertRight(viewer, 'MAKE_FULL_SNAPSHOTS');
  const root = hierarchy.nodes[loaders.visibleNode(input.root ?? viewer.unitCode)]!.code;
  if (typeof input.supersedes === 'string') await readableSnapshot(context, input.supersedes);
  const request = { ...input, root, periods: [...input.periods] };
  const code = await workers.run(
    'makeSnapshot',
    { request, by: viewer.actor, today },
    {
      onProgress: (progress) => {
        const { done, total } = progress as { done: number; total: number };
        onProgress?.(done, total);
      },
      key: viewer.actor,
    },
  );
  return snapshotNamed(store, code);
}
