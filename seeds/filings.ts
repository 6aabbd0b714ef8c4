import type { DayNumber } from '../base/civil.ts';
import { calendarPeriod } from '../base/period.ts';
import { dayIn, text, YEARS } from './calendar.ts';
import { Random } from './random.ts';
import type { UnitPlan } from './unit-plan.ts';

/** A row of `submissions` by the names of its columns. */
export type FilingRow = Readonly<Record<string, string | number>>;

/** A sheet that every unit files each year: its period, the day on which it is due, its fields (calendar: domain reference, section 5.2). */
interface Sheet {
  readonly template: string;
  readonly period: (year: number) => string;
  readonly dueOn: (year: number) => DayNumber;
  readonly fields: number;
}

const SHEETS: readonly Sheet[] = [
  { template: 'T01', period: String, dueOn: (year) => dayIn(year + 1, '01-20'), fields: 55 },
  {
    template: 'T02',
    period: (year) => `UY${year}`,
    dueOn: (year) => dayIn(year, '10-22'),
    fields: 38,
  },
  {
    template: 'T03',
    period: (year) => `SY${year - 1}`,
    dueOn: (year) => dayIn(year, '09-20'),
    fields: 24,
  },
  { template: 'T06', period: String, dueOn: (year) => dayIn(year + 1, '01-20'), fields: 30 },
  { template: 'T12', period: String, dueOn: (year) => dayIn(year + 1, '02-10'), fields: 18 },
];

/** Chances of a filing: sent late, never sent, returned once, not approved, with empty fields (2 % late, 3 % returned: domain reference, section 4.5). */
const LATE = 0.02;
const MISSING = 0.006;
const RETURNED = 0.03;
const NOT_APPROVED = 0.008;
const INCOMPLETE = 0.12;

/** Where filing had hardly begun: share of the sheets T06 of 2023 that were not sent. Below half of a district its figures are not reported. */
const BEGINNING: ReadonlyMap<string, number> = new Map([
  ['CZ-JK', 0.62],
  ['CZ-XB', 0.4],
]);

function filing(random: Random, unit: UnitPlan, sheet: Sheet, year: number): FilingRow {
  const dueOn = sheet.dueOn(year);
  const isBeginning = year === YEARS[0] && sheet.template === 'T06';
  const missing = (isBeginning && BEGINNING.get(unit.jurisdiction)) || MISSING;
  const isSent = !random.chance(missing);
  const sentOn = dueOn + (random.chance(LATE) ? random.between(1, 25) : -random.between(0, 18));
  const isReturned = random.chance(RETURNED);
  const returnedOn = sentOn + random.between(1, 4);
  const isApproved = !random.chance(NOT_APPROVED);
  const approvedOn = (isReturned ? returnedOn + random.between(1, 9) : sentOn) + 2;
  const acceptedOn = approvedOn + random.between(1, 8);
  const required = sheet.fields + random.between(0, 6);
  const empty = random.chance(INCOMPLETE) ? random.between(1, 9) : 0;
  return {
    unit_code: unit.code,
    template: sheet.template,
    year,
    period: sheet.period(year),
    due_on: text(dueOn),
    ...(isSent && { submitted_on: text(sentOn) }),
    ...(isSent && isReturned && { returned_on: text(returnedOn) }),
    ...(isSent &&
      isApproved && {
        district_approved_on: text(approvedOn),
        city_accepted_on: text(acceptedOn),
      }),
    required_fields: required,
    filled_fields: isSent ? required - empty : 0,
  };
}

/** The filings that a unit was asked for: of the periods on whose last day it was open. Those of the last year come in after the reference day. */
export function filingsOf(seed: number, unit: UnitPlan): FilingRow[] {
  const random = new Random(seed, 'filings', unit.code);
  return YEARS.flatMap((year) =>
    SHEETS.flatMap((sheet) => {
      const { last } = calendarPeriod(sheet.period(year))!;
      const row = filing(random, unit, sheet, year);
      return unit.openedOn <= last && last < unit.closedOn ? [row] : [];
    }),
  );
}
