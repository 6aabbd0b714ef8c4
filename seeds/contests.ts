import type { DayNumber } from '../base/civil.ts';
import { dayIn, firstDayOf, YEARS } from './calendar.ts';
import type { Career, Spell } from './careers.ts';
import { Random } from './random.ts';
import type { UnitPlan } from './unit-plan.ts';

/** Whether somebody with the spell on the last day of the year, and at most 35 on its first day or not, belongs to a contest's people. */
type Eligible = (spell: Spell, isYoung: boolean) => boolean;

/** A kind of contest, who may enter it, and the share of them that does each year. */
interface ContestKind {
  readonly kind: string;
  readonly title: string;
  readonly rate: number;
  readonly eligible: Eligible;
}

/** The kinds of contests; rates are of those in work since before the school round: of the first four from the domain reference, section 4.5,
 * of the others estimates. */
const KINDS: readonly ContestKind[] = [
  {
    kind: 'young_teacher',
    title: '青年教师教学基本功竞赛',
    rate: 0.55,
    eligible: (it, isYoung) => it.category === 'teacher' && isYoung,
  },
  {
    kind: 'administrator',
    title: '管理干部专业知识竞赛',
    rate: 0.38,
    eligible: (it) => it.category === 'head' || it.category === 'admin',
  },
  {
    kind: 'logistics',
    title: '后勤职工服务技能竞赛',
    rate: 0.34,
    eligible: (it) => it.category === 'logistics' || it.category === 'nursery',
  },
  {
    kind: 'dual_qualified',
    title: '双师型教师教学基本功竞赛',
    rate: 0.32,
    eligible: (it) => it.category === 'teacher' && it.unit.type === 'VS',
  },
  { kind: 'post_training', title: '岗位练兵活动', rate: 0.08, eligible: () => true },
  {
    kind: 'skills_match',
    title: '技能比武',
    rate: 0.06,
    eligible: (it) => it.category !== 'teacher',
  },
  {
    kind: 'demonstration_lesson',
    title: '教学示范课',
    rate: 0.05,
    eligible: (it) => it.category === 'teacher',
  },
];

/** Chance of an entry by a teacher who is not among the people of the contest: faults of registration (estimate). */
const NOT_ELIGIBLE = 0.003;

/** The levels with the days on which entries are made, and the chance to pass on to the next (domain reference, section 4.5). */
const LEVELS = [
  { level: 'school', from: '03-10', days: 40, passes: 0.22 },
  { level: 'district', from: '05-10', days: 40, passes: 0.25 },
  { level: 'city', from: '09-20', days: 30, passes: 0.1 },
  { level: 'province', from: '11-10', days: 20, passes: 0 },
] as const;

/** Chance that a unit sends nobody to any contest of a year, and bounds of the zeal of the others around 1 (estimates). */
const ABSENT = 0.05;
const LEAST_ZEAL = 0.7;
const MOST_ZEAL = 1.4;

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

/** The zeal of a unit in each year of the history, 0 when it sends nobody; it multiplies the rates of entry. */
export function zealOf(seed: number, unit: UnitPlan): number[] {
  const random = new Random(seed, 'contest zeal', unit.code);
  const usual = LEAST_ZEAL + random.unit() * (MOST_ZEAL - LEAST_ZEAL);
  return YEARS.map(() => (random.chance(ABSENT) ? 0 : usual));
}

/** One person at one level of one contest; `award` is empty when there was none. */
export interface Entry {
  readonly contest: string;
  readonly enteredOn: DayNumber;
  readonly level: string;
  readonly award: string;
}

/** First entry days of the levels by year, computed once. */
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

/** The entries of a person in all years: those in work from before the first round to the end of the year. */
export function contestEntriesOf(
  random: Random,
  { person, main }: Career,
  zeal: ReadonlyMap<UnitPlan, readonly number[]>,
): Entry[] {
  return YEARS.flatMap((year, place) => {
    const lastDay = firstDayOf(year + 1) - 1;
    const opens = ROUNDS[place]![0]!.from;
    const spell = main.find(({ from, to }) => from <= lastDay && to > lastDay);
    if (!spell || main[0]!.from > opens) return [];
    const isYoung = person.bornOn > firstDayOf(year - 36);
    const factor = zeal.get(spell.unit)![place]!;
    return KINDS.flatMap(({ kind, rate, eligible }) => {
      const chance = eligible(spell, isYoung)
        ? rate * factor
        : spell.category === 'teacher'
          ? NOT_ELIGIBLE * factor
          : 0;
      return chance > 0 && random.chance(chance)
        ? entriesOf(random, codeOf(kind, year), place)
        : [];
    });
  });
}
