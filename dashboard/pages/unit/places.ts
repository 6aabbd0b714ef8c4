/** A tile: column and line, from the upper left. */
export type Place = readonly [column: number, line: number];

/**
 * Roughly the relative positions of the jurisdictions of the demo city, drawn by this project, not
 * taken from a map.
 */
const DRAWN: Readonly<Record<string, Place>> = {
  'CZ-XB': [2, 0],
  'CZ-JT': [0, 1],
  'CZ-ZL': [1, 1],
  'CZ-TN': [2, 1],
  'CZ-JK': [3, 1],
  'CZ-LY': [0, 2],
  'CZ-WJ': [1, 2],
  'CZ-ZS': [2, 2],
};

/**
 * The tiles of some org units: as drawn if all of them are in the drawing, otherwise line by line.
 */
export function placesOf(codes: readonly string[]): Place[] {
  if (codes.every((code) => DRAWN[code])) return codes.map((code) => DRAWN[code]!);
  const columns = Math.ceil(Math.sqrt(codes.length * 1.4));
  return codes.map((_, i) => [i % columns, Math.floor(i / columns)]);
}
