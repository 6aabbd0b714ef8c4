import type { LineName } from '../../schema/code-lists/edge-line.ts';
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

/**
 * A figure with its difference from the one before; null for the first, and if one of the two has
 * no value or is not on record.
 */
export interface TrendPoint extends AnswerRow {
  readonly change: FigureDifference | null;
}

/** One org unit through the periods; those in which it has no row are left out. */
export interface TrendSeries {
  readonly node: number;
  readonly points: readonly TrendPoint[];
}

/** The series of each org unit, by code. */
export interface Trend {
  readonly revision: number;
  readonly series: readonly TrendSeries[];
}

/** Follows an indicator through periods, all in one pass. Throws as `resolveQuery` does. */
export function* trendInSteps(view: View, { indicator: name, ...rest }: TrendQuery): Work<Trend> {
  const { revision, rows } = yield* answering(
    view,
    resolveQuery(
      { ...rest, indicators: [indicatorNamed(name).code] },
      view.facts.hierarchy,
      view.scope,
      view.today,
    ),
  );
  const series = new Map<number, TrendPoint[]>();
  for (const row of rows) {
    let points = series.get(row.node);
    if (!points) series.set(row.node, (points = []));
    const before = points.at(-1);
    if (points.length % 64 === 63) yield;
    points.push({
      ...row,
      change: before ? differenceOfFigures(row.indicator.formula.kind, before, row) : null,
    });
  }
  return {
    revision,
    series: [...series].sort((a, b) => a[0] - b[0]).map(([node, points]) => ({ node, points })),
  };
}

/** The same, synchronously. */
export const trend = withoutYielding(trendInSteps);
