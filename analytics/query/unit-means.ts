import { UNION_LINE } from '../../schema/code-lists/edge-line.ts';
import { dayOf } from '../../base/day.ts';
import type { Period } from '../../base/period.ts';
import type { Work } from '../../base/work.ts';
import { Derived } from '../facts/derived.ts';
import type { Facts } from '../facts/facts.ts';
import { indicatorNamed } from '../indicators/indicator-named.ts';
import type { UnitMeanMeasure } from '../measures/measure.ts';
import { addInParts } from '../statistics/exact-sum.ts';
import type { Answer } from './answer-blocks.ts';
import { groupName } from './group-name.ts';
import { widthOf, type GroupedSums } from './grouped-sums.ts';
import type { ResolvedQuery } from './resolved-query.ts';
import type { TargetNodes } from './target-nodes.ts';
import { stateOn } from './unit-columns.ts';
import { eachUnit, UnitGroups } from './unit-groups.ts';

/** Answers a query. Passed as a parameter, since answers themselves need these means. */
export type Answering = (query: ResolvedQuery, facts: Facts) => Work<Answer>;

/** The sum is kept in whole numbers, middle and lower parts of them. */
export const UNIT_OF_SUM = 1;

const cache = new Derived<Float64Array>(16 << 20);

/**
 * The number of each unit that is averaged, by node (`Float64Array[nodes]`); NaN where the unit has
 * none, is not open on the last day, or is no unit. Record horizons of the other indicators are
 * ignored: the indicator that is a mean names all their registers itself. Cost: one answer for all
 * units, cached until the revision rises.
 */
export function* unitMeanColumn(
  measure: UnitMeanMeasure,
  { first, last }: Pick<Period, 'first' | 'last'>,
  facts: Facts,
  answering: Answering,
): Work<Float64Array> {
  const columns = cache.of(facts);
  const name = `${measure.name} ${first} ${last}`;
  const cached = columns.get(name);
  if (cached) return cached;
  const { nodes } = facts.hierarchy;
  const units = [...nodes.keys()].filter((node) => nodes[node]!.kind === 'unit');
  const { blocks } = yield* answering(
    {
      indicators: measure.of.map(indicatorNamed),
      root: units[0] ?? 0,
      kind: null,
      depth: null,
      isOfPeers: false,
      nodes: units,
      periods: [{ label: `${first} ${last}`, first, last }],
      by: [],
      where: [],
      reading: 'AS_WAS',
      line: UNION_LINE,
      today: dayOf(last),
      ignoresHorizons: true,
    },
    facts,
  );
  const column = new Float64Array(nodes.length).fill(NaN);
  units.forEach((node, row) => {
    const state = stateOn(nodes[node]!.id, last, facts);
    if (!state || !measure.at(state)) return;
    const values = blocks.map(({ figures }) => figures.get(row).value);
    column[node] = measure.value(values) ?? NaN;
  });
  columns.set(name, column, column.byteLength);
  return column;
}

/** Adds up the numbers of units, and how many have one, for every target and group. */
export function* addUnitMean(
  measure: UnitMeanMeasure,
  period: Period,
  facts: Facts,
  targetNodes: TargetNodes,
  query: ResolvedQuery,
  into: GroupedSums,
  answering: Answering,
): Work<void> {
  const column = yield* unitMeanColumn(measure, period, facts, answering);
  const groups = new UnitGroups(query, targetNodes);
  const width = widthOf(measure);
  const byGroup: Float64Array[] = [];
  eachUnit(targetNodes, groups, (u, target, group) => {
    const number = column[targetNodes.units.node[u]!]!;
    if (Number.isNaN(number)) return;
    const groupSums = (byGroup[group] ??= new Float64Array(targetNodes.targets.length * width));
    groupSums[target * width]!++;
    addInParts(groupSums, target * width + 1, number, UNIT_OF_SUM);
  });
  byGroup.forEach((own, group) => {
    targetNodes.mergeUp(own, width);
    const sums = into.of(groupName(query.by, [], groups.keys[group]!), measure);
    for (let i = 0; i < own.length; i++) sums[i]! += own[i]!;
  });
}
