import type { NodeQuery } from '../operations/generated.ts';

type Unit = Pick<NonNullable<NodeQuery['orgUnit']>, 'children' | 'kind'>;

/** Whether districts hang under an org unit. */
export const hasDistricts = (unit: Pick<Unit, 'children'> | null | undefined): boolean =>
  unit?.children.some(({ kind }) => kind === 'district') ?? false;

/**
 * The level by which an org unit is told apart: districts where it has them, groups of a unit, else
 * units; null where nothing hangs under it.
 */
export function levelBelow(unit: Unit): 'DISTRICT' | 'UNIT' | 'GROUP' | null {
  if (unit.children.length === 0) return null;
  return hasDistricts(unit) ? 'DISTRICT' : unit.kind === 'unit' ? 'GROUP' : 'UNIT';
}
