import type { Work } from '../../base/work.ts';
import {
  evidenceOf,
  listablePairs,
  type EvidencePage,
  type EvidencePart,
  type EvidenceRow,
} from '../evidence/evidence.ts';
import { speaksOfPersons, speaksOfSealed } from '../evidence/subjects.ts';
import type { Facts } from '../facts/facts.ts';
import type { Figure } from '../formulas/figure.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Measure } from '../measures/measure.ts';
import type { DimensionFilter, ReadingName } from '../query/metric-query.ts';
import { resolveQueryOfOne } from '../query/resolved-query.ts';
import { wholeScope } from '../query/scope.ts';
import { answering, type View } from '../view.ts';

/** The figure whose evidence is requested. One group of a breakdown is a filter with one key. */
export interface EvidenceQuery {
  readonly indicator: string;
  readonly root?: string | null;
  readonly period: string;
  readonly part: EvidencePart;
  readonly where?: readonly DimensionFilter[] | null;
  readonly hierarchy?: ReadingName | null;
}

/** The evidence of a figure, as far as a viewer may see it. */
export interface Evidence {
  readonly revision: number;
  readonly node: number;
  readonly indicator: Indicator;
  readonly period: string;
  readonly figure: Figure;
  /** the total; null if the figure is withheld or has no such total */
  readonly total: number | null;
  /**
   * number of rows; null if rows are not listed: persons, for viewers who may not see them, and
   * answers
   */
  readonly count: number | null;
  readonly rows: readonly EvidenceRow[];
  readonly hasMore: boolean;
}

/** About how long it takes to look at a spell of a person, an event, or a unit, in milliseconds. */
const MS = { person: 0.000_3, event: 0.000_1, unit: 0.001 } as const;

/** Windows of a period are few; each costs as much. */
const MAX_WINDOWS = 4;

/** About how long it takes to list a part of the evidence of an indicator, in milliseconds. */
function workOf(
  pairs: NonNullable<ReturnType<typeof listablePairs>>,
  listed: EvidencePart,
  facts: Facts,
): number {
  const costOf = (measure: Measure): number => {
    if (measure.kind === 'total') return measure.of.reduce((sum, one) => sum + costOf(one), 0);
    const events = 'fact' in measure ? facts.eventsOf(measure.fact).length * MS.event : 0;
    const readsPeople = ['people', 'unitsWith', 'staffEvents'].includes(measure.kind);
    return events + (readsPeople ? facts.staff.rows * MS.person : 0);
  };
  const once = pairs.reduce(
    (sum, { part, whole }) => sum + costOf(part) + (listed === 'COUNTED' ? 0 : costOf(whole)),
    0,
  );
  const windows = pairs.some(({ part }) => part.windows !== undefined) ? MAX_WINDOWS : 1;
  return windows * (once + facts.hierarchy.nodes.length * MS.unit);
}

/** The number of one part of a figure that the figure itself shows; null if it shows none. */
function toldBy(
  { numerator, denominator, n }: Figure,
  part: EvidencePart,
  isShare: boolean,
): number | null {
  if (part === 'COUNTED') return numerator ?? n;
  return isShare && numerator !== null && denominator !== null && numerator <= denominator
    ? denominator - numerator
    : null;
}

/** Whether the whole hierarchy is in the scope of a viewer. */
const seesAll = ({ facts: { hierarchy }, scope, today }: View): boolean =>
  scope.root === wholeScope(hierarchy, today).root;

/**
 * The evidence of a figure: its number where the figure itself may be shown, and the rows of a page
 * where the viewer may see them: units anybody, persons those who see small counts of people, rows
 * of sealed registers those of them who see the whole hierarchy, and answers nobody. Throws as `metrics` does.
 */
export function* evidenceInSteps(
  view: View,
  { part, ...query }: EvidenceQuery,
  page: EvidencePage,
): Work<Evidence> {
  const { facts, scope, today } = view;
  const question = resolveQueryOfOne(query, facts.hierarchy, scope, today);
  const [indicator] = question.indicators;
  const [row] = (yield* answering(view, question)).rows;
  const { indicator: _, node, period, group: __, ...figure } = row!;
  const answer = { revision: facts.revision, node, indicator: indicator!, period, figure };
  const nothing = { total: null, count: null, rows: [], hasMore: false };
  if (figure.status !== 'OK' && figure.status !== 'EMPTY') return { ...answer, ...nothing };
  const pairs = listablePairs(indicator!);
  const measures = pairs?.flatMap(({ part: counted, whole }) => [counted, whole]) ?? [];
  const isHidden =
    (view.guarded && measures.some(speaksOfPersons)) ||
    (!seesAll(view) && measures.some(speaksOfSealed));
  if (!pairs || isHidden) {
    const isShare = indicator!.formula.pairs.every((pair) => pair.isShare);
    return { ...answer, ...nothing, total: toldBy(figure, part, isShare) };
  }
  view.charge?.({ rows: 0, milliseconds: workOf(pairs, part, facts) });
  yield;
  const list = (yield* evidenceOf(question, part, facts, page))!;
  view.charge?.({ rows: list.rows.length, milliseconds: 0 });
  return { ...answer, ...list };
}
