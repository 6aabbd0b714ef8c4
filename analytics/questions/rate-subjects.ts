import type { DayNumber } from '../../base/civil.ts';
import { dayNumber, type Day } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Period } from '../../base/period.ts';
import type { Facts } from '../facts/facts.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { PeopleMeasure, UnitsMeasure, UnitsWithMeasure } from '../measures/measure.ts';
import { subjectsOf } from '../measures/measure-traits.ts';
import { PeopleTests } from '../query/people-tests.ts';
import { stateCells } from '../query/state-cells.ts';
import type { TreeReading } from '../tree/tree-reading.ts';

/**
 * A subject in the denominator of a rate: its unit (internal id), and whether it is in the
 * numerator.
 */
export interface RateSubject {
  readonly unit: number;
  readonly counts: boolean;
}

/**
 * The subjects in the denominator of a rate under a node in a period, by internal id of the person,
 * or of the unit if units are counted.
 */
export interface RateSubjects {
  readonly on: Day;
  /** internal ids of the units under the node, whether open or not */
  readonly under: ReadonlySet<number>;
  readonly subjects: ReadonlyMap<number, RateSubject>;
  /** of people under the node on the day, in the denominator or not; of units, those open under it */
  readonly present: ReadonlySet<number>;
}

function unitsUnder({ hierarchy }: Facts, node: number, tree: TreeReading): number[] {
  return Array.from(tree.subtree(node)).filter((x) => hierarchy.nodes[x]!.kind === 'unit');
}

/** The two measures of a rate of people or units. Throws INDICATOR_NOT_FIT. */
function pairOf({
  code,
  formula: { kind, measures },
}: Indicator):
  | readonly [PeopleMeasure, PeopleMeasure]
  | readonly [UnitsMeasure, UnitsMeasure]
  | readonly [UnitsWithMeasure, UnitsWithMeasure] {
  const [part, whole] = measures;
  if (
    !kind.isShare ||
    subjectsOf(measures) === null ||
    part!.kind !== whole!.kind ||
    part!.kind === 'unitsHaving'
  ) {
    throw new TongxinError('INDICATOR_NOT_FIT', {
      indicator: code,
      reason: {
        zh: '只有人员或单位的比率可以分解',
        en: 'only rates of people or of units can be taken apart',
      },
    });
  }
  return measures as never;
}

/**
 * The subjects of a rate under a node in a period. Throws INDICATOR_NOT_FIT if it is no rate of
 * people or units. Cost: one read of each row under the node.
 */
export function rateSubjectsOf(
  indicator: Indicator,
  node: number,
  { first, last }: Pick<Period, 'first' | 'last'>,
  on: Day,
  tree: TreeReading,
  facts: Facts,
): RateSubjects {
  const [part, whole] = pairOf(indicator);
  const nodes = unitsUnder(facts, node, tree);
  const under = new Set(nodes.map((x) => facts.hierarchy.nodes[x]!.id));
  const subjects = new Map<number, RateSubject>();
  if (whole.kind === 'people') {
    eachPerson(
      [part as PeopleMeasure, whole],
      nodes,
      { first, last },
      facts,
      (person, unit, counted) => {
        if (counted & 2) subjects.set(person, { unit, counts: (counted & 1) !== 0 });
      },
    );
    return { on, under, subjects, present: peopleAt(nodes, last, facts) };
  }
  const present = new Set<number>();
  for (const x of nodes)
    if (facts.hierarchy.isOpen(x, on)) present.add(facts.hierarchy.nodes[x]!.id);
  if (whole.kind === 'units') {
    const cells = stateCells(facts, 'units', [part as UnitsMeasure, whole], [], []);
    const day = dayNumber(on);
    for (const unit of under) {
      const {
        columns: { from, state },
        begin,
        end,
      } = facts.units.endingAfter(unit, day);
      const counted =
        begin < end && from[begin]! <= day ? cells.masks[cells.cellOf[state[begin]!]!]! : 0;
      if (counted & 2) subjects.set(unit, { unit, counts: (counted & 1) !== 0 });
    }
  } else {
    const measures = [...(part as UnitsWithMeasure).any, ...whole.any];
    const parts = (part as UnitsWithMeasure).any.length;
    const anyAt = new Map<number, number>();
    eachPerson(measures, nodes, { first, last }, facts, (_, unit, counted) => {
      anyAt.set(unit, (anyAt.get(unit) ?? 0) | counted);
    });
    for (const [unit, any] of anyAt)
      if (any >> parts) subjects.set(unit, { unit, counts: (any & ((1 << parts) - 1)) !== 0 });
  }
  return { on, under, subjects, present };
}

/**
 * Calls `visit` for each person in some measures at some units in a period: with the person, the
 * unit, and the measures as one bit each.
 */
function eachPerson(
  measures: readonly PeopleMeasure[],
  nodes: readonly number[],
  { first, last }: Pick<Period, 'first' | 'last'>,
  facts: Facts,
  visit: (person: number, unit: number, counted: number) => void,
): void {
  const tests = new PeopleTests(
    measures,
    stateCells(facts, 'staff', measures, [], []),
    first,
    last,
    facts,
  );
  for (const x of nodes) {
    const unit = facts.hierarchy.nodes[x]!;
    tests.each(unit, (person, _, counted) => {
      visit(person, unit.id, counted);
    });
  }
}

/** The people at some units on a day. */
function peopleAt(
  nodes: readonly number[],
  on: DayNumber,
  { hierarchy, staff }: Facts,
): Set<number> {
  const separated = new Set<number>();
  for (const x of nodes) {
    const {
      columns: { from, person },
      begin,
      end,
    } = staff.endingAfter(hierarchy.nodes[x]!.id, on);
    for (let i = begin; i < end; i++) if (from[i]! <= on) separated.add(person[i]!);
  }
  return separated;
}
