import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { CAUSES } from '../../analytics/questions/decompose.ts';
import { diffSnapshots } from '../../reports/snapshots/diff.ts';
import { DIFFERENCES } from '../../reports/snapshots/differing-cell.ts';
import { SNAPSHOT_FORMS } from '../../reports/snapshots/export.ts';
import { figureRows } from '../../reports/snapshots/manifest.ts';
import type { StoredSnapshot } from '../../reports/snapshots/stored.ts';
import { causeTitle } from './cause-title.ts';
import { hasRight } from '../../schema/rights/roles.ts';
import type { RequestContext } from '../graphql/context.ts';
import { viewOf } from '../metrics/view-of.ts';
import { freeze } from './freezing.ts';
import { readableSnapshot, readableSnapshots } from './reading.ts';
import { SnapshotDifferenceType, SnapshotInput, SnapshotType } from './types.ts';

/** A snapshot as the API shows it. */
const shownSnapshot = (
  { code, manifest, record, contentHash, supersededBy }: StoredSnapshot,
  { hierarchy }: RequestContext,
): object => ({
  ...record,
  code,
  contentHash,
  supersededBy,
  root: hierarchy.nodes[hierarchy.indexOfCode(manifest.root)!]!,
  periods: manifest.periods.map(({ label }) => label),
  guarded: manifest.disclosure.guarded,
  rows: figureRows(manifest),
  files: SNAPSHOT_FORMS.map(({ ending, mediaType }) => ({
    format: ending,
    mediaType,
    address: `/snapshots/${code}.${ending}`,
  })),
});

const MAX_LISTED = 500;
const MAX_CELLS = 10_000;
const MAX_EXPLAINED = 200;

/** Snapshots. */
@Resolver()
export class SnapshotResolver {
  @Query(() => [SnapshotType], {
    description:
      `快照，新的在前，一次至多 ${MAX_LISTED} 份 · the snapshots, newest first, ${MAX_LISTED} ` +
      'at a time. Errors: UNKNOWN_SNAPSHOT, EMPTY_CONDITION',
  })
  async snapshots(
    @Ctx() context: RequestContext,
    @Arg('root', () => ID, { nullable: true, description: '只要该单位的 · of this org unit only' })
    root: string | null,
    @Arg('period', () => String, {
      nullable: true,
      description: '只要含该期的 · with this period only',
    })
    period: string | null,
    @Arg('after', () => ID, {
      nullable: true,
      description: '只要比这一份更早的（编号） · only snapshots older than this one, by its code',
    })
    after: string | null,
  ): Promise<object[]> {
    const shown: object[] = [];
    // a damaged one does not hide the others; requested by its code, it is an error
    for await (const snapshot of readableSnapshots(
      context,
      { root, period, after },
      () => undefined,
    ))
      if (shown.push(shownSnapshot(snapshot, context)) === MAX_LISTED) break;
    return shown;
  }

  @Query(() => SnapshotType, {
    description: '一份快照 · a snapshot. Errors: UNKNOWN_SNAPSHOT, OUT_OF_SCOPE, FORBIDDEN',
  })
  async snapshot(
    @Ctx() context: RequestContext,
    @Arg('code', () => ID) code: string,
  ): Promise<object> {
    return shownSnapshot(await readableSnapshot(context, code), context);
  }

  @Query(() => SnapshotDifferenceType, {
    description:
      '比较两份快照 · the differences between two snapshots. Errors: UNKNOWN_SNAPSHOT, ' +
      'OUT_OF_SCOPE, FORBIDDEN, NOT_IN_SNAPSHOT, INVALID_QUERY, EMPTY_CONDITION',
  })
  async snapshotDifference(
    @Ctx() context: RequestContext,
    @Arg('first', () => ID) first: string,
    @Arg('second', () => ID) second: string,
    @Arg('from', () => String, {
      nullable: true,
      description:
        '与 to 一起：前一份中的一个统计期与后一份中的一个相比；默认比较共有的统计期，' +
        '或各自唯一的统计期 · with to: a period of the first, to compare with one of the ' +
        'second; default: the periods of both, or the only one of each',
    })
    from: string | null,
    @Arg('to', () => String, {
      nullable: true,
      description: '后一份中的统计期 · a period of the second',
    })
    to: string | null,
    @Arg('indicator', () => ID, {
      nullable: true,
      description: '只要该指标（代码） · one indicator only, by its code',
    })
    indicator: string | null,
    @Arg('unit', () => ID, { nullable: true, description: '只要该单位 · one org unit only' })
    unit: string | null,
    @Arg('explain', () => Int, {
      nullable: true,
      defaultValue: 0,
      description:
        `为其中前几个数分解变化（至多 ${MAX_EXPLAINED}；需要 STATISTICIAN 密钥，否则为空） · ` +
        `maximum number of changes to decompose, ${MAX_EXPLAINED} at most; ` +
        'null for other keys than STATISTICIAN',
    })
    explain: number | null,
    @Arg('most', () => Int, {
      nullable: true,
      defaultValue: 1_000,
      description: `最多列出几个（至多 ${MAX_CELLS}） · maximum number to list, ${MAX_CELLS} at most`,
    })
    limit: number | null,
  ): Promise<object> {
    const a = await readableSnapshot(context, first);
    const b = await readableSnapshot(context, second);
    // the causes of a change reveal few persons, as `decompose` does
    const explained = hasRight(context.viewer, 'EXPLAIN_CHANGES')
      ? {
          maxCells: Math.max(0, Math.min(explain ?? 0, MAX_EXPLAINED)),
          view: () => viewOf(context),
        }
      : null;
    const difference = await diffSnapshots(context.store, {
      first: a.code,
      second: b.code,
      from,
      to,
      indicator,
      unit,
      maxCells: Math.max(0, Math.min(limit ?? 1_000, MAX_CELLS)),
      explained,
      charge: async (milliseconds) => {
        context.budget.charge({ milliseconds });
        await context.budget.enter();
      },
    });
    return {
      ...difference,
      revisions: difference.revisions.map((revision) => ({
        ...revision,
        title: causeTitle(revision.cause),
      })),
      cells: difference.cells.map((cell) => ({
        ...cell,
        title: DIFFERENCES[cell.cause],
        parts: cell.parts?.map((part) => ({ ...part, title: CAUSES[part.cause] })) ?? null,
      })),
    };
  }

  @Mutation(() => SnapshotType, {
    description:
      '冻结数字（需要 STATISTICIAN 密钥）；POST /snapshots 同此，并随时报告进度 · make a ' +
      'snapshot (needs a STATISTICIAN key); POST /snapshots does so too and streams its ' +
      'progress. Errors: FORBIDDEN, OUT_OF_SCOPE, INVALID_SNAPSHOT, UNKNOWN_ORG_UNIT, ' +
      'INVALID_PERIOD, UNKNOWN_SNAPSHOT, ALREADY_SUPERSEDED',
  })
  async createSnapshot(
    @Ctx() context: RequestContext,
    @Arg('input', () => SnapshotInput) input: SnapshotInput,
  ): Promise<object> {
    return shownSnapshot(await freeze(context, input), context);
  }
}
