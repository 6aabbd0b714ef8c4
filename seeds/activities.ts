import type { DayNumber } from '../base/civil.ts';
import type { ActivityAbove, SeedRow } from './activities-above.ts';
import { dayIn, dayText, REFERENCE_DAY, YEARS } from './calendar.ts';
import type { ProjectRow } from './projects.ts';
import { Random } from './random.ts';
import type { Roster } from './roster.ts';
import type { UnitPlan } from './unit-plan.ts';

/** Rows of the registers of activities. */
export interface ActivityRows {
  readonly activities: SeedRow[];
  readonly participations: SeedRow[];
  readonly attendances: SeedRow[];
}

/** What a unit may hold in a year: the chance, and the hours that it counts for (estimates). */
const KINDS = [
  {
    kind: 'ethics',
    half: 1,
    chance: 0.7,
    title: '教书育人主题活动',
    hours: null,
    theme: 'teaching',
  },
  {
    kind: 'ethics',
    half: 1,
    chance: 0.5,
    title: '服务育人主题活动',
    hours: null,
    theme: 'serving',
  },
  {
    kind: 'ethics',
    half: 2,
    chance: 0.8,
    title: '管理育人主题活动',
    hours: null,
    theme: 'managing',
  },
  { kind: 'training', half: 1, chance: 0.72, title: '校本培训', hours: [16, 72] },
  { kind: 'training', half: 2, chance: 0.42, title: '信息素养培训', hours: [6, 48] },
  { kind: 'study', half: 1, chance: 0.6, title: '理论学习', hours: [1, 12] },
  { kind: 'recreation', half: 2, chance: 0.66, title: '趣味运动会', hours: null },
  { kind: 'service', half: 2, chance: 0.34, title: '节日慰问', hours: null },
  { kind: 'visit', half: 1, chance: 0.1, title: '走访教职工家庭', hours: null },
  { kind: 'talk', half: 1, chance: 0.1, title: '谈心谈话', hours: null },
  { kind: 'post_training', half: 1, chance: 0.12, title: '岗位练兵', hours: null },
  { kind: 'skills_match', half: 2, chance: 0.08, title: '技术比武', hours: null },
  { kind: 'demonstration_lesson', half: 2, chance: 0.14, title: '示范课观摩', hours: null },
  { kind: 'union_congress', half: 1, chance: 0.16, title: '工会会员代表大会', hours: null },
  { kind: 'other', half: 2, chance: 0.05, title: '结对共建', hours: null },
] as const;

/** Chance that an ethics activity has no theme on record (estimate). */
const NO_THEME = 0.05;
const FUNCTIONS: Readonly<Record<string, string>> = {
  recreation: 'serve',
  service: 'serve',
  visit: 'protect',
  talk: 'protect',
  union_congress: 'participate',
  ethics: 'educate',
  study: 'educate',
  training: 'educate',
};

/**
 * Shares of units that keep lists of names, by year of the history; the others report numbers.
 * Where names are kept most of the staff are on the list of each activity (estimates).
 */
const NAMING = [0.02, 0.06, 0.34];

/** Chance that such a list is kept of an activity, by kind (estimates). */
const LISTED: Readonly<Record<string, number>> = { training: 0.6, ethics: 0.45 };
const LISTED_ELSE = 0.25;
const ON_LIST = [0.35, 0.75] as const;
const COMPLETES = 0.93;
const REPORTS_NUMBER = 0.74;

/** Chances that a unit takes part in an activity of its district, or of the city. */
const AT_DISTRICT = 0.2;
const SENDS_CADRES = 0.66;
const AT_CITY = 0.06;

/** Chance that a cadre of a unit that sends some is there (estimate). */
const CADRES_ATTEND = 0.85;

/** Shares of activities of a new form; districts differ (estimates). */
const NEW_FORM: ReadonlyMap<string, number> = new Map([
  ['CZ-TN', 0.27],
  ['CZ-ZL', 0.22],
  ['CZ-LY', 0.09],
]);
const NEW_FORM_ELSEWHERE = 0.16;
const MAJOR = 0.035;
const PRINCIPAL_ATTENDS = 0.93;

const hoursText = (random: Random, [least, most]: readonly [number, number]): string => {
  const quarters = random.between(least * 4, most * 4);
  return (quarters / 4).toFixed(2);
};

/** The activities that a unit holds in a year, with their last days. */
function heldIn(
  random: Random,
  unit: UnitPlan,
  year: number,
  projects: readonly ProjectRow[],
): { readonly row: SeedRow; readonly lastOn: DayNumber }[] {
  const activity = random.unit() < 0.04 ? 0 : 0.8 + random.unit() * 0.4;
  const benefits = projects.filter(
    (project) => project.kind === 'benefit' && project.year === year,
  );
  const newForm = NEW_FORM.get(unit.jurisdiction) ?? NEW_FORM_ELSEWHERE;
  return KINDS.flatMap(({ kind, half, chance, title, hours, ...own }, place) => {
    const isHeld = random.chance(chance * activity);
    const lastOn =
      dayIn(year, half === 1 ? '02-20' : '09-03') + random.between(0, half === 1 ? 130 : 110);
    const hasTheme = !random.chance(NO_THEME);
    const isMajor = random.chance(MAJOR);
    const isAttended = random.chance(PRINCIPAL_ATTENDS);
    const isNew = random.chance(newForm);
    const project = benefits.length > 0 && random.chance(0.3) ? random.pick(benefits) : null;
    const credit = hours === null ? '' : hoursText(random, hours);
    if (!isHeld || lastOn < unit.openedOn || lastOn >= unit.closedOn) return [];
    const needsPrincipal = isMajor || kind === 'union_congress';
    const row: SeedRow = {
      code: `${unit.code}-HD${year}-${String(place + 1).padStart(2, '0')}`,
      unit_code: unit.code,
      kind,
      title: `演示·${title}`,
      from_on: dayText(lastOn),
      last_on: dayText(lastOn),
      ...(hasTheme && own),
      function: FUNCTIONS[kind] ?? 'build',
      audience: kind === 'training' ? (random.chance(0.2) ? 'all' : 'staff') : 'all',
      new_form: String(isNew),
      major: String(isMajor),
      ...(needsPrincipal && { party_principal_attended: String(isAttended) }),
      hours: credit,
      ...(project !== null && kind !== 'training' && { project_code: project.code }),
    };
    return [{ row, lastOn }];
  });
}

/**
 * What a unit held in the years of the history, and who of it was there, at activities of its own
 * and of those above it. Units keep names, or report numbers only.
 */
export function activitiesOf(
  seed: number,
  unit: UnitPlan,
  projects: readonly ProjectRow[],
  {
    roster,
    above,
    posts,
  }: {
    readonly roster: Roster;
    readonly above: readonly ActivityAbove[];
    readonly posts: readonly SeedRow[];
  },
): ActivityRows {
  const random = new Random(seed, 'activities', unit.code);
  const rows: ActivityRows = { activities: [], participations: [], attendances: [] };
  const naming = random.unit();
  type Held = Pick<ActivityAbove, 'code' | 'lastOn'>;
  const nameOf = (
    { code }: Pick<ActivityAbove, 'code'>,
    share: number,
    people: readonly string[],
  ): void => {
    for (const staffNo of people)
      if (random.chance(share))
        rows.participations.push({
          activity_code: code,
          staff_no: staffNo,
          completed: String(random.chance(COMPLETES)),
          hours: random.chance(0.04) ? '1.50' : '',
        });
  };
  const take = (held: Held, share: number, keepsNames: boolean): void => {
    const staff = roster.staffOf(unit, held.lastOn);
    if (keepsNames) {
      nameOf(held, share, staff);
      return;
    }
    if (!random.chance(REPORTS_NUMBER) || staff.length === 0) return;
    rows.attendances.push({
      activity_code: held.code,
      unit_code: unit.code,
      head_count: random.rounded(staff.length * Math.min(1, share * 1.3)),
    });
  };
  const cadresOn = (day: DayNumber): string[] => {
    const on = dayText(day);
    const holds = ({ post, from_on: from, to_on: to }: SeedRow): boolean =>
      post !== 'admin_liaison' && String(from) <= on && (to === '' || on < String(to));
    return [...new Set(posts.filter(holds).map(({ staff_no: staffNo }) => String(staffNo)))];
  };
  YEARS.forEach((year, place) => {
    const keepsNames = naming < NAMING[place]!;
    for (const { row, lastOn } of heldIn(random, unit, year, projects)) {
      const share = ON_LIST[0] + random.unit() * (ON_LIST[1] - ON_LIST[0]);
      const isListed = keepsNames && random.chance(LISTED[String(row.kind)] ?? LISTED_ELSE);
      rows.activities.push(row);
      if (lastOn <= REFERENCE_DAY) take({ code: String(row.code), lastOn }, share, isListed);
    }
    for (const activity of above) {
      const isOfCity = activity.organiser === 'CZ';
      if (activity.year !== year || !(isOfCity || activity.organiser === unit.jurisdiction))
        continue;
      const chance = isOfCity
        ? AT_CITY
        : activity.audience === 'cadres'
          ? SENDS_CADRES
          : AT_DISTRICT;
      if (!random.chance(chance)) continue;
      if (activity.lastOn < unit.openedOn || activity.lastOn >= unit.closedOn) continue;
      const isForCadres = activity.audience === 'cadres';
      if (isForCadres) nameOf(activity, CADRES_ATTEND, cadresOn(activity.lastOn));
      else take(activity, 0.08, keepsNames);
    }
  });
  return rows;
}
