import DataLoader from 'dataloader';
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { TongxinError } from '../../base/errors/errors.ts';
import { resolveQueryOfOne } from '../../analytics/query/resolved-query.ts';
import type { ReadingName } from '../../analytics/query/metric-query.ts';
import { answering } from '../../analytics/view.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import type { RequestContext } from '../graphql/context.ts';
import type { RegisterRow } from '../loaders/page.ts';
import { UNION_LINE, type LineName } from '../../schema/code-lists/edge-line.ts';
import { EdgeLine, HierarchyReading } from './enums.ts';
import { LINE } from './inputs.ts';
import { shownRows } from './shown.ts';
import { MetricRowType } from './types.ts';
import { viewOf } from './view-of.ts';

/** Parameters of one figure of an org unit. */
interface Wanted {
  readonly code: string;
  readonly period: string;
  readonly hierarchy: ReadingName;
  readonly line: LineName;
}

const loaders = new WeakMap<RequestContext, Map<string, DataLoader<number, object>>>();

/** Loads one figure of many org units, by internal id, as one query. */
function loaderOf(
  context: RequestContext,
  { code, period, hierarchy, line }: Wanted,
): DataLoader<number, object> {
  let ofRequest = loaders.get(context);
  if (!ofRequest) loaders.set(context, (ofRequest = new Map<string, DataLoader<number, object>>()));
  const name = JSON.stringify([code, period, hierarchy, line, context.execution.attempt]);
  const existing = ofRequest.get(name);
  if (existing) return existing;
  const loader = new DataLoader<number, object>(async (ids) => {
    const view = await viewOf(context);
    const {
      facts: { hierarchy: tree },
      scope,
    } = view;
    const question = resolveQueryOfOne(
      { indicator: code, period, hierarchy },
      tree,
      scope,
      view.today,
    );
    const nodes = ids.map((id) => tree.indexOfId(id));
    const { sees } = scope.along(line);
    const visibleNodes = nodes.filter((node) => sees(node)).sort((a, b) => a - b);
    const answer = await context.budget.spend(
      answering(view, { ...question, line, nodes: visibleNodes }),
    );
    const rows = new Map(shownRows(answer.rows, tree, []).map((row, i) => [visibleNodes[i]!, row]));
    return nodes.map(
      (node) =>
        rows.get(node) ??
        outOfScope(tree.nodes[node]!.code, context.viewer.unitCode, scope.sees(node) ? line : null),
    );
  });
  ofRequest.set(name, loader);
  return loader;
}

/** @param line the line along which an org unit in scope has others' units below it; null: it is out of scope */
const outOfScope = (unit: string, scope: string, line: LineName | null): TongxinError =>
  line === null
    ? new TongxinError('OUT_OF_SCOPE', { unit, scope })
    : new TongxinError('LINE_OUT_OF_SCOPE', { line, unit, scope });

/** Figures of org units anywhere in a query: all that are requested together are one query. */
@Resolver(() => OrgUnit)
export class OrgUnitMetricResolver {
  @FieldResolver(() => MetricRowType, {
    nullable: true,
    description:
      '本单位某期的指标值；出错时为空 · an indicator of this org unit in a period; null with ' +
      'an error. Errors: UNKNOWN_INDICATOR, INVALID_PERIOD, OUT_OF_SCOPE, ' +
      'LINE_OUT_OF_SCOPE',
  })
  metric(
    @Root() unit: RegisterRow,
    @Ctx() context: RequestContext,
    @Arg('code', () => ID, { description: '指标代码或标识 · code or id of the indicator' })
    code: string,
    @Arg('period', () => String, { description: '统计期 · the period' }) period: string,
    @Arg('hierarchy', () => HierarchyReading, {
      nullable: true,
      defaultValue: 'AS_WAS',
      description: '层级读法 · how the tree is read',
    })
    hierarchy: ReadingName | null,
    @Arg('line', () => EdgeLine, {
      nullable: true,
      defaultValue: UNION_LINE,
      description: LINE,
    })
    line: LineName | null,
  ): Promise<object> {
    return loaderOf(context, {
      code,
      period,
      hierarchy: hierarchy ?? 'AS_WAS',
      line: line ?? UNION_LINE,
    }).load(unit.id);
  }
}
