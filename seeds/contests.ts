import type { DayNumber } from '../base/civil.ts';
import { dayIn, firstDayOf, YEARS } from './calendar.ts';
import type { Career, Employment } from './careers.ts';
import { Random } from './random.ts';
import type { UnitPlan } from './unit-plan.ts';

/**
 * Whether a contest is for a person with this employment on the last day of the year; `isYoung`: at
 * most 35 on its first day.
 */
type Eligible = (employment: Employment, isYoung: boolean) => boolean;

/** A kind of contest: for whom it is, and which share of them enters each year. */
interface ContestKind {
  readonly kind: string;
  readonly title: string;
  readonly rate: number;
  readonly eligible: Eligible;
}

/**
 * The kinds of contests. Rates are shares of people employed since before the school round; the
 * first four are from the domain reference, section 4.5, the others are estimates.
 */
const KINDS: readonly ContestKind[] = [
  {
    kind: 'young_teacher',
    title: '青年教师教学基本功竞赛',
    rate: 0.55,
    eligible: (employment, isYoung) => employment.category === 'teacher' && isYoung,
  },
  {
    kind: 'administrator',
    title: '管理干部专业知识竞赛',
    rate: 0.38,
    eligible: (employment) => employment.category === 'head' || employment.category === 'admin',
  },
  {
    kind: 'logistics',
    title: '后勤职工服务技能竞赛',
    rate: 0.34,
    eligible: (employment) =>
      employment.category === 'logistics' || employment.category === 'nursery',
  },
  {
    kind: 'dual_qualified',
    title: '双师型教师教学基本功竞赛',
    rate: 0.32,
    eligible: (employment) => employment.category === 'teacher' && employment.unit.type === 'VS',
  },
  { kind: 'post_training', title: '岗位练兵活动', rate: 0.08, eligible: () => true },
  {
    kind: 'skills_match',
    title: '技能比武',
    rate: 0.06,
    eligible: (employment) => employment.category !== 'teacher',
  },
  {
    kind: 'demonstration_lesson',
    title: '教学示范课',
    rate: 0.05,
    eligible: (employment) => employment.category === 'teacher',
  },
];

/** Chance that a teacher enters a contest for others: errors of registration (estimate). */
const NOT_ELIGIBLE = 0.003;

/**
 * The levels with the days of their entries, and the chance to reach the next level (domain
 * reference, section 4.5).
 */
const LEVELS = [
  { level: 'school', from: '03-10', days: 40, passes: 0.22 },
  { level: 'district', from: '05-10', days: 40, passes: 0.25 },
  { level: 'city', from: '09-20', days: 30, passes: 0.1 },
  { level: 'province', from: '11-10', days: 20, passes: 0 },
] as const;

/**
 * Chance that a unit enters no contest of a year; bounds of the participation factor of the others,
 * about 1 (estimates).
 */
const ABSENT = 0.05;
const MIN_FACTOR = 0.7;
const MAX_FACTOR = 1.4;

const codeOf = (kind: string, year: number): string => `K${year}-${kind}`;

/** The contests of the history: code, name, kind, year. */
export const CONTESTS = YEARS.flatMap((year) =>
  KINDS.map(({ kind, title }) => ({
    code: codeOf(kind, year),
    name: `演示·${year}年${title}`,
    kind,
    year,
  })),
);

/**
 * The participation factor of a unit in each year of the history, by which rates of entry are
 * multiplied; 0: no entries.
 */
export function participationOf(seed: number, unit: UnitPlan): number[] {
  const random = new Random(seed, 'contest zeal', unit.code);
  const usual = MIN_FACTOR + random.unit() * (MAX_FACTOR - MIN_FACTOR);
  return YEARS.map(() => (random.chance(ABSENT) ? 0 : usual));
}

/** One person at one level of one contest; `award` is empty if there is none. */
export interface Entry {
  readonly contest: string;
  readonly enteredOn: DayNumber;
  readonly level: string;
  readonly award: string;
}

/** First days of entry of the levels by year, computed once. */
const ROUNDS = YEARS.map((year) =>
  LEVELS.map(({ level, from, days, passes }) => ({ level, from: dayIn(year, from), days, passes })),
);

function entriesOf(random: Random, contest: string, place: number): Entry[] {
  const entries: Entry[] = [];
  for (const { level, from, days, passes } of ROUNDS[place]!) {
    const isThrough = random.chance(passes);
    const luck = random.unit();
    const award = isThrough ? (luck < 0.3 ? 'first' : 'second') : luck < 0.25 ? 'third' : '';
    entries.push({ contest, enteredOn: from + random.between(0, days), level, award });
    if (!isThrough) break;
  }
  return entries;
}

/**
 * The entries of a person in all years in which the person is employed from before the first round
 * to the end.
 */
export function contestEntriesOf(
  random: Random,
  { person, main }: Career,
  participation: ReadonlyMap<UnitPlan, readonly number[]>,
): Entry[] {
  return YEARS.flatMap((year, place) => {
    const lastDay = firstDayOf(year + 1) - 1;
    const opensOn = ROUNDS[place]![0]!.from;
    const employment = main.find(({ from, to }) => from <= lastDay && to > lastDay);
    if (!employment || main[0]!.from > opensOn) return [];
    const isYoung = person.bornOn > firstDayOf(year - 36);
    const factor = participation.get(employment.unit)![place]!;
    return KINDS.flatMap(({ kind, rate, eligible }) => {
      const chance = eligible(employment, isYoung)
        ? rate * factor
        : employment.category === 'teacher'
          ? NOT_ELIGIBLE * factor
          : 0;
      return chance > 0 && random.chance(chance)
        ? entriesOf(random, codeOf(kind, year), place)
        : [];
    });
  });
}
