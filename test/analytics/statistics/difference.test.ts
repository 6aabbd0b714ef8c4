import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import {
  differenceOfMeans,
  differenceOfProportions,
} from '../../../analytics/statistics/difference.ts';
import { Z95 } from '../../../analytics/statistics/interval.ts';
import { addStratum, estimateOf, STRATA } from '../../../analytics/statistics/stratified-mean.ts';
import { schools } from './sums-from-r.ts';

function meanOf({ population, n, sum, sumOfSquares }: (typeof schools)['E' | 'H' | 'M']) {
  const sums = new Float64Array(STRATA.width);
  addStratum(sums, 0, population, n, sum, sumOfSquares);
  return estimateOf(sums, 0, 0)!;
}

const estimates = fc.record({
  mean: fc.integer({ min: 0, max: 10_000 }).map((it) => it / 100),
  standardError: fc.double({ min: 1e-3, max: 20, noNaN: true }),
});

describe('the difference of two means', () => {
  it.each([
    ['elementary and middle schools', schools.E, schools.M, 37.83, 20.40202291288385],
    ['high and middle schools', schools.H, schools.M, -10.78, 22.046191539384175],
  ])('is svycontrast of R: api00 of %s', (_, first, second, expected, error) => {
    const { difference, z, interval, isReal } = differenceOfMeans(meanOf(first), meanOf(second))!;
    expect(difference).toBeCloseTo(expected, 9);
    expect(z).toBeCloseTo(expected / error, 9);
    expect(interval.lower).toBeCloseTo(expected - 1.959963984540054 * error, 8);
    expect(interval.upper).toBeCloseTo(expected + 1.959963984540054 * error, 8);
    expect(isReal).toBe(false);
  });

  it('is real from 1.96 standard errors on, in either direction', () => {
    const at = (mean: number): boolean =>
      differenceOfMeans({ mean, standardError: 3 }, { mean: 0, standardError: 4 })!.isReal;
    expect([-9.8, -9.79, 0, 9.79, 9.8].map(at)).toEqual([true, false, false, false, true]);
  });

  it('is real just when its interval leaves 0 out, and turns its sign with the order', () => {
    fc.assert(
      fc.property(estimates, estimates, (first, second) => {
        const one = differenceOfMeans(first, second)!;
        const other = differenceOfMeans(second, first)!;
        if (Math.abs(Math.abs(one.z!) - Z95) > 1e-9)
          expect(one.isReal).toBe(one.interval.lower > 0 || one.interval.upper < 0);
        expect(other).toEqual({
          difference: 0 - one.difference,
          z: 0 - one.z!,
          interval: { lower: 0 - one.interval.upper, upper: 0 - one.interval.lower },
          isReal: one.isReal,
        });
      }),
    );
  });

  it('is real when everybody answered both times and the means differ by more than rounding', () => {
    const complete = (mean: number) => ({ mean, standardError: 0 });
    expect(differenceOfMeans(complete(80.5), complete(80))).toEqual({
      difference: 0.5,
      z: null,
      interval: { lower: 0.5, upper: 0.5 },
      isReal: true,
    });
    expect(differenceOfMeans(complete(80), complete(80))).toEqual({
      difference: 0,
      z: null,
      interval: { lower: 0, upper: 0 },
      isReal: false,
    });
    expect(differenceOfMeans(complete(0.1 + 0.2), complete(0.3))!.isReal).toBe(false);
  });

  it('does not exist when a standard error is not known', () => {
    expect(
      differenceOfMeans({ mean: 80, standardError: null }, { mean: 70, standardError: 1 }),
    ).toBeNull();
    expect(
      differenceOfMeans({ mean: 80, standardError: 1 }, { mean: 70, standardError: null }),
    ).toBeNull();
  });
});

describe('the difference of two proportions', () => {
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339, true],
    [9, 10, 3, 10, 0.1705, 0.809, true],
    [6, 7, 2, 7, 0.0582, 0.8062, true],
    [5, 56, 0, 29, -0.0381, 0.1926, false],
    [0, 10, 0, 20, -0.1611, 0.2775, false],
    [0, 10, 0, 10, -0.2775, 0.2775, false],
    [10, 10, 0, 20, 0.6791, 1, true],
    [10, 10, 0, 10, 0.6075, 1, true],
  ])(
    '%d/%d − %d/%d has the interval of Newcombe (1998), table II, method 10',
    (successes1, trials1, successes2, trials2, lower, upper, isReal) => {
      const found = differenceOfProportions(successes1, trials1, successes2, trials2)!;
      expect(found.difference).toBeCloseTo(successes1 / trials1 - successes2 / trials2, 14);
      expect(found.interval.lower).toBeCloseTo(lower, 4);
      expect(found.interval.upper).toBeCloseTo(upper, 4);
      expect(found.isReal).toBe(isReal);
    },
  );

  it('agrees to the last digits with the interval made of R’s prop.test', () => {
    const { interval } = differenceOfProportions(56, 70, 48, 80)!;
    expect(interval.lower).toBeCloseTo(0.052431472402364926, 14);
    expect(interval.upper).toBeCloseTo(0.33387265403690586, 14);
  });

  it('stays within −1 and 1, holds the difference and turns its sign with the order', () => {
    const counts = fc
      .integer({ min: 1, max: 10_000 })
      .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));
    fc.assert(
      fc.property(counts, counts, ([successes1, trials1], [successes2, trials2]) => {
        const {
          difference,
          interval: { lower, upper },
        } = differenceOfProportions(successes1, trials1, successes2, trials2)!;
        expect(lower).toBeGreaterThanOrEqual(-1);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(difference);
        expect(upper).toBeGreaterThanOrEqual(difference);
        const turned = differenceOfProportions(successes2, trials2, successes1, trials1)!;
        expect(turned.interval.lower).toBeCloseTo(-upper, 14);
        expect(turned.interval.upper).toBeCloseTo(-lower, 14);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not exist without trials or with more successes than trials', () => {
    expect(differenceOfProportions(0, 0, 3, 10)).toBeNull();
    expect(differenceOfProportions(3, 10, 11, 10)).toBeNull();
  });
});
