import type { DayNumber } from '../base/civil.ts';
import {
  firstDayOf,
  FOREVER,
  HISTORY_FROM,
  REFERENCE_DAY,
  septemberOf,
  yearOf,
} from './calendar.ts';
import type { Inflow } from './inflows.ts';
import { birthday, categoriesOf, employableFrom, femaleShare, type Person } from './people.ts';
import { CATEGORIES, PROFILES, type Category } from './population.ts';
import type { Random } from './random.ts';
import type { UnitPlan } from './unit-plan.ts';

/**
 * An employment on `[from, to)`. Establishment codes: 1 established post, 3 contract, 4 dispatched,
 * 5 private employer, 2 and 6 other.
 */
export interface Employment {
  readonly unit: UnitPlan;
  readonly category: Category;
  readonly establishment: number;
  readonly isDualQualified: boolean;
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/**
 * A person with all main employments, oldest first, each ending when the next begins, and possibly
 * a secondary one elsewhere.
 */
export interface Career {
  readonly person: Person;
  readonly main: readonly Employment[];
  readonly secondary: Employment | null;
  readonly retires: boolean;
}

/**
 * `exits`: leavers a year per head of staff. `retire`: share of them that retires. `recent`: share
 * of staff hired during the history, besides the youngest, who all were. Estimates: about 5 % of
 * the city's staff leave a year, slightly fewer than arrive.
 */
const TURNOVER = {
  public: { exits: 0.041, retire: 0.45, recent: 0.045 },
  private: { exits: 0.1, retire: 0.1, recent: 0.2 },
};

const turnoverOf = ({ isPrivate }: UnitPlan): (typeof TURNOVER)['public'] =>
  TURNOVER[isPrivate ? 'private' : 'public'];

/**
 * Weights of the codes 2, 3, 4, 6 for staff of public units without an established post; share of
 * code 6 instead of 5 in private units (estimates).
 */
const PUBLIC_CODES = [2, 3, 4, 6];
const PUBLIC_WEIGHTS = [15, 58, 22, 5];
const PRIVATE_OTHER = 0.04;

/**
 * Shares of people whose terms changed during the history: heads and administrators who were
 * teachers, established staff who had a contract, nursery staff who were logistics staff.
 */
const WAS_TEACHER = 0.08;
const WAS_ON_CONTRACT = 0.05;
const WAS_LOGISTICS = 0.1;

/**
 * Share of dual-qualified teachers in vocational schools; share of teachers who also work at a
 * second unit (domain reference 4.4; estimate).
 */
const DUAL_QUALIFIED = 0.65;
const SECOND_UNIT = 0.012;

type Terms = Pick<Employment, 'category' | 'establishment' | 'isDualQualified'>;

function termsOf(random: Random, { type, isPrivate }: UnitPlan, category: Category): Terms {
  const isEstablished = !isPrivate && random.chance(PROFILES[type].established / 100);
  const otherCode = isPrivate
    ? random.chance(PRIVATE_OTHER)
      ? 6
      : 5
    : PUBLIC_CODES[random.weighted(PUBLIC_WEIGHTS)]!;
  const isDualQualified = type === 'VS' && category === 'teacher' && random.chance(DUAL_QUALIFIED);
  return { category, establishment: isEstablished ? 1 : otherCode, isDualQualified };
}

/** A day in `[low, high]`, mostly a 1 September if there is one. */
function startDay(random: Random, low: DayNumber, high: DayNumber): DayNumber {
  const day = random.between(low, Math.max(low, high));
  const september = septemberOf(yearOf(day));
  return september >= low && september <= high && random.chance(0.7) ? september : day;
}

/**
 * The day of a move from the source of `inflow`; null if both units were not open together long
 * enough.
 */
function moveDay(
  random: Random,
  unit: UnitPlan,
  { source, on }: Inflow,
  bornOn: DayNumber,
  end: DayNumber,
): DayNumber | null {
  const low = Math.max(
    HISTORY_FROM,
    unit.openedOn,
    source.openedOn + 90,
    employableFrom(bornOn) + 90,
  );
  const high = Math.min(end - 30, source.closedOn);
  if (on !== null) return on >= low && on <= high ? on : null;
  return low <= high ? startDay(random, low, high) : null;
}

/** The terms of a person before a change within the unit; null if nothing changed. */
function earlierTerms(random: Random, terms: Terms, isDU: boolean): Terms | null {
  const { category, establishment } = terms;
  if (!isDU && (category === 'head' || category === 'admin') && random.chance(WAS_TEACHER))
    return { ...terms, category: 'teacher' };
  if (establishment === 1 && random.chance(WAS_ON_CONTRACT)) return { ...terms, establishment: 3 };
  if (category === 'nursery' && random.chance(WAS_LOGISTICS))
    return { ...terms, category: 'logistics' };
  return null;
}

/** The main employments of a person whose last one is at `unit` on the given terms until `to`. */
function mainEmployments(
  random: Random,
  unit: UnitPlan,
  inflows: readonly Inflow[],
  terms: Terms,
  bornOn: DayNumber,
  to: DayNumber,
): Employment[] {
  const end = Math.min(to, REFERENCE_DAY);
  const employable = employableFrom(bornOn);
  for (const inflow of inflows) {
    if (!random.chance(inflow.share)) continue;
    const move = moveDay(random, unit, inflow, bornOn, end);
    if (move === null) continue;
    const low = Math.max(inflow.source.openedOn, employable);
    const from = startDay(random, low, Math.max(low, Math.min(HISTORY_FROM, move - 60)));
    return [
      { ...terms, unit: inflow.source, from, to: move },
      { ...terms, unit, from: move, to },
    ];
  }
  const low = Math.min(Math.max(unit.openedOn, employable), end - 15);
  const isRecent = low >= HISTORY_FROM || random.chance(turnoverOf(unit).recent);
  const from = isRecent
    ? startDay(random, Math.max(low, HISTORY_FROM), end - 15)
    : startDay(random, low, random.between(low, HISTORY_FROM - 1));
  const changeLow = Math.max(HISTORY_FROM, from + 200);
  const earlier = changeLow < end - 30 ? earlierTerms(random, terms, unit.type === 'DU') : null;
  if (!earlier) return [{ ...terms, unit, from, to }];
  const change = startDay(random, changeLow, end - 30);
  return [
    { ...earlier, unit, from, to: change },
    { ...terms, unit, from: change, to },
  ];
}

function secondaryEmployment(
  random: Random,
  last: Employment,
  inflows: readonly Inflow[],
): Employment | null {
  const source = inflows.find(({ on }) => on === null)?.source;
  if (!source || last.category !== 'teacher' || last.to !== FOREVER || !random.chance(SECOND_UNIT))
    return null;
  const low = Math.max(HISTORY_FROM, last.from, source.openedOn);
  const high = Math.min(REFERENCE_DAY, source.closedOn) - 200;
  if (low > high) return null;
  const from = startDay(random, low, high);
  const planned = from + random.between(150, 700);
  return {
    ...last,
    unit: source,
    isDualQualified: false,
    from,
    to: Math.min(planned > REFERENCE_DAY ? FOREVER : planned, source.closedOn),
  };
}

function leaverBirthday(
  random: Random,
  unit: UnitPlan,
  isFemale: boolean,
  retires: boolean,
  leftOn: DayNumber,
): DayNumber {
  if (retires) return firstDayOf(yearOf(leftOn) - (isFemale ? 56 : 61)) + random.between(0, 364);
  return Math.max(
    birthday(random, unit.type, 'teacher', leftOn - 365),
    firstDayOf(yearOf(leftOn) - 52),
  );
}

/**
 * The careers of all people whose last unit is `unit`: first its staff on the reference day (or
 * when it closed), exactly `unit.size`, then the leavers of the history. `nextStaffNo` gives the
 * numbers.
 */
export function careersOf(
  random: Random,
  unit: UnitPlan,
  inflows: readonly Inflow[],
  nextStaffNo: () => string,
): Career[] {
  const end = Math.min(unit.closedOn, REFERENCE_DAY);
  const womenFirst = unit.boundary?.womenMembers;
  const stayingCareers = categoriesOf(random, unit.type, unit.size).map((category, i): Career => {
    const terms = termsOf(random, unit, category);
    const isFemale = random.chance(femaleShare(unit.type, category));
    const person = {
      staffNo: nextStaffNo(),
      isFemale: womenFirst === undefined ? isFemale : i < womenFirst,
      bornOn: birthday(random, unit.type, category, end),
    };
    const main = mainEmployments(random, unit, inflows, terms, person.bornOn, unit.closedOn);
    return {
      person,
      main,
      secondary: secondaryEmployment(random, main.at(-1)!, inflows),
      retires: false,
    };
  });

  const { exits, retire } = turnoverOf(unit);
  const first = Math.max(HISTORY_FROM, unit.openedOn);
  const count =
    unit.role === 'merged-away' ? 0 : random.rounded((unit.size * exits * (end - first)) / 365);
  const leavingCareers = Array.from({ length: count }, (): Career => {
    const category = CATEGORIES[random.weighted(PROFILES[unit.type].categories)]!;
    const retires = random.chance(retire);
    const leftOn = startDay(random, first + 60, end);
    const isFemale = random.chance(femaleShare(unit.type, category));
    const person = {
      staffNo: nextStaffNo(),
      isFemale,
      bornOn: leaverBirthday(random, unit, isFemale, retires, leftOn),
    };
    return {
      person,
      main: mainEmployments(
        random,
        unit,
        inflows,
        termsOf(random, unit, category),
        person.bornOn,
        leftOn,
      ),
      secondary: null,
      retires,
    };
  });
  return [...stayingCareers, ...leavingCareers];
}
