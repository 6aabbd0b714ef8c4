import type { DayNumber } from '../base/civil.ts';
import { HISTORY_FROM, REFERENCE_DAY } from './calendar.ts';
import type { Random } from './random.ts';
import type { Tally } from './tally.ts';
import type { Coverage } from './unions.ts';
import type { UnitPlan } from './unit-plan.ts';

/** The kinds of companion bodies. */
export type BodyKind =
  | 'staff_congress'
  | 'staff_assembly'
  | 'funds_audit_committee'
  | 'funds_auditor'
  | 'womens_committee'
  | 'womens_officer';

/** A companion body of a unit; it exists on `[establishedOn, dissolvedOn)`. */
export interface Body {
  readonly kind: BodyKind;
  readonly establishedOn: DayNumber;
  readonly dissolvedOn: DayNumber;
}

/**
 * Minimum staff for a congress of representatives, minimum members for an audit committee, minimum
 * women members for a women's committee.
 */
const CONGRESS = 80;
const AUDIT = 25;
const WOMEN = 10;

/**
 * Chance that a covered unit has the body in the right form; chance that an uncovered unit has a
 * congress (estimates).
 */
const CHANCE_OF_RIGHT = { public: 0.95, private: 0.77 };
const CHANCE_UNCOVERED = 0.2;

/**
 * Chances of a higher form than required, of a lower form instead of none, and of being dissolved
 * or founded during the history (estimates).
 */
const HIGHER = 0.12;
const LOWER = 0.5;
const DISSOLVED = 0.015;
const RECENT = 0.07;

/** The form of a body: `higher` if it is due, else `lower`; null if there is none. */
function bodyForm(
  random: Random,
  isDue: boolean,
  chanceOfRight: number,
  higher: BodyKind,
  lower: BodyKind,
): BodyKind | null {
  const isRight = random.chance(chanceOfRight);
  const otherDraw = random.unit();
  if (isRight) return isDue || otherDraw < HIGHER ? higher : lower;
  return isDue && otherDraw < LOWER ? lower : null;
}

/** The bodies of a unit, mostly of the form that its numbers require. */
export function bodiesOf(
  random: Random,
  unit: UnitPlan,
  coverage: Coverage | undefined,
  { staff, members, womenMembers }: Tally,
): Body[] {
  const chanceOfRight = coverage
    ? CHANCE_OF_RIGHT[unit.isPrivate ? 'private' : 'public']
    : CHANCE_UNCOVERED;
  const kinds = [
    bodyForm(random, staff >= CONGRESS, chanceOfRight, 'staff_congress', 'staff_assembly'),
  ];
  if (coverage) {
    kinds.push(
      bodyForm(
        random,
        members >= AUDIT && coverage.union.kind === 'single',
        chanceOfRight,
        'funds_audit_committee',
        'funds_auditor',
      ),
    );
    if (womenMembers > 0)
      kinds.push(
        bodyForm(
          random,
          womenMembers >= WOMEN,
          chanceOfRight,
          'womens_committee',
          'womens_officer',
        ),
      );
  }

  const earliest = coverage?.from ?? unit.openedOn + 200;
  const end = Math.min(unit.closedOn, REFERENCE_DAY);
  const bodies: Body[] = [];
  for (const kind of kinds) {
    const lag = random.between(0, 400);
    const recentDay = random.between(HISTORY_FROM, REFERENCE_DAY);
    const isRecent = random.chance(RECENT);
    const establishedOn = isRecent ? Math.max(earliest, recentDay) : earliest + lag;
    const isDissolved = random.chance(DISSOLVED);
    const dissolvesOn = random.between(Math.max(establishedOn, HISTORY_FROM), end);
    if (kind === null || establishedOn >= end) continue;
    bodies.push({ kind, establishedOn, dissolvedOn: isDissolved ? dissolvesOn : unit.closedOn });
  }
  return bodies;
}
