import type { Pool } from 'pg';
import type { Day } from '../../base/day.ts';
import { localTime } from '../../base/local-time.ts';
import { outdatedText } from '../../base/outdated-text.ts';
import { isChanged, type Outdated } from '../snapshots/outdated.ts';
import type { StoredSnapshot } from '../snapshots/stored.ts';
import { hasTargets } from './applied-target.ts';
import { chartOf } from './chart.ts';
import { comparison } from './comparison.ts';
import { findingContext } from './finding-context.ts';
import { findingsOf } from './findings.ts';
import { footOf } from './foot.ts';
import { headlines, othersSentence } from './headlines.ts';
import { codesOf, placesTable, shownColumns } from './make-table.ts';
import { periodName } from './period-name.ts';
import { problemsSection } from './problems.ts';
import { rankingTable } from './ranking-table.ts';
import { reportContextOf, type ReportContext } from './report-context.ts';
import type { Report, ReportSection, ReportTable } from './report.ts';
import { scoreSection } from './score-ranking.ts';
import { TABLES } from './tables/index.ts';
import type { TableDefinition } from './tables/table-definition.ts';

/** The subject of a report and its headings. */
export interface ReportRequest {
  readonly period: string;
  readonly issuer?: string | null;
  readonly number?: string | null;
  readonly recipients?: string | null;
  readonly copies?: string | null;
  readonly day: Day;
  /**
   * the changes of the data since the snapshot, as {@link outdatedSince} returns them; default:
   * unchanged
   */
  readonly outdated?: Outdated | null;
}

/** The lead indicator of the root by the groups of a breakdown; null if there is no such group. */
function tableByGroups(
  context: ReportContext,
  { title, lead, by, columns }: TableDefinition,
  label: string,
): ReportTable | null {
  const { manifest, root, now, indicatorOf } = context;
  const breakdown = manifest.breakdowns.find(({ id }) => id === by);
  if (!breakdown?.groups || !indicatorOf(lead).dimensions.includes(breakdown.id)) return null;
  const ownColumns = columns.filter(
    ({ needs, beside }) => beside === undefined && needs.every((code) => code === lead),
  );
  const rows = breakdown.groups
    .filter(
      ({ key }) => now.figure(lead, root.code, { breakdown: breakdown.id, group: key }) !== null,
    )
    .map(({ key, title: name }) => ({
      name: name.zh,
      isTotal: false,
      cells: ownColumns.map((column) =>
        column.cell((code) => now.figure(code, root.code, { breakdown: breakdown.id, group: key })),
      ),
    }));
  return rows.length === 0
    ? null
    : {
        label,
        heading: '分组情况',
        title: `${title}（按${breakdown.title.zh}）`,
        head: [breakdown.title.zh, ...ownColumns.map((column) => column.head(indicatorOf))],
        rows,
        foot: footOf(context, [lead], rows),
      };
}

function sectionOf(context: ReportContext, definition: TableDefinition): ReportSection | null {
  const { number, title, columns, more = [] } = definition;
  const main = placesTable(context, { label: `表${number}`, title }, columns);
  if (!main) return null;
  const codes = codesOf(shownColumns(context, columns));
  const lead = context.has(definition.lead) ? definition.lead : codes[0]!;
  const tables = [main];
  const add = (make: (label: string) => ReportTable | null): void => {
    const table = make(`表${number}-${tables.length}`);
    if (table) tables.push(table);
  };
  for (const part of more) add((label) => part(context, label));
  if (definition.by !== undefined) add((label) => tableByGroups(context, definition, label));
  add((label) => rankingTable(context, lead, label));
  const others = othersSentence(
    context,
    codes.filter((code) => code !== lead),
  );
  return {
    heading: title,
    findings: [...findingsOf(findingContext(context, lead)), ...(others === null ? [] : [others])],
    tables,
    chart: chartOf(context, lead),
  };
}

/** The report on an org unit in a period, made only from a snapshot. Throws NOT_IN_SNAPSHOT. */
export async function cityReport(
  pool: Pool,
  snapshot: StoredSnapshot,
  request: ReportRequest,
): Promise<Report> {
  const context = await reportContextOf(pool, snapshot, request.period, (indicator, breakdown) =>
    TABLES.some(({ lead, by }) => lead === indicator && by === breakdown),
  );
  const { root, period, below, now, openAt } = context;
  const scores = scoreSection(context);
  const { outdated = null } = request;
  const aged = outdated
    ? [outdatedText(outdated, { code: snapshot.code, since: snapshot.record.revision }).zh]
    : [];
  const units = [...now.units.values()].filter(({ kind }) => kind === 'unit').length;
  return {
    title: `${root.name}${periodName(period.label)}工会工作统计报告`,
    issuer: request.issuer ?? `${root.name}教育工会`,
    number: request.number ?? null,
    recipients: request.recipients ?? '各基层工会',
    copies: request.copies ?? null,
    lead: [
      `现将${root.name}${periodName(period.label)}（${period.first}至${period.last}` +
        (openAt === null ? '' : `，截至${openAt}尚未结束`) +
        '）工会工作统计情况报告如下。' +
        `统计范围为期末开办的${units}个单位${below.length > 1 ? `，分${below.length}个下级单位列表` : ''}。` +
        '数字均取自同一份冻结的快照，可据文末说明核对。',
      ...(outdated && isChanged(outdated) ? aged : []),
    ],
    sections: [
      headlines(context),
      ...TABLES.flatMap((definition) => sectionOf(context, definition) ?? []),
      ...(scores ? [scores] : []),
      problemsSection(context),
      comparison(context),
    ],
    notes: [
      ...(hasTargets(now)
        ? []
        : [
            '本快照由较早版本的程序生成，未冻结各单位签订的目标；文中的目标为指标目录所列，可能与督办单不同。',
          ]),
      `数字取自快照${snapshot.code}（数据修订${snapshot.record.revision}，` +
        `生成于${localTime(snapshot.record.createdAt)}，北京时间）；快照的校验值见本文件的属性。`,
      ...(outdated && !isChanged(outdated) ? aged : []),
      '各期按期末当日的隶属关系统计。“差异显著”指95%置信水平，比率按Newcombe区间、' +
        '指数按z检验判断，视两期为独立样本。增减按未舍入的数值计算，末位可能与所列数字之差不同。',
    ],
    day: request.day,
    snapshot: {
      code: snapshot.code,
      contentHash: snapshot.contentHash,
      revision: snapshot.record.revision,
    },
    outdated,
  };
}
