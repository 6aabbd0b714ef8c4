import { TongxinError } from '../../base/errors/errors.ts';
import { createSnapshot, type SnapshotRequest } from '../../reports/snapshots/create.ts';
import type { StoredSnapshot } from '../../reports/snapshots/stored.ts';
import type { RequestContext } from '../graphql/context.ts';
import { readableSnapshot } from './reading.ts';

/** Makes a snapshot as a viewer may: with the role STATISTICIAN, of what the key sees. Throws FORBIDDEN, OUT_OF_SCOPE, and what `createSnapshot` throws. */
export async function freeze(
  context: RequestContext,
  input: SnapshotRequest,
  tell?: (done: number, all: number) => void,
): Promise<StoredSnapshot> {
  const { viewer, loaders, hierarchy, store, today } = context;
  if (viewer.role !== 'STATISTICIAN')
    throw new TongxinError('FORBIDDEN', {
      role: viewer.role,
      what: {
        zh: '生成快照（需要 STATISTICIAN 密钥）',
        en: 'make a snapshot (it takes a STATISTICIAN key)',
      },
    });
  const root = hierarchy.nodes[loaders.visibleNode(input.root ?? viewer.unitCode)]!.code;
  if (typeof input.supersedes === 'string') await readableSnapshot(context, input.supersedes);
  return createSnapshot(store.pool, { ...input, root }, viewer.keyPrefix, today, tell);
}
