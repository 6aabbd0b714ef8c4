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

/** Staff from which a congress of representatives is due, members from which an audit committee, women from which a women's committee. */
const CONGRESS = 80;
const AUDIT = 25;
const WOMEN = 10;

/** Chance that a covered unit has the body in the right form; of an uncovered one that it has any form of congress (estimates). */
const RIGHT = { public: 0.95, private: 0.77 };
const UNCOVERED = 0.2;

/** Chances of a higher form than the rule asks for, of a lower one instead of none, of being dissolved or founded in the history (estimates). */
const HIGHER = 0.12;
const LOWER = 0.5;
const DISSOLVED = 0.015;
const RECENT = 0.07;

/** The form of a body where `higher` is due from a threshold on, `lower` below it; null when there is none. */
function form(
  random: Random,
  isDue: boolean,
  right: number,
  higher: BodyKind,
  lower: BodyKind,
): BodyKind | null {
  const isRight = random.chance(right);
  const other = random.unit();
  if (isRight) return isDue || other < HIGHER ? higher : lower;
  return isDue && other < LOWER ? lower : null;
}

/** The bodies of a unit, mostly of the form that its numbers ask for. */
export function bodiesOf(
  random: Random,
  unit: UnitPlan,
  coverage: Coverage | undefined,
  { staff, members, womenMembers }: Tally,
): Body[] {
  const right = coverage ? RIGHT[unit.isPrivate ? 'private' : 'public'] : UNCOVERED;
  const kinds = [form(random, staff >= CONGRESS, right, 'staff_congress', 'staff_assembly')];
  if (coverage) {
    kinds.push(
      form(
        random,
        members >= AUDIT && coverage.union.kind === 'single',
        right,
        'funds_audit_committee',
        'funds_auditor',
      ),
    );
    if (womenMembers > 0)
      kinds.push(form(random, womenMembers >= WOMEN, right, 'womens_committee', 'womens_officer'));
  }

  const begins = coverage?.from ?? unit.openedOn + 200;
  const end = Math.min(unit.closedOn, REFERENCE_DAY);
  const bodies: Body[] = [];
  for (const kind of kinds) {
    const lag = random.between(0, 400);
    const recently = random.between(HISTORY_FROM, REFERENCE_DAY);
    const isRecent = random.chance(RECENT);
    const establishedOn = isRecent ? Math.max(begins, recently) : begins + lag;
    const isDissolved = random.chance(DISSOLVED);
    const dissolvesOn = random.between(Math.max(establishedOn, HISTORY_FROM), end);
    if (kind === null || establishedOn >= end) continue;
    bodies.push({ kind, establishedOn, dissolvedOn: isDissolved ? dissolvesOn : unit.closedOn });
  }
  return bodies;
}
