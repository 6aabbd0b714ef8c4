import type { DayNumber } from '../base/civil.ts';
import { dayIn, dayText, REFERENCE_DAY, YEARS } from './calendar.ts';
import { JURISDICTIONS } from './population.ts';
import { exp, ln, Random } from './random.ts';
import type { Roster } from './roster.ts';
import type { UnitPlan } from './unit-plan.ts';

/** A row of a table, by column name. */
type Row = Readonly<Record<string, string | number>>;

/** New cases for each person and year (domain reference, section 4.5), with the growth of the years (estimate). */
const CASES_PER_PERSON = 0.009;
const GROWTH = [0.9, 1, 1.08] as const;

/**
 * Lags in days, log-normal: median and standard deviation of the logarithm (domain reference,
 * section 4.5; the last is an estimate).
 */
const TO_REPORT = [1.2, 1.11] as const;
const TO_HELP = [3, 1.08] as const;
const TO_RESOLVE = [46, 0.5] as const;
const TO_ESCALATE = [5, 0.6] as const;

/**
 * Amount of one help and recognised cost in yuan, log-normal (domain reference, section 4.5; the
 * second is an estimate).
 */
const HELP_AMOUNT = [3_000, 1] as const;
const COST = [14_000, 0.9] as const;

/** Chances (estimates). */
const UNION_KNOWS_FIRST = 0.82;
const UNION_KNOWS_LATER = 0.9;
const REPORTABLE = 0.62;
const REPORTED = 0.97;
const HELPED = 0.96;
const VERIFIED = 0.94;
const RESOLVED = 0.93;
const CLOSED = 0.85;
const FOLLOWED_UP = 0.5;
const SATISFIED = 0.93;

/** Chance that a lag lies exactly on its limit, and that it is one day longer: both sides are tried. */
const ON_LIMIT = 0.04;

const CATEGORIES = [
  ['illness', 50],
  ['schooling', 20],
  ['accident', 18],
  ['other', 12],
] as const;
const CLASSES = [
  ['deep', 15],
  ['relative', 60],
  ['accidental', 25],
] as const;
const FORMS = [
  ['money', 60],
  ['goods', 18],
  ['tuition', 8],
  ['counselling', 9],
  ['other', 5],
] as const;
const SOURCES = [
  ['union', 60],
  ['administration', 15],
  ['superior', 15],
  ['donation', 8],
  ['other', 2],
] as const;
const OTHERS = ['colleague', 'self', 'administration', 'party'] as const;
const HELPERS = [
  ['unit_union', 70],
  ['union_group', 8],
  ['district_union', 14],
  ['city_union', 8],
] as const;

const oneOf = <T extends string>(random: Random, list: readonly (readonly [T, number])[]): T =>
  list[random.weighted(list.map(([, weight]) => weight))]![0];

/** A log-normal number. */
const logNormal = (random: Random, [median, deviation]: readonly [number, number]): number =>
  exp(ln(median) + deviation * Math.max(-3, Math.min(3, random.normal())));

/** A lag in whole days, at times exactly at its limit or a day longer. */
function lagOf(random: Random, distribution: readonly [number, number], limit: number): number {
  const days = Math.floor(logNormal(random, distribution));
  const chance = random.unit();
  return chance < ON_LIMIT ? limit : chance < 2 * ON_LIMIT ? limit + 1 : days;
}

const money = (yuan: number): string => (Math.round(yuan * 100) / 100).toFixed(2);

/** Recognised cost: at times exactly the amount from which on a case is escalated, or a cent less. */
function costOf(random: Random): string {
  const chance = random.unit();
  return chance < 0.03 ? '30000.00' : chance < 0.06 ? '29999.99' : money(logNormal(random, COST));
}

/** The events of one case, numbered by kind and day. */
class Events {
  readonly rows: Row[] = [];
  readonly #code: string;
  readonly #last: DayNumber;
  readonly #numbers = new Map<string, number>();

  constructor(code: string, last: DayNumber) {
    this.#code = code;
    this.#last = last;
  }

  /** Adds an event unless it lies after the last day; whether it was added. */
  add(kind: string, on: DayNumber, actor: string, more: Row = {}): boolean {
    if (on > this.#last) return false;
    const key = `${kind} ${on}`;
    const number = (this.#numbers.get(key) ?? 0) + 1;
    this.#numbers.set(key, number);
    this.rows.push({ case_code: this.#code, kind, on: dayText(on), number, actor, ...more });
    return true;
  }
}

/** Who knows of a case, from a day on: the day on which a union first knows; null: it never does. */
function knowing(
  random: Random,
  events: Events,
  on: DayNumber,
  knowsFirst: number,
): DayNumber | null {
  const union = random.chance(0.4) ? 'union_group' : 'unit_union';
  const isFirst = random.chance(knowsFirst);
  const other = random.pick(OTHERS);
  const later = random.chance(0.12) ? 0 : random.between(1, 12);
  const knowsLater = random.chance(UNION_KNOWS_LATER);
  const alsoKnown = random.chance(0.3);
  if (isFirst) {
    events.add('known', on, union);
    if (alsoKnown) events.add('known', on, other);
    return on;
  }
  events.add('known', on, other);
  if (!knowsLater) return null;
  return events.add('known', on + later, union) ? on + later : null;
}

/** Help in a case, from a day on: once or several times, each in a form and with an amount, or without. */
function helping(random: Random, events: Events, on: DayNumber): void {
  const times = 1 + random.poisson(0.7);
  let day = on;
  for (let i = 0; i < times; i++) {
    const form = oneOf(random, FORMS);
    const amount = money(logNormal(random, HELP_AMOUNT));
    const source = oneOf(random, SOURCES);
    const isStated = !random.chance(0.03);
    const withAmount = form !== 'counselling' && !random.chance(0.05);
    const actor = oneOf(random, HELPERS);
    events.add('helped', day, actor, {
      ...(isStated && { form }),
      ...(withAmount && { amount, source }),
    });
    day += random.between(8, 150);
  }
}

function escalating(random: Random, events: Events, registeredOn: DayNumber): void {
  const on = registeredOn + lagOf(random, TO_ESCALATE, 10);
  const level = random.chance(0.3) ? 'city' : 'district';
  const acceptedOn = on + (random.chance(0.03) ? -1 : random.between(0, 6));
  const isAccepted = random.chance(0.95);
  if (!events.add('escalated', on, 'unit_union', { level })) return;
  if (isAccepted) events.add('accepted', acceptedOn, `${level}_union`, { level });
}

/**
 * A case of somebody of a unit of whom others know from a day on, with its events; null where it is
 * never registered.
 */
function caseOf(
  random: Random,
  unit: UnitPlan,
  staffNo: string,
  code: string,
  knownOn: DayNumber,
  knowsFirst: number,
): { readonly row: Row; readonly events: readonly Row[] } | null {
  const last = Math.min(REFERENCE_DAY, unit.closedOn - 1);
  const identifiedOn = knownOn + random.between(0, 4);
  const registeredOn = identifiedOn + random.between(0, 6);
  const category = oneOf(random, CATEGORIES);
  const cost = random.chance(0.1) ? '' : costOf(random);
  const isReportable = random.chance(REPORTABLE);
  const verifiedOn = random.chance(VERIFIED) ? registeredOn + random.between(0, 20) : null;
  const onset = random.chance(0.6) ? knownOn - random.between(0, 60) : null;
  const hardshipClass = oneOf(random, CLASSES);
  const events = new Events(code, last);
  const union = knowing(random, events, knownOn, knowsFirst);
  const since = union ?? knownOn;
  const reportedOn = since + lagOf(random, TO_REPORT, 3);
  if (random.chance(isReportable ? REPORTED : 0.2))
    events.add('reported', reportedOn, 'unit_union', { level: 'district' });
  const helpedOn = since + lagOf(random, TO_HELP, 7);
  if (random.chance(HELPED)) helping(random, events, helpedOn);
  if (random.chance(0.4)) events.add('coordinated', since + random.between(5, 40), 'unit_union');
  const isSevere = category === 'illness' || category === 'accident' || Number(cost) >= 30_000;
  if (random.chance(isSevere ? 0.9 : 0.05)) escalating(random, events, registeredOn);
  const resolvedOn = registeredOn + lagOf(random, TO_RESOLVE, 90);
  const outcome = random.chance(0.6) ? 'resolved' : 'stabilised';
  const isResolved = random.chance(RESOLVED) && events.add(outcome, resolvedOn, 'unit_union');
  const isSatisfied = random.chance(SATISFIED);
  const isAnswered = !random.chance(0.03);
  if (random.chance(FOLLOWED_UP))
    events.add('followed_up', helpedOn + random.between(15, 70), 'unit_union', {
      ...(isAnswered && { satisfied: String(isSatisfied) }),
    });
  const closedOn = Math.max(registeredOn + 1, resolvedOn) + random.between(0, 40);
  const isClosed =
    random.chance(CLOSED) && isResolved && events.add('closed', closedOn, 'unit_union');
  if (registeredOn > last) return null;
  const row = {
    code,
    staff_no: staffNo,
    unit_code: unit.code,
    category,
    class: hardshipClass,
    cost,
    ...(onset !== null && { onset_on: dayText(onset) }),
    identified_on: dayText(identifiedOn),
    registered_on: dayText(registeredOn),
    ...(verifiedOn !== null && verifiedOn <= last && { verified_on: dayText(verifiedOn) }),
    reportable: String(isReportable),
    ...(isClosed && { closed_on: dayText(closedOn) }),
  };
  return { row, events: events.rows };
}

/** The cases of hardship at a unit in the years of the history, and their events. */
export function hardshipOf(
  seed: number,
  unit: UnitPlan,
  roster: Roster,
): { readonly hardship_cases: readonly Row[]; readonly case_events: readonly Row[] } {
  const random = new Random(seed, 'hardship', unit.code);
  const effect = JURISDICTIONS.find(({ code }) => code === unit.jurisdiction)!.effect;
  const cases: Row[] = [];
  const events: Row[] = [];
  YEARS.forEach((year, i) => {
    const first = dayIn(year, '01-01');
    const staff = roster.staffOf(unit, dayIn(year, '07-01'));
    const number = random.poisson(CASES_PER_PERSON * GROWTH[i]! * (1 - 4 * effect) * staff.length);
    for (let n = 0; n < number; n++) {
      const knownOn = first + random.between(0, 360);
      const there = roster.staffOf(unit, knownOn);
      if (there.length === 0) continue;
      const code = `${unit.code}-KN${String(cases.length + 1).padStart(3, '0')}`;
      const knowsFirst = UNION_KNOWS_FIRST + 2 * effect + 0.03 * (i - 1);
      const hardshipCase = caseOf(random, unit, random.pick(there), code, knownOn, knowsFirst);
      if (!hardshipCase) continue;
      cases.push(hardshipCase.row);
      events.push(...hardshipCase.events);
    }
  });
  return { hardship_cases: cases, case_events: events };
}
