import { dayNumber } from '../base/day.ts';
import type { DayNumber } from '../base/civil.ts';
import { FOREVER, HISTORY_FROM, REFERENCE_DAY } from './calendar.ts';
import { JURISDICTIONS } from './population.ts';
import { ln, Random } from './random.ts';
import { nextNumber, type Numbering, type UnitPlan } from './unit-plan.ts';

/** A basic union; in force on `[approvedOn, dissolvedOn)`. */
export interface UnionPlan {
  readonly code: string;
  readonly name: string;
  readonly kind: 'single' | 'joint';
  readonly host: UnitPlan;
  readonly approvedOn: DayNumber;
  readonly dissolvedOn: DayNumber;
}

/** The union that covers a unit on `[from, to)`. */
export interface Coverage {
  readonly union: UnionPlan;
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** Start of the logistic growth of union coverage; it ends on the reference day. */
const GROWTH_FROM = dayNumber('2020-01-01');

/**
 * Share of units with a union at the start and at the end of the growth, by class (estimate; domain
 * reference, section 4.5).
 */
const GROWTH = {
  public: [1, 1],
  school: [0.94, 0.99],
  kindergarten: [0.76, 0.93],
  training: [0.4, 0.68],
} as const;

/**
 * Largest staff of a private unit that may join a joint union, the chance that it does, and the
 * number of units of a joint union (estimates).
 */
const JOINT_SIZE = 26;
const JOINT_CHANCE = 0.7;
const JOINT_UNITS = [3, 6] as const;

/** Chance that the union of a private unit is dissolved during the history (estimate). */
const DISSOLVED = 0.008;

/**
 * In each jurisdiction, two private units of at least this staff share a joint union although each
 * could have its own (indicator A04).
 */
const LARGE_IN_JOINT = 40;

const classOf = ({ isPrivate, type }: UnitPlan): keyof typeof GROWTH =>
  !isPrivate ? 'public' : type === 'TR' ? 'training' : type === 'KG' ? 'kindergarten' : 'school';

/**
 * The fractional parts of multiples of the golden ratio are evenly spread over 0 to 1, however many
 * there are; so even small classes match their shares.
 */
const evenDraw = (number: number): number => (number * 0.6180339887498949 + 0.5) % 1;

const logOdds = (share: number): number => ln(share / (1 - share));

/**
 * The day on which a unit gets its union, later for a higher `draw` (0 to 1). Null if it has none
 * by the reference day, or closes before.
 */
function approvalDay(random: Random, unit: UnitPlan, draw: number): DayNumber | null {
  const lag = random.between(40, 300);
  const early = random.unit();
  if (unit.boundary) return unit.openedOn + lag;
  const effect = unit.isPrivate
    ? JURISDICTIONS.find(({ code }) => code === unit.jurisdiction)!.effect
    : 0;
  const [start, end] = GROWTH[classOf(unit)].map((share) =>
    share === 1 ? 1 : Math.min(0.995, share + effect),
  ) as [number, number];
  let day = unit.openedOn + lag;
  if (draw >= start) {
    if (draw >= end) return null;
    const progress = (logOdds(draw) - logOdds(start)) / (logOdds(end) - logOdds(start));
    day = Math.max(day, Math.floor(GROWTH_FROM + progress * (REFERENCE_DAY - GROWTH_FROM)));
  } else if (day < GROWTH_FROM) {
    day += Math.floor(early * early * (GROWTH_FROM - day));
  }
  return day <= Math.min(REFERENCE_DAY, unit.closedOn - 1) ? day : null;
}

function singleUnion(random: Random, unit: UnitPlan, approvedOn: DayNumber): UnionPlan {
  const earliest = Math.max(approvedOn, HISTORY_FROM) + 30;
  const isDissolved =
    unit.isPrivate && earliest < Math.min(REFERENCE_DAY, unit.closedOn) && random.chance(DISSOLVED);
  const dissolvedOn = isDissolved
    ? random.between(earliest, Math.min(REFERENCE_DAY, unit.closedOn))
    : unit.closedOn;
  return {
    code: `${unit.code}-UN`,
    name: `${unit.name}工会`,
    kind: 'single',
    host: unit,
    approvedOn,
    dissolvedOn,
  };
}

/**
 * Plans the unions of a block and the units they cover; a unit that is not in `coverage` is never
 * covered.
 */
export function planUnions(
  seed: number,
  units: readonly UnitPlan[],
  numbering: Numbering,
): { unions: UnionPlan[]; coverage: ReadonlyMap<UnitPlan, Coverage> } {
  const unions: UnionPlan[] = [];
  const coverage = new Map<UnitPlan, Coverage>();
  const start = new Random(seed, 'union draws').between(0, 96);
  const jointCandidates = new Map<string, CoverageStart[]>();
  const cover = (union: UnionPlan, unit: UnitPlan, from: DayNumber): void => {
    coverage.set(unit, { union, from, to: Math.min(union.dissolvedOn, unit.closedOn) });
  };
  const coverAlone = (random: Random, unit: UnitPlan, from: DayNumber): void => {
    const union = singleUnion(random, unit, from);
    unions.push(union);
    cover(union, unit, from);
  };

  for (const unit of units) {
    const random = new Random(seed, 'union', unit.code);
    const from = approvalDay(
      random,
      unit,
      evenDraw(start + nextNumber(numbering, `draw ${classOf(unit)}`)),
    );
    if (from === null) continue;
    if (
      !unit.isPrivate ||
      unit.size > JOINT_SIZE ||
      unit.closedOn !== FOREVER ||
      !random.chance(JOINT_CHANCE)
    ) {
      coverAlone(random, unit, from);
      continue;
    }
    const candidates = jointCandidates.get(unit.jurisdiction) ?? [];
    jointCandidates.set(unit.jurisdiction, [...candidates, { unit, from }]);
  }

  for (const [jurisdiction, members] of jointCandidates) {
    const random = new Random(seed, 'joint unions', members[0]!.unit.code);
    while (members.length > 0) {
      const group = members.splice(0, random.between(...JOINT_UNITS));
      const host = group.reduce((first, candidate) =>
        candidate.from < first.from ? candidate : first,
      );
      if (group.length === 1) {
        coverAlone(random, host.unit, host.from);
        continue;
      }
      const union = jointUnion(numbering, jurisdiction, host);
      unions.push(union);
      for (const { unit, from } of group) cover(union, unit, from);
    }
  }
  for (const pair of largePairs(units, coverage)) {
    const [first, second] = pair.map((unit) => ({ unit, from: coverage.get(unit)!.from })) as [
      CoverageStart,
      CoverageStart,
    ];
    const host = second.from < first.from ? second : first;
    for (const { unit } of [first, second])
      unions.splice(unions.indexOf(coverage.get(unit)!.union), 1);
    const union = jointUnion(numbering, host.unit.jurisdiction, host);
    unions.push(union);
    for (const { unit, from } of [first, second]) cover(union, unit, from);
  }
  return { unions, coverage };
}

/** A unit and the first day of its coverage. */
interface CoverageStart {
  readonly unit: UnitPlan;
  readonly from: DayNumber;
}

function jointUnion(numbering: Numbering, jurisdiction: string, host: CoverageStart): UnionPlan {
  const district = JURISDICTIONS.find(({ code }) => code === jurisdiction)!.name;
  const number = nextNumber(numbering, `${jurisdiction}-JU`);
  return {
    code: `${jurisdiction}-JU-${String(number).padStart(2, '0')}`,
    name: `${district}第${number}民办教育联合工会`,
    kind: 'joint',
    host: host.unit,
    approvedOn: host.from,
    dissolvedOn: FOREVER,
  };
}

/**
 * For each jurisdiction, the first two large private units whose own unions are never dissolved.
 */
function largePairs(
  units: readonly UnitPlan[],
  coverage: ReadonlyMap<UnitPlan, Coverage>,
): UnitPlan[][] {
  const large = units.filter(
    (unit) =>
      unit.isPrivate &&
      unit.size >= LARGE_IN_JOINT &&
      unit.closedOn === FOREVER &&
      coverage.get(unit)?.union.kind === 'single' &&
      coverage.get(unit)!.union.dissolvedOn === FOREVER,
  );
  return [...Map.groupBy(large, ({ jurisdiction }) => jurisdiction).values()]
    .map((pairUnits) => pairUnits.slice(0, 2))
    .filter(({ length }) => length === 2);
}
