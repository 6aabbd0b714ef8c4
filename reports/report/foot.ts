import { hasRecordHorizons } from '../snapshots/manifest.ts';
import { targetsNote } from './applied-target.ts';
import type { ReportContext } from './report-context.ts';
import { MISSING, type MissingReason, type ReportTable } from './report.ts';

/** Axes that add up parts of a period. */
const PARTS: ReadonlySet<string> = new Set(['semester', 'schoolYear', 'year']);

/** The days that figures are of. */
function daysOf({ period, indicatorOf, openAt }: ReportContext, codes: readonly string[]): string {
  const axes = new Set(codes.map((code) => indicatorOf(code).axis as string));
  const has = (axis: string): boolean => axes.has(axis);
  return [
    ...(has('stock')
      ? [openAt === null ? `时点数据截至${period.last}` : `时点数据为${openAt}时已登记的期末情况`]
      : []),
    ...(has('events') ? [`期内数据为${period.first}至${openAt ?? period.last}`] : []),
    ...([...axes].some((axis) => PARTS.has(axis))
      ? ['按学期、学年、年度计的为期内结束的各段之和']
      : []),
    ...(has('wave')
      ? [
          `测评为期内最后一次测评的基准日${period.wave ? `（${period.wave.code}，${period.wave.referenceOn}）` : ''}`,
        ]
      : []),
  ].join('；');
}

/** With more codes than these a foot names only those whose revision is not that of most. */
const MAX_CODES = 30;

/** Codes with the revisions of their definitions: `A01、A02（均为第1版）`. */
function definitionsOf({ indicatorOf }: ReportContext, codes: readonly string[]): string {
  const byRevision = new Map<number, string[]>();
  for (const code of codes) {
    const { revision } = indicatorOf(code);
    byRevision.set(revision, [...(byRevision.get(revision) ?? []), code]);
  }
  const lists = [...byRevision].sort(([a], [b]) => a - b);
  if (codes.length > MAX_CODES) {
    const [usual] = lists.reduce((a, b) => (b[1].length > a[1].length ? b : a));
    const others = lists.filter(([revision]) => revision !== usual);
    return (
      `表列${codes.length}项为第${usual}版` +
      (others.length === 0
        ? ''
        : `，其中${others.map(([revision, list]) => `${list.join('、')}为第${revision}版`).join('，')}`)
    );
  }
  return lists
    .map(
      ([revision, list]) => `${list.join('、')}（${list.length > 1 ? '均为' : ''}第${revision}版）`,
    )
    .join('、');
}

/** How many units had to report and have, for each template that the figures are reported in. */
function filingsOf({ indicatorOf, now, root }: ReportContext, codes: readonly string[]): string {
  const byTemplate = new Map<string, string>();
  for (const code of codes) {
    const { template } = indicatorOf(code);
    const figure = template === undefined ? null : now.figure(code, root.code);
    if (figure && figure.required && figure.reported !== null)
      byTemplate.set(
        template!,
        `${template!}应报${figure.required}个单位、已报${figure.reported}个`,
      );
  }
  const units = [...now.units.values()].filter(({ kind }) => kind === 'unit').length;
  return byTemplate.size === 0
    ? `全部${units}个开办单位据登记数据统计，不另报送。`
    : `报送情况：${[...byTemplate]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, text]) => text)
        .join('；')}；其余指标据登记数据统计。`;
}

/** What a sign in place of a number means under the rules of the snapshot. */
function meaningOf(
  reason: MissingReason,
  { manifest, indicatorOf }: ReportContext,
  codes: readonly string[],
): string {
  if (reason === 'EMPTY')
    return (
      `分母为零${hasRecordHorizons(manifest) ? '、无测评或登记不全' : '或无测评'}` +
      (codes.some((code) => indicatorOf(code).kind === 'quantile')
        ? '，或未发生的事项过多、没有该分位数'
        : '')
    );
  if (reason !== 'SUPPRESSED') return MISSING[reason].meaning!;
  const { leastAnswers, leastCount, leastDenominator, guarded } = manifest.disclosure;
  const indicators = codes.map(indicatorOf);
  const rules = [
    ...(indicators.some(({ axis }) => axis === 'wave') ? [`有效答卷少于${leastAnswers}份`] : []),
    ...(guarded ? [`分子1至${leastCount - 1}人、分母1至${leastDenominator - 1}人`] : []),
    ...(guarded && indicators.some(({ sensitive }) => sensitive)
      ? ['市以下困难、师德事项不足10例']
      : []),
    ...(guarded && indicators.some(({ unit, template }) => unit === 'yuan' || template === 'T12')
      ? ['经费来自不足3个单位']
      : []),
  ];
  return `为保护个人而不显示：${rules.join('，或')}，及可由其余数字推出者`;
}

/** The signs that stand in cells instead of numbers, in the order of {@link MISSING}. */
const signsIn = (rows: ReportTable['rows']): MissingReason[] => {
  const present = new Set(
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ value, missing }) => (value === null && missing ? [missing] : [])),
    ),
  );
  return (Object.keys(MISSING) as MissingReason[]).filter(
    (reason) => present.has(reason) && MISSING[reason].meaning !== null,
  );
};

/** Most registers named as the source of a table. */
const MAX_SOURCES = 12;

/**
 * The notes below a table: reference day or period, source, definitions with their revisions, how
 * many units have reported, what the signs in its cells mean, and the targets that applied once the
 * period has ended. A table of very many indicators states these in a column of its own.
 */
export function footOf(
  context: ReportContext,
  codes: readonly string[],
  rows: ReportTable['rows'],
): string[] {
  const { manifest, indicatorOf, revision, openAt } = context;
  const targets = openAt !== null || codes.length > MAX_CODES ? null : targetsNote(context, codes);
  const source = [...new Set(codes.flatMap((code) => indicatorOf(code).source))].flatMap((table) =>
    manifest.sources[table] ? [manifest.sources[table].zh] : [],
  );
  const signs = signsIn(rows).map(
    (reason) => `“${MISSING[reason].sign}”${meaningOf(reason, context, codes)}`,
  );
  const sources =
    source.length > MAX_SOURCES
      ? `${source.slice(0, MAX_SOURCES).join('、')}等${source.length}类登记`
      : source.join('、');
  return [
    `统计时间：${daysOf(context, codes)}。`,
    `数据来源：${sources}（数据修订${revision}）。${filingsOf(context, codes)}`,
    `指标定义：${definitionsOf(context, codes)}。${signs.length > 0 ? `${signs.join('；')}。` : ''}`,
    ...(targets === null ? [] : [targets]),
  ];
}
