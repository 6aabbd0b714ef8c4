import type { DayNumber } from '../base/civil.ts';
import type { SeedRow } from './activities-above.ts';
import { dayIn, dayText, FOREVER, HISTORY_FROM, REFERENCE_DAY, yearOf } from './calendar.ts';
import { dayColumn, daysLate, present, type Lateness } from './lateness.ts';
import { Random } from './random.ts';
import type { UnionPlan } from './unions.ts';
import type { UnitPlan } from './unit-plan.ts';

/** Years of a term, with weights: committees three or five (Trade Union Law, article 16). */
const YEARS_OF_TERM = { union_committee: [3, 5], staff_congress: [3, 5], party_organisation: [5] };

/**
 * Days from the end of a term to the renewal. 4 % of unions are overdue (domain reference, section
 * 4.5); the day itself and the next are frequent, since they decide the indicators.
 */
const LATENESS: Lateness = [[70, -60, -1], [10, 0, 0], [4, 1, 1], [9, 2, 240], [4]];

/** Chances of an approved extension and, of those, of one above six months (estimates). */
const EXTENDED = 0.5;
const LONG = 0.25;

/** Chance that a step of a renewal is missing or wrong (estimate). */
const WRONG = 0.025;

/** A term as it is drawn: its days. */
interface TermPlan {
  readonly from: DayNumber;
  readonly dueOn: DayNumber;
  readonly heldOn: DayNumber | null;
  readonly isExtended: boolean;
}

const yearsLater = (day: DayNumber, years: number): DayNumber => {
  const monthAndDay = dayText(day).slice(5);
  return dayIn(yearOf(day) + years, monthAndDay === '02-29' ? '02-28' : monthAndDay);
};

/** The terms of a body that holds on `[from, to)`, those that ended before the history left out. */
function termsBetween(
  random: Random,
  kind: keyof typeof YEARS_OF_TERM,
  from: DayNumber,
  to: DayNumber,
): TermPlan[] {
  const years = random.pick(YEARS_OF_TERM[kind]);
  const terms: TermPlan[] = [];
  for (let begin = from; begin <= REFERENCE_DAY;) {
    const dueOn = yearsLater(begin, years);
    const late = daysLate(random, LATENESS);
    const renewal = dueOn < HISTORY_FROM - 400 ? dueOn : late === null ? FOREVER : dueOn + late;
    const isHeld = renewal <= REFERENCE_DAY && renewal < to;
    const isExtended = renewal > dueOn + 1 && random.chance(EXTENDED);
    terms.push({ from: begin, dueOn, heldOn: isHeld ? renewal : null, isExtended });
    if (!isHeld) break;
    begin = renewal;
  }
  return terms.filter(({ heldOn }) => heldOn === null || heldOn >= HISTORY_FROM);
}

function extensionOf(random: Random, { dueOn, isExtended, heldOn }: TermPlan): SeedRow {
  const days = random.chance(LONG) ? random.between(185, 300) : random.between(30, 181);
  const approvedOn = dueOn - random.between(-20, 40);
  if (!isExtended || approvedOn > REFERENCE_DAY || (heldOn !== null && approvedOn > heldOn))
    return {};
  return {
    extension_approved_on: dayText(approvedOn),
    extended_to: dayText(dueOn + days),
  };
}

/** The steps of the renewal that ended a term; at times one of them is missing, or just missed. */
function renewalOf(random: Random, heldOn: DayNumber, electors: number): SeedRow {
  const approvedOn = heldOn - (random.chance(WRONG) ? 0 : random.between(5, 40));
  const reportedOn = heldOn + random.between(1, 10);
  const resultOn = reportedOn + random.between(3, 25);
  const attended = present(random, electors);
  const half = Math.floor(electors / 2);
  const votes = random.chance(0.04)
    ? half + random.between(0, 1)
    : random.between(Math.min(half + 1, attended), attended);
  const isApproved = !random.chance(WRONG);
  return {
    requested_on: dayText(approvedOn - random.between(3, 20)),
    ...(isApproved && { request_approved_on: dayText(approvedOn) }),
    held_on: dayText(heldOn),
    due_to_attend: electors,
    attended,
    winner_votes: Math.min(votes, attended),
    ...(reportedOn <= REFERENCE_DAY && { result_reported_on: dayText(reportedOn) }),
    ...dayColumn(
      'result_approved_on',
      resultOn <= REFERENCE_DAY && !random.chance(WRONG) ? resultOn : null,
    ),
  };
}

/** Representatives by kind; at times exactly 60 % teachers, or one fewer; 2 % do not state them. */
function representativesOf(random: Random, number: number): SeedRow {
  const atBound = Math.ceil(number * 0.6);
  const usual = Math.round(number * (0.6 + 0.3 * random.unit()));
  const teachers = [usual, atBound, atBound - 1][random.weighted([84, 8, 8])]!;
  const women = Math.round(number * (0.38 + 0.4 * random.unit()));
  if (random.chance(0.02)) return {};
  return {
    representatives: number,
    ...(!random.chance(0.02) && { teacher_representatives: teachers }),
    ...(!random.chance(0.03) && { women_representatives: women }),
  };
}

/** How many representatives a unit of so many staff elects. */
export const representativesFor = (staff: number): number => Math.max(25, Math.round(staff * 0.22));

/** The terms of the committee of a union, at its host. */
export function committeeTermsOf(seed: number, union: UnionPlan): SeedRow[] {
  const random = new Random(seed, 'committee terms', union.code);
  const { host, approvedOn, dissolvedOn } = union;
  return termsBetween(random, 'union_committee', approvedOn, dissolvedOn).map((term, i) => ({
    unit_code: host.code,
    kind: 'union_committee',
    union_code: union.code,
    number: i + 1,
    from_on: dayText(term.from),
    due_on: dayText(term.dueOn),
    ...extensionOf(random, term),
    ...(term.heldOn !== null && renewalOf(random, term.heldOn, Math.max(5, host.size))),
  }));
}

/** The terms of the staff congress of a unit, which holds on `[from, to)`. */
export function congressTermsOf(
  seed: number,
  unit: UnitPlan,
  from: DayNumber,
  to: DayNumber,
  staff: number,
): SeedRow[] {
  const random = new Random(seed, 'congress terms', unit.code);
  return termsBetween(random, 'staff_congress', from, to).map((term, i) => ({
    unit_code: unit.code,
    kind: 'staff_congress',
    number: i + 1,
    from_on: dayText(term.from),
    due_on: dayText(term.dueOn),
    ...(term.heldOn !== null && renewalOf(random, term.heldOn, Math.max(5, staff))),
    ...representativesOf(random, representativesFor(staff)),
  }));
}

/** The terms of the Party organisation of a unit, as days. */
export const partyTermsOf = (seed: number, unit: UnitPlan): readonly TermPlan[] =>
  termsBetween(
    new Random(seed, 'party terms', unit.code),
    'party_organisation',
    unit.openedOn + 60,
    unit.closedOn,
  );

/** A term of a Party organisation as a row. */
export const partyTermRow = (unit: UnitPlan, { from, dueOn, heldOn }: TermPlan): SeedRow => ({
  unit_code: unit.code,
  kind: 'party_organisation',
  from_on: dayText(from),
  due_on: dayText(dueOn),
  ...dayColumn('held_on', heldOn),
});
