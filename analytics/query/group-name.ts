import type { Dimension } from '../dimensions/dimension.ts';
import { BETWEEN } from './unit-groups.ts';

/**
 * The keys of a group in the order of the query's dimensions, as one text. @param people keys by
 * the dimensions of people among them; @param units by those of units
 */
export function groupName(
  by: readonly Dimension[],
  people: readonly string[],
  units: readonly string[],
): string {
  if (by.length === 0) return '';
  let p = 0;
  let u = 0;
  return by.map(({ kind }) => (kind === 'unit' ? units[u++]! : people[p++]!)).join(BETWEEN);
}
