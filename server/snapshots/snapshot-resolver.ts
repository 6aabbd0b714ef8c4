import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { TongxinError } from '../../base/errors/errors.ts';
import { createSnapshot } from '../../reports/snapshots/create.ts';
import { diffSnapshots } from '../../reports/snapshots/diff.ts';
import { SNAPSHOT_FORMS } from '../../reports/snapshots/export.ts';
import type { StoredSnapshot } from '../../reports/snapshots/stored.ts';
import type { RequestContext } from '../graphql/context.ts';
import { readableSnapshot, readableSnapshots } from './reading.ts';
import { SnapshotDifferenceType, SnapshotInput, SnapshotType } from './types.ts';

/** A snapshot as the API shows it. */
const shownSnapshot = ({ code, manifest, record, contentHash, supersededBy }: StoredSnapshot, { hierarchy }: RequestContext): object => ({
  ...record, code, contentHash, supersededBy, root: hierarchy.nodes[hierarchy.indexOfCode(manifest.root)!]!, periods: manifest.periods.map(({ label }) => label),
  guarded: manifest.disclosure.guarded, rows: manifest.blocks.reduce((sum, { rows }) => sum + rows, 0),
  files: SNAPSHOT_FORMS.map(({ ending, mediaType }) => ({ format: ending, mediaType, address: `/snapshots/${code}.${ending}` })),
});

const MOST_CELLS = 10_000;

/** Numbers that can be cited. */
@Resolver()
export class SnapshotResolver {
  @Query(() => [SnapshotType], { description: '快照，新的在前 · the snapshots, newest first' })
  async snapshots(
    @Ctx() context: RequestContext,
    @Arg('root', () => ID, { nullable: true, description: '只要该单位的 · of this org unit only' }) root: string | null,
    @Arg('period', () => String, { nullable: true, description: '只要含该期的 · with this period only' }) period: string | null,
  ): Promise<object[]> {
    return (await readableSnapshots(context, { root, period })).map((it) => shownSnapshot(it, context));
  }

  @Query(() => SnapshotType, { description: '一份快照 · a snapshot. Errors: UNKNOWN_SNAPSHOT, OUT_OF_SCOPE, FORBIDDEN' })
  async snapshot(@Ctx() context: RequestContext, @Arg('code', () => ID) code: string): Promise<object> {
    return shownSnapshot(await readableSnapshot(context, code), context);
  }

  @Query(() => SnapshotDifferenceType, { description: '比较两份快照 · what differs between two snapshots. Errors: UNKNOWN_SNAPSHOT, OUT_OF_SCOPE, FORBIDDEN' })
  async snapshotDifference(
    @Ctx() context: RequestContext, @Arg('first', () => ID) first: string, @Arg('second', () => ID) second: string,
    @Arg('most', () => Int, { nullable: true, defaultValue: 1_000, description: `最多列出几个（至多 ${MOST_CELLS}） · how many to list, ${MOST_CELLS} at most` }) most: number | null,
  ): Promise<object> {
    const a = await readableSnapshot(context, first), b = await readableSnapshot(context, second);
    return diffSnapshots(context.store.pool, a.code, b.code, Math.max(0, Math.min(most ?? 1_000, MOST_CELLS)));
  }

  @Mutation(() => SnapshotType, { description: '冻结数字（需要 STATISTICIAN 密钥） · freeze numbers (it takes a STATISTICIAN key). Errors: FORBIDDEN, OUT_OF_SCOPE, INVALID_SNAPSHOT, UNKNOWN_ORG_UNIT, INVALID_PERIOD, UNKNOWN_SNAPSHOT, ALREADY_SUPERSEDED' })
  async createSnapshot(@Ctx() context: RequestContext, @Arg('input', () => SnapshotInput) input: SnapshotInput): Promise<object> {
    const { viewer, loaders, hierarchy, store, today } = context;
    if (viewer.role !== 'STATISTICIAN') throw new TongxinError('FORBIDDEN', { role: viewer.role, what: { zh: '生成快照（需要 STATISTICIAN 密钥）', en: 'make a snapshot (it takes a STATISTICIAN key)' } });
    const root = hierarchy.nodes[loaders.visibleNode(input.root ?? viewer.unitCode)]!.code;
    if (typeof input.supersedes === 'string') await readableSnapshot(context, input.supersedes);
    return shownSnapshot(await createSnapshot(store.pool, { ...input, root }, viewer.keyPrefix, today), context);
  }
}
