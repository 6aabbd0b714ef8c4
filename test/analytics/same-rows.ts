import { expect } from '@jest/globals';
import type { PlainRow } from './support.ts';

const EXACT: ReadonlySet<string> = new Set(['numerator', 'denominator', 'n']);

/** Accuracy of numbers that were computed in another way. */
export const NEAR = 1e-9;

const isNear = (a: unknown, b: unknown, accuracy: number): boolean =>
  accuracy > 0 && typeof a === 'number' && typeof b === 'number'
    ? Math.abs(a - b) <= accuracy
    : Object.is(a, b);

/**
 * Two rows tell the same: places, statuses and counts exactly, all else to an accuracy, which is 0
 * for the very same bits.
 */
const isSame = (a: PlainRow, b: PlainRow, accuracy: number): boolean =>
  Object.keys({ ...a, ...b }).every((name) => {
    const x = a[name as keyof PlainRow];
    const y = b[name as keyof PlainRow];
    return name === 'group' || name === 'parts'
      ? JSON.stringify(x) === JSON.stringify(y)
      : EXACT.has(name)
        ? x === y
        : isNear(x, y, accuracy);
  });

/**
 * Expects the same rows in the same order, to the last bit unless an accuracy is given; what
 * differs is shown alone, with what was asked.
 */
export function expectSameRows(
  found: readonly PlainRow[],
  expected: readonly PlainRow[],
  asked: unknown,
  accuracy = 0,
): void {
  const same =
    found.length === expected.length &&
    found.every((row, i) => isSame(row, expected[i]!, accuracy));
  if (same) return;
  const place = ({ period, indicator, unit, group }: PlainRow): string =>
    JSON.stringify([period, indicator, unit, group]);
  const places = found.map(place);
  const wanted = expected.map(place);
  const differing =
    places.join() === wanted.join()
      ? found.flatMap((row, i) => (isSame(row, expected[i]!, accuracy) ? [] : [i])).slice(0, 5)
      : null;
  expect({ asked, rows: differing ? differing.map((i) => found[i]) : places }).toEqual({
    asked,
    rows: differing ? differing.map((i) => expected[i]) : wanted,
  });
  throw new Error(`rows differ by more than ${accuracy}`);
}
