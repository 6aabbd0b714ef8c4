import type { DayNumber } from '../base/civil.ts';
import type { SeedRow } from './activities-above.ts';
import type { Body } from './bodies.ts';
import { dayIn, dayText, HISTORY_FROM, REFERENCE_DAY } from './calendar.ts';
import { JURISDICTIONS } from './population.ts';
import { partyPlanOf } from './party.ts';
import { Random } from './random.ts';
import { partyTermsOf } from './terms.ts';
import type { Coverage } from './unions.ts';
import type { UnitPlan } from './unit-plan.ts';

/** Which units hold meetings of a kind: all, those with a union, a Party organisation, or a congress. */
type Holder = 'any' | 'union' | 'party' | 'congress';

/**
 * Kinds of meetings: the chance to hold one in a semester (`twice`: it holds a second one besides),
 * for public and private units (estimates).
 */
const KINDS: readonly {
  readonly kind: string;
  readonly of: Holder;
  readonly public: number;
  readonly private: number;
  readonly twice?: number;
}[] = [
  { kind: 'party_study', of: 'party', public: 0.88, private: 0.7, twice: 0.06 },
  { kind: 'party_report', of: 'party', public: 0.62, private: 0.4 },
  { kind: 'admin_union_joint', of: 'union', public: 0.8, private: 0.44, twice: 0.05 },
  { kind: 'ethics_joint', of: 'any', public: 0.46, private: 0.3 },
  { kind: 'inspection', of: 'congress', public: 0.24, private: 0.14 },
  { kind: 'hearing', of: 'congress', public: 0.18, private: 0.1 },
  { kind: 'communication', of: 'congress', public: 0.86, private: 0.62 },
  { kind: 'principal_meeting', of: 'congress', public: 0.8, private: 0.5, twice: 0.35 },
];

/** Chances that a principal meeting touches interests of the staff, and that representatives are present. */
const ON_INTERESTS = 0.55;
const WITH_REPRESENTATIVES = 0.78;

/** Chance that a union work conference is held within a term of the Party organisation. */
const CONFERENCE = 0.84;

/** First and last days of the semesters of the history. */
const SEMESTERS: readonly (readonly [first: DayNumber, last: DayNumber])[] = [
  2022, 2023, 2024, 2025,
]
  .flatMap((year): [DayNumber, DayNumber][] => [
    [dayIn(year, '09-01'), dayIn(year + 1, '02-14')],
    [dayIn(year + 1, '02-15'), dayIn(year + 1, '08-31')],
  ])
  .filter(([first, last]) => last >= HISTORY_FROM && first <= REFERENCE_DAY);

/** Whether a unit has a Party organisation at some time. */
export const hasParty = (seed: number, unit: UnitPlan): boolean => partyPlanOf(seed, unit) !== null;

function meetingRow(random: Random, unit: UnitPlan, kind: string, on: DayNumber): SeedRow {
  const representatives = random.chance(WITH_REPRESENTATIVES) ? random.between(1, 6) : 0;
  const opinions = random.between(0, 12);
  const isOnInterests = random.chance(ON_INTERESTS);
  const isStated = random.chance(0.95);
  return {
    unit_code: unit.code,
    kind,
    on: dayText(on),
    number: 1,
    ...(kind === 'principal_meeting' && {
      staff_interest: String(isOnInterests),
      ...(isStated && { representatives }),
    }),
    ...((kind === 'inspection' || kind === 'hearing' || kind === 'communication') && {
      representatives: representatives + 3,
      opinions,
      adopted: Math.round(opinions * 0.7),
    }),
  };
}

/** Meetings of a unit, of every kind but conferences, at most one of a kind on a day. */
function regularMeetings(
  random: Random,
  unit: UnitPlan,
  isHolder: (of: Holder, on: DayNumber) => boolean,
): SeedRow[] {
  const effect = 2 * (JURISDICTIONS.find(({ code }) => code === unit.jurisdiction)?.effect ?? 0);
  return SEMESTERS.flatMap(([first, last], semester) =>
    KINDS.flatMap(({ kind, of, twice = 0, ...chances }) => {
      const chance = chances[unit.isPrivate ? 'private' : 'public'] + effect + 0.012 * semester;
      const isHeld = random.chance(chance);
      const isTwice = random.chance(twice);
      const half = Math.floor((last - first) / 2);
      const days = [first + random.between(0, half - 1), first + half + random.between(0, half)];
      const meetingDays = isTwice ? days : [random.pick(days)];
      return meetingDays.flatMap((on) => {
        const row = meetingRow(random, unit, kind, on);
        const isWithin = unit.openedOn <= on && on < unit.closedOn;
        const isOnRecord = HISTORY_FROM <= on && on <= REFERENCE_DAY;
        return isHeld && isWithin && isOnRecord && isHolder(of, on) ? [row] : [];
      });
    }),
  );
}

/**
 * Union work conferences: one in most terms of the Party organisation, at times on the first day,
 * which counts, or on the day of the renewal, which no longer does.
 */
function conferences(random: Random, seed: number, unit: UnitPlan): SeedRow[] {
  return partyTermsOf(seed, unit).flatMap(({ from, heldOn }, term) => {
    const end = Math.min(heldOn ?? REFERENCE_DAY, REFERENCE_DAY);
    const isHeld = random.chance(CONFERENCE);
    const middle = random.between(from, Math.max(from, end - 1));
    const on = [middle, from, end][random.weighted([90, 5, 5])]!;
    const row = {
      ...meetingRow(random, unit, 'union_work_conference', on),
      number: term + 1,
    };
    return isHeld && on >= HISTORY_FROM - 1_800 && on < unit.closedOn ? [row] : [];
  });
}

/** All meetings of a unit in the history. */
export function meetingsOf(
  seed: number,
  unit: UnitPlan,
  coverage: Coverage | undefined,
  bodies: readonly Body[],
): SeedRow[] {
  const random = new Random(seed, 'meetings', unit.code);
  const isParty = hasParty(seed, unit);
  const congress = bodies.filter(
    ({ kind }) => kind === 'staff_congress' || kind === 'staff_assembly',
  );
  const isHolder = (of: Holder, on: DayNumber): boolean => {
    switch (of) {
      case 'any':
        return true;
      case 'union':
        return coverage !== undefined && coverage.from <= on && on < coverage.to;
      case 'party':
        return isParty;
      case 'congress':
        return congress.some((body) => body.establishedOn <= on && on < body.dissolvedOn);
    }
  };
  const regular = regularMeetings(random, unit, isHolder);
  return isParty ? [...regular, ...conferences(random, seed, unit)] : regular;
}
