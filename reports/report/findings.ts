import { valueUnitText } from '../../base/value-unit.ts';
import { formulaKindNamed } from '../../analytics/formulas/formula-kind.ts';
import { differenceOfFigures } from '../../analytics/formulas/difference-of-figures.ts';
import type { RecordedFigure } from '../../analytics/formulas/figure.ts';
import { missedBy, TARGET_NAMES, type ReportTarget } from './applied-target.ts';
import type { FrozenIndicator } from '../snapshots/manifest.ts';
import type { FrozenPeriod, FrozenUnit } from './frozen-period.ts';
import { yearAgo } from './period-name.ts';

/**
 * The data that a finding is made from: an indicator of a root and of the org units directly below
 * it, now and a year before (null: not frozen, or not comparable). `openAt`: the day of the
 * figures, if the period had not ended.
 */
export interface FindingContext {
  readonly indicator: FrozenIndicator;
  readonly root: FrozenUnit;
  readonly below: readonly FrozenUnit[];
  readonly now: FrozenPeriod;
  readonly before: FrozenPeriod | null;
  readonly openAt: string | null;
  /** the target that applied to the indicator at an org unit, by its code; null: there is none */
  readonly targetOf: (unit: string) => ReportTarget | null;
}

/**
 * A rule that returns a sentence about an indicator, or null. Every sentence of a report comes from
 * one of these.
 */
export type FindingRule = (context: FindingContext) => string | null;

const number = (value: number): string => value.toFixed(2);
/** A value with its unit. */
export const written = ({ unit }: FrozenIndicator, value: number): string =>
  `${number(value)}${valueUnitText(unit).sign.zh}`;
/** A count or a sum of money, with two decimals at most. */
const numberText = (value: number): string => String(Number(value.toFixed(2)));
const step = ({ unit }: FrozenIndicator): string => (unit === '%' ? '个百分点' : '');
/** The size of a difference with its unit: percentage points for a percentage. */
export const writtenDifference = (indicator: FrozenIndicator, size: number): string =>
  indicator.unit === '%' ? `${number(size)}${step(indicator)}` : written(indicator, size);

/** The difference of two figures; null if they cannot be compared. */
export const changeOf = (
  indicator: FrozenIndicator,
  before: RecordedFigure | null,
  now: RecordedFigure | null,
): ReturnType<typeof differenceOfFigures> =>
  before && now ? differenceOfFigures(formulaKindNamed(indicator.kind), before, now) : null;

const isOffRecord = (figure: RecordedFigure | null): boolean => figure?.status === 'NOT_ON_RECORD';

/** The value of the root with its counts. */
export const level: FindingRule = ({ indicator, root, now }) => {
  const figure = now.figure(indicator.code, root.code);
  if (figure === null || figure.value === null) {
    if (figure?.status !== 'EMPTY' && !isOffRecord(figure)) return null;
    const reason = isOffRecord(figure)
      ? '本期登记不全'
      : indicator.axis === 'wave'
        ? '本期没有测评结果'
        : '本期没有数据';
    return `${indicator.title.zh}：${reason}。`;
  }
  const interval =
    figure.lower === null ? '' : `，95%置信区间${number(figure.lower)}至${number(figure.upper!)}`;
  const basis =
    figure.denominator !== null
      ? `（${numberText(figure.numerator!)}/${numberText(figure.denominator)}）`
      : figure.n !== null
        ? formulaKindNamed(indicator.kind).isOfAnswers
          ? `（有效答卷${figure.n}份${interval}）`
          : `（${figure.n}${indicator.axis === 'year' ? '项目标' : '个单位'}平均）`
        : '';
  return `${root.name}${indicator.title.zh}为${written(indicator, figure.value)}${basis}。`;
};

/** States that the period has not ended; then the year before and targets are not mentioned. */
export const unfinished: FindingRule = ({ indicator, root, now, openAt }) =>
  openAt === null || (now.figure(indicator.code, root.code)?.value ?? null) === null
    ? null
    : `统计期尚未结束，以上为${openAt}时的情况。`;

/** The change from the year before, and whether it is significant. */
export const yearOnYear: FindingRule = ({ indicator, root, now, before }) => {
  const last = before?.figure(indicator.code, root.code) ?? null;
  const figure = now.figure(indicator.code, root.code);
  const change = changeOf(indicator, last, figure);
  const ago = yearAgo(now.label);
  if (!change)
    return isOffRecord(last) && figure !== null && figure.value !== null
      ? `${ago}登记不全，不作比较。`
      : null;
  if (Math.abs(change.difference) < 0.005) return `与${ago}持平。`;
  const size =
    `比${ago}${change.difference > 0 ? '上升' : '下降'}` +
    `${number(Math.abs(change.difference))}${step(indicator)}`;
  // for a single unit or person a test makes no sense
  return figure!.denominator === 1 && last!.denominator === 1
    ? `${size}。`
    : `${size}，${change.isReal ? '差异显著' : '差异在误差范围之内'}。`;
};

/** The distance to the target that applied. */
export const gapToTarget: FindingRule = ({ indicator, root, now, targetOf }) => {
  const target = targetOf(root.code);
  const figure = now.figure(indicator.code, root.code);
  if (!target || figure === null || figure.value === null) return null;
  const missed = missedBy(indicator, figure.value, target);
  const words = `${TARGET_NAMES[target.source]}${written(indicator, target.value)}`;
  return missed <= 0 ? `达到${words}。` : `距${words}差${number(missed)}${step(indicator)}。`;
};

const valued = ({ indicator, below, now }: FindingContext): { unit: FrozenUnit; value: number }[] =>
  below.flatMap((unit) => {
    const value = now.figure(indicator.code, unit.code)?.value ?? null;
    return value === null ? [] : [{ unit, value }];
  });

/** The highest and the lowest below the root. */
export const extremes: FindingRule = (context) => {
  const sorted = valued(context).sort((a, b) => b.value - a.value);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (!first || !last || first === last || first.value === last.value) return null;
  const sentenceOf = (extreme: typeof first, word: string): string => {
    const equal = sorted.filter(({ value }) => value === extreme.value).length;
    return equal === 1
      ? `${word}的是${extreme.unit.name}（${written(context.indicator, extreme.value)}）`
      : `${word}（${written(context.indicator, extreme.value)}）的有${equal}个单位`;
  };
  return (
    `${sentenceOf(first, '最高')}，${sentenceOf(last, '最低')}，` +
    `相差${number(first.value - last.value)}${step(context.indicator)}。`
  );
};

/** The largest significant rise and fall from the year before. */
export const movers: FindingRule = ({ indicator, below, now, before }) => {
  if (!before) return null;
  const changes = below
    .flatMap((unit) => {
      const change = changeOf(
        indicator,
        before.figure(indicator.code, unit.code),
        now.figure(indicator.code, unit.code),
      );
      return change?.isReal ? [{ unit, by: change.difference }] : [];
    })
    .sort((a, b) => b.by - a.by);
  const rise = changes[0];
  const fall = changes.at(-1);
  const parts: string[] = [];
  if (rise && rise.by > 0)
    parts.push(`升幅最大的是${rise.unit.name}（+${number(rise.by)}${step(indicator)}）`);
  if (fall && fall.by < 0)
    parts.push(`降幅最大的是${fall.unit.name}（${number(fall.by)}${step(indicator)}）`);
  return parts.length === 0
    ? null
    : `与${yearAgo(now.label)}相比变化显著的${changes.length}个单位中，${parts.join('，')}。`;
};

/** The org units below the root that miss the target that applied to them. */
export const short: FindingRule = (context) => {
  const { indicator, below, openAt, targetOf } = context;
  if (openAt !== null) return null;
  const all = valued(context).flatMap((one) => {
    const target = targetOf(one.unit.code);
    return target ? [{ ...one, target, by: missedBy(indicator, one.value, target) }] : [];
  });
  if (all.length < 2) return null;
  const isOneTarget = all.every(({ target }) => target.value === all[0]!.target.value);
  const missed = all.filter(({ by }) => by > 0).sort((a, b) => b.by - a.by);
  const rest = below.length - all.length;
  const besides = rest === 0 ? '' : `（另有${rest}个单位不显示或没有数据）`;
  const met = isOneTarget ? '达标' : '达到各自的目标';
  if (missed.length === 0) return `${all.length}个单位全部${met}${besides}。`;
  const missing =
    missed.length === all.length
      ? `${all.length}个单位均未${met}`
      : `${all.length}个单位中有${missed.length}个未${met}`;
  const valueText = ({ value, target }: (typeof all)[number]): string =>
    written(indicator, value) + (isOneTarget ? '' : `，目标${written(indicator, target.value)}`);
  const worst = missed.filter(({ by }) => by === missed[0]!.by);
  const isCrowd = worst.length > 3 && worst.every(({ value }) => value === worst[0]!.value);
  const named = missed.slice(0, 3).map((one) => `${one.unit.name}（${valueText(one)}）`);
  return `${missing}${besides}，差距最大的${
    isCrowd ? `（${valueText(worst[0]!)}）有${worst.length}个单位` : `是${named.join('、')}`
  }。`;
};

/** The rules, in the order of the sentences. */
export const FINDINGS: readonly FindingRule[] = Object.freeze([
  level,
  unfinished,
  yearOnYear,
  gapToTarget,
  extremes,
  movers,
  short,
]);

/** The sentences about an indicator. */
export const findingsOf = (context: FindingContext): string[] =>
  FINDINGS.flatMap((rule) => rule(context) ?? []);
