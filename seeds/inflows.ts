import type { DayNumber } from '../base/civil.ts';
import { REORGANISED_ON } from './reorganisation.ts';
import type { UnitPlan } from './unit-plan.ts';

/** Where some of a unit's staff worked before: `share` of them (0 to 1) came from `source`, on the day `on` or, if null, on any. */
export interface Inflow {
  readonly source: UnitPlan;
  readonly on: DayNumber | null;
  readonly share: number;
}

/** Share of staff who came in three years from a unit nearby, and from one elsewhere in the city (estimate: 1.2 % a year together). */
const NEARBY = 0.026;
const FAR = 0.01;

/** Share of staff of a unit who came from a neighbour that closed; of a merged unit from each of the two; of a split-off one (estimate). */
const FROM_CLOSED = 0.2;
const FROM_MERGED = 0.49;
const FROM_SPLIT = 0.92;

function groups(units: readonly UnitPlan[], key: (unit: UnitPlan) => string): UnitPlan[][] {
  return [...Map.groupBy(units, key).values()];
}

/** What units of a block take in from other units of the block, by unit; neighbours have the same type and ownership. */
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

  const settled = units.filter(
    ({ role }) => role === 'ordinary' || role === 'moved' || role === 'closed',
  );
  for (const near of groups(
    settled,
    ({ jurisdiction, type, isPrivate }) => `${jurisdiction} ${type} ${isPrivate}`,
  )) {
    near.forEach((unit, i) => {
      const source = near[(i + 1) % near.length]!;
      add(unit, source, NEARBY);
      if (source.role === 'closed' && unit.role !== 'closed')
        add(unit, source, FROM_CLOSED, source.closedOn);
    });
  }
  for (const far of groups(settled, ({ type, isPrivate }) => `${type} ${isPrivate}`)) {
    far.forEach((unit, i) => add(unit, far[(i + (far.length >> 1)) % far.length]!, FAR));
  }
  return inflows;
}
