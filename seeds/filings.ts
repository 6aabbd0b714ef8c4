import type { DayNumber } from '../base/civil.ts';
import { calendarPeriod } from '../base/period.ts';
import { dayIn, dayText, YEARS } from './calendar.ts';
import { Random } from './random.ts';
import type { UnitPlan } from './unit-plan.ts';

/** A row of `submissions`, by column name. */
export type FilingRow = Readonly<Record<string, string | number>>;

/**
 * A template that every unit files each year: its period, due day and number of fields (calendar:
 * domain reference, section 5.2).
 */
interface FilingTemplate {
  readonly code: string;
  readonly period: (year: number) => string;
  readonly dueOn: (year: number) => DayNumber;
  readonly fields: number;
}

const TEMPLATES: readonly FilingTemplate[] = [
  { code: 'T01', period: String, dueOn: (year) => dayIn(year + 1, '01-20'), fields: 55 },
  {
    code: 'T02',
    period: (year) => `UY${year}`,
    dueOn: (year) => dayIn(year, '10-22'),
    fields: 38,
  },
  {
    code: 'T03',
    period: (year) => `SY${year - 1}`,
    dueOn: (year) => dayIn(year, '09-20'),
    fields: 24,
  },
  { code: 'T06', period: String, dueOn: (year) => dayIn(year + 1, '01-20'), fields: 30 },
  { code: 'T12', period: String, dueOn: (year) => dayIn(year + 1, '02-10'), fields: 18 },
];

/** Templates with a stream of their own: one more changes no filing of another. */
const FURTHER: readonly FilingTemplate[] = [
  { code: 'T10', period: String, dueOn: (year) => dayIn(year + 1, '01-20'), fields: 16 },
  { code: 'T11', period: String, dueOn: (year) => dayIn(year + 1, '01-20'), fields: 26 },
  { code: 'T14', period: String, dueOn: (year) => dayIn(year + 1, '01-25'), fields: 14 },
  { code: 'T15', period: String, dueOn: (year) => dayIn(year + 1, '01-25'), fields: 12 },
  { code: 'T07', period: String, dueOn: (year) => dayIn(year + 1, '01-15'), fields: 22 },
  {
    code: 'T09',
    period: (year) => `SY${year - 1}`,
    dueOn: (year) => dayIn(year, '09-25'),
    fields: 20,
  },
  {
    code: 'T04',
    period: (year) => `SY${year - 1}`,
    dueOn: (year) => dayIn(year, '09-20'),
    fields: 16,
  },
  {
    code: 'T05',
    period: (year) => `SY${year - 1}-2`,
    dueOn: (year) => dayIn(year, '09-20'),
    fields: 14,
  },
  { code: 'T13', period: String, dueOn: (year) => dayIn(year + 1, '01-20'), fields: 11 },
];

/**
 * Chances that a filing is late, missing, returned once, not approved, or has empty fields (2 %
 * late, 3 % returned: domain reference, section 4.5).
 */
const LATE = 0.02;
const MISSING = 0.006;
const RETURNED = 0.03;
const NOT_APPROVED = 0.008;
const INCOMPLETE = 0.12;

/**
 * Share of the filings of a template and year that are missing in districts where filing had just
 * begun, by template, year and district. If most of a district are missing, its figures are not
 * reported.
 */
const BEGINNING: Readonly<Record<string, number>> = {
  'T06 2023 CZ-JK': 0.62,
  'T06 2023 CZ-XB': 0.4,
  'T07 2023 CZ-XB': 0.57,
  'T07 2024 CZ-LY': 0.35,
  'T10 2023 CZ-LY': 0.58,
  'T11 2023 CZ-JT': 0.55,
  'T14 2023 CZ-JK': 0.6,
  'T14 2024 CZ-JK': 0.3,
  'T15 2023 CZ-XB': 0.56,
  'T09 2023 CZ-JK': 0.6,
  'T09 2024 CZ-JK': 0.2,
  'T04 2023 CZ-LY': 0.57,
  'T05 2024 CZ-JT': 0.55,
  'T13 2023 CZ-XB': 0.6,
};

function filingRow(
  random: Random,
  unit: UnitPlan,
  template: FilingTemplate,
  year: number,
): FilingRow {
  const dueOn = template.dueOn(year);
  const missing = BEGINNING[`${template.code} ${year} ${unit.jurisdiction}`] ?? MISSING;
  const isSent = !random.chance(missing);
  const sentOn = dueOn + (random.chance(LATE) ? random.between(1, 25) : -random.between(0, 18));
  const isReturned = random.chance(RETURNED);
  const returnedOn = sentOn + random.between(1, 4);
  const isApproved = !random.chance(NOT_APPROVED);
  const approvedOn = (isReturned ? returnedOn + random.between(1, 9) : sentOn) + 2;
  const acceptedOn = approvedOn + random.between(1, 8);
  const required = template.fields + random.between(0, 6);
  const empty = random.chance(INCOMPLETE) ? random.between(1, 9) : 0;
  return {
    unit_code: unit.code,
    template: template.code,
    year,
    period: template.period(year),
    due_on: dayText(dueOn),
    ...(isSent && { submitted_on: dayText(sentOn) }),
    ...(isSent && isReturned && { returned_on: dayText(returnedOn) }),
    ...(isSent &&
      isApproved && {
        district_approved_on: dayText(approvedOn),
        city_accepted_on: dayText(acceptedOn),
      }),
    required_fields: required,
    filled_fields: isSent ? required - empty : 0,
  };
}

/**
 * The filings required of a unit: for the periods on whose last day it was open. Filings of the
 * last year arrive after the reference day.
 */
export function filingsOf(seed: number, unit: UnitPlan): FilingRow[] {
  const random = new Random(seed, 'filings', unit.code);
  const required = (template: FilingTemplate, year: number, stream: Random): FilingRow[] => {
    const { last } = calendarPeriod(template.period(year))!;
    const row = filingRow(stream, unit, template, year);
    return unit.openedOn <= last && last < unit.closedOn ? [row] : [];
  };
  return [
    ...YEARS.flatMap((year) => TEMPLATES.flatMap((template) => required(template, year, random))),
    ...FURTHER.flatMap((template) => {
      const unitRandom = new Random(seed, 'filings', template.code, unit.code);
      return YEARS.flatMap((year) => required(template, year, unitRandom));
    }),
  ];
}
