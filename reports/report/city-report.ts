import { titleWithUnit } from './title-with-unit.ts';
import type { Pool } from 'pg';
import { dayNumber, type Day } from '../../base/day.ts';
import type { Period } from '../../base/period.ts';
import { localTime } from '../../base/local-time.ts';
import { targetIn } from '../../base/target.ts';
import { outdatedText } from '../../base/outdated-text.ts';
import { isChanged, type Outdated } from '../snapshots/outdated.ts';
import { hasRecordHorizons } from '../snapshots/manifest.ts';
import type { StoredSnapshot } from '../snapshots/stored.ts';
import { difference, value } from './columns.ts';
import { findingsOf } from './findings.ts';
import type { FrozenPeriod, FrozenUnit } from './frozen-period.ts';
import { periodName, yearAgo } from './period-name.ts';
import { problemsTable } from './problems.ts';
import { rankingTable } from './ranking-table.ts';
import { reportContextOf, type ReportContext } from './report-context.ts';
import type { Report, ReportCell, ReportChart, ReportSection, ReportTable } from './report.ts';
import { TABLES, type TableDefinition } from './tables/index.ts';

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

/** Axes that add up parts of a period. */
const PARTS: ReadonlySet<string> = new Set(['semester', 'schoolYear', 'year']);

/** The notes below every table. */
function footOf(context: ReportContext, codes: readonly string[]): string[] {
  const { period, revision, manifest, named, openAt } = context;
  const waves = codes.filter((code) => named(code).axis === 'wave');
  const events = codes.filter((code) => named(code).axis === 'events');
  const parts = codes.filter((code) => PARTS.has(named(code).axis));
  const days = [
    ...(codes.length > waves.length
      ? [openAt === null ? `时点数据截至${period.last}` : `时点数据为${openAt}时已登记的期末情况`]
      : []),
    ...(events.length > 0 ? [`竞赛、项目等为${period.first}至${openAt ?? period.last}`] : []),
    ...(parts.length > 0 ? ['按学期、学年、年度计的为期内结束的各段之和'] : []),
    ...(waves.length > 0
      ? [
          `测评为期内最后一次测评的基准日${period.wave ? `（${period.wave.code}，${period.wave.referenceOn}）` : ''}`,
        ]
      : []),
  ];
  const definitions = codes.map((code) => `${code}（第${named(code).revision}版）`);
  const source = [...new Set(codes.flatMap((code) => named(code).source))].map(
    (table) => manifest.sources[table]!.zh,
  );
  const { leastAnswers, leastCount, leastDenominator, guarded } = manifest.disclosure;
  return [
    `统计时间：${days.join('；')}。数据来源：${source.join('、')}，数据修订${revision}。`,
    `指标定义：${definitions.join('、')}。`,
    `“*”为保护个人而不显示：有效答卷少于${leastAnswers}份` +
      (guarded ? `，或分子1至${leastCount - 1}人、分母1至${leastDenominator - 1}人` : '') +
      '，及可由其余数字推出者；' +
      `“—”为分母为零${hasRecordHorizons(manifest) ? '、无测评或登记不全' : '或无测评'}。`,
  ];
}

function mainTable(
  context: ReportContext,
  { number, title, columns }: TableDefinition,
  codes: readonly string[],
): ReportTable {
  const { root, below, now, named } = context;
  const shown = columns.filter(({ needs }) => needs.every((code) => codes.includes(code)));
  const row = (unit: FrozenUnit, isTotal: boolean): ReportTable['rows'][number] => ({
    name: isTotal ? '合计' : unit.name,
    isTotal,
    cells: shown.map((column) => column.cell((code) => now.figure(code, unit.code))),
  });
  return {
    label: `表${number}`,
    title,
    head: ['单位', ...shown.map((column) => column.head(named))],
    rows: [...below.map((unit) => row(unit, false)), row(root, true)],
    foot: footOf(context, codes),
  };
}

/** The lead indicator of the root by the groups of a breakdown; null if there is no such group. */
function tableByGroups(
  context: ReportContext,
  { number, title, lead, by, columns }: TableDefinition,
): ReportTable | null {
  const { manifest, root, now, named } = context;
  const breakdown = manifest.breakdowns.find(({ id }) => id === by);
  if (!breakdown?.groups || !named(lead).dimensions.includes(breakdown.id)) return null;
  const ownColumns = columns.filter(({ needs }) => needs.every((code) => code === lead));
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
        label: `表${number}-1`,
        heading: '分组情况',
        title: `${title}（按${breakdown.title.zh}）`,
        head: [breakdown.title.zh, ...ownColumns.map((column) => column.head(named))],
        rows,
        foot: footOf(context, [lead]),
      };
}

const daysOf = ({ first, last }: ReportContext['period']): Pick<Period, 'first' | 'last'> => ({
  first: dayNumber(first),
  last: dayNumber(last),
});

/** Maximum number of bars on a page; of more org units, the worst are shown. */
const MAX_BARS = 24;

function chartOf({ named, below, now, period }: ReportContext, code: string): ReportChart | null {
  const { title, unit, direction } = named(code);
  const bars = below.map((unit) => ({
    name: unit.name,
    value: now.figure(code, unit.code)?.value ?? null,
  }));
  const sign = direction === 'up' ? 1 : -1;
  const valued = bars.flatMap(({ name, value: own }) =>
    own === null ? [] : [{ name, value: own }],
  );
  const target = targetIn(named(code), daysOf(period))?.value ?? null;
  if (valued.length < 2) return null;
  if (bars.length <= MAX_BARS) return { title: title.zh, unit, bars, target };
  return {
    title: `${title.zh}（${valued.length}个单位中最${direction === 'up' ? '低' : '高'}的${MAX_BARS}个）`,
    unit,
    bars: valued.sort((a, b) => sign * (a.value - b.value)).slice(0, MAX_BARS),
    target,
  };
}

function sectionOf(context: ReportContext, definition: TableDefinition): ReportSection | null {
  const codes = [...new Set(definition.columns.flatMap(({ needs }) => needs))].filter(context.has);
  if (codes.length === 0) return null;
  const { named, root, below, now, before, period, openAt } = context;
  const lead = context.has(definition.lead) ? definition.lead : codes[0]!;
  const groups = definition.by === undefined ? null : tableByGroups(context, definition);
  const ranking = rankingTable(context, lead, `表${definition.number}-${groups ? 2 : 1}`);
  return {
    heading: definition.title,
    findings: findingsOf({
      indicator: named(lead),
      root,
      below,
      now,
      before: openAt === null ? before : null,
      openAt,
      days: daysOf(period),
    }),
    tables: [
      mainTable(context, definition, codes),
      ...(groups ? [groups] : []),
      ...(ranking ? [ranking] : []),
    ],
    chart: chartOf(context, lead),
  };
}

/** Every indicator of the root, with the year before. */
function comparison(context: ReportContext): ReportSection {
  const { manifest, root, now, before, period, openAt } = context;
  const codes = manifest.indicators.map(({ code }) => code);
  const cell = (from: FrozenPeriod | null, code: string): ReportCell =>
    value(code).cell(() => from?.figure(code, root.code) ?? null);
  const rows = manifest.indicators.map(({ code, title, unit }) => {
    const change = difference('now', 'before', '').cell(
      (which) => (which === 'now' ? now : before)?.figure(code, root.code) ?? null,
    );
    return {
      name: titleWithUnit(`${code} ${title.zh}`, { unit }),
      isTotal: false,
      cells: [
        cell(before, code),
        cell(now, code),
        before && openAt === null ? change : { ...change, value: null, missing: 'NONE' as const },
      ],
    };
  });
  return {
    heading: '主要指标同比',
    findings: [],
    tables: [
      {
        label: '表C',
        title: '主要指标同比',
        head: ['指标', yearAgo(period.label), '本期', '增减（百分点或分）'],
        rows,
        foot: footOf(context, codes)
          .slice(0, 1)
          .concat(
            `本期为${periodName(period.label)}` +
              (openAt === null
                ? '。'
                : `，${openAt}时尚未结束，不与${yearAgo(period.label)}相比。`),
          ),
      },
    ],
    chart: null,
  };
}

/** The report on an org unit in a period, made only from a snapshot. Throws NOT_IN_SNAPSHOT. */
export async function cityReport(
  pool: Pool,
  snapshot: StoredSnapshot,
  request: ReportRequest,
): Promise<Report> {
  const context = await reportContextOf(pool, snapshot, request.period);
  const { root, period, below, now, openAt } = context;
  const problems = problemsTable(context);
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
        `数字均取自快照${snapshot.code}，可据此核对。`,
      ...(outdated && isChanged(outdated) ? aged : []),
    ],
    sections: [
      ...TABLES.flatMap((definition) => sectionOf(context, definition) ?? []),
      comparison(context),
      ...(problems ? [problems] : []),
    ],
    notes: [
      `应报单位${units}个，全部据登记数据统计；本系统尚未启用报送审核，故未列按时报送情况。`,
      `快照${snapshot.code}，内容SHA-256 ${snapshot.contentHash}，` +
        `数据修订${snapshot.record.revision}，` +
        `生成于${localTime(snapshot.record.createdAt)}（北京时间）。`,
      ...(outdated && !isChanged(outdated) ? aged : []),
      '各期按期末当日的隶属关系统计；“差异显著”指95%置信水平，比率按Newcombe区间、' +
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
