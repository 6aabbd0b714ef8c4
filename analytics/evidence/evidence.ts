import type { DayNumber } from '../../base/civil.ts';
import { dayOf } from '../../base/day.ts';
import type { Work } from '../../base/work.ts';
import type { Facts } from '../facts/facts.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { isOfSurvey, windowsOf, type Measure } from '../measures/measure.ts';
import { windowsIn, type Window } from '../measures/window.ts';
import { figureMeasures } from '../query/conditions.ts';
import { filingsIn } from '../query/filings.ts';
import { treeFor, type Filter, type ResolvedQuery } from '../query/resolved-query.ts';
import { targetNodesOf } from '../query/target-nodes.ts';
import { UnitGroups } from '../query/unit-groups.ts';
import { subjectsOf, type ListableMeasure, type Subject, type SubjectsAt } from './subjects.ts';

/** The two lists of a figure: what counts in it, and what of the denominator does not. */
export const EVIDENCE_PARTS = Object.freeze({
  COUNTED: { zh: '计入分子的', en: 'what counts in the numerator' },
  NOT_COUNTED: {
    zh: '在分母而未计入分子的',
    en: 'what is in the denominator and does not count in the numerator',
  },
} as const);

/** One of {@link EVIDENCE_PARTS}. */
export type EvidencePart = keyof typeof EVIDENCE_PARTS;

/**
 * Where a row stands: pair of measures, last day of the window, code of the unit, and internal ids;
 * rows are in this order, which holds from one revision to the next.
 */
export type EvidencePlace = readonly [
  pair: number,
  on: DayNumber,
  unit: string,
  subject: number,
  day: number,
  row: number,
];

/** One of those that a figure counts, or that it does not: at which unit, and by which measure, in which window. */
export interface EvidenceRow extends Subject {
  readonly node: number;
  readonly measure: Measure;
  readonly window: Window;
  readonly place: EvidencePlace;
}

/** Evidence of a figure: how many rows there are, what their amounts add up to, and some of the rows. */
export interface EvidenceList {
  readonly count: number;
  readonly total: number;
  readonly rows: readonly EvidenceRow[];
  /** whether rows come after these */
  readonly hasMore: boolean;
}

/** Which rows are listed: the first so many after a place; null: from the beginning. */
export interface EvidencePage {
  readonly after: EvidencePlace | null;
  readonly first: number;
}

/** Whether a place comes after another. */
function isAfter(place: EvidencePlace, other: EvidencePlace): boolean {
  for (const [i, value] of place.entries()) {
    if (value === other[i]) continue;
    return value > other[i]!;
  }
  return false;
}

/** The people of so many units are looked at before others may have a turn. */
const UNITS_AT_ONCE = 16;

/**
 * Evidence of the figure of the one indicator of a query, in its one period, of its one node, among
 * what its filters let in; null where the figure rests on anonymous answers. In the order of the
 * pairs of measures, windows, codes of units and, at a unit, of internal ids or days. The amounts
 * add up to the numerator; of a part of a whole those not counted to denominator − numerator; of
 * other figures, not counted is what of the denominator has nothing in the numerator. Cost: one
 * look at each row under the node that a measure counts; memory of one unit and one page.
 */
export function* evidenceOf(
  query: ResolvedQuery,
  part: EvidencePart,
  facts: Facts,
  page: EvidencePage,
): Work<EvidenceList | null> {
  const [indicator] = query.indicators;
  const [period] = query.periods;
  const pairs = listablePairs(indicator!);
  if (!pairs) return null;
  const { nodes } = facts.hierarchy;
  const rows: EvidenceRow[] = [];
  let hasMore = false;
  let count = 0;
  let total = 0;
  for (const [number, pair] of pairs.entries()) {
    const measure = part === 'COUNTED' ? pair.part : pair.whole;
    for (const window of windowsIn(windowsOf(measure), period!, facts.waves)) {
      const subjectsAt = listed(pair, part, window, facts, query.where);
      for (const [u, node] of nodesOf(measure, window, facts, query).entries()) {
        if (u % UNITS_AT_ONCE === UNITS_AT_ONCE - 1) yield;
        for (const subject of subjectsAt(node)) {
          total += subject.amount;
          count++;
          if (hasMore) continue;
          const place = placeOf(number, window, nodes[node]!.code, subject);
          if (page.after && !isAfter(place, page.after)) continue;
          hasMore = rows.length === page.first;
          if (hasMore) continue;
          rows.push({ ...subject, node, measure, window, place });
        }
      }
      yield;
    }
  }
  return { count, total, rows, hasMore };
}

function placeOf(
  pair: number,
  { on }: Window,
  unit: string,
  { person, event }: Subject,
): EvidencePlace {
  return [pair, on, unit, person ?? 0, event?.on ?? 0, event?.id ?? 0];
}

/** Two measures of a figure whose subjects can be listed. */
interface ListablePair {
  readonly part: ListableMeasure;
  readonly whole: ListableMeasure;
  readonly isShare: boolean;
}

/** What the figure of an indicator counts, and of what; null where it rests on anonymous answers. */
export function listablePairs(indicator: Indicator): readonly ListablePair[] | null {
  const { counted } = figureMeasures(indicator);
  const pairs = indicator.formula.pairs.map(({ part, whole, isShare }) => ({
    part: counted[part]!,
    whole: counted[whole]!,
    isShare,
  }));
  const isListable = (pair: (typeof pairs)[number]): pair is ListablePair =>
    !isOfSurvey(pair.part) && !isOfSurvey(pair.whole);
  return pairs.length > 0 && pairs.every(isListable) ? pairs : null;
}

/** What is listed of two measures in a window, unit by unit. */
function listed(
  { part, whole, isShare }: ListablePair,
  listedPart: EvidencePart,
  window: Window,
  facts: Facts,
  where: readonly Filter[],
): SubjectsAt {
  const partAt = subjectsOf(part, window, facts, where);
  if (listedPart === 'COUNTED') return partAt;
  const wholeAt = subjectsOf(whole, window, facts, where);
  return (node) => remainder(wholeAt(node), partAt(node), isShare);
}

/**
 * What of the whole is not in the part, at one unit. Of a share each of the whole with what the part
 * leaves of its amount; else each of the whole that has nothing in the part.
 */
function remainder(
  whole: readonly Subject[],
  part: readonly Subject[],
  isShare: boolean,
): readonly Subject[] {
  if (whole.length === 0 || part.length === 0) return whole;
  const keyOf = keysOf(whole[0]!);
  const taken = new Map<number, number>();
  for (const subject of part) {
    const key = keyOf(subject);
    taken.set(key, (taken.get(key) ?? 0) + subject.amount);
  }
  return whole.flatMap((subject) => {
    const amount = taken.get(keyOf(subject)) ?? 0;
    if (amount === 0) return [subject];
    const left = isShare ? subject.amount - amount : 0;
    return left > 0 ? [{ ...subject, amount: left }] : [];
  });
}

const NONE = -1;

/**
 * What tells subjects at one unit apart, given one of them: of units there is one, an event of a
 * person stands for the person too; {@link NONE}: is none of that kind.
 */
function keysOf({ kind, event }: Subject): (subject: Subject) => number {
  if (kind === 'UNIT') return () => 0;
  if (kind === 'PERSON') return ({ person }) => person ?? NONE;
  return (subject) => (subject.event?.fact === event!.fact ? subject.event.row : NONE);
}

/** The units that count for the node of a query in a window, by code. */
function nodesOf(
  { template }: Measure,
  window: Window,
  facts: Facts,
  query: ResolvedQuery,
): readonly number[] {
  const { hierarchy } = facts;
  const [period] = query.periods;
  const targetNodes = targetNodesOf(
    hierarchy,
    treeFor(query, dayOf(window.on), hierarchy),
    query.nodes,
  );
  const leftOut =
    template === undefined ? undefined : filingsIn(template, period!, facts).isMissing;
  const groups = new UnitGroups(
    { by: [], where: query.where, ...(leftOut && { leftOut }) },
    targetNodes,
  );
  return Array.from(targetNodes.units.node)
    .filter((node) => groups.of(node) >= 0)
    .sort((a, b) => a - b);
}
