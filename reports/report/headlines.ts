import { formulaKindNamed } from '../../analytics/formulas/formula-kind.ts';
import { isComparable } from '../../analytics/formulas/difference-of-figures.ts';
import { missedBy } from './applied-target.ts';
import { findingContext } from './finding-context.ts';
import { changeOf, gapToTarget, written, writtenDifference, yearOnYear } from './findings.ts';
import { yearAgo } from './period-name.ts';
import { problemsSentence } from './problems.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportSection } from './report.ts';
import { causesSentence } from './tables/causes.ts';

/** The figures that open the report, by part of the policy. */
const HEADLINES: readonly (readonly [string, readonly string[]])[] = [
  ['组织建设', ['A01', 'B01', 'C09']],
  ['服务帮扶', ['D06', 'E06']],
  ['满意度', ['F01', 'F02']],
  ['民主管理', ['G01', 'G09', 'G11']],
  ['师德与素质', ['H02', 'I01', 'I07']],
  ['支持保障', ['J01', 'J08', 'K01', 'L01']],
];

/** Most indicators named in one sentence. */
const MAX_NAMED = 5;

const listed = (names: readonly string[]): string =>
  names.length > MAX_NAMED
    ? `${names.slice(0, MAX_NAMED).join('、')}等${names.length}项`
    : `${names.join('、')}${names.length > 1 ? `共${names.length}项` : ''}`;

/** One figure: its value; in brackets its interval, its change and its target. */
function headlineOf(context: ReportContext, code: string): string {
  const about = findingContext(context, code);
  const { indicator, root, now } = about;
  const figure = now.figure(code, root.code)!;
  const { isOfAnswers } = formulaKindNamed(indicator.kind);
  const beside = [
    ...(isOfAnswers && figure.lower !== null
      ? [`95%区间${figure.lower.toFixed(2)}至${figure.upper!.toFixed(2)}`]
      : []),
    ...[yearOnYear, ...(context.openAt === null ? [gapToTarget] : [])].flatMap((rule) => {
      const sentence = rule(about);
      return sentence === null ? [] : [sentence.replace(/。$/, '')];
    }),
  ];
  return (
    `${indicator.title.zh}${written(indicator, figure.value!)}` +
    (beside.length > 0 ? `（${beside.join('；')}）` : '')
  );
}

/** How many of the targets are reached, and which are missed by most. */
function targetsSentence(context: ReportContext): string | null {
  const { manifest, now, root, openAt, targetOf } = context;
  if (openAt !== null) return null;
  const judged = manifest.indicators.flatMap((indicator) => {
    const target = targetOf(indicator.code, root.code);
    const figure = now.figure(indicator.code, root.code);
    if (!target || figure === null || figure.value === null || !isComparable(figure)) return [];
    const gap = missedBy(indicator, figure.value, target);
    // a target of 0 is one of percent or per thousand
    return [{ indicator, gap, share: gap / (Math.abs(target.value) || 100) }];
  });
  if (judged.length === 0) return null;
  const missed = judged.filter(({ gap }) => gap > 1e-9).sort((a, b) => b.share - a.share);
  if (missed.length === 0) return `有目标的${judged.length}项指标全部达到目标。`;
  return (
    `有目标的${judged.length}项指标中，${judged.length - missed.length}项达到目标，` +
    `${missed.length}项未达到，差距最大的是` +
    `${missed
      .slice(0, MAX_NAMED)
      .map(
        ({ indicator, gap }) => `${indicator.title.zh}（差${writtenDifference(indicator, gap)}）`,
      )
      .join('、')}。`
  );
}

/** Which indicators changed by more than chance explains, for better and for worse. */
function changesSentence(context: ReportContext): string | null {
  const { manifest, now, before, root, openAt } = context;
  if (openAt !== null || !before) return null;
  const changed = manifest.indicators.flatMap((indicator) => {
    const change = changeOf(
      indicator,
      before.figure(indicator.code, root.code),
      now.figure(indicator.code, root.code),
    );
    return change?.isReal
      ? [
          {
            indicator,
            isBetter: change.difference > 0 === (indicator.direction === 'up'),
            ...change,
          },
        ]
      : [];
  });
  if (changed.length === 0) return `与${yearAgo(now.label)}相比，没有差异显著的指标。`;
  const unitNames = (isBetter: boolean): string =>
    listed(
      changed
        .filter((change) => change.isBetter === isBetter)
        .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
        .map(
          ({ indicator, difference }) =>
            `${indicator.title.zh}（${difference > 0 ? '+' : '\u2212'}` +
            `${writtenDifference(indicator, Math.abs(difference))}）`,
        ),
    );
  const [better, worse] = [unitNames(true), unitNames(false)];
  return (
    `与${yearAgo(now.label)}相比，` +
    [...(better ? [`显著好转的有${better}`] : []), ...(worse ? [`显著变差的有${worse}`] : [])].join(
      '；',
    ) +
    '。'
  );
}

/** Whether a figure of the root can be said. */
const isSaid = ({ has, now, root }: ReportContext, code: string): boolean =>
  has(code) && (now.figure(code, root.code)?.value ?? null) !== null;

/** The first section: the figures that matter, what has changed, what is missed, and the problems. */
export function headlines(context: ReportContext): ReportSection {
  const figures = HEADLINES.flatMap(([part, codes]) => {
    const mentioned = codes.filter((code) => isSaid(context, code));
    return mentioned.length === 0
      ? []
      : [`${part}：${mentioned.map((code) => headlineOf(context, code)).join('；')}。`];
  });
  const { openAt } = context;
  const sentences = [
    targetsSentence(context),
    changesSentence(context),
    causesSentence(context),
    problemsSentence(context),
  ].filter((sentence) => sentence !== null);
  return {
    heading: '总体情况',
    findings: [],
    paragraphs: [
      ...(openAt === null ? [] : [`统计期尚未结束，以下为${openAt}时的情况。`]),
      ...figures,
      ...sentences,
    ],
    tables: [],
    chart: null,
  };
}

/** The other indicators of a table: which miss their target, and which got significantly worse. */
export function othersSentence(context: ReportContext, codes: readonly string[]): string | null {
  const { now, root, indicatorOf, before, openAt, targetOf } = context;
  if (openAt !== null) return null;
  const figures = codes.flatMap((code) => {
    const figure = now.figure(code, root.code);
    return figure && figure.value !== null && isComparable(figure)
      ? [{ indicator: indicatorOf(code), figure, value: figure.value }]
      : [];
  });
  const titled = ({ indicator, value }: (typeof figures)[number]): string =>
    `${indicator.title.zh}（${written(indicator, value)}）`;
  const missed = figures.filter(({ indicator, value }) => {
    const target = targetOf(indicator.code, root.code);
    return target && missedBy(indicator, value, target) > 0;
  });
  const worse = figures.filter(({ indicator, figure }) => {
    const change = changeOf(indicator, before?.figure(indicator.code, root.code) ?? null, figure);
    return change?.isReal === true && change.difference > 0 !== (indicator.direction === 'up');
  });
  const parts = [
    ...(missed.length > 0 ? [`${listed(missed.map(titled))}未达目标`] : []),
    ...(worse.length > 0 ? [`${listed(worse.map(titled))}比${yearAgo(now.label)}显著变差`] : []),
  ];
  return parts.length === 0 ? null : `本表其他指标中，${parts.join('；')}。`;
}
