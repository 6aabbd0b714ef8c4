import type { DayNumber } from '../../base/civil.ts';
import type { Facts } from '../facts/facts.ts';
import { dayTotals } from './day-totals.ts';

/**
 * The number of staff of units on a day, by node. @param units about how many units will be read
 */
export function staffOn(facts: Facts, on: DayNumber, units: number): (node: number) => number {
  const { nodes } = facts.hierarchy;
  const totals = dayTotals(facts, 0, on, units);
  if (!totals) return (node) => facts.unitSums[0]!.of(nodes[node]!.id).total(on);
  const { cells, counts } = totals;
  return (node) => {
    let staff = 0;
    for (let cell = 0; cell < cells; cell++) staff += counts[node * cells + cell]!;
    return staff;
  };
}
