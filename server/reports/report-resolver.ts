import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { TongxinError } from '../../base/errors/errors.ts';
import { REPORT_FORMS } from '../../reports/documents/index.ts';
import { yearBefore } from '../../base/period.ts';
import { fitsReport, onePeriod } from '../../reports/report/snapshot-for.ts';
import { firstSnapshot } from '../../reports/snapshots/stored.ts';
import { outdatedIn } from './outdated-in.ts';
import type { RequestContext } from '../graphql/context.ts';
import { readableSnapshots } from '../snapshots/reading.ts';
import { SnapshotFileType } from '../snapshots/types.ts';

/** The changes of the data since the snapshot of a report. */
@ObjectType('OutdatedReport', {
  description: '快照之后数据已有变动 · the data has changed since the snapshot was made',
  simpleResolvers: true,
})
export class OutdatedReportType {
  @Field(() => Int, { description: '现在的数据修订 · the revision of the data now' })
  revision!: number;
  @Field(() => Int, {
    description:
      '本期与上年同期（含分组）有多少个数字与现有数据不同 · number of figures of the period ' +
      'and the one a year before, groups included, that differ from the data now',
  })
  figures!: number;
}

/** A report that can be downloaded. */
@ObjectType('Report', {
  description: '由快照生成的报告 · a report of a snapshot',
  simpleResolvers: true,
})
export class ReportType {
  @Field(() => ID, { description: '数字取自哪一份快照 · the snapshot that its numbers are from' })
  snapshot!: string;
  @Field(() => String, { description: '统计期 · the period' }) period!: string;
  @Field(() => [SnapshotFileType], {
    description:
      '各种格式的文件；可加 ?issuer=&number=&recipients=&copies= · as files; ' +
      '?issuer=&number=&recipients=&copies= may be added',
  })
  files!: object[];
  @Field(() => OutdatedReportType, {
    nullable: true,
    description:
      '快照之后数据如有变动；null 为没有 · whether the data has changed since the snapshot; null: it has not',
  })
  outdated!: object | null;
}

/** Reports. */
@Resolver()
export class ReportResolver {
  @Query(() => ReportType, {
    description:
      '某单位某期的统计报告的地址；需先有含该期和上年同期的快照（createSnapshot） · where the ' +
      'report on an org unit in a period is; it needs a snapshot with the period and the one ' +
      'a year before (createSnapshot). Errors: NO_SNAPSHOT, UNKNOWN_ORG_UNIT, OUT_OF_SCOPE, ' +
      'INVALID_PERIOD',
  })
  async report(
    @Ctx() context: RequestContext,
    @Arg('period', () => String, { description: '统计期，如 2025 · the period, such as 2025' })
    name: string,
    @Arg('root', () => ID, {
      nullable: true,
      description:
        '组织单位代码；默认为此密钥所见范围的顶端 · code of the org unit; default: the root of the scope of the key',
    })
    wanted: string | null,
  ): Promise<object> {
    const { loaders, hierarchy, viewer, today } = context;
    const root = hierarchy.nodes[loaders.visibleNode(wanted ?? viewer.unitCode)]!.code;
    const period = onePeriod(name, today);
    const latest = await firstSnapshot(readableSnapshots(context, { root, period }), (snapshot) =>
      fitsReport(snapshot, period),
    );
    if (!latest)
      throw new TongxinError('NO_SNAPSHOT', {
        what: {
          zh: `${root}，含 ${yearBefore(period)} 和 ${period}`,
          en: `of ${root} with ${yearBefore(period)} and ${period}`,
        },
      });
    return {
      snapshot: latest.code,
      period,
      outdated: await outdatedIn(context, latest, period),
      files: REPORT_FORMS.map(({ ending, mediaType }) => ({
        format: ending,
        mediaType,
        address: `/reports/${latest.code}/${period}.${ending}`,
      })),
    };
  }
}
