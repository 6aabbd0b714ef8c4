import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { outliersInSteps } from '../../analytics/outliers/outliers.ts';
import {
  qualityInSteps,
  type QualityPart,
  type UnitQuality,
} from '../../analytics/quality/quality.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { checks } from '../../intake/invariants/index.ts';
import { codesUnder, countFindings, findingsByUnit } from '../findings/read-findings.ts';
import { CHECK_MS, readableChecks } from '../findings/readable-checks.ts';
import type { RequestContext } from '../graphql/context.ts';
import { pageLimit } from '../loaders/page.ts';
import { shownIndicator } from '../metrics/shown.ts';
import { viewOf } from '../metrics/view-of.ts';
import {
  QualityArgs,
  QualityPageType,
  type QualityPartType,
  type QualityUnitType,
  type QUALITY_ORDERS,
} from './quality-types.ts';

type Counted = UnitQuality & {
  readonly code: string;
  readonly findings: number;
  readonly outliers: number;
};

/** The data quality of units: the index C07 with its parts, findings, outliers. */
@Resolver()
export class QualityResolver {
  @Query(() => QualityPageType, {
    description:
      '各单位的数据质量：指数 C07 及拉低它的部分、核对发现、离群值 · data quality by unit: index C07 and what ' +
      'pulls it down, findings, outliers. Errors: as metrics, INVALID_PAGE, INVALID_CURSOR',
  })
  async dataQuality(
    @Ctx() context: RequestContext,
    @Args(() => QualityArgs) { unit, period, order, first, after }: QualityArgs,
  ): Promise<object> {
    const limit = pageLimit(first);
    const view = await viewOf(context);
    const { nodes } = view.facts.hierarchy;
    const quality = await context.budget.spend(qualityInSteps(view, { unit, period }));
    const { outliers } = await context.budget.spend(outliersInSteps(view, { unit, period }));
    const readable = readableChecks(context, null);
    context.budget.charge({ milliseconds: readable.length * CHECK_MS });
    const codes = codesUnder(nodes[quality.node]!.code, context);
    const counts = await countFindings(checks, typeof unit === 'string' ? codes : null, context);
    const findings = await findingsByUnit(
      readable.filter((check) => counts.has(check)),
      codes,
      context,
    );
    const outliersOf = new Map<number, number>();
    for (const { node } of outliers) outliersOf.set(node, (outliersOf.get(node) ?? 0) + 1);
    const units = quality.units
      .map((one): Counted => {
        const { code } = nodes[one.node]!;
        return {
          ...one,
          code,
          findings: findings.get(code) ?? 0,
          outliers: outliersOf.get(one.node) ?? 0,
        };
      })
      .sort(BY[order ?? 'INDEX']);
    const begin = typeof after === 'string' ? 1 + placeOf(after, units) : 0;
    const page = units.slice(begin, begin + limit);
    return {
      revision: quality.revision,
      unit: nodes[quality.node]!,
      period: quality.period,
      index: quality.index,
      parts: quality.parts.map(shownPart),
      totalCount: units.length,
      findings: [...findings.values()].reduce((sum, count) => sum + count, 0),
      outliers: outliers.length,
      nodes: page.map((one): QualityUnitType => ({
        unit: nodes[one.node]!,
        index: one.index,
        parts: one.parts.map(shownPart),
        worst: worstOf(one.parts),
        findings: one.findings,
        outliers: one.outliers,
      })),
      pageInfo: {
        hasNextPage: begin + page.length < units.length,
        hasPreviousPage: begin > 0,
        startCursor: page[0] ? cursorOf(page[0]) : null,
        endCursor: page.length > 0 ? cursorOf(page.at(-1)!) : null,
      },
    };
  }
}

const byIndex = (a: Counted, b: Counted): number =>
  (a.index.value ?? Infinity) - (b.index.value ?? Infinity) || (a.code < b.code ? -1 : 1);

/** The orders of units. Infinity minus infinity is no number, which counts as equal. */
const BY: Readonly<Record<keyof typeof QUALITY_ORDERS, (a: Counted, b: Counted) => number>> = {
  INDEX: byIndex,
  FINDINGS: (a, b) => b.findings - a.findings || byIndex(a, b),
  OUTLIERS: (a, b) => b.outliers - a.outliers || byIndex(a, b),
};

const shownPart = ({ indicator, ...part }: QualityPart): QualityPartType => ({
  ...part,
  indicator: shownIndicator(indicator),
});

/** The part that takes most from the index; null: none takes any. */
function worstOf(parts: readonly QualityPart[]): object | null {
  const [worst] = parts.toSorted((a, b) => (b.loss ?? 0) - (a.loss ?? 0));
  return worst?.loss ? shownIndicator(worst.indicator) : null;
}

const cursorOf = ({ code }: Counted): string => Buffer.from(code).toString('base64url');

/** The place of the unit that a cursor names. Throws INVALID_CURSOR. */
function placeOf(cursor: string, units: readonly Counted[]): number {
  const code = Buffer.from(cursor, 'base64url').toString();
  const place = units.findIndex((one) => one.code === code);
  if (place < 0) throw new TongxinError('INVALID_CURSOR', { cursor: cursor.slice(0, 80) });
  return place;
}
