import { TongxinError } from '../../base/errors/errors.ts';
import type { SnapshotRequest } from '../../reports/snapshots/create.ts';
import { snapshotNamed, type StoredSnapshot } from '../../reports/snapshots/stored.ts';
import type { RequestContext } from '../graphql/context.ts';
import { readableSnapshot } from './reading.ts';

/**
 * Makes a snapshot for a viewer: with the role STATISTICIAN, within the scope of the key. Throws
 * FORBIDDEN, OUT_OF_SCOPE, and what `createSnapshot` throws.
 */
export async function freeze(
  context: RequestContext,
  input: SnapshotRequest,
  onProgress?: (done: number, all: number) => void,
): Promise<StoredSnapshot> {
  const { viewer, loaders, hierarchy, store, today, workers } = context;
  if (viewer.role !== 'STATISTICIAN')
    throw new TongxinError('FORBIDDEN', {
      role: viewer.role,
      what: {
        zh: '生成快照（需要 STATISTICIAN 密钥）',
        en: 'make a snapshot (needs a STATISTICIAN key)',
      },
    });
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
