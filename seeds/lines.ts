import type { LineName } from '../schema/code-lists/edge-line.ts';
import { dayNumber } from '../base/day.ts';
import type { DayNumber } from '../base/civil.ts';
import { Random } from './random.ts';
import { MOVE } from './reorganisation.ts';
import type { UnitPlan } from './unit-plan.ts';

/** An edge of a unit on a line other than that of the union, on `[from, to)`. */
export interface EdgePlan {
  readonly line: Exclude<LineName, 'union'>;
  readonly parent: string;
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** Share of units that another bureau administers than the one of their education union (estimate). */
const ADMINISTERED_ELSEWHERE = 0.2;

/** Which bureau that is, by the jurisdiction of the union (estimate: neighbours). */
const NEIGHBOUR: Readonly<Record<string, string>> = {
  'CZ-ZS': 'CZ-ZS',
  'CZ-TN': 'CZ-ZL',
  'CZ-ZL': 'CZ-TN',
  'CZ-XB': 'CZ-TN',
  'CZ-WJ': 'CZ-JK',
  'CZ-JK': 'CZ-WJ',
  'CZ-JT': 'CZ-ZS',
  'CZ-LY': 'CZ-ZS',
};

/** The day from which the moved units are administered elsewhere: before their union moves. */
const ADMINISTRATION_MOVED_ON = dayNumber('2024-01-01');

/** The districts in which units run by the city lie. */
const DISTRICTS_OF_THE_CITY = ['CZ-TN', 'CZ-ZL', 'CZ-XB', 'CZ-WJ'] as const;

/** Where a jurisdiction lies that is no district: the zone (经开区) lies in Wujin (domain reference, section 3.1). */
const LIES_IN: Readonly<Record<string, string>> = { 'CZ-JK': 'CZ-WJ' };

/** A cooperation area (协作片): schools around a leading one, in one district or two. */
const AREA = {
  lead: 'CZ-WJ-PS-001',
  district: 'CZ-WJ',
  members: ['CZ-WJ-PS-002', 'CZ-WJ-PS-003', 'CZ-WJ-KG-001', 'CZ-WJ-KG-002', 'CZ-JK-PS-001'],
} as const;

function administration(
  seed: number,
  { code, jurisdiction, role, openedOn, closedOn }: UnitPlan,
): EdgePlan[] {
  if (role === 'moved')
    return [
      { line: 'admin', parent: MOVE.from, from: openedOn, to: ADMINISTRATION_MOVED_ON },
      { line: 'admin', parent: MOVE.to, from: ADMINISTRATION_MOVED_ON, to: closedOn },
    ];
  const isElsewhere = new Random(seed, 'administration', code).chance(ADMINISTERED_ELSEWHERE);
  const parent = isElsewhere ? NEIGHBOUR[jurisdiction]! : jurisdiction;
  return [{ line: 'admin', parent, from: openedOn, to: closedOn }];
}

function location(seed: number, { code, jurisdiction, openedOn, closedOn }: UnitPlan): EdgePlan {
  const parent =
    jurisdiction === 'CZ-ZS'
      ? new Random(seed, 'location', code).pick(DISTRICTS_OF_THE_CITY)
      : (LIES_IN[jurisdiction] ?? jurisdiction);
  return { line: 'geographic', parent, from: openedOn, to: closedOn };
}

function cooperation({ code, openedOn, closedOn }: UnitPlan): EdgePlan[] {
  const parent =
    code === AREA.lead
      ? AREA.district
      : (AREA.members as readonly string[]).includes(code)
        ? AREA.lead
        : null;
  return parent === null ? [] : [{ line: 'cooperation', parent, from: openedOn, to: closedOn }];
}

/** The edges of a unit on the lines other than that of the union. */
export const otherEdgesOf = (seed: number, unit: UnitPlan): EdgePlan[] => [
  ...administration(seed, unit),
  location(seed, unit),
  ...cooperation(unit),
];

/** The lines along which jurisdictions hang under the city. */
export const LINES_OF_JURISDICTIONS = ['union', 'admin', 'geographic', 'cooperation'] as const;
