import { dayNumber } from '../base/day.ts';
import type { DayNumber } from '../base/civil.ts';
import { FOREVER } from './calendar.ts';
import type { SchoolType } from './population.ts';

/**
 * The day of the only reorganisation of the history: units move between districts, two merge, one
 * splits.
 */
export const REORGANISED_ON = dayNumber('2024-09-01');

/** The part of a unit in the changes of the history; `ordinary`: none. */
export type Role =
  'ordinary' | 'moved' | 'merged' | 'merged-away' | 'split-from' | 'split-off' | 'closed';

/**
 * Parents of the moved units before and since {@link REORGANISED_ON}; their codes keep the old
 * district permanently.
 */
export const MOVE = { from: 'CZ-WJ', to: 'CZ-JK' } as const;

/** Number of moved units by type: twelve in all. */
const MOVED: Partial<Record<SchoolType, number>> = { KG: 5, PS: 4, JS: 2, NY: 1 };

const MERGER = { jurisdiction: 'CZ-LY', type: 'PS' } as const;
const SPLIT = { jurisdiction: 'CZ-XB', type: 'PS' } as const;

/**
 * The role of the unit at `place` (from 0) of the `count` units of a cell of the table of units.
 */
export function roleInCell(
  jurisdiction: string,
  type: SchoolType,
  place: number,
  count: number,
): Role {
  const isIn = (cell: { jurisdiction: string; type: SchoolType }): boolean =>
    cell.jurisdiction === jurisdiction && cell.type === type;
  if (jurisdiction === MOVE.to && place >= count - (MOVED[type] ?? 0)) return 'moved';
  if (isIn(MERGER) && place === count - 1) return 'merged';
  if (isIn(SPLIT) && place === count - 1) return 'split-off';
  if (isIn(SPLIT) && place === count - 2) return 'split-from';
  return 'ordinary';
}

/** A unit that closed during the history; it is not among the units open on the reference day. */
export interface ClosedUnit {
  readonly jurisdiction: string;
  readonly type: SchoolType;
  readonly isPrivate: boolean;
  readonly role: Role;
  readonly closedOn: DayNumber;
  /** staff when it closes; 0 if all of them continue in the merged unit */
  readonly size: number;
}

const closed = (
  jurisdiction: string,
  type: SchoolType,
  isPrivate: boolean,
  day: string,
  size: number,
): ClosedUnit => ({
  jurisdiction,
  type,
  isPrivate,
  role: 'closed',
  closedOn: dayNumber(day),
  size,
});

const mergedAway: ClosedUnit = {
  ...MERGER,
  isPrivate: false,
  role: 'merged-away',
  closedOn: REORGANISED_ON,
  size: 0,
};

/**
 * The closed units: private kindergartens close as births fall, training institutions by regulation
 * (estimate).
 */
export const CLOSED_UNITS: readonly ClosedUnit[] = [
  mergedAway,
  mergedAway,
  closed('CZ-WJ', 'KG', true, '2023-07-01', 24),
  closed('CZ-WJ', 'KG', true, '2024-07-01', 31),
  closed('CZ-WJ', 'KG', true, '2025-07-01', 19),
  closed('CZ-XB', 'KG', true, '2023-07-01', 27),
  closed('CZ-XB', 'KG', true, '2025-07-01', 22),
  closed('CZ-TN', 'KG', true, '2024-07-01', 18),
  closed('CZ-ZL', 'KG', true, '2025-07-01', 26),
  closed('CZ-JT', 'KG', true, '2024-07-01', 15),
  closed('CZ-LY', 'KG', true, '2023-07-01', 21),
  closed('CZ-LY', 'KG', true, '2025-07-01', 17),
  closed('CZ-JT', 'PS', false, '2024-07-01', 28),
  closed('CZ-LY', 'PS', false, '2025-07-01', 25),
  closed('CZ-TN', 'TR', true, '2023-03-15', 14),
  closed('CZ-TN', 'TR', true, '2024-11-20', 11),
  closed('CZ-ZL', 'TR', true, '2023-09-30', 17),
  closed('CZ-XB', 'TR', true, '2024-02-28', 12),
  closed('CZ-WJ', 'TR', true, '2023-12-31', 20),
  closed('CZ-WJ', 'TR', true, '2025-05-10', 9),
  closed('CZ-JK', 'TR', true, '2025-01-15', 10),
  closed('CZ-LY', 'TR', true, '2024-08-31', 13),
];

/** The edges of a unit that is open on `[openedOn, closedOn)`, oldest first. */
export function edgesOf(
  jurisdiction: string,
  role: Role,
  openedOn: DayNumber,
  closedOn: DayNumber = FOREVER,
): { parent: string; from: DayNumber; to: DayNumber }[] {
  if (role !== 'moved') return [{ parent: jurisdiction, from: openedOn, to: closedOn }];
  return [
    { parent: MOVE.from, from: openedOn, to: REORGANISED_ON },
    { parent: MOVE.to, from: REORGANISED_ON, to: closedOn },
  ];
}
