import type { DayNumber } from '../base/civil.ts';
import { dayIn, dayText, REFERENCE_DAY, YEARS } from './calendar.ts';
import { JURISDICTIONS } from './population.ts';
import { Random } from './random.ts';
import type { Coverage } from './unions.ts';
import type { UnitPlan } from './unit-plan.ts';

/** A row of `honours`, by column name. */
type Row = Readonly<Record<string, string | number>>;

/** Honours of units: chance a year, years of validity, title (estimates). */
const OF_UNITS: readonly (readonly [
  kind: string,
  chance: number,
  years: number | null,
  title: string,
])[] = [
  ['advanced_union', 0.05, null, '先进教育工会'],
  ['trusted_home', 0.03, 3, '信赖职工之家'],
  ['learning_union', 0.035, 2, '学习型工会'],
  ['service_union', 0.03, 2, '服务型工会'],
  ['innovative_union', 0.02, 1, '创新型工会'],
  ['ethics_model', 0.02, null, '师德先进集体'],
];

/** Honours of people: chance a head and year (estimates). */
const OF_PEOPLE: readonly (readonly [kind: string, chance: number, title: string])[] = [
  ['advanced_person', 0.003, '优秀工会工作者'],
  ['ethics_model', 0.0015, '师德标兵'],
  ['model_worker', 0.0004, '劳动模范'],
  ['other', 0.001, '教学新秀'],
];

const LEVELS = ['school', 'district', 'city', 'province', 'national'] as const;
const LEVEL_WEIGHTS = { unit: [22, 50, 22, 5, 1], person: [66, 22, 9, 2, 1] };
const REASONS = ['innovation', 'feature', 'effect'];
const VALID_TO_THE_DAY_BEFORE = 0.15;

/** A row of `honours` without its number, and whose it is. */
export interface Honour {
  readonly unit: UnitPlan;
  readonly on: DayNumber;
  readonly row: Row;
}

const effectOf = (jurisdiction: string): number =>
  1 + 12 * (JURISDICTIONS.find(({ code }) => code === jurisdiction)?.effect ?? 0);

/** The day of an honour in a year: at the end of it or about Teachers' Day, in the spring also. */
const dayOfHonour = (random: Random, year: number): DayNumber =>
  random.chance(0.1)
    ? dayIn(year, '12-31')
    : dayIn(year, random.pick(['04-20', '09-01', '12-01'])) + random.between(0, 20);

/** Honours of a unit with a union. Their validity may end on the last day of a year or the day before. */
export function honoursOfUnit(
  seed: number,
  unit: UnitPlan,
  coverage: Coverage | undefined,
): Honour[] {
  const random = new Random(seed, 'honours of units', unit.code);
  return YEARS.flatMap((year) =>
    OF_UNITS.flatMap(([kind, chance, years, title]) => {
      const isGiven = random.chance(chance * effectOf(unit.jurisdiction));
      const on = dayOfHonour(random, year);
      const level = LEVELS[random.weighted(LEVEL_WEIGHTS.unit)]!;
      const reason = random.pick(REASONS);
      const early = random.chance(VALID_TO_THE_DAY_BEFORE) ? 1 : 0;
      const isCovered = coverage !== undefined && coverage.from <= on && on < coverage.to;
      if (!isGiven || !isCovered || !isOpen(unit, on)) return [];
      const row: Row = {
        kind,
        title: `演示·${title}`,
        level,
        reason,
        ...(years !== null && { valid_until: dayText(dayIn(year + years, '12-31') - early) }),
        document_no: `演示表〔${year}〕${random.between(1, 60)}号`,
      };
      return [{ unit, on, row }];
    }),
  );
}

const isOpen = ({ openedOn, closedOn }: UnitPlan, on: DayNumber): boolean =>
  openedOn <= on && on < closedOn && on <= REFERENCE_DAY;

/** Honours of a person at the units where the person works. @param unitOn where the person works on a day */
export function honoursOfPerson(
  random: Random,
  staffNo: string,
  unitOn: (on: DayNumber) => UnitPlan | null,
): Honour[] {
  return YEARS.flatMap((year) => {
    const [kind, chance, title] = random.pick(OF_PEOPLE);
    if (!random.chance(chance * OF_PEOPLE.length)) return [];
    const on = dayOfHonour(random, year);
    const level = LEVELS[random.weighted(LEVEL_WEIGHTS.person)]!;
    const unit = unitOn(on);
    if (!unit || !isOpen(unit, on)) return [];
    return [{ unit, on, row: { staff_no: staffNo, kind, title: `演示·${title}`, level } }];
  });
}

/** Rows of `honours`, those of one unit, kind and day numbered. */
export function numbered(honours: readonly Honour[]): Row[] {
  const numbers = new Map<string, number>();
  return honours.map(({ unit, on, row }) => {
    const key = `${unit.code} ${row['kind']!} ${on}`;
    const number = (numbers.get(key) ?? 0) + 1;
    numbers.set(key, number);
    return { unit_code: unit.code, on: dayText(on), number, ...row };
  });
}
