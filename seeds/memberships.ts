import type { DayNumber } from '../base/civil.ts';
import { FOREVER, HISTORY_FROM, REFERENCE_DAY } from './calendar.ts';
import type { Career } from './careers.ts';
import type { Random } from './random.ts';
import type { Coverage } from './unions.ts';
import type { UnitPlan } from './unit-plan.ts';

/** A membership on `[from, to)`. */
export interface Membership {
  readonly union: string;
  readonly kind: 'active' | 'retained';
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/**
 * By class of staff: share of members in covered units at the start of the history, its growth a
 * year, and maximum days from hire to joining (estimates; rates and growth from the domain
 * reference, section 4.5).
 */
const JOINING = {
  established: { rate: 0.992, growth: 0.001, days: 60 },
  contract: { rate: 0.89, growth: 0.01, days: 120 },
  private: { rate: 0.78, growth: 0.02, days: 150 },
  training: { rate: 0.55, growth: 0.03, days: 180 },
} as const;

/** Chance that a member leaves the union during the history but stays employed (estimate). */
const QUITS = 0.004;

/** Whether a person of a boundary unit is a member, if that is fixed; null: not fixed. */
function fixedMember({ boundary }: UnitPlan, place: number, isFemale: boolean): boolean | null {
  if (boundary?.members !== undefined) return place < boundary.members;
  if (boundary?.womenMembers !== undefined) return isFemale ? place < boundary.womenMembers : null;
  return boundary ? true : null;
}

/**
 * The memberships of a person, oldest first. They begin some time after the first employment,
 * follow the person from union to union, and become `retained` at retirement; only while the unit
 * is covered. `place` is the position of the person among the careers of the last unit.
 */
export function membershipsOf(
  random: Random,
  { person, main, retires }: Career,
  place: number,
  coverage: ReadonlyMap<UnitPlan, Coverage>,
): Membership[] {
  const first = main[0]!;
  const last = main.at(-1)!;
  const { isPrivate, type } = last.unit;
  const { rate, growth, days } =
    JOINING[
      last.establishment === 1
        ? 'established'
        : !isPrivate
          ? 'contract'
          : type === 'TR'
            ? 'training'
            : 'private'
    ];
  const finalRate = Math.min(0.998, rate + 3 * growth);
  const fixed = fixedMember(last.unit, place, person.isFemale);
  if (!(fixed ?? random.chance(finalRate))) return [];

  const isLate = first.from < HISTORY_FROM && random.chance((finalRate - rate) / finalRate);
  const delay = random.between(0, days);
  const lateDay = random.between(HISTORY_FROM, REFERENCE_DAY);
  const joinsOn = fixed ? first.from : isLate ? lateDay : first.from + delay;
  const quitsOn =
    !fixed && random.chance(QUITS) ? random.between(HISTORY_FROM, REFERENCE_DAY) : FOREVER;

  const memberships: Membership[] = [];
  for (const { unit, from: begins, to: ends } of main) {
    const unitCoverage = coverage.get(unit);
    if (!unitCoverage) continue;
    const union = unitCoverage.union.code;
    const from = Math.max(begins, unitCoverage.from, joinsOn);
    const to = Math.min(ends, unitCoverage.to, quitsOn);
    if (from >= to || from > REFERENCE_DAY) continue;
    const before = memberships.at(-1);
    const continues = before?.union === union && before.to === from;
    if (continues) memberships.pop();
    memberships.push({ union, kind: 'active', from: continues ? before.from : from, to });
  }
  const lastMembership = memberships.at(-1);
  if (retires && lastMembership?.to === last.to && coverage.get(last.unit)!.to > last.to) {
    memberships.push({ union: lastMembership.union, kind: 'retained', from: last.to, to: FOREVER });
  }
  return memberships;
}
