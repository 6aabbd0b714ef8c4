import type { UnitPlan } from './unit-plan.ts';

/** A union group of a unit, there as long as the unit is. */
export interface GroupPlan {
  readonly code: string;
  readonly name: string;
}

/** School types whose units have union groups: the large ones. Staff of one group, and the least number of groups (estimates). */
const TYPES: ReadonlySet<string> = new Set(['SH', 'VS', 'CM', 'TW']);
const STAFF_OF_GROUP = 45;
const LEAST = 2;

/** The union groups of a unit; none of a small one, so that indicators of groups do not apply there. */
export function groupsOf({ code, name, type, isPrivate, size }: UnitPlan): GroupPlan[] {
  const number = Math.floor(size / STAFF_OF_GROUP);
  if (isPrivate || !TYPES.has(type) || number < LEAST) return [];
  return Array.from({ length: number }, (_, i) => ({
    code: `${code}-G${i + 1}`,
    name: `${name}第${i + 1}工会小组`,
  }));
}
