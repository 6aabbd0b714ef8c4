const HEAVY = ['B01', 'B02', 'B03', 'B04', 'I01', 'I02'];
const ROWS =
  'rows { indicator { code } unit { code name } group { key } value numerator denominator status }';

/** Days of 2025 by seed, all different as long as there are enough. */
export function daysOf(seed: number, count: number): string[] {
  const step = 1 + 2 * ((seed >>> 0) % 181);
  return Array.from({ length: count }, (_, i) =>
    new Date(Date.UTC(2025, 0, 1 + ((seed + i * step) % 365))).toISOString().slice(0, 10),
  );
}

/** A request for indicators of all units by gender, age band and category, on each of some days. */
export const heavyQuery = (days: readonly string[]): string =>
  JSON.stringify({
    query: `{ ${days
      .map(
        (day, i) =>
          `d${i}: metrics(query: { indicators: ${JSON.stringify(HEAVY)}, level: UNIT, by: ` +
          `[GENDER, AGE_BAND, CATEGORY], periods: ["${day}"] }) { revision ${ROWS} }`,
      )
      .join(' ')} }`,
  });

/** A request for all indicators of all units in a year. */
export const wideQuery = (codes: readonly string[]): string =>
  JSON.stringify({
    query:
      `{ metrics(query: { indicators: ${JSON.stringify(codes)}, level: UNIT, periods: ["2025"] ` +
      `}) { revision ${ROWS} } }`,
  });

/** A request with many `contains` in an `or`. */
export const containsQuery = (count: number): string =>
  JSON.stringify({
    query:
      '{ staff(first: 1, where: { or: ' +
      `[${Array.from({ length: count }, (_, i) => `{ name: { contains: "x${i}" } }`).join(' ')}] ` +
      '}) { edges { node { staffNo } } } }',
  });

/** A small, ordinary query. */
export const SMALL = JSON.stringify({
  query:
    '{ metrics(query: { indicators: ["B01"], level: DISTRICT, periods: ["2025"] }) { rows { unit { code } value } } }',
});
