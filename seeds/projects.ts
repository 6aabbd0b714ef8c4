import type { DayNumber } from '../base/civil.ts';
import { dayIn, FOREVER, REFERENCE_DAY, dayText, YEARS } from './calendar.ts';
import { Random } from './random.ts';
import type { Coverage } from './unions.ts';
import type { UnitPlan } from './unit-plan.ts';

/** A row of `projects`, by column name. */
export type ProjectRow = Readonly<Record<string, string | number>>;

/**
 * Good deeds that a unit completes a year, with a union in public and private units, and without
 * one (domain reference, section 4.5; the last two are estimates).
 */
const BENEFITS = { public: 3.4, private: 2.6, uncovered: 0.8 };

/** Key tasks a year, and the chances of the other kinds (estimates). */
const KEY_TASKS = [1, 3] as const;
const OTHER_KINDS = [
  ['culture', 0.45],
  ['quality', 0.3],
  ['other', 0.08],
] as const;

/** Chance that a field of the project card of a key task is empty (estimate). */
const FIELD_EMPTY = 0.04;

/**
 * Days from the due day to completion, with weights; no days: never completed. The due day itself
 * and the day after are frequent, since they decide the indicator (estimates).
 */
const LATENESS: readonly (readonly [weight: number, from: number, to: number] | [number])[] = [
  [62, -60, -1],
  [14, 0, 0],
  [8, 1, 1],
  [11, 2, 70],
  [5],
];

const TITLES: Readonly<Record<string, readonly string[]>> = {
  key_task: ['职工之家提升', '会员实名制管理', '民主管理规范化', '青年教师成长'],
  benefit: ['教工食堂改善', '健康体检升级', '子女暑托班', '活动室改造', '雨天接送车棚', '午休室'],
  culture: ['教工合唱团', '校园读书节', '工会文化墙'],
  quality: ['岗位技能提升', '信息素养培训', '师徒结对'],
  other: ['结对共建'],
};

const randomAmount = (random: Random, yuan: number): string => {
  const amount = random.between(1, yuan * 100);
  return `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
};

/** A project of a year; null if the unit was not open on the day of the promise. */
function projectOf(random: Random, unit: UnitPlan, year: number, kind: string): ProjectRow | null {
  const promisedOn = dayIn(year, '01-08') + random.between(0, 110);
  const dueOn = dayIn(year, '06-30') + random.between(0, 184);
  const [, from, to] = LATENESS[random.weighted(LATENESS.map(([weight]) => weight))]!;
  const lateness = from === undefined ? null : random.between(from, to!);
  const spent = randomAmount(random, 40_000);
  const title = random.pick(TITLES[kind]!);
  const isKeyTask = kind === 'key_task';
  const fields: readonly (readonly [string, string | number])[] = [
    ['owner', random.pick(['工会主席', '工会副主席', '工会委员'])],
    ['goal', '按计划完成并由教职工评议'],
    ['milestones', random.between(0, 6)],
    ['budget', random.chance(0.05) ? 0 : `${random.between(5, 500) * 100}`],
    ['due_on', dayText(dueOn)],
  ];
  const card = fields.filter(() => !random.chance(isKeyTask ? FIELD_EMPTY : 0.25));
  const beneficiaries = random.between(0, unit.size);
  if (promisedOn < unit.openedOn || promisedOn >= unit.closedOn) return null;
  const completedOn = completionDay(promisedOn, dueOn, lateness, unit);
  return {
    unit_code: unit.code,
    kind,
    title: `演示·${title}`,
    year,
    ...Object.fromEntries(card),
    promised_on: dayText(promisedOn),
    ...(completedOn !== null && {
      spent,
      completed_on: dayText(completedOn),
      ...(kind === 'benefit' && { beneficiaries }),
    }),
  };
}

/**
 * The day on which a project is completed; null if that is after the history or after the unit
 * closed.
 */
function completionDay(
  promisedOn: DayNumber,
  dueOn: DayNumber,
  lateness: number | null,
  { closedOn }: UnitPlan,
): DayNumber | null {
  if (lateness === null) return null;
  const day = Math.max(promisedOn, dueOn + lateness);
  return day <= REFERENCE_DAY && (closedOn === FOREVER || day < closedOn) ? day : null;
}

/** The projects of a unit in the years of the history, in the order of the years. */
export function projectsOf(
  seed: number,
  unit: UnitPlan,
  coverage: Coverage | undefined,
  staff: number,
): ProjectRow[] {
  const random = new Random(seed, 'projects', unit.code);
  if (staff === 0) return [];
  return YEARS.flatMap((year) => {
    const isCovered = coverage !== undefined && coverage.from <= dayIn(year, '12-31');
    const benefits = random.poisson(
      BENEFITS[!isCovered ? 'uncovered' : unit.isPrivate ? 'private' : 'public'],
    );
    const kinds = [
      ...Array.from({ length: random.between(...KEY_TASKS) }, () => 'key_task'),
      ...Array.from({ length: benefits }, () => 'benefit'),
      ...OTHER_KINDS.flatMap(([kind, chance]) => (random.chance(chance) ? [kind] : [])),
    ];
    return kinds.flatMap((kind, index) => {
      const row = projectOf(random, unit, year, kind);
      const number = String(index + 1).padStart(2, '0');
      return row ? [{ code: `${unit.code}-${year}-${number}`, ...row }] : [];
    });
  });
}
