import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { binomialRange } from '../../../analytics/statistics/binomial-range.ts';
import { medianOf, robustSpread } from '../../../analytics/statistics/robust-spread.ts';

describe('median and spread of values', () => {
  it('are those worked out by hand', () => {
    // deviations from 4: 3 2 1 0 1 2 96
    expect(robustSpread([1, 2, 3, 4, 5, 6, 100])).toEqual({
      median: 4,
      mad: 2,
      spread: 2.9652,
      method: 'MAD',
    });
    expect(medianOf([4, 1, 3, 2])).toBe(2.5);
  });

  it('take the mean deviation where more than half of the values are equal', () => {
    // deviations 0 0 0 0 10: mean 2
    expect(robustSpread([100, 100, 100, 100, 90])).toEqual({
      median: 100,
      mad: 0,
      spread: 2 * 1.253314,
      method: 'MEAN_DEVIATION',
    });
    expect(robustSpread([7, 7, 7])).toEqual({ median: 7, mad: 0, spread: 0, method: 'NONE' });
  });

  it('take differences that nobody sees for none', () => {
    const paid = [100, 100.000001, 100.000002, 99.999999, 100.000003, 70];
    const { spread, method } = robustSpread(paid);
    expect([method, spread]).toEqual(['MEAN_DEVIATION', expect.closeTo(1.253314 * 5, 4)]);
    expect(robustSpread([1, 1, 1, 1.000001]).spread).toBe(0.005);
  });

  it('do not depend on the order, and one wild value moves them little', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3 }), (values) => {
        expect(robustSpread(values.toReversed())).toEqual(robustSpread(values));
        const wild = medianOf([...values, 1e9]);
        expect(wild).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });
});

describe('the numbers of successes that chance explains', () => {
  /** The same by adding up binomial coefficients. */
  const byHand = (n: number, p: number, tail: number): readonly [number, number] => {
    const pmf = Array.from({ length: n + 1 }, (_, k) => {
      let choose = 1;
      for (let i = 0; i < k; i++) choose = (choose * (n - i)) / (i + 1);
      return choose * p ** k * (1 - p) ** (n - k);
    });
    const sum = (from: number, to: number): number =>
      pmf.slice(from, to + 1).reduce((total, one) => total + one, 0);
    const ks = pmf.map((_, k) => k);
    return [ks.find((k) => sum(0, k) > tail)!, ks.findLast((k) => sum(k, n) > tail)!];
  };

  it.each([
    [10, 0.5, 0.01, 1, 9],
    [4, 0.937, 2.33e-4, 1, 4],
    [30, 0.937, 2.33e-4, 22, 30],
    [5, 1, 0.01, 5, 5],
    [5, 0, 0.01, 0, 0],
    [0, 0.5, 0.01, 0, 0],
  ])('of %d with probability %d and tails of %d are %d to %d', (n, p, tail, least, most) => {
    expect(binomialRange(n, p, tail)).toEqual({ least, most });
    if (p > 0 && p < 1) expect(byHand(n, p, tail)).toEqual([least, most]);
  });

  it('stay exact where single probabilities are too small for a floating-point number', () => {
    const { least, most } = binomialRange(100_000, 0.5, 2.33e-4);
    // 3.5 standard deviations of 158.1
    expect(Math.abs(least - (50_000 - 553))).toBeLessThan(3);
    expect(most).toBe(100_000 - least);
  });
});
