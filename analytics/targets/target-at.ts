import { civilOf } from '../../base/civil.ts';
import type { Bilingual } from '../../base/language.ts';
import type { Period } from '../../base/period.ts';
import { hasTargetIn, targetIn } from '../../base/target.ts';
import type { Facts } from '../facts/facts.ts';
import type { IndicatorTarget } from '../facts/indicator-targets.ts';
import type { Indicator, Target } from '../indicators/indicator.ts';
import { nearestAbove, treesOf } from '../query/nearest-above.ts';
import type { ResolvedQuery } from '../query/resolved-query.ts';

/** Where the target that applies comes from, the strongest first. */
export const TARGET_SOURCES = Object.freeze({
  OWN: { zh: '本单位签订', en: 'signed by the org unit itself' },
  INHERITED: { zh: '上级签订', en: 'signed by the nearest org unit above that has one' },
  NATURAL: { zh: '条款或法律要求', en: 'follows from clause or law' },
  PROPOSED: { zh: '建议值', en: 'proposed by the catalogue' },
} as const satisfies Record<string, Bilingual>);

/** One of {@link TARGET_SOURCES}. */
export type TargetSource = keyof typeof TARGET_SOURCES;

/** The target that applies to a figure. */
export interface AppliedTarget extends Target {
  readonly source: TargetSource;
  /** the signed target; null for those of the catalogue */
  readonly signed: IndicatorTarget | null;
}

/**
 * The target that applies to the figure of an indicator at a node in a period, the only definition:
 * the one that the node signed for the calendar year in which the period ends; else that of the
 * nearest node above, on the line of the union in the tree that the query reads on the last day;
 * else the one that the catalogue declares. Null if there is none, or the period is too short.
 */
export function targetAt(
  indicator: Indicator,
  node: number,
  period: Pick<Period, 'first' | 'last'>,
  query: Pick<ResolvedQuery, 'reading' | 'today'>,
  facts: Facts,
): AppliedTarget | null {
  if (!hasTargetIn(indicator, period)) return null;
  const { year } = civilOf(period.last);
  const signed = facts.indicatorTargets.in(indicator.code, year);
  const nearest =
    signed &&
    nearestAbove(node, treesOf(query, period.last, facts), facts, ({ id }) => signed.get(id));
  if (nearest) {
    const isOwn = nearest.unit === facts.hierarchy.nodes[node]!.id;
    return {
      from: `${year}-01-01`,
      value: nearest.value,
      natural: false,
      source: isOwn ? 'OWN' : 'INHERITED',
      signed: nearest,
    };
  }
  const declared = targetIn(indicator, period);
  return (
    declared && { ...declared, source: declared.natural ? 'NATURAL' : 'PROPOSED', signed: null }
  );
}
