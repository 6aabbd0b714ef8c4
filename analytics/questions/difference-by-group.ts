import { indicatorNamed } from '../indicators/indicator-named.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { resolveQuery, dimensionsOf } from '../query/resolved-query.ts';
import type { Dimension } from '../dimensions/dimension.ts';
import { withoutYielding, type Work } from '../../base/work.ts';
import { answering, type View } from '../view.ts';
import type { CompareQuery, Side } from './compare.ts';
import { assertPublishable } from './assert-publishable.ts';

/**
 * The part of the difference of two rates that lies in one group, in percentage points: `mix`,
 * because the group's share of the two wholes differs; `rate`, because the rate within the group
 * differs.
 */
export interface GroupPart {
  readonly key: string;
  readonly mix: number;
  readonly rate: number;
}

/** The parts of a difference by group; they add up to it. */
export interface DifferenceByGroup {
  readonly revision: number;
  readonly by: Dimension;
  readonly parts: readonly GroupPart[];
}

interface Counts {
  readonly numerator: number;
  readonly denominator: number;
}

function* countsOf(
  view: View,
  { indicator, where = [], hierarchy = null, line = null }: CompareQuery,
  { root = null, period }: Side,
  by: string,
): Work<{ readonly whole: number; readonly groups: ReadonlyMap<string, Counts> }> {
  const question = resolveQuery(
    {
      indicators: [indicatorNamed(indicator).code],
      root,
      periods: [period],
      where,
      hierarchy,
      line,
      by: [by],
    },
    view.facts.hierarchy,
    view.scope,
    view.today,
  );
  const { rows } = yield* answering(view, question);
  const groups = new Map<string, Counts>();
  const shown = rows[0]?.indicator;
  if (shown && !shown.formula.kind.isShare)
    throw new TongxinError('INDICATOR_NOT_FIT', {
      indicator: shown.code,
      reason: { zh: '只有比率可以按组分解', en: 'only rates can be taken apart by groups' },
    });
  assertPublishable(rows, view);
  for (const { group, numerator, denominator, onRecord } of rows)
    if (denominator && onRecord) groups.set(group[0]!, { numerator: numerator!, denominator });
  return {
    groups,
    whole: [...groups.values()].reduce((sum, { denominator }) => sum + denominator, 0),
  };
}

/**
 * Decomposes the difference of a rate between two org units or periods by the groups of a
 * dimension, second minus first. With p a group's part of the denominator and r its rate, R₂ − R₁ =
 * Σ (p₂ − p₁)(r₁ + r₂)/2 + Σ (r₂ − r₁)(p₁ + p₂)/2 holds exactly; a group that one side lacks has
 * the other's rate there. No parts if a side has nobody, or is not on record. Source: Kitagawa,
 * Components of a difference between two rates, JASA 50 (1955), 1168–1194. Throws as `metrics`
 * does, INDICATOR_NOT_FIT if the indicator is no rate, WITHHELD.
 */
export function* differenceByGroupInSteps(
  view: View,
  query: CompareQuery,
  by: string,
): Work<DifferenceByGroup> {
  const firstCounts = yield* countsOf(view, query, query.first, by);
  const other = yield* countsOf(view, query, query.second, by);
  const { revision } = view.facts;
  const [dimension] = dimensionsOf({ by: [by] });
  if (firstCounts.whole === 0 || other.whole === 0) return { revision, by: dimension!, parts: [] };
  const shareOf = (counts: Counts | undefined, whole: number): number =>
    (counts?.denominator ?? 0) / whole;
  const rateOf = (counts: Counts): number => counts.numerator / counts.denominator;
  return {
    revision,
    by: dimension!,
    parts: [...new Set([...firstCounts.groups.keys(), ...other.groups.keys()])]
      .sort()
      .map((key) => {
        const a = firstCounts.groups.get(key);
        const b = other.groups.get(key);
        const p1 = shareOf(a, firstCounts.whole);
        const p2 = shareOf(b, other.whole);
        const r1 = rateOf((a ?? b)!);
        const r2 = rateOf((b ?? a)!);
        return {
          key,
          mix: (100 * (p2 - p1) * (r1 + r2)) / 2,
          rate: (100 * (r2 - r1) * (p1 + p2)) / 2,
        };
      }),
  };
}

/** The same, synchronously. */
export const differenceByGroup = withoutYielding(differenceByGroupInSteps);
