import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { outliersInSteps, type Outlier } from '../../analytics/outliers/outliers.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import type { RequestContext } from '../graphql/context.ts';
import { pageLimit } from '../loaders/page.ts';
import { viewOf } from '../metrics/view-of.ts';
import { OutlierArgs, OutlierPageType } from './outlier-types.ts';
import { shownOutlier, shownOutlierGroup } from './shown-outlier.ts';

/** Units whose figures lie far from those of like units. */
@Resolver()
export class OutliersResolver {
  @Query(() => OutlierPageType, {
    description:
      '离群值：与同类单位（办学类型、规模相同）相差很远的数值，按稳健 z 值，并给出正常范围 · outliers: figures ' +
      'far from those of units of the same school type and size, by robust z-score, with what ' +
      'would be normal. Errors: as metrics, INVALID_PAGE, INVALID_CURSOR',
  })
  async outliers(
    @Ctx() context: RequestContext,
    @Args(() => OutlierArgs) { first, after, ...query }: OutlierArgs,
  ): Promise<object> {
    const limit = pageLimit(first);
    const view = await viewOf(context);
    const { hierarchy } = view.facts;
    const { revision, node, period, outliers, groups } = await context.budget.spend(
      outliersInSteps(view, query),
    );
    const nameOf = ({ indicator, node: at }: Outlier): string =>
      `${indicator.code} ${hierarchy.nodes[at]!.code}`;
    const cursorOf = (outlier: Outlier | undefined): string | null =>
      outlier ? Buffer.from(nameOf(outlier)).toString('base64url') : null;
    const begin = typeof after === 'string' ? 1 + placeOf(after, outliers.map(nameOf)) : 0;
    const page = outliers.slice(begin, begin + limit);
    const isOfOne = typeof query.indicator === 'string';
    return {
      revision,
      unit: hierarchy.nodes[node]!,
      period,
      totalCount: outliers.length,
      nodes: page.map((outlier) => shownOutlier(outlier, hierarchy)),
      groups: groups.filter((group) => isOfOne || group.outliers > 0).map(shownOutlierGroup),
      pageInfo: {
        hasNextPage: begin + page.length < outliers.length,
        hasPreviousPage: begin > 0,
        startCursor: cursorOf(page[0]),
        endCursor: cursorOf(page.at(-1)),
      },
    };
  }
}

/** The place of the row that a cursor names. Throws INVALID_CURSOR. */
function placeOf(cursor: string, names: readonly string[]): number {
  const place = names.indexOf(Buffer.from(cursor, 'base64url').toString());
  if (place < 0) throw new TongxinError('INVALID_CURSOR', { cursor: cursor.slice(0, 80) });
  return place;
}
