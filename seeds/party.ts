import type { DayNumber } from '../base/civil.ts';
import { dayIn, dayText, FOREVER, REFERENCE_DAY, YEARS } from './calendar.ts';
import { JURISDICTIONS } from './population.ts';
import { Random } from './random.ts';
import type { Coverage } from './unions.ts';
import type { UnitPlan } from './unit-plan.ts';

/** A row of a table, by column name. */
type Row = Readonly<Record<string, string | number>>;

/** The Party organisation of a unit on `[from, to)`. */
interface PartyPlan {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** Chances that units have a Party organisation, by class (estimates). */
const HAS_PARTY = { public: 0.97, school: 0.78, kindergarten: 0.46, training: 0.2 } as const;

const classOf = ({ isPrivate, type }: UnitPlan): keyof typeof HAS_PARTY =>
  !isPrivate ? 'public' : type === 'TR' ? 'training' : type === 'KG' ? 'kindergarten' : 'school';

const effectOf = (unit: UnitPlan): number =>
  JURISDICTIONS.find(({ code }) => code === unit.jurisdiction)!.effect;

/**
 * Chances that a basic rule (R01 to R12) is in force at a unit with a union and at one without,
 * that it does not apply, and of the further rules (estimates).
 */
const BASIC = { covered: 0.91, uncovered: 0.35, notApplicable: 0.03 } as const;
const FURTHER: Readonly<Record<string, number>> = {
  R13: 0.84,
  R14: 0.8,
  R15: 0.74,
  R16: 0.52,
  R17: 0.7,
};

/** Chance that a rule is repealed in the history, and that another follows on the same day (estimates). */
const REPEALED = 0.07;
const FOLLOWED = 0.8;

/** Chance that assessments of a year include union work (estimate), with the growth of the years. */
const INCLUDES = [0.76, 0.82, 0.88] as const;

/**
 * The Party organisation of a unit; null if it has none. The stream is its own, so that whoever
 * needs it gets the same.
 */
export function partyPlanOf(seed: number, unit: UnitPlan): PartyPlan | null {
  const random = new Random(seed, 'party', unit.code);
  const has = random.chance(HAS_PARTY[classOf(unit)] + effectOf(unit));
  const from = Math.max(unit.openedOn, dayIn(random.between(1985, 2024), '07-01'));
  const dissolvedOn = dayIn(random.pick(YEARS), '07-01') + random.between(0, 150);
  const isDissolved = random.chance(0.015) && dissolvedOn > from;
  if (!has || from > Math.min(REFERENCE_DAY, unit.closedOn - 1)) return null;
  return { from, to: Math.min(isDissolved ? dissolvedOn : FOREVER, unit.closedOn) };
}

const kindOf = (size: number): string =>
  size >= 300
    ? 'committee'
    : size >= 120
      ? 'general_branch'
      : size >= 20
        ? 'branch'
        : 'joint_branch';

function partyOrgOf(random: Random, unit: UnitPlan, plan: PartyPlan): Row {
  const isArranged = random.chance(0.86 + 2 * effectOf(unit));
  const arrangedOn = dayIn(random.between(2016, 2025), '03-01') + random.between(0, 200);
  const leadsUnionOn = Math.max(plan.from, arrangedOn);
  return {
    unit_code: unit.code,
    kind: kindOf(unit.size),
    established_on: dayText(plan.from),
    dissolved_on: dayText(plan.to),
    ...(isArranged && leadsUnionOn <= REFERENCE_DAY && { leads_union_on: dayText(leadsUnionOn) }),
  };
}

/** A rule of a unit, and the one that follows where it is repealed in the history. */
function ruleRows(random: Random, unit: UnitPlan, kind: string, status: string): Row[] {
  const adoptedOn = Math.max(
    unit.openedOn,
    dayIn(random.between(2014, 2025), '01-01') + random.between(0, 364),
  );
  const repealedOn = dayIn(random.pick(YEARS), '01-01') + random.between(0, 364);
  const isRepealed = random.chance(REPEALED) && repealedOn > adoptedOn;
  const isFollowed = random.chance(FOLLOWED);
  const last = Math.min(REFERENCE_DAY, unit.closedOn - 1);
  const number = random.between(1, 60);
  const row = (from: DayNumber, to: DayNumber): Row => ({
    unit_code: unit.code,
    kind,
    status,
    adopted_on: dayText(from),
    repealed_on: dayText(to),
    ...(status === 'in_force' && {
      document_no: `演示〔${dayText(from).slice(0, 4)}〕${number}号`,
    }),
  });
  return [
    ...(adoptedOn <= last ? [row(adoptedOn, isRepealed ? repealedOn : FOREVER)] : []),
    ...(isRepealed && isFollowed && repealedOn <= last ? [row(repealedOn, FOREVER)] : []),
  ];
}

function rulesOf(random: Random, unit: UnitPlan, coverage: Coverage | undefined): Row[] {
  const effect = effectOf(unit);
  const basic = Array.from({ length: 12 }, (_, i) => `R${String(i + 1).padStart(2, '0')}`).flatMap(
    (kind) => {
      const isNeedless = random.chance(BASIC.notApplicable);
      const isInForce = random.chance((coverage ? BASIC.covered : BASIC.uncovered) + effect);
      // a rule that was declared needless and exists all the same counts as in force
      const isBoth = random.chance(0.1);
      return [
        ...(isNeedless ? ruleRows(random, unit, kind, 'not_applicable') : []),
        ...(isInForce && (!isNeedless || isBoth) ? ruleRows(random, unit, kind, 'in_force') : []),
      ];
    },
  );
  const further = Object.entries(FURTHER).flatMap(([kind, chance]) =>
    random.chance(chance * (unit.isPrivate ? 0.7 : 1) + 2 * effect)
      ? ruleRows(random, unit, kind, 'in_force')
      : [],
  );
  const keys = new Set<string>();
  return [...basic, ...further].filter(({ kind, adopted_on: on }) => {
    const key = `${kind} ${on}`;
    return !keys.has(key) && keys.add(key);
  });
}

const scoreOf = (random: Random): string => (random.between(700, 1_000) / 10).toFixed(2);

/** The assessments of a unit in the years on whose last day it was open. */
function assessmentsOf(
  random: Random,
  unit: UnitPlan,
  coverage: Coverage | undefined,
  party: PartyPlan | null,
): Row[] {
  return YEARS.flatMap((year, i) => {
    const on = dayIn(year, '12-31');
    const hasParty = party !== null && party.from <= on && on < party.to;
    const isCovered = coverage !== undefined && coverage.from <= on && on < coverage.to;
    const schemes = [
      ...(hasParty || random.chance(0.1) ? ['party_building'] : []),
      ...(random.chance(unit.isPrivate ? 0.7 : 0.96) ? ['harmonious_campus'] : []),
      ...(isCovered && random.chance(0.9) ? ['union_sheet', 'five_supports'] : []),
    ];
    return schemes.flatMap((scheme) => {
      const includes = random.chance(INCLUDES[i]! + 2 * effectOf(unit));
      const weight = random.between(2, 15);
      const [self, district, city] = [scoreOf(random), scoreOf(random), scoreOf(random)];
      if (unit.openedOn > on || on >= unit.closedOn) return [];
      return [
        {
          unit_code: unit.code,
          scheme,
          year,
          includes_union_work: String(includes),
          ...(includes && { weight: `${weight}.00` }),
          self_score: self,
          ...(scheme === 'union_sheet' && { district_score: district, city_score: city }),
          ...(scheme === 'five_supports' && {
            self_review: '演示：政治上把关，作用上重视，资源上赋予。',
          }),
        },
      ];
    });
  });
}

/** The Party organisation, rules and assessments of a unit. */
export function partyOf(
  seed: number,
  unit: UnitPlan,
  coverage: Coverage | undefined,
): Readonly<Record<'party_orgs' | 'unit_rules' | 'assessments', readonly Row[]>> {
  const party = partyPlanOf(seed, unit);
  const random = (what: string): Random => new Random(seed, what, unit.code);
  return {
    party_orgs: party ? [partyOrgOf(random('party organisation'), unit, party)] : [],
    unit_rules: rulesOf(random('rules'), unit, coverage),
    assessments: assessmentsOf(random('assessments'), unit, coverage, party),
  };
}
