import type { LineName } from '../../schema/code-lists/edge-line.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { indicatorNamed } from '../indicators/indicator-named.ts';
import type { AnswerRow } from '../query/answer-blocks.ts';
import { resolveQuery } from '../query/resolved-query.ts';
import type { DimensionFilter, LevelName, ReadingName } from '../query/metric-query.ts';
import { withoutYielding, type Work } from '../../base/work.ts';
import { answering, type View } from '../view.ts';
import { differenceOfFigures } from '../formulas/difference-of-figures.ts';
import type { FigureDifference } from '../formulas/formula-kind.ts';

/** An indicator to follow through periods, for root or for the org units of a level under it. */
export interface TrendQuery {
  readonly indicator: string;
  readonly root?: string | null;
  readonly level?: LevelName | null;
  /** not together with `level`, see MetricQuery */
  readonly depth?: number | null;
  readonly periods: readonly string[];
  readonly where?: readonly DimensionFilter[] | null;
  readonly hierarchy?: ReadingName | null;
  readonly line?: LineName | null;
}

/** The same for several indicators. */
export interface TrendsQuery extends Omit<TrendQuery, 'indicator'> {
  readonly indicators: readonly string[];
}

/**
 * A figure with its difference from the one before; null for the first, and if one of the two has
 * no value or is not on record.
 */
export interface TrendPoint extends AnswerRow {
  readonly change: FigureDifference | null;
}

/** An indicator of one org unit through the periods; those in which it has no row are left out. */
export interface TrendSeries {
  readonly indicator: Indicator;
  readonly node: number;
  readonly points: readonly TrendPoint[];
}

/** The series of each indicator, in the order of the query, and of each org unit, by code. */
export interface Trend {
  readonly revision: number;
  readonly series: readonly TrendSeries[];
}

/** Follows indicators through periods, all in one pass. Throws as `resolveQuery` does. */
export function* trendsInSteps(view: View, query: TrendsQuery): Work<Trend> {
  const { hierarchy } = view.facts;
  const { revision, rows } = yield* answering(
    view,
    resolveQuery(query, hierarchy, view.scope, view.today),
  );
  const seriesOf = new Map<Indicator, Map<number, TrendPoint[]>>();
  for (const row of rows) {
    const { indicator, node } = row;
    const ofIndicator = seriesOf.get(indicator) ?? new Map<number, TrendPoint[]>();
    seriesOf.set(indicator, ofIndicator);
    const points = ofIndicator.get(node) ?? [];
    ofIndicator.set(node, points);
    const before = points.at(-1);
    if (points.length % 64 === 63) yield;
    points.push({
      ...row,
      change: before ? differenceOfFigures(indicator.formula.kind, before, row) : null,
    });
  }
  return {
    revision,
    series: [...seriesOf].flatMap(([indicator, ofIndicator]) =>
      [...ofIndicator]
        .sort((a, b) => a[0] - b[0])
        .map(([node, points]) => ({ indicator, node, points })),
    ),
  };
}

/** Follows one indicator. Throws as {@link trendsInSteps} does. */
export const trendInSteps = (view: View, { indicator, ...rest }: TrendQuery): Work<Trend> =>
  trendsInSteps(view, { ...rest, indicators: [indicatorNamed(indicator).code] });

/** The same, synchronously. */
export const trend = withoutYielding(trendInSteps);
