import type { DayNumber } from '../base/civil.ts';
import { FOREVER, HISTORY_FROM, REFERENCE_DAY } from './calendar.ts';
import type { Career } from './careers.ts';
import type { Random } from './random.ts';
import type { Coverage } from './unions.ts';
import type { UnitPlan } from './unit-plan.ts';

/** A spell of membership on `[from, to)`. */
export interface Membership {
  readonly union: string;
  readonly kind: 'active' | 'retained';
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/**
 * Members among staff of covered units at the start of the history, growth in percentage points a year, and the most days from
 * being hired to joining, by class (estimates; rates and growth from the domain reference, section 4.5).
 */
const JOINING = {
  established: { rate: 0.992, growth: 0.001, days: 60 },
  contract: { rate: 0.89, growth: 0.01, days: 120 },
  private: { rate: 0.78, growth: 0.02, days: 150 },
  training: { rate: 0.55, growth: 0.03, days: 180 },
} as const;

/** Chance that a member leaves the union in the history while staying in work (estimate). */
const QUITS = 0.004;

/** Where the person stands among those of a boundary unit whose membership is fixed: true in, false out, null not fixed. */
function fixedMember({ boundary }: UnitPlan, place: number, isFemale: boolean): boolean | null {
  if (boundary?.members !== undefined) return place < boundary.members;
  if (boundary?.womenMembers !== undefined) return isFemale ? place < boundary.womenMembers : null;
  return boundary ? true : null;
}

/**
 * The memberships of a person, oldest first: they begin some time after the first employment, follow the person from union to union,
 * and turn into `retained` at retirement. Only while the unit is covered. `place` is the person's among the careers of the last unit.
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
  const late = random.between(HISTORY_FROM, REFERENCE_DAY);
  const joins = fixed ? first.from : isLate ? late : first.from + delay;
  const stops =
    !fixed && random.chance(QUITS) ? random.between(HISTORY_FROM, REFERENCE_DAY) : FOREVER;

  const spells: Membership[] = [];
  for (const { unit, from: begins, to: ends } of main) {
    const cover = coverage.get(unit);
    if (!cover) continue;
    const union = cover.union.code;
    const from = Math.max(begins, cover.from, joins);
    const to = Math.min(ends, cover.to, stops);
    if (from >= to || from > REFERENCE_DAY) continue;
    const before = spells.at(-1);
    const goesOn = before?.union === union && before.to === from;
    if (goesOn) spells.pop();
    spells.push({ union, kind: 'active', from: goesOn ? before.from : from, to });
  }
  const final = spells.at(-1);
  if (retires && final?.to === last.to && coverage.get(last.unit)!.to > last.to) {
    spells.push({ union: final.union, kind: 'retained', from: last.to, to: FOREVER });
  }
  return spells;
}
