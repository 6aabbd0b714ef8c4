import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { wilsonInterval } from '../../../analytics/statistics/wilson.ts';

/** Counts with at least one trial, up to a million. */
const counts = fc
  .integer({ min: 1, max: 1_000_000 })
  .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));

describe('the score interval of a proportion', () => {
  it.each([
    [51, 60, 0.738854, 0.919026],
    [20, 20, 0.838875, 1],
  ])('of %d in %d is that of DOMAIN 7.3', (successes, trials, lower, upper) => {
    const interval = wilsonInterval(successes, trials)!;
    expect(interval.lower).toBeCloseTo(lower, 6);
    expect(interval.upper).toBeCloseTo(upper, 6);
  });

  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])(
    'of %d in %d is that of Newcombe, Two-sided confidence intervals for the single proportion (1998), table I',
    (successes, trials, lower, upper) => {
      const interval = wilsonInterval(successes, trials)!;
      expect(interval.lower).toBeCloseTo(lower, 4);
      expect(interval.upper).toBeCloseTo(upper, 4);
    },
  );

  it('agrees with prop.test of R to the last digits', () => {
    const interval = wilsonInterval(839, 2042)!;
    expect(interval.lower).toBeCloseTo(0.38971922953431221, 14);
    expect(interval.upper).toBeCloseTo(0.43235887019790054, 14);
  });

  it('stays within 0 and 1 and holds the proportion itself', () => {
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const { lower, upper } = wilsonInterval(successes, trials)!;
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(successes / trials);
        expect(upper).toBeGreaterThanOrEqual(successes / trials);
        expect(lower).toBeLessThan(upper);
      }),
      { numRuns: 1000 },
    );
  });

  it('ends exactly at 0 or 1 where the proportion does', () => {
    for (let trials = 1; trials <= 200; trials++) {
      expect(wilsonInterval(0, trials)!.lower).toBe(0);
      expect(wilsonInterval(trials, trials)!.upper).toBe(1);
    }
  });

  it('is the mirror image for the failures', () => {
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const one = wilsonInterval(successes, trials)!;
        const other = wilsonInterval(trials - successes, trials)!;
        expect(other.lower).toBeCloseTo(1 - one.upper, 12);
        expect(other.upper).toBeCloseTo(1 - one.lower, 12);
      }),
    );
  });

  it('holds exactly the proportions that a score test would not reject', () => {
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const { lower, upper } = wilsonInterval(successes, trials)!;
        for (const end of [lower, upper]) {
          if (end > 0 && end < 1)
            expect((successes / trials - end) ** 2 / ((end * (1 - end)) / trials)).toBeCloseTo(
              3.841458820694124,
              5,
            );
        }
      }),
    );
  });

  it.each([
    [0, 0],
    [1, 0],
    [-1, 10],
    [11, 10],
    [0, -5],
    [NaN, 10],
    [3, NaN],
  ])('of %d in %d does not exist', (successes, trials) => {
    expect(wilsonInterval(successes, trials)).toBeNull();
  });
});
