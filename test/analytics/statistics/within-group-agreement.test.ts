import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { withinGroupAgreement } from '../../../analytics/statistics/within-group-agreement.ts';
import { leadershipItemsOf } from './sums-from-r.ts';
import { deviationsOf, sumsOf } from './values.ts';

describe('agreement within a group', () => {
  it.each([
    [2, 0.80752725839646189],
    [3, 0.89593831505912735],
    [4, 0.86001202043473901],
    [5, 0.86355845046280422],
  ])('of company %d on eleven leadership items is rwg.j of R', (company, expected) => {
    expect(withinGroupAgreement(leadershipItemsOf[company]!, 5)).toBeCloseTo(expected, 13);
  });

  it.each([
    [2, 0.37047101449275366],
    [3, 0.19594594594594594],
    [4, 0.44090909090909092],
    [5, 0.50378100423472472],
  ])('of company %d on the first item alone is rwg of R, 1 − s²/σ²', (company, expected) => {
    expect(withinGroupAgreement(leadershipItemsOf[company]!.slice(0, 1), 5)).toBeCloseTo(
      expected,
      13,
    );
  });

  it('is what its definition states of the answers, between 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 7 }).chain((points) =>
          fc.record({
            points: fc.constant(points),
            items: fc.array(
              fc.array(fc.integer({ min: 1, max: points }), { minLength: 2, maxLength: 20 }),
              { minLength: 1, maxLength: 6 },
            ),
          }),
        ),
        ({ points, items }) => {
          const j = items.length;
          const q =
            items.reduce((all, it) => all + deviationsOf(it) / (it.length - 1), 0) /
            j /
            ((points ** 2 - 1) / 12);
          const agreement = withinGroupAgreement(
            items.map((it) => sumsOf(it)),
            points,
          );
          expect(agreement).toBeCloseTo(q > 1 ? 0 : (j * (1 - q)) / (j * (1 - q) + q), 9);
        },
      ),
    );
  });

  it('does not mind which way round the items ask', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 20 }), {
          minLength: 1,
          maxLength: 6,
        }),
        (items) => {
          expect(
            withinGroupAgreement(
              items.map((it) => sumsOf(it.map((x) => 6 - x))),
              5,
            ),
          ).toBeCloseTo(
            withinGroupAgreement(
              items.map((it) => sumsOf(it)),
              5,
            )!,
            9,
          );
        },
      ),
    );
  });

  it('is 1 when all answer the same, and 0 when they differ as much as chance or more', () => {
    expect(withinGroupAgreement([sumsOf([4, 4, 4]), sumsOf([2, 2, 2])], 5)).toBe(1);
    expect(withinGroupAgreement([sumsOf([2, 4])], 5)).toBe(0);
    expect(withinGroupAgreement([sumsOf([1, 5]), sumsOf([1, 5])], 5)).toBe(0);
  });

  it('does not exist for one person, for no item and for a scale of one point', () => {
    expect(withinGroupAgreement([sumsOf([4, 4]), sumsOf([4])], 5)).toBeNull();
    expect(withinGroupAgreement([], 5)).toBeNull();
    expect(withinGroupAgreement([sumsOf([1, 1])], 1)).toBeNull();
  });
});
