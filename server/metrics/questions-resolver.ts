import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { compareInSteps } from '../../analytics/questions/compare.ts';
import { CAUSES, decomposeInSteps } from '../../analytics/questions/decompose.ts';
import { differenceByGroupInSteps } from '../../analytics/questions/difference-by-group.ts';
import { gapToTargetInSteps } from '../../analytics/questions/gap-to-target.ts';
import { rankingInSteps } from '../../analytics/questions/ranking.ts';
import { trendInSteps, trendsInSteps, type Trend } from '../../analytics/questions/trend.ts';
import type { View } from '../../analytics/view.ts';
import type { RequestContext } from '../graphql/context.ts';
import {
  CompareQueryInput,
  DecomposeQueryInput,
  GapQueryInput,
  RankingQueryInput,
  TrendQueryInput,
  TrendsQueryInput,
} from './inputs.ts';
import { DimensionId } from './enums.ts';
import { shownGroup, shownIndicator, shownRows } from './shown.ts';
import {
  ComparisonType,
  DecompositionType,
  DifferenceByGroupType,
  RankingType,
  TrendType,
} from './question-types.ts';
import { GapType } from './gap-types.ts';
import { viewOf } from './view-of.ts';

const FIT = 'Errors: as metrics, INDICATOR_NOT_FIT, WITHHELD';

/** Series as the API shows them. */
const shownTrend = ({ facts }: View, { revision, series }: Trend): object => ({
  revision,
  series: series.map(({ indicator, node, points }) => ({
    indicator: shownIndicator(indicator),
    unit: facts.hierarchy.nodes[node]!,
    points,
  })),
});

/** Ranking, trend, comparison, decomposition and gap to target. */
@Resolver()
export class QuestionsResolver {
  @Query(() => RankingType, {
    description: '排名 · org units of a level from best to worst. Errors: as metrics',
  })
  async ranking(
    @Ctx() context: RequestContext,
    @Arg('query', () => RankingQueryInput) query: RankingQueryInput,
  ): Promise<object> {
    const view = await viewOf(context);
    const ranking = await context.budget.spend(rankingInSteps(view, query));
    return { ...ranking, rows: shownRows(ranking.rows, view.facts.hierarchy, []) };
  }

  @Query(() => TrendType, {
    description: '趋势：多期一次取得 · an indicator over periods. Errors: as metrics',
  })
  async trend(
    @Ctx() context: RequestContext,
    @Arg('query', () => TrendQueryInput) query: TrendQueryInput,
  ): Promise<object> {
    const view = await viewOf(context);
    return shownTrend(view, await context.budget.spend(trendInSteps(view, query)));
  }

  @Query(() => TrendType, {
    description: '多项指标的趋势 · several indicators over periods. Errors: as metrics',
  })
  async trends(
    @Ctx() context: RequestContext,
    @Arg('query', () => TrendsQueryInput) query: TrendsQueryInput,
  ): Promise<object> {
    const view = await viewOf(context);
    return shownTrend(view, await context.budget.spend(trendsInSteps(view, query)));
  }

  @Query(() => ComparisonType, {
    description:
      '比较两期或两个单位，并判断差异是否超出偶然 · two periods or org units, and whether the ' +
      'difference is real. Errors: as metrics',
  })
  async compare(
    @Ctx() context: RequestContext,
    @Arg('query', () => CompareQueryInput) query: CompareQueryInput,
  ): Promise<object> {
    const view = await viewOf(context);
    const { first, second, ...rest } = await context.budget.spend(compareInSteps(view, query));
    const [one, other] = shownRows([first, second], view.facts.hierarchy, []);
    return { ...rest, first: one, second: other };
  }

  @Query(() => DifferenceByGroupType, {
    description:
      '两个单位或两期之间比率的差按组分解 · the difference of a rate between two org units or ' +
      'periods, by group. ${FIT}`',
  })
  async differenceByGroup(
    @Ctx() context: RequestContext,
    @Arg('query', () => CompareQueryInput) query: CompareQueryInput,
    @Arg('by', () => DimensionId, { description: '按哪个维度 · the dimension' }) by: string,
  ): Promise<object> {
    const view = await viewOf(context);
    const difference = await context.budget.spend(differenceByGroupInSteps(view, query, by));
    return {
      ...difference,
      by: difference.by.id,
      parts: difference.parts.map(({ key, ...parts }) => ({
        ...parts,
        ...shownGroup([key], [difference.by], view.facts.hierarchy)[0],
      })),
    };
  }

  @Query(() => DecompositionType, {
    description:
      '分解比率在两期之间的变化（需要 STATISTICIAN 密钥） · why a rate changed between two ' +
      `periods (needs a STATISTICIAN key). ${FIT}, FORBIDDEN`,
  })
  async decompose(
    @Ctx() context: RequestContext,
    @Arg('query', () => DecomposeQueryInput) query: DecomposeQueryInput,
  ): Promise<object> {
    const view = await viewOf(context);
    const decomposition = await context.budget.spend(decomposeInSteps(view, query));
    return {
      ...decomposition,
      parts: decomposition.parts.map((part) => ({ ...part, title: CAUSES[part.cause] })),
    };
  }

  @Query(() => GapType, {
    description: `与目标的差距，以及差在哪里 · the gap to the target, by unit. ${FIT}`,
  })
  async gapToTarget(
    @Ctx() context: RequestContext,
    @Arg('query', () => GapQueryInput) query: GapQueryInput,
  ): Promise<object> {
    const view = await viewOf(context);
    const { node, at, ...gap } = await context.budget.spend(gapToTargetInSteps(view, query));
    const { nodes } = view.facts.hierarchy;
    return {
      ...gap,
      unit: nodes[node]!,
      at: at.map(({ node: where, ...counts }) => ({ ...counts, unit: nodes[where]! })),
    };
  }
}
