import type { DayNumber } from '../../base/civil.ts';
import type { Day } from '../../base/day.ts';
import { UNION_LINE, type LineName } from '../../schema/code-lists/edge-line.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { nearest } from '../../base/nearest.ts';
import { periodsOf, type Period } from '../../base/period.ts';
import { DIMENSIONS, dimensionNamed } from '../dimensions/index.ts';
import type { Dimension } from '../dimensions/dimension.ts';
import { INDICATORS } from '../indicators/index.ts';
import { indicatorNamed, indicatorsNamed } from '../indicators/indicator-named.ts';
import { hasPeopleAttributes, hasUnitAttributes } from '../measures/measure-traits.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Hierarchy } from '../tree/hierarchy.ts';
import type { TreeReading } from '../tree/tree-reading.ts';
import {
  LEVELS,
  type DimensionFilter,
  type MetricQuery,
  type ReadingName,
} from './metric-query.ts';

/** The part of the hierarchy that a viewer may see, by numbers of nodes. */
export interface Scope {
  /** the top of it */
  readonly root: number;
  /** number of the node with a code. Throws UNKNOWN_ORG_UNIT, OUT_OF_SCOPE. */
  readonly nodeOf: (code: string) => number;
  readonly sees: (node: number) => boolean;
  /**
   * the same for questions along a line: of another line than that of the union, only nodes below
   * which nothing ever hung that is out of scope. Its `nodeOf` throws LINE_OUT_OF_SCOPE too
   */
  readonly along: (line: LineName) => Scope;
}

/** A filter whose groups are known to exist. */
export interface Filter {
  readonly dimension: Dimension;
  readonly keys: ReadonlySet<string>;
}

/** A filter as one text, the same for the same filter. */
export const filterName = ({ dimension, keys }: Filter): string =>
  JSON.stringify([dimension.id, ...keys]);

/** A question with every name of its {@link MetricQuery} resolved. */
export interface ResolvedQuery {
  readonly indicators: readonly Indicator[];
  /**
   * the node above all rows; rows are for nodes of `kind`, nodes `depth` steps below, or for
   * `nodes`
   */
  readonly root: number;
  readonly kind: string | null;
  readonly depth: number | null;
  /** leaves out rows of nodes that lie below another one with a row, and root where others have one */
  readonly isOfPeers: boolean;
  readonly nodes: readonly number[];
  readonly periods: readonly Period[];
  readonly by: readonly Dimension[];
  readonly where: readonly Filter[];
  readonly reading: ReadingName;
  readonly line: LineName;
  readonly today: Day;
  /** nodes of units that do not count; default: none */
  readonly leftOut?: (node: number) => boolean;
  /** record horizons are ignored and figures are computed from the rows there are; default: no */
  readonly ignoresHorizons?: boolean;
}

/** A question about the same units without regard to their people: without dimensions and filters of people. */
export const ofUnitsAlone = (question: ResolvedQuery): ResolvedQuery => ({
  ...question,
  by: question.by.filter(({ kind }) => kind === 'unit'),
  where: question.where.filter(({ dimension }) => dimension.kind === 'unit'),
});

/** Maximum numbers of parts of one question. */
const MAX = { indicators: 200, periods: 600, dimensions: 6, filters: 20 } as const;

/** The tree under which a question reads the states of a day. */
export const treeFor = (
  { reading, line, today }: Pick<ResolvedQuery, 'reading' | 'line' | 'today'>,
  on: DayNumber,
  hierarchy: Hierarchy,
): TreeReading => {
  const trees = hierarchy.along(line);
  return reading === 'AS_WAS' ? trees.onDay(on) : trees.currentTree(today);
};

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];

function assertAtMost(
  what: keyof typeof MAX,
  zh: string,
  list: readonly unknown[] | null | undefined,
): void {
  if ((list?.length ?? 0) > MAX[what])
    throw new TongxinError('QUERY_TOO_LARGE', {
      what: { zh, en: what },
      found: list!.length,
      limit: MAX[what],
    });
}

/**
 * Number of steps from root down to the rows; null for root itself, and if the query names a level.
 * Throws INVALID_QUERY.
 */
export function depthOf({ level, depth }: Pick<MetricQuery, 'level' | 'depth'>): number | null {
  if (depth === null || depth === undefined) return null;
  if (level)
    throw new TongxinError('INVALID_QUERY', {
      reason: { zh: 'level 与 depth 只能给出一个。', en: 'give either level or depth.' },
    });
  if (!Number.isInteger(depth) || depth < 0)
    throw new TongxinError('INVALID_QUERY', {
      reason: {
        zh: `depth 应为 0 以上的整数，给出的是 ${depth}。`,
        en: `depth should be a whole number from 0, not ${depth}.`,
      },
    });
  return depth === 0 ? null : depth;
}

function assertNotEmpty(what: string, zh: string, list: readonly unknown[]): void {
  if (list.length === 0)
    throw new TongxinError('INVALID_QUERY', {
      reason: { zh: `至少给出一个${zh}。`, en: `give at least one of ${what}.` },
    });
}

/** Whether an indicator can be broken down by a dimension: all its measures can. */
export const canGroupBy = (
  { formula: { measures }, notBy = [] }: Indicator,
  dimension: Dimension,
): boolean =>
  !notBy.includes(dimension.id) &&
  measures.every((measure) =>
    dimension.kind === 'unit' ? hasUnitAttributes(measure) : hasPeopleAttributes(measure),
  );

/** The ids of the dimensions by which an indicator can be broken down. */
export const dimensionIdsOf = (indicator: Indicator): string[] =>
  DIMENSIONS.filter((dimension) => canGroupBy(indicator, dimension)).map(({ id }) => id);

function assertCanGroup(indicators: readonly Indicator[], dimensions: readonly Dimension[]): void {
  for (const indicator of indicators) {
    const wrong = dimensions.find((dimension) => !canGroupBy(indicator, dimension));
    if (wrong)
      throw new TongxinError('DIMENSION_NOT_OF_INDICATOR', {
        indicator: indicator.code,
        dimension: wrong.id,
        dimensions: dimensionIdsOf(indicator).join(', '),
      });
  }
}

/**
 * The dimensions of groups, in the order of the query, without duplicates. Throws
 * UNKNOWN_DIMENSION.
 */
export const dimensionsOf = ({ by }: Pick<MetricQuery, 'by'>): Dimension[] =>
  unique((by ?? []).map(dimensionNamed));

function filterOf({ dimension: name, in: keys }: DimensionFilter, { nodes }: Hierarchy): Filter {
  const dimension = dimensionNamed(name);
  const codes =
    dimension.kind === 'unit' && dimension.groups === null
      ? nodes.flatMap(({ kind, code }) => (kind === 'district' ? [code] : []))
      : dimension.groups!.map(({ key }) => key);
  const unknown = keys.find(
    (key) => !codes.includes(key) && !(key === '' && dimension.kind === 'unit'),
  );
  if (unknown !== undefined) {
    const advice = codes.length <= 12 ? codes : nearest(unknown, codes);
    throw new TongxinError('UNKNOWN_GROUP', {
      dimension: dimension.id,
      key: unknown.slice(0, 80),
      keys: advice.join(', '),
    });
  }
  return { dimension, keys: new Set(keys) };
}

/**
 * Reads a question. Throws UNKNOWN_INDICATOR, UNKNOWN_ORG_UNIT, OUT_OF_SCOPE, LINE_OUT_OF_SCOPE,
 * INVALID_PERIOD, UNKNOWN_DIMENSION, UNKNOWN_GROUP, DIMENSION_NOT_OF_INDICATOR, INVALID_QUERY, EMPTY_CONDITION,
 * QUERY_TOO_LARGE. Names given twice count once.
 */
export function resolveQuery(
  query: MetricQuery,
  hierarchy: Hierarchy,
  scope: Scope,
  today: Day,
): ResolvedQuery {
  assertAtMost('indicators', '指标', query.indicators);
  assertAtMost('periods', '统计期', query.periods);
  assertAtMost('dimensions', '维度', query.by);
  assertAtMost('filters', '筛选', query.where);
  const indicators = unique(query.indicators.flatMap(indicatorsNamed));
  const by = dimensionsOf(query);
  const periods = [
    ...new Map(
      query.periods
        .flatMap((text) => periodsOf(text, today))
        .map((period) => [period.label, period]),
    ).values(),
  ];
  assertNotEmpty(`indicators, such as ${INDICATORS[1]!.code}`, '指标', indicators);
  assertNotEmpty('periods, such as 2025', '统计期', periods);
  assertAtMost('periods', '统计期', periods);
  const where = (query.where ?? []).map((filter) => filterOf(filter, hierarchy));
  assertCanGroup(indicators, [...by, ...where.map(({ dimension }) => dimension)]);
  const line = query.line ?? UNION_LINE;
  const ofLine = scope.along(line);
  const root =
    typeof query.root === 'string' || line !== UNION_LINE
      ? ofLine.nodeOf(query.root ?? hierarchy.nodes[scope.root]!.code)
      : scope.root;
  return {
    indicators,
    root,
    kind: query.level ? LEVELS[query.level] : null,
    depth: depthOf(query),
    isOfPeers: false,
    nodes: [root],
    periods,
    by,
    where,
    reading: query.hierarchy ?? 'AS_WAS',
    line,
    today,
  };
}

/**
 * Reads a question about one indicator in one period; INVALID_QUERY if a relative name means
 * several periods. Throws as {@link resolveQuery} does.
 */
export function resolveQueryOfOne(
  {
    indicator,
    period,
    ...query
  }: Omit<MetricQuery, 'indicators' | 'periods'> & {
    readonly indicator: string;
    readonly period: string;
  },
  hierarchy: Hierarchy,
  scope: Scope,
  today: Day,
): ResolvedQuery {
  const question = resolveQuery(
    { ...query, indicators: [indicatorNamed(indicator).code], periods: [period] },
    hierarchy,
    scope,
    today,
  );
  if (question.periods.length > 1)
    throw new TongxinError('INVALID_QUERY', {
      reason: {
        zh: `“${period}”是多个统计期，请给出一个。`,
        en: `"${period}" is several periods, give one.`,
      },
    });
  return question;
}
