import type { DayNumber } from '../../base/civil.ts';
import type { Work } from '../../base/work.ts';
import type { Facts } from '../facts/facts.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Measure } from '../measures/measure.ts';
import { isOfSurvey, partsOf, windowsOf } from '../measures/measure-traits.ts';
import { windowsIn, type Window } from '../measures/window.ts';
import { figureMeasures } from '../query/conditions.ts';
import { filingsIn } from '../query/filings.ts';
import { treeFor, type Filter, type ResolvedQuery } from '../query/resolved-query.ts';
import { targetNodesOf } from '../query/target-nodes.ts';
import { UnitGroups } from '../query/unit-groups.ts';
import { subjectsOf, type ListableMeasure, type Subject, type SubjectsAt } from './subjects.ts';

/** The two lists of evidence of a figure: of its numerator, and of the rest of its denominator. */
export const EVIDENCE_PARTS = Object.freeze({
  COUNTED: { zh: '计入分子的', en: 'subjects counted in the numerator' },
  NOT_COUNTED: {
    zh: '在分母而未计入分子的',
    en: 'subjects in the denominator that are not counted in the numerator',
  },
} as const);

/** One of {@link EVIDENCE_PARTS}. */
export type EvidencePart = keyof typeof EVIDENCE_PARTS;

/**
 * The sort key of a row of evidence, which stays the same in later revisions: index of the pair of
 * measures, last day of the window, code of the unit, internal id of the person, day and internal id
 * of the event; 0 if there is no person or event.
 */
export type EvidencePlace = readonly [
  pair: number,
  on: DayNumber,
  unit: string,
  subject: number,
  day: number,
  row: number,
];

/** A row of evidence: a subject at a unit, counted by a measure in a window. */
export interface EvidenceRow extends Subject {
  readonly node: number;
  readonly measure: Measure;
  readonly window: Window;
  readonly place: EvidencePlace;
}

/** Evidence of a figure: one page of rows, and the count and total amount of all rows. */
export interface EvidenceList {
  readonly count: number;
  readonly total: number;
  readonly rows: readonly EvidenceRow[];
  /** whether there are rows after this page */
  readonly hasMore: boolean;
}

/** The page of rows listed: the `first` rows after a place; null: from the beginning. */
export interface EvidencePage {
  readonly after: EvidencePlace | null;
  readonly first: number;
}

/** Whether a place is after another in the order of rows. */
function isAfter(place: EvidencePlace, other: EvidencePlace): boolean {
  for (const [i, value] of place.entries()) {
    if (value === other[i]) continue;
    return value > other[i]!;
  }
  return false;
}

/** Units that are read between two yields. */
const CHUNK_UNITS = 16;

/**
 * Evidence of one figure: of the only indicator, period and node of a query, with its filters; null
 * if the figure is computed from anonymous answers. Rows are in the order of {@link EvidencePlace}.
 * The amounts of COUNTED add up to the numerator. NOT_COUNTED: of a rate, the amounts add up to
 * denominator − numerator; of other figures, these are the subjects of the denominator without any
 * amount in the numerator. Cost: linear in the rows that the measure counts below the node; memory
 * for one unit and one page.
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
  for (const [pairIndex, pair] of pairs.entries()) {
    const measure = part === 'COUNTED' ? pair.part : pair.whole;
    const parts = partsOf(measure);
    let sum = 0;
    for (const window of windowsIn(windowsOf(measure), period!, facts.waves)) {
      const subjectsAt = listedSubjects(pair, part, window, facts, query.where);
      for (const [unitIndex, node] of unitsOf(measure, window, facts, query).entries()) {
        if (unitIndex % CHUNK_UNITS === CHUNK_UNITS - 1) yield;
        for (const subject of subjectsAt(node)) {
          sum += subject.amount;
          count++;
          if (hasMore) continue;
          const place = placeOf(pairIndex, window, nodes[node]!.code, subject);
          if (page.after && !isAfter(place, page.after)) continue;
          hasMore = rows.length === page.first;
          if (hasMore) continue;
          rows.push({ ...subject, amount: subject.amount / parts, node, measure, window, place });
        }
      }
      yield;
    }
    total += sum / parts;
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

/** The numerators and denominators of an indicator; null if it is computed from anonymous answers. */
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

/** The subjects of one list in a window, unit by unit. */
function listedSubjects(
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
 * The subjects of the whole that are not in the part, at one unit. Of a share, a subject keeps the
 * difference of its two amounts; else it is left out if it has any amount in the part. Where the
 * part of a share is a number of the unit, nobody knows which people remain, but how many.
 */
function remainder(
  whole: readonly Subject[],
  part: readonly Subject[],
  isShare: boolean,
): readonly Subject[] {
  if (whole.length === 0 || part.length === 0) return whole;
  if (isShare && whole[0]!.kind === 'PERSON' && part[0]!.kind === 'UNIT') {
    const amount = totalOf(whole) - totalOf(part);
    return amount > 0 ? [{ ...part[0]!, amount }] : [];
  }
  const keyOf = keysOf(whole[0]!);
  const amountInPart = new Map<number, number>();
  for (const subject of part) {
    const key = keyOf(subject);
    amountInPart.set(key, (amountInPart.get(key) ?? 0) + subject.amount);
  }
  return whole.flatMap((subject) => {
    const amount = amountInPart.get(keyOf(subject)) ?? 0;
    if (amount === 0) return [subject];
    const left = isShare ? subject.amount - amount : 0;
    return left > 0 ? [{ ...subject, amount: left }] : [];
  });
}

const totalOf = (subjects: readonly Subject[]): number =>
  subjects.reduce((sum, { amount }) => sum + amount, 0);

/** The key of a subject of another kind. */
const NONE = -1;

/**
 * A function that identifies a subject among the subjects of one kind at one unit: the unit itself;
 * a person, also by an event of the person; an event by its row. {@link NONE} for others.
 */
function keysOf({ kind, event }: Subject): (subject: Subject) => number {
  if (kind === 'UNIT') return () => 0;
  if (kind === 'PERSON') return ({ person }) => person ?? NONE;
  return (subject) => (subject.event?.fact === event!.fact ? subject.event.row : NONE);
}

/** The units below the node of a query that pass its filters in a window, by code. */
function unitsOf(
  { template }: Measure,
  window: Window,
  facts: Facts,
  query: ResolvedQuery,
): readonly number[] {
  const { hierarchy } = facts;
  const [period] = query.periods;
  const targetNodes = targetNodesOf(hierarchy, treeFor(query, window.on, hierarchy), query.nodes);
  const isLeftOut =
    template === undefined ? undefined : filingsIn(template, period!, facts).isMissing;
  const groups = new UnitGroups(
    { by: [], where: query.where, ...(isLeftOut && { leftOut: isLeftOut }) },
    targetNodes,
  );
  return Array.from(targetNodes.units.node)
    .filter((node) => groups.of(node) >= 0)
    .sort((a, b) => a - b);
}
