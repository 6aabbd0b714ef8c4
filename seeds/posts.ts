import type { DayNumber } from '../base/civil.ts';
import { dayIn, dayText, HISTORY_FROM, REFERENCE_DAY, YEARS } from './calendar.ts';
import { groupsOf } from './groups.ts';
import { JURISDICTIONS } from './population.ts';
import { Random } from './random.ts';
import type { Roster } from './roster.ts';
import type { Coverage } from './unions.ts';
import type { UnitPlan } from './unit-plan.ts';

/** A row of `posts`, by column name. */
type Row = Readonly<Record<string, string | number>>;

/** Staff from which on a unit often has a full-time chair, and the chances of one above and below. */
const LARGE = 200;
const FULL_TIME = { large: 0.45, small: 0.01 } as const;

/** Chances that the administration has named a contact of the union, with and without a union (estimates). */
const LIAISON = { covered: 0.84, uncovered: 0.25 } as const;

/** Chance that a post changes hands in the history (estimate). */
const CHANGES = 0.3;

/** The posts of a union at a unit of a size, each as often as it is held (estimates). */
function postsFor(random: Random, { size }: UnitPlan): string[] {
  const many = (post: string, number: number): string[] => Array<string>(number).fill(post);
  return [
    ...many('chair', random.chance(0.97) ? 1 : 0),
    ...many('vice_chair', size >= 100 && random.chance(0.7) ? 1 : 0),
    ...many('committee_member', size >= 25 ? random.between(1, 3) : 0),
    ...many('audit_member', random.chance(0.8) ? 1 : 0),
    ...many('women_member', random.chance(0.75) ? 1 : 0),
    ...many('organiser', random.chance(0.12) ? 1 : 0),
  ];
}

/** The holders of one post, one after the other. */
function holdersOf(
  random: Random,
  unit: UnitPlan,
  roster: Roster,
  post: string,
  since: DayNumber,
  until: DayNumber,
): Row[] {
  const changedOn = dayIn(random.pick(YEARS), '01-01') + random.between(31, 330);
  const changes = random.chance(CHANGES) && changedOn > since && changedOn < until;
  const isFullTime =
    post === 'chair' && random.chance(unit.size >= LARGE ? FULL_TIME.large : FULL_TIME.small);
  const stints: readonly (readonly [DayNumber, DayNumber])[] = changes
    ? [
        [since, changedOn],
        [changedOn, until],
      ]
    : [[since, until]];
  return stints.flatMap(([from, to]) => {
    const staff = roster.staffOf(unit, from);
    if (staff.length === 0) return [];
    const staffNo = random.pick(staff);
    const end = Math.min(to, roster.endOf(unit, staffNo, from));
    return [
      {
        staff_no: staffNo,
        unit_code: unit.code,
        post,
        full_time: String(isFullTime),
        from_on: dayText(from),
        to_on: dayText(end),
      },
    ];
  });
}

/** Union posts at a unit, and its contact in the administration, as far as they were held in the history. */
export function postsOf(
  seed: number,
  unit: UnitPlan,
  coverage: Coverage | undefined,
  roster: Roster,
): Row[] {
  const random = new Random(seed, 'posts', unit.code);
  const effect = JURISDICTIONS.find(({ code }) => code === unit.jurisdiction)!.effect;
  const last = Math.min(REFERENCE_DAY, unit.closedOn - 1);
  const began = Math.max(
    unit.openedOn,
    coverage?.from ?? 0,
    dayIn(random.between(2018, 2022), '06-01'),
  );
  const hasLiaison = random.chance(coverage ? LIAISON.covered + 2 * effect : LIAISON.uncovered);
  const posts = [
    ...(coverage ? postsFor(random, unit) : []),
    ...(coverage ? groupsOf(unit).map(() => 'group_leader') : []),
    ...(hasLiaison ? ['admin_liaison'] : []),
  ];
  if (began > last) return [];
  const until = Math.min(unit.closedOn, coverage?.to ?? unit.closedOn);
  const keys = new Set<string>();
  return posts
    .flatMap((post) => holdersOf(random, unit, roster, post, Math.min(began, last), until))
    .filter(({ staff_no: staff, post, from_on: from, to_on: to }) => {
      const key = `${staff} ${post}`;
      const isOver = to !== '' && String(to) <= dayText(HISTORY_FROM);
      return !isOver && String(from) !== to && !keys.has(key) && keys.add(key);
    });
}
