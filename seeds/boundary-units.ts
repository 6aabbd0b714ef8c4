import type { SchoolType } from './population.ts';

/**
 * A hand-made public unit exactly at a legal threshold on the reference day. Its own union has
 * covered it since long before that day.
 */
export interface BoundaryUnit {
  readonly jurisdiction: string;
  readonly type: SchoolType;
  readonly name: string;
  /** main staff */
  readonly size: number;
  /** active members, if fixed */
  readonly members?: number;
  /** active women members, if fixed */
  readonly womenMembers?: number;
}

const at = (
  jurisdiction: string,
  type: SchoolType,
  name: string,
  size: number,
  members: Pick<BoundaryUnit, 'members' | 'womenMembers'> = {},
): BoundaryUnit => ({ jurisdiction, type, name: `演示·边界${name}`, size, ...members });

/**
 * The boundary units, which count among the units of their cell. Thresholds: 80 staff (congress of
 * representatives), 25 members (own committee), 10 women members (women's committee), 200 staff
 * (full-time chair). Source: domain reference, sections 0 (point 7) and 4.3.
 */
export const BOUNDARY_UNITS: readonly BoundaryUnit[] = [
  at('CZ-WJ', 'PS', '79人小学', 79),
  at('CZ-WJ', 'PS', '80人小学', 80),
  at('CZ-WJ', 'PS', '81人小学', 81),
  at('CZ-WJ', 'KG', '24会员幼儿园', 31, { members: 24 }),
  at('CZ-WJ', 'KG', '25会员幼儿园', 31, { members: 25 }),
  at('CZ-ZS', 'DU', '9女会员服务中心', 26, { womenMembers: 9 }),
  at('CZ-ZS', 'DU', '10女会员服务中心', 26, { womenMembers: 10 }),
  at('CZ-WJ', 'SH', '199人高级中学', 199),
  at('CZ-WJ', 'SH', '200人高级中学', 200),
];
