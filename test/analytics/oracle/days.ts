/** The first and the last day of a period. */
export interface Span {
  readonly first: string;
  readonly last: string;
}

/** Whether `[from, to)` holds on a day; an empty end means "still so". */
export const holds = (from: string, to: string, day: string): boolean =>
  from <= day && (to === '' || day < to);

/** Order of texts by their code units. */
export const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The sum of numbers. */
export const total = (numbers: readonly number[]): number =>
  numbers.reduce((sum, it) => sum + it, 0);

/** The last day of a month, 1 to 12. */
const lastOf = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** The first and the last day of a period. */
export function daysOf(period: string): Span {
  if (/^\d{4}-\d\d-\d\d$/.test(period)) return { first: period, last: period };
  const year = Number(/\d{4}/.exec(period)![0]);
  const after = period.split('-')[1];
  if (period.startsWith('SY')) {
    if (after === '1') return { first: `${year}-09-01`, last: `${year + 1}-02-14` };
    if (after === '2') return { first: `${year + 1}-02-15`, last: `${year + 1}-08-31` };
    return { first: `${year}-09-01`, last: `${year + 1}-08-31` };
  }
  if (period.startsWith('UY')) return { first: `${year - 1}-10-01`, last: `${year}-09-30` };
  if (after === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const months = after.startsWith('Q')
    ? ([Number(after[1]) * 3 - 2, Number(after[1]) * 3] as const)
    : ([Number(after), Number(after)] as const);
  return {
    first: `${year}-${String(months[0]).padStart(2, '0')}-01`,
    last: lastOf(year, months[1]),
  };
}

/**
 * Age in completed years; who is born on 29 February has the birthday on 1 March of common years,
 * because '02-28' < '02-29' < '03-01'.
 */
export const ageOn = (born: string, day: string): number =>
  Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0);
