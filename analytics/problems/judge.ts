import { TongxinError } from '../../base/errors/errors.ts';
import { dayNumber, type Day } from '../../base/day.ts';
import type { Work } from '../../base/work.ts';
import { isComparable } from '../formulas/difference-of-figures.ts';
import type { RecordedFigure } from '../formulas/figure.ts';
import { INDICATORS } from '../indicators/index.ts';
import { indicatorNamed } from '../indicators/indicator-named.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { AnswerRow } from '../query/answer-blocks.ts';
import { LEVELS, type LevelName } from '../query/metric-query.ts';
import { resolveQuery } from '../query/resolved-query.ts';
import { stateOn } from '../query/unit-columns.ts';
import { neededFor } from '../questions/gap-to-target.ts';
import { dueAfter } from '../rules/due.ts';
import { RULES, ruleOf } from '../rules/index.ts';
import { severityAt, type Rule } from '../rules/rule.ts';
import { targetAt, type AppliedTarget } from '../targets/target-at.ts';
import { answering, type View } from '../view.ts';
import { breachOf, stretchAt } from './breach.ts';
import { problemId, type Judgement } from './problem.ts';

/** What is to be judged. */
export interface ProblemQuery {
  /** code of the org unit at the top; default: the top of what the viewer may see */
  readonly unit?: string | null;
  /** default today */
  readonly asOf?: Day | null;
  /** ids of rules and codes of indicators; default all */
  readonly codes?: readonly string[] | null;
}

/** Judgements about the org units at and below a node on a day. */
export interface Judgements {
  readonly revision: number;
  readonly node: number;
  readonly asOf: Day;
  readonly list: readonly Judgement[];
}

/** Rows read between two yields. */
const ROWS_AT_ONCE = 2_000;

/** Levels at which something is judged, from above. */
const JUDGED: readonly LevelName[] = ['CITY', 'DISTRICT', 'UNIT'];

/**
 * The period in which an indicator is judged on a day: the day itself for what is so on a day, the
 * last full year for what happens within one.
 */
export function periodJudged({ axis }: Pick<Indicator, 'axis'>, asOf: Day): string {
  if (axis === 'stock') return asOf;
  const year = Number(asOf.slice(0, 4));
  return String(asOf.endsWith('-12-31') ? year : year - 1);
}

/**
 * The rules and indicators that some names mean; the name of an indicator means the rules that rest
 * on it too. Throws UNKNOWN_RULE, UNKNOWN_INDICATOR. */
function chosenBy(codes: readonly string[] | null | undefined): {
  readonly rules: ReadonlySet<Rule>;
  readonly indicators: ReadonlySet<Indicator>;
} {
  if (!codes) return { rules: new Set(RULES), indicators: new Set(INDICATORS) };
  const rules = new Set<Rule>();
  const indicators = new Set<Indicator>();
  for (const code of codes) {
    const rule = ruleOf(code);
    if (rule) rules.add(rule);
    else indicators.add(indicatorNamed(code));
  }
  for (const rule of RULES) if (indicators.has(rule.indicator)) rules.add(rule);
  return { rules, indicators };
}

/**
 * Judges every rule at every unit at and below a node on a day, and every figure with a target at
 * the cities, districts and units there. `tracked`: ids of problems that are listed also where they
 * are none (any more); all others are listed only where they are problems. A target that says the
 * same of a unit as a rule that is judged there is left out, unless somebody has set something about
 * it. Throws as `metrics` does, UNKNOWN_RULE, and
 * INVALID_QUERY for a day to come.
 */
export function* judgedInSteps(
  view: View,
  { unit, asOf: wanted, codes }: ProblemQuery,
  tracked: ReadonlySet<string> = new Set(),
): Work<Judgements> {
  const { facts, today } = view;
  const asOf = wanted ?? today;
  if (asOf > today)
    throw new TongxinError('INVALID_QUERY', {
      reason: {
        zh: `${asOf} 尚未到来，无从判断。`,
        en: `${asOf} is still to come: nothing can be judged.`,
      },
    });
  const { rules, indicators } = chosenBy(codes);
  const withTarget = [...indicators].filter(({ targets }) => targets.length > 0);
  const indicatorCodes = new Set([...withTarget, ...[...rules].map(({ indicator }) => indicator)]);
  const list: Judgement[] = [];
  const root = typeof unit === 'string' ? view.scope.nodeOf(unit) : view.scope.root;
  const { nodes } = facts.hierarchy;
  const from = JUDGED.findIndex((level) => LEVELS[level] === nodes[root]!.kind);
  for (const period of new Set(
    [...indicatorCodes].map((indicator) => periodJudged(indicator, asOf)),
  )) {
    const here = [...indicatorCodes].filter(
      (indicator) => periodJudged(indicator, asOf) === period,
    );
    for (const level of JUDGED.slice(Math.max(0, from))) {
      const question = resolveQuery(
        {
          indicators: here.map(({ code }) => code),
          root: nodes[root]!.code,
          periods: [period],
          level: LEVELS[level] === nodes[root]!.kind ? null : level,
        },
        facts.hierarchy,
        view.scope,
        today,
      );
      const answer = yield* answering(view, question);
      for (const rows of answer.slices(ROWS_AT_ONCE)) {
        for (const row of rows)
          for (const judgement of judgementsOf(row, level, {
            view,
            asOf,
            rules,
            ofTargets: indicators,
            tracked,
            target: targetAt(row.indicator, row.node, question.periods[0]!, question, facts),
          }))
            if (judgement.isProblem === true || tracked.has(problemId(judgement)))
              list.push(judgement);
        yield;
      }
    }
  }
  return { revision: facts.revision, node: root, asOf, list };
}

interface JudgingContext {
  readonly view: View;
  readonly asOf: Day;
  readonly rules: ReadonlySet<Rule>;
  readonly ofTargets: ReadonlySet<Indicator>;
  readonly tracked: ReadonlySet<string>;
  readonly target: AppliedTarget | null;
}

/** What one figure says of the rules that rest on it, and of its target. */
function* judgementsOf(
  row: AnswerRow,
  level: LevelName,
  { view: { facts }, asOf, rules, ofTargets, tracked, target }: JudgingContext,
): Generator<Judgement> {
  const { indicator, node, period, group: _, ...figure } = row;
  const { id, code: unit } = facts.hierarchy.nodes[node]!;
  const about = { unit, node, level, indicator, period, figure };
  let isBound = false;
  for (const rule of level === 'UNIT' ? RULES : []) {
    const isOfSame = rule.sameAs.includes(indicator);
    if (rule.indicator !== indicator && !isOfSame) continue;
    const state = stateOn(id, dayNumber(asOf), facts);
    const weight = state && severityAt(rule, state, asOf);
    if (weight === null) continue;
    if (!rules.has(rule)) continue;
    isBound = true;
    if (isOfSame) continue;
    const isProblem = breaks(figure, indicator);
    const stretch = stretchAt(indicator, id, asOf, facts);
    const since = stretch?.isBreach === (isProblem === true) ? stretch.since : null;
    yield {
      ...about,
      code: rule.id,
      weight,
      rule,
      target: null,
      isProblem,
      needed: isProblem === null ? null : missingIn(figure, indicator),
      since,
      // nothing was due before the rule is judged
      dueOn: isProblem
        ? dueAfter(
            rule.due,
            since === null || since > rule.from ? since : rule.from,
            facts.settings,
          )
        : null,
    };
  }
  if (!target || !ofTargets.has(indicator)) return;
  if (isBound && !tracked.has(problemId({ code: indicator.code, unit }))) return;
  const isProblem = misses(figure, indicator, target);
  yield {
    ...about,
    code: indicator.code,
    weight: 'TARGET',
    rule: null,
    target,
    isProblem,
    needed: isProblem === null ? null : effortOf(figure, indicator, target),
    since: null,
    dueOn: isProblem ? `${asOf.slice(0, 4)}-12-31` : null,
  };
}

/** Whether nothing there is to be judged: not, where the figure follows from units that do not exist. */
const isAbsent = ({ status }: RecordedFigure, indicator: Indicator): boolean =>
  status === 'NOT_APPLICABLE' || (status === 'EMPTY' && breachOf(indicator) !== null);

/**
 * Whether a figure breaks a rule: not all of its denominator counts, or where less is better,
 * anything does. Null where nothing says so.
 */
function breaks(figure: RecordedFigure, indicator: Indicator): boolean | null {
  if (isAbsent(figure, indicator)) return false;
  if (!isComparable(figure)) return null;
  const missing = missingIn(figure, indicator);
  // amounts of money: less than a thousandth of a percent is rounding
  return missing === null ? Math.round(figure.value! * 1_000) < 100_000 : missing > 0;
}

/** How many of the denominator do not count, or where less is better, do; null of what is no share. */
function missingIn(
  { numerator, denominator }: RecordedFigure,
  { formula: { kind }, direction }: Indicator,
): number | null {
  if (!kind.isShare) return null;
  if (numerator === null || denominator === null) return 0;
  return direction === 'down' ? numerator : denominator - numerator;
}

/** Differences of values below this are rounding. */
const ROUNDING = 1e-9;

/** Whether a figure misses its target; null where nothing says so. */
function misses(
  figure: RecordedFigure,
  indicator: Indicator,
  target: AppliedTarget,
): boolean | null {
  if (isAbsent(figure, indicator)) return false;
  if (!isComparable(figure)) return null;
  const effort = effortOf(figure, indicator, target);
  if (effort !== null) return effort > 0;
  const gap =
    indicator.direction === 'up' ? target.value - figure.value! : figure.value! - target.value;
  return gap > ROUNDING;
}

/** How many must come into the numerator of a share, or leave it where less is better; null of what is no share. */
function effortOf(
  { numerator, denominator }: RecordedFigure,
  { formula: { kind }, direction }: Indicator,
  { value }: AppliedTarget,
): number | null {
  if (!kind.isShare || numerator === null || denominator === null) return null;
  if (direction === 'up') return neededFor(numerator, denominator, value);
  // as many as must be outside for the rest to be at most the target
  return neededFor(denominator - numerator, denominator, 100 - value);
}
