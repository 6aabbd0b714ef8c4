import { dayIn, dayText, YEARS } from './calendar.ts';
import { JURISDICTIONS } from './population.ts';
import { Random } from './random.ts';

/** A row of `targets`, by column name. */
type Row = Readonly<Record<string, string | number>>;

/** The district whose units sign targets themselves, without one of the district (see `targetOfUnit`). */
export const UNITS_SIGN = 'CZ-LY';

/** Targets of unions and of members a year: some are reached and some are not (estimates). */
const UNIONS = [2, 12] as const;
const MEMBERS = [40, 260] as const;

/** The year in which units were moved between districts: few districts signed targets of members. */
const REORGANISED = 2024;
const SIGN_NEVERTHELESS: ReadonlySet<string> = new Set(['CZ-JK', 'CZ-ZL']);

const targetRow = (node: string, line: string, year: number, value: string): Row => ({
  unit_code: node,
  line,
  indicator: '-',
  year,
  value,
  responsible: '工会主席',
  signed_on: dayText(dayIn(year, '02-20')),
});

/** Targets of the districts; the city itself signed for new unions of 2023, and for an indicator each year. */
export function targetsOfCity(seed: number): Row[] {
  const ofDistricts = JURISDICTIONS.flatMap(({ code }) => {
    const random = new Random(seed, 'targets', code);
    return YEARS.flatMap((year) => [
      targetRow(code, 'new_unions', year, `${random.between(...UNIONS)}.00`),
      ...(code === UNITS_SIGN || (year === REORGANISED && !SIGN_NEVERTHELESS.has(code))
        ? []
        : [targetRow(code, 'net_members', year, `${random.between(...MEMBERS)}.00`)]),
    ]);
  });
  const ofCity = YEARS.map((year, i) => ({
    ...targetRow('CZ', 'indicator', year, `${90 + i}.50`),
    indicator: 'B01',
  }));
  return [targetRow('CZ', 'new_unions', YEARS[0], '60.00'), ...ofCity, ...ofDistricts];
}

/** The targets of a unit of the district {@link UNITS_SIGN}: some members more, in some units. */
export function targetsOfUnit(seed: number, code: string, jurisdiction: string): Row[] {
  if (jurisdiction !== UNITS_SIGN) return [];
  const random = new Random(seed, 'targets', code);
  return YEARS.flatMap((year) => {
    const [signs, value] = [random.chance(0.4), random.between(1, 5)];
    return signs ? [targetRow(code, 'net_members', year, `${value}.00`)] : [];
  });
}
