import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { Z95 } from '../../../analytics/statistics/interval.ts';
import { pairwiseZ, upperTail } from '../../../analytics/statistics/simultaneous.ts';

describe('intervals that hold together', () => {
  // Abramowitz and Stegun, table 26.1 and 26.2
  it.each([
    [2, 0.0227501319481792],
    [3, 0.0013498980316301],
    [4, 3.16712418331199e-5],
    [5, 2.86651571879194e-7],
  ])('rest on the tail above %d', (z, expected) => {
    expect(upperTail(z) / expected).toBeCloseTo(1, 11);
  });

  // upper points of the standard normal distribution at 0.025 / pairs, as tables of Bonferroni's t
  // give them for infinitely many degrees of freedom
  it.each([
    [3, 3, 2.39398],
    [4, 6, 2.638257],
    [5, 10, 2.807034],
  ])('of %d groups are those of %d pairs', (groups, _, expected) => {
    expect(pairwiseZ(groups)).toBeCloseTo(expected, 6);
  });

  it('of two groups are ordinary ones, and grow with every group', () => {
    expect([0, 1, 2].map(pairwiseZ)).toEqual([Z95, Z95, Z95]);
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5_000 }), (groups) => {
        const z = pairwiseZ(groups);
        const pairs = (groups * (groups + 1)) / 2;
        expect(pairwiseZ(groups + 1)).toBeGreaterThan(z);
        expect((upperTail(pairwiseZ(groups + 1)) * pairs) / 0.025).toBeCloseTo(1, 9);
      }),
    );
  });
});
