import type { UnitPlan } from './unit-plan.ts';

/** A union group of a unit, with the same days as the unit. */
export interface GroupPlan {
  readonly code: string;
  readonly name: string;
}

/**
 * School types whose units have union groups, the large ones; staff of one group; least number of
 * groups (estimates).
 */
const TYPES: ReadonlySet<string> = new Set(['SH', 'VS', 'CM', 'TW']);
const STAFF_OF_GROUP = 45;
const MIN_GROUP_SIZE = 2;

/**
 * The union groups of a unit. Small units have none, so that indicators of groups do not apply to
 * them.
 */
export function groupsOf({ code, name, type, isPrivate, size }: UnitPlan): GroupPlan[] {
  const number = Math.floor(size / STAFF_OF_GROUP);
  if (isPrivate || !TYPES.has(type) || number < MIN_GROUP_SIZE) return [];
  return Array.from({ length: number }, (_, i) => ({
    code: `${code}-G${i + 1}`,
    name: `${name}第${i + 1}工会小组`,
  }));
}
