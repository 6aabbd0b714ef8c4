import { expect } from '@jest/globals';
import type { PlainRow } from './support.ts';

const EXACT: ReadonlySet<string> = new Set(['numerator', 'denominator', 'n']);

const isNear = (a: unknown, b: unknown): boolean =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= 1e-9 : a === b;

/** Two rows tell the same: places, statuses and counts exactly, all else to 1e-9. */
const isSame = (a: PlainRow, b: PlainRow): boolean =>
  Object.keys({ ...a, ...b }).every((name) => {
    const x = a[name as keyof PlainRow];
    const y = b[name as keyof PlainRow];
    return name === 'group'
      ? JSON.stringify(x) === JSON.stringify(y)
      : EXACT.has(name)
        ? x === y
        : isNear(x, y);
  });

/** Expects the same rows in the same order; what differs is shown alone, with what was asked. */
export function expectSameRows(
  found: readonly PlainRow[],
  expected: readonly PlainRow[],
  asked: unknown,
): void {
  const same =
    found.length === expected.length && found.every((row, i) => isSame(row, expected[i]!));
  if (same) return;
  const place = ({ period, indicator, unit, group }: PlainRow): string =>
    JSON.stringify([period, indicator, unit, group]);
  const places = found.map(place);
  const wanted = expected.map(place);
  const differing =
    places.join() === wanted.join()
      ? found.flatMap((row, i) => (isSame(row, expected[i]!) ? [] : [i])).slice(0, 5)
      : null;
  expect({ asked, rows: differing ? differing.map((i) => found[i]) : places }).toEqual({
    asked,
    rows: differing ? differing.map((i) => expected[i]) : wanted,
  });
  throw new Error('rows differ by more than 1e-9');
}
