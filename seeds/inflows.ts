import type { DayNumber } from '../base/civil.ts';
import { REORGANISED_ON } from './reorganisation.ts';
import type { UnitPlan } from './unit-plan.ts';

/**
 * The former unit of some of a unit's staff: `share` of them (0 to 1) moved from `source`, on the
 * day `on`, or on any day if null.
 */
export interface Inflow {
  readonly source: UnitPlan;
  readonly on: DayNumber | null;
  readonly share: number;
}

/**
 * Share of staff who came within three years from a unit nearby, and from one elsewhere in the city
 * (estimate: 1.2 % a year together).
 */
const NEARBY = 0.026;
const ELSEWHERE = 0.01;

/**
 * Share of staff who came from a neighbour that closed; of a merged unit from each of the two; of a
 * split-off unit (estimates).
 */
const FROM_CLOSED = 0.2;
const FROM_MERGED = 0.49;
const FROM_SPLIT = 0.92;

function groupedBy(units: readonly UnitPlan[], key: (unit: UnitPlan) => string): UnitPlan[][] {
  return [...Map.groupBy(units, key).values()];
}

/**
 * The inflows of the units of a block from other units of the block, by unit; neighbours have the
 * same type and ownership.
 */
export function planInflows(units: readonly UnitPlan[]): ReadonlyMap<UnitPlan, readonly Inflow[]> {
  const inflows = new Map<UnitPlan, Inflow[]>(units.map((unit) => [unit, []]));
  const add = (
    to: UnitPlan,
    source: UnitPlan,
    share: number,
    on: DayNumber | null = null,
  ): void => {
    if (to !== source) inflows.get(to)!.push({ source, on, share });
  };

  for (const unit of units.filter(({ role }) => role === 'merged')) {
    for (const source of units.filter(({ role }) => role === 'merged-away'))
      add(unit, source, FROM_MERGED, REORGANISED_ON);
  }
  for (const unit of units.filter(({ role }) => role === 'split-off')) {
    add(
      unit,
      units.find(({ role }) => role === 'split-from')!,
      FROM_SPLIT,
      REORGANISED_ON,
    );
  }

  const stableUnits = units.filter(
    ({ role }) => role === 'ordinary' || role === 'moved' || role === 'closed',
  );
  for (const neighbours of groupedBy(
    stableUnits,
    ({ jurisdiction, type, isPrivate }) => `${jurisdiction} ${type} ${isPrivate}`,
  )) {
    neighbours.forEach((unit, i) => {
      const source = neighbours[(i + 1) % neighbours.length]!;
      add(unit, source, NEARBY);
      if (source.role === 'closed' && unit.role !== 'closed')
        add(unit, source, FROM_CLOSED, source.closedOn);
    });
  }
  for (const similar of groupedBy(stableUnits, ({ type, isPrivate }) => `${type} ${isPrivate}`)) {
    similar.forEach((unit, i) =>
      add(unit, similar[(i + (similar.length >> 1)) % similar.length]!, ELSEWHERE),
    );
  }
  return inflows;
}
