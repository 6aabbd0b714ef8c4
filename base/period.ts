import { civilOf, numberOf, type DayNumber } from './civil.ts';
import { dayNumber, isDay, type Day } from './day.ts';
import { TongxinError } from './errors/errors.ts';

/** A calendar period: its label, its first and its last day (inclusive). */
export interface Period {
  readonly label: string;
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** A kind of period: how its labels are written and parsed, and which period contains a day. */
interface PeriodKind {
  /** the name in relative periods: THIS_<word>, LAST_<word>, LAST_<n>_<word>S */
  readonly word: string;
  readonly pattern: RegExp;
  /** the period of a label that matches `pattern`; null if there is none, such as month 13 */
  readonly parse: (parts: readonly number[]) => Period | null;
  /** the period that contains a day */
  readonly of: (day: DayNumber) => Period;
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');
const yearOf = (day: DayNumber): number => civilOf(day).year;
const monthsOf = (label: string, year: number, month: number, count: number): Period => ({
  label,
  first: numberOf(year, month, 1),
  last:
    numberOf(year + Math.floor((month - 1 + count) / 12), ((month - 1 + count) % 12) + 1, 1) - 1,
});

const year = (y: number): Period => monthsOf(String(y), y, 1, 12);
const quarter = (y: number, q: number): Period => monthsOf(`${y}-Q${q}`, y, q * 3 - 2, 3);
const month = (y: number, m: number): Period => monthsOf(`${y}-${twoDigits(m)}`, y, m, 1);
const schoolYear = (y: number): Period => monthsOf(`SY${y}`, y, 9, 12);
/** The second semester begins on 15 February (education statistics of Changzhou; the first one on 1 September). */
const semester = (y: number, s: number): Period =>
  s === 1
    ? { label: `SY${y}-1`, first: numberOf(y, 9, 1), last: numberOf(y + 1, 2, 14) }
    : { label: `SY${y}-2`, first: numberOf(y + 1, 2, 15), last: numberOf(y + 1, 8, 31) };
/** The statistical year of the unions, 1 October to 30 September, named after the year in which it ends. */
const unionYear = (y: number): Period => monthsOf(`UY${y}`, y - 1, 10, 12);
const schoolYearOf = (day: DayNumber): number =>
  civilOf(day).month >= 9 ? yearOf(day) : yearOf(day) - 1;

const KINDS: readonly PeriodKind[] = Object.freeze([
  { word: 'YEAR', pattern: /^(\d{4})$/, parse: ([y]) => year(y!), of: (day) => year(yearOf(day)) },
  {
    word: 'QUARTER',
    pattern: /^(\d{4})-Q(\d)$/,
    parse: ([y, q]) => (q! >= 1 && q! <= 4 ? quarter(y!, q!) : null),
    of: (day) => quarter(yearOf(day), Math.ceil(civilOf(day).month / 3)),
  },
  {
    word: 'MONTH',
    pattern: /^(\d{4})-(\d\d)$/,
    parse: ([y, m]) => (m! >= 1 && m! <= 12 ? month(y!, m!) : null),
    of: (day) => month(yearOf(day), civilOf(day).month),
  },
  {
    word: 'SCHOOL_YEAR',
    pattern: /^SY(\d{4})$/,
    parse: ([y]) => schoolYear(y!),
    of: (day) => schoolYear(schoolYearOf(day)),
  },
  {
    word: 'SEMESTER',
    pattern: /^SY(\d{4})-(\d)$/,
    parse: ([y, s]) => (s === 1 || s === 2 ? semester(y!, s) : null),
    of: (day) => {
      const first = semester(schoolYearOf(day), 1);
      return day <= first.last ? first : semester(schoolYearOf(day), 2);
    },
  },
  {
    word: 'UNION_YEAR',
    pattern: /^UY(\d{4})$/,
    parse: ([y]) => unionYear(y!),
    of: (day) => unionYear(civilOf(day).month >= 10 ? yearOf(day) + 1 : yearOf(day)),
  },
]);

const YEARS = { first: 1900, last: 2199 } as const;

/** Maximum n of LAST_<n>_<word>S. */
const MAX_LAST = 120;

const RELATIVE = /^(THIS|LAST)_(?:(\d{1,3})_)?([A-Z_]+?)(S?)$/;

const oneDay = (day: Day): Period => ({ label: day, first: dayNumber(day), last: dayNumber(day) });

function invalid(value: string): never {
  throw new TongxinError('INVALID_PERIOD', { value: value.slice(0, 40) });
}

/** The last `count` periods of a kind before the period that contains a day, oldest first. */
function before(kind: PeriodKind, day: DayNumber, count: number): Period[] {
  const periods: Period[] = [];
  for (let period = kind.of(day); periods.length < count;)
    periods.push((period = kind.of(period.first - 1)));
  return periods.reverse();
}

function relative(text: string, today: DayNumber): Period[] | null {
  const [, which, count, word, plural] = RELATIVE.exec(text) ?? [];
  const kind = KINDS.find((kind) => kind.word === word);
  if (!kind) return null;
  const hasCount = count !== undefined;
  const isPlural = plural === 'S';
  if (hasCount !== isPlural || (which === 'THIS' && hasCount)) return null;
  if (which === 'THIS') return [kind.of(today)];
  const wanted = Number(count ?? 1);
  return wanted >= 1 && wanted <= MAX_LAST ? before(kind, today, wanted) : null;
}

/**
 * The calendar period of a label: `2025`, `2025-Q3`, `2025-09`, `SY2025`, `SY2025-1`, `UY2025`; null
 * for any other text.
 */
export function calendarPeriod(label: string): Period | null {
  for (const { pattern, parse } of KINDS) {
    const parts = pattern.exec(label)?.slice(1).map(Number);
    if (parts) return parts[0]! >= YEARS.first && parts[0]! <= YEARS.last ? parse(parts) : null;
  }
  return null;
}

/**
 * The periods that a text names, oldest first: a year `2025`, quarter `2025-Q3`, month `2025-09`,
 * day `2025-09-01`, school year `SY2025` (from 1 September 2025), semester `SY2025-1` or `-2`,
 * union year `UY2025` (1 October 2024 to 30 September 2025); or, relative to `today`, TODAY,
 * THIS_YEAR, LAST_QUARTER, LAST_4_QUARTERS (complete ones only), also with MONTH, SCHOOL_YEAR,
 * SEMESTER, UNION_YEAR. Throws INVALID_PERIOD.
 */
export function periodsOf(text: string, today: Day): readonly Period[] {
  const wanted = text.trim();
  if (wanted === 'TODAY') return [oneDay(today)];
  if (isDay(wanted)) return [oneDay(wanted)];
  const period = calendarPeriod(wanted);
  if (period) return [period];
  return relative(wanted, dayNumber(today)) ?? invalid(text);
}

/** The kinds of periods into which a longer period can be divided, see {@link periodsEndingIn}. */
export type PartName = 'SEMESTER' | 'SCHOOL_YEAR' | 'YEAR';

/** The periods of a kind whose last day lies in `[first, last]`, oldest first. */
export function periodsEndingIn(
  part: PartName,
  { first, last }: Pick<Period, 'first' | 'last'>,
): Period[] {
  const { of } = KINDS.find(({ word }) => word === part)!;
  const parts: Period[] = [];
  for (let period = of(first); period.last <= last; period = of(period.last + 1))
    parts.push(period);
  return parts;
}

/** The label of the same period one year earlier, for comparison; for 29 February, 28 February. */
export function yearBefore(label: string): string {
  const earlier = label.replace(
    /^(SY|UY)?(\d{4})/,
    (_, prefix: string | undefined, y: string) => `${prefix ?? ''}${Number(y) - 1}`,
  );
  return /-02-29$/.test(earlier) ? earlier.replace('-29', '-28') : earlier;
}
