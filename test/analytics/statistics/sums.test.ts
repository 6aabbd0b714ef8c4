import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { squaredDeviations } from '../../../analytics/statistics/sums.ts';
import { deviationsOf, sumsOf } from './values.ts';

describe('squared deviations from sums', () => {
  it('are those of the values themselves', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 50 }),
        (cents) => {
          const values = cents.map((it) => it / 100);
          const { n, sum, sumOfSquares } = sumsOf(values);
          expect(squaredDeviations(n, sum, sumOfSquares)).toBeCloseTo(deviationsOf(values), 8);
        },
      ),
    );
  });

  it('are exactly 0 for equal values, however the sums were rounded', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9700, max: 9700 }).map((it) => it / 97),
        fc.integer({ min: 1, max: 20_000 }),
        (value, count) => {
          const { n, sum, sumOfSquares } = sumsOf(new Array<number>(count).fill(value));
          expect(squaredDeviations(n, sum, sumOfSquares)).toBe(0);
        },
      ),
    );
  });

  it('see one answer of a hundred thousand that differs by one point', () => {
    const n = 100_000;
    const expected = 1 - 1 / n;
    expect(squaredDeviations(n, 70 * n + 1, 4900 * n + 141)).toBeCloseTo(expected, 6);
    expect(squaredDeviations(n, 1, 1)).toBe(expected);
  });
});
