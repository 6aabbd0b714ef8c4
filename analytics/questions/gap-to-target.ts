import type { LineName } from '../../schema/code-lists/edge-line.ts';
import { dayOf } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Period } from '../../base/period.ts';
import { isComparable } from '../formulas/difference-of-figures.ts';
import type { RecordedFigure } from '../formulas/figure.ts';
import type { Indicator, Target } from '../indicators/indicator.ts';
import { subjectsOf } from '../measures/measure-traits.ts';
import { answering as answeringBy } from '../query/answer.ts';
import type { AnswerRow } from '../query/answer-blocks.ts';
import { resolveQueryOfOne, treeFor } from '../query/resolved-query.ts';
import type { ReadingName } from '../query/metric-query.ts';
import { planOf } from '../query/plan.ts';
import { targetAt } from '../targets/target-at.ts';
import type { TreeReading } from '../tree/tree-reading.ts';
import { withoutYielding, type Work } from '../../base/work.ts';
import { answering, type View } from '../view.ts';
import { assertQueryPublishable } from './assert-publishable.ts';

/**
 * A query for the gap to a target. `target`: in the unit of the indicator; default: the target in
 * force at the end of the period, see {@link targetAt}.
 */
export interface GapQuery {
  readonly indicator: string;
  readonly root?: string | null;
  readonly period: string;
  readonly hierarchy?: ReadingName | null;
  readonly line?: LineName | null;
  readonly target?: number | null;
}

/**
 * A unit's share of the gap. `available`: in the denominator and not in the numerator there;
 * `needed`: how many of them must move into the numerator for the whole to reach its target.
 */
export interface GapAt {
  readonly node: number;
  readonly available: number;
  readonly needed: number;
}

/** The distance of a node from its target. */
export interface Gap {
  readonly revision: number;
  readonly node: number;
  readonly figure: RecordedFigure;
  readonly target: Target;
  /** the subjects counted */
  readonly counted: 'people' | 'units';
  /**
   * the smallest number that must move into the numerator; 0 if the target is reached, null if
   * there is no figure, or it is not on record
   */
  readonly needed: number | null;
  /**
   * the units that have them, those with most first, so that as few units as possible are needed;
   * units without any are left out
   */
  readonly at: readonly GapAt[];
}

/** Targets count to six decimals, so that they can be compared as whole numbers. */
const DECIMALS = 1e6;

/** The smallest k with (numerator + k) / denominator × 100 ≥ target. */
export const neededFor = (numerator: number, denominator: number, target: number): number =>
  Math.max(
    0,
    Math.ceil((Math.round(target * DECIMALS) * denominator) / (100 * DECIMALS)) - numerator,
  );

/**
 * The number of subjects of each unit itself, without units below it, that are in the denominator
 * and not in the numerator.
 */
function missingAt(rows: readonly AnswerRow[], { parent }: TreeReading): Map<number, number> {
  const total = new Map(
    rows.flatMap(({ node, status, numerator, denominator }) =>
      status === 'OK' ? [[node, denominator! - numerator!] as const] : [],
    ),
  );
  const own = new Map(total);
  for (const [node, missing] of total) {
    let above = parent[node]!;
    while (above >= 0 && !own.has(above)) above = parent[above]!;
    if (above >= 0) own.set(above, own.get(above)! - missing);
  }
  return own;
}

function targetFor(
  indicator: Indicator,
  wanted: number | null | undefined,
  period: Period,
  applied: Target | null,
): Target {
  if (typeof wanted === 'number') {
    if (!(wanted >= 0 && wanted <= 100))
      throw new TongxinError('INVALID_QUERY', {
        reason: {
          zh: `目标应在 0 到 100 之间，给出的是 ${wanted}。`,
          en: `a target lies between 0 and 100, not ${wanted}.`,
        },
      });
    if (Math.round(wanted * DECIMALS) / DECIMALS !== wanted)
      throw new TongxinError('INVALID_QUERY', {
        reason: {
          zh: `目标最多六位小数，给出的是 ${wanted}。`,
          en: `a target has at most six decimals, not ${wanted}.`,
        },
      });
    return { from: dayOf(period.last), value: wanted, natural: false };
  }
  if (!applied)
    throw new TongxinError('INDICATOR_NOT_FIT', {
      indicator: indicator.code,
      reason: {
        zh: `${period.label} 没有目标值，请在 target 中给出`,
        en: `it has no target in ${period.label}; give one as target`,
      },
    });
  return applied;
}

/**
 * The distance of a node from its target. Throws as `resolveQuery` does, INDICATOR_NOT_FIT for an
 * index or an indicator of responses, WITHHELD.
 */
export function* gapToTargetInSteps(view: View, query: GapQuery): Work<Gap> {
  const { facts, scope, today } = view;
  const question = resolveQueryOfOne(
    {
      indicator: query.indicator,
      root: query.root ?? null,
      period: query.period,
      hierarchy: query.hierarchy ?? null,
      line: query.line ?? null,
    },
    facts.hierarchy,
    scope,
    today,
  );
  const [indicator] = question.indicators;
  const [period] = question.periods;
  const {
    formula: { kind, measures },
    code,
    direction,
  } = indicator!;
  const counted = kind.isShare ? subjectsOf(measures) : null;
  if (counted === null || direction !== 'up')
    throw new TongxinError('INDICATOR_NOT_FIT', {
      indicator: code,
      reason: {
        zh: '只有人员或单位的比率可以计算差距',
        en: 'only rates of people or of units have such a gap',
      },
    });
  yield* assertQueryPublishable(view, question);
  const applied = targetAt(indicator!, question.root, period!, question, facts);
  const target = targetFor(indicator!, query.target, period!, applied);
  const [row] = (yield* answering(view, question)).rows;
  const { indicator: _, node, period: __, group: ___, ...figure } = row!;
  const { numerator, denominator } = figure;
  if (!isComparable(figure))
    return { revision: facts.revision, node, figure, target, counted, needed: null, at: [] };

  let missing = neededFor(numerator!, denominator!, target.value);
  const needed = missing;
  const byUnit = { ...question, kind: 'unit' };
  const { rows: units } = view.guarded
    ? yield* answering(view, byUnit)
    : yield* answeringBy(planOf(byUnit, facts), byUnit, facts, scope.along(question.line).sees);
  const tree = treeFor(question, period!.last, facts.hierarchy);
  const at = [...missingAt(units, tree)]
    .map(([node, available]) => ({ node, available }))
    .filter(({ available }) => available > 0)
    .sort((a, b) => b.available - a.available || a.node - b.node)
    .map((units): GapAt => {
      const amount = Math.min(missing, units.available);
      missing -= amount;
      return { ...units, needed: amount };
    });
  return { revision: facts.revision, node, figure, target, counted, needed, at };
}

/** The same, synchronously. */
export const gapToTarget = withoutYielding(gapToTargetInSteps);
