import { TongxinError } from '../../base/errors/errors.ts';
import {
  eachSnapshot,
  firstSnapshot,
  snapshotNamed,
  type SnapshotFilter,
  type StoredSnapshot,
} from '../../reports/snapshots/stored.ts';
import { onePeriod } from '../../reports/report/snapshot-for.ts';
import { hasRight } from '../../schema/rights/roles.ts';
import { assertRight } from '../access/rights.ts';
import type { RequestContext } from '../graphql/context.ts';

/**
 * Whether a viewer may read a snapshot: its root is in the key's scope, and it contains nothing
 * that is withheld from the key.
 */
function mayRead(
  { viewer, hierarchy, loaders }: RequestContext,
  { manifest: { root, disclosure } }: StoredSnapshot,
): boolean {
  const node = hierarchy.indexOfCode(root);
  return (
    node !== undefined &&
    loaders.visibleNodes([node]).length > 0 &&
    (disclosure.guarded || hasRight(viewer, 'READ_FULL_SNAPSHOTS'))
  );
}

/** A snapshot that the viewer may read. Throws UNKNOWN_SNAPSHOT, OUT_OF_SCOPE, FORBIDDEN. */
export async function readableSnapshot(
  context: RequestContext,
  code: string,
): Promise<StoredSnapshot> {
  const { viewer } = context;
  assertRight(viewer, 'READ_SNAPSHOTS');
  const snapshot = await snapshotNamed(context.store, code);
  const { root, disclosure } = snapshot.manifest;
  if (mayRead(context, snapshot)) return snapshot;
  if (!disclosure.guarded) assertRight(viewer, 'READ_FULL_SNAPSHOTS');
  throw new TongxinError('OUT_OF_SCOPE', { unit: root, scope: viewer.unitCode });
}

/** The snapshots that the viewer may read, newest first. @param onDamaged as of {@link eachSnapshot} */
export async function* readableSnapshots(
  context: RequestContext,
  filter: SnapshotFilter,
  onDamaged?: Parameters<typeof eachSnapshot>[3],
): AsyncGenerator<StoredSnapshot> {
  const { hierarchy, loaders, store, viewer } = context;
  assertRight(viewer, 'READ_SNAPSHOTS');
  const ids = loaders.visibleUnits();
  const visible = ids === null ? null : ids.map((id) => hierarchy.nodeOfId(id)!.code);
  for await (const snapshot of eachSnapshot(store, filter, visible, onDamaged))
    if (mayRead(context, snapshot)) yield snapshot;
}

/**
 * The newest snapshot with a period that the viewer may read, of an org unit (default: the
 * viewer's). Throws NO_SNAPSHOT, UNKNOWN_ORG_UNIT, OUT_OF_SCOPE, INVALID_PERIOD, INVALID_QUERY,
 * SNAPSHOT_DAMAGED.
 */
export async function latestSnapshot(
  context: RequestContext,
  { root, period }: { readonly root: string | null; readonly period: string | null },
): Promise<StoredSnapshot> {
  const { hierarchy, loaders, viewer, today } = context;
  const code = hierarchy.nodes[loaders.visibleNode(root ?? viewer.unitCode)]!.code;
  const label = period === null ? null : onePeriod(period, today);
  const snapshot = await firstSnapshot(readableSnapshots(context, { root: code, period: label }));
  if (!snapshot)
    throw new TongxinError('NO_SNAPSHOT', { what: label === null ? code : `${code} ${label}` });
  return snapshot;
}
