import type { NodeQuery } from '../operations/generated.ts';

type Unit = Pick<NonNullable<NodeQuery['orgUnit']>, 'children' | 'kind'>;

/** Whether an org unit has districts below it. */
export const hasDistricts = (unit: Pick<Unit, 'children'> | null | undefined): boolean =>
  unit?.children.some(({ kind }) => kind === 'district') ?? false;

/**
 * The level to break an org unit down by: districts if it has them, groups of a unit, otherwise
 * units; null if nothing is below it.
 */
export function levelBelow(unit: Unit): 'DISTRICT' | 'UNIT' | 'GROUP' | null {
  if (unit.children.length === 0) return null;
  return hasDistricts(unit) ? 'DISTRICT' : unit.kind === 'unit' ? 'GROUP' : 'UNIT';
}
