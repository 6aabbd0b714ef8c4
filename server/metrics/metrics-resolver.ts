import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { resolveQuery, dimensionsOf } from '../../analytics/query/resolved-query.ts';
import { explained } from '../../analytics/query/explain.ts';
import { planOf } from '../../analytics/query/plan.ts';
import { metricsInSteps } from '../../analytics/view.ts';
import type { RequestContext } from '../graphql/context.ts';
import { MetricQueryInput } from './inputs.ts';
import { frozenMetrics } from '../snapshots/frozen-metrics.ts';
import { shownInSteps } from './shown.ts';
import { ExplanationType, MetricAnswerType } from './types.ts';
import { viewOf } from './view-of.ts';

const ERRORS =
  'Errors: UNKNOWN_INDICATOR, UNKNOWN_ORG_UNIT, OUT_OF_SCOPE, INVALID_PERIOD, UNKNOWN_GROUP, ' +
  'DIMENSION_NOT_OF_INDICATOR, INVALID_QUERY, EMPTY_CONDITION, QUERY_TOO_LARGE';

/** Queries for indicators. */
@Resolver()
export class MetricsResolver {
  @Query(() => MetricAnswerType, {
    description: `取数：指标 × 单位 × 统计期 × 分组 · indicators of org units in periods, by groups. ${ERRORS}`,
  })
  async metrics(
    @Ctx() context: RequestContext,
    @Arg('query', () => MetricQueryInput) query: MetricQueryInput,
    @Arg('asOf', () => String, {
      nullable: true,
      description:
        '按快照（编号），或按某日、某一时刻（ISO 8601，' +
        '未写时差的为北京时间）之前最近的快照取数 · as frozen in a snapshot (its code), or in ' +
        'the newest one up to a moment (ISO 8601)',
    })
    asOf: string | null,
  ): Promise<object> {
    if (typeof asOf === 'string') return frozenMetrics(context, query, asOf);
    const view = await viewOf(context);
    const answer = await context.budget.spend(metricsInSteps(view, query));
    const { revision } = answer;
    const rows = shownInSteps(context, answer, view.facts.hierarchy, dimensionsOf(query));
    return { revision, rows };
  }

  @Query(() => ExplanationType, {
    description: `说明 metrics 将如何取数 · how metrics will answer. ${ERRORS}`,
  })
  async explain(
    @Ctx() context: RequestContext,
    @Arg('query', () => MetricQueryInput) query: MetricQueryInput,
  ): Promise<object> {
    const { facts, scope, today } = await viewOf(context);
    const question = resolveQuery(query, facts.hierarchy, scope, today);
    const plan = planOf(question, facts);
    return {
      revision: facts.revision,
      text: explained(plan, question, facts, context.language),
      plan: JSON.stringify(plan),
    };
  }
}
