import type { DayNumber } from '../base/civil.ts';
import { dayIn, dayText, FOREVER, REFERENCE_DAY } from './calendar.ts';
import { groupsOf } from './groups.ts';
import { JURISDICTIONS } from './population.ts';
import { Random } from './random.ts';
import type { Coverage } from './unions.ts';
import type { UnitPlan } from './unit-plan.ts';

/** A row of `facilities`, by column name. */
type Row = Readonly<Record<string, string | number>>;

/**
 * A kind of place: the chances that a unit with a union and one without has it, and its area in
 * square metres (estimates).
 */
interface PlaceKind {
  readonly kind: string;
  readonly covered: number;
  readonly uncovered: number;
  readonly area: readonly [least: number, perPerson: number];
}

const KINDS: readonly PlaceKind[] = [
  { kind: 'home', covered: 0.8, uncovered: 0.1, area: [30, 0.5] },
  { kind: 'union_office', covered: 0.86, uncovered: 0.08, area: [10, 0.08] },
  { kind: 'activity_room', covered: 0.78, uncovered: 0.25, area: [24, 0.45] },
  { kind: 'gym', covered: 0.3, uncovered: 0.08, area: [40, 0.4] },
  { kind: 'rest_room', covered: 0.42, uncovered: 0.2, area: [12, 0.1] },
  { kind: 'studio', covered: 0.16, uncovered: 0.03, area: [20, 0.1] },
  { kind: 'mothers_room', covered: 0.35, uncovered: 0.12, area: [8, 0.02] },
  { kind: 'library', covered: 0.5, uncovered: 0.15, area: [20, 0.2] },
  { kind: 'counselling', covered: 0.28, uncovered: 0.06, area: [10, 0.05] },
];

/**
 * Chances that a place is closed in the history and followed by another, that a home was accepted,
 * and that a group has a small home (estimates).
 */
const CLOSED = 0.06;
const REPLACED = 0.5;
const ACCEPTED = 0.84;
const SMALL_HOME = 0.58;

/**
 * Days on which acceptances end: none, those about the last day of the history on both sides, a
 * time after the acceptance.
 */
const ENDS = [
  ['none', 14],
  ['before', 5],
  ['on', 4],
  ['after', 4],
  ['years', 73],
] as const;

/** Acceptance of a home that stands from a day on; it must not be later than the reference day. */
function acceptanceOf(random: Random, from: DayNumber): Row {
  const acceptedOn = from + random.between(60, 900);
  const [end] = ENDS[random.weighted(ENDS.map(([, weight]) => weight))]!;
  const years = random.pick([3, 5]);
  const isAccepted = random.chance(ACCEPTED);
  const level = random.pick(['district', 'district', 'city', 'province']);
  if (!isAccepted || acceptedOn > REFERENCE_DAY) return {};
  const until = {
    none: FOREVER,
    before: REFERENCE_DAY - 1,
    on: REFERENCE_DAY,
    after: REFERENCE_DAY + 1,
    years: acceptedOn + years * 365,
  }[end];
  return {
    accepted_level: level,
    accepted_on: dayText(acceptedOn),
    ...(until !== FOREVER && { accepted_until: dayText(Math.max(until, acceptedOn)) }),
  };
}

/** One place, and the one that follows where it is closed in the history. */
function placesOf(
  random: Random,
  unit: UnitPlan,
  unitCode: string,
  kind: string,
  area: string,
): Row[] {
  const from = Math.max(
    unit.openedOn,
    dayIn(random.between(2012, 2025), '01-01') + random.between(0, 364),
  );
  const closedOn = dayIn(random.pick([2023, 2024, 2025]), '01-01') + random.between(0, 364);
  const isClosed = random.chance(CLOSED) && closedOn > from;
  const isReplaced = random.chance(REPLACED);
  const isShared = random.chance(0.18);
  const acceptance = kind === 'home' ? acceptanceOf(random, from) : {};
  const to = Math.min(isClosed ? closedOn : FOREVER, unit.closedOn);
  const last = Math.min(REFERENCE_DAY, unit.closedOn - 1);
  const row = (first: DayNumber, end: DayNumber, more: Row): Row => ({
    unit_code: unitCode,
    kind,
    area,
    shared: String(isShared),
    from_on: dayText(first),
    to_on: dayText(end),
    ...more,
  });
  return [
    ...(from <= last ? [row(from, to, acceptance)] : []),
    ...(isClosed && isReplaced && closedOn < last ? [row(closedOn, unit.closedOn, {})] : []),
  ];
}

/** The places of a unit and of its union groups. */
export function placesOfUnit(seed: number, unit: UnitPlan, coverage: Coverage | undefined): Row[] {
  const random = new Random(seed, 'places', unit.code);
  const effect = JURISDICTIONS.find(({ code }) => code === unit.jurisdiction)!.effect;
  const unitPlaces = KINDS.flatMap(({ kind, covered, uncovered, area: [least, perPerson] }) => {
    const chance = coverage ? covered * (unit.isPrivate ? 0.8 : 1) + 2 * effect : uncovered;
    const hasOne = random.chance(chance);
    const hundredths = Math.floor((least + perPerson * unit.size * (0.5 + random.unit())) * 100);
    const isUnmeasured = random.chance(0.03);
    const area = isUnmeasured ? '' : (hundredths / 100).toFixed(2);
    return hasOne ? placesOf(random, unit, unit.code, kind, area) : [];
  });
  const small = groupsOf(unit).flatMap(({ code }) =>
    random.chance(SMALL_HOME + 2 * effect)
      ? placesOf(random, unit, code, 'small_home', String(random.between(8, 30)))
      : [],
  );
  return [...unitPlaces, ...small];
}
