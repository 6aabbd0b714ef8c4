import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import {
  GroupVariance,
  type IntraclassCorrelation,
} from '../../../analytics/statistics/intraclass-correlation.ts';
import { intraclassCorrelationReml } from '../../../analytics/statistics/intraclass-correlation-reml.ts';
import { type Sums } from '../../../analytics/statistics/sums.ts';
import { leadershipByCompany, scalesByGroup } from './sums-from-r.ts';
import { deviationsOf, meanOf, sumsOf, together } from './values.ts';

function analysis(groups: readonly Sums[]): IntraclassCorrelation | null {
  const variance = new GroupVariance();
  for (const { n, sum, sumOfSquares } of groups) variance.add(n, sum, sumOfSquares);
  return variance.estimate();
}

const methods = [
  ['by analysis of variance', analysis],
  ['by restricted maximum likelihood', intraclassCorrelationReml],
] as const;

const values = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 12 });
const grouped = fc.array(values, { maxLength: 10 });
const evenlyGrouped = fc.integer({ min: 2, max: 6 }).chain((n) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: n, maxLength: n }), {
    minLength: 2,
    maxLength: 10,
  }),
);

function expectClose(
  actual: IntraclassCorrelation | null,
  expected: IntraclassCorrelation | null,
  digits: number,
): void {
  if (actual === null || expected === null) {
    expect(actual).toEqual(expected);
    return;
  }
  expect(actual.icc1).toBeCloseTo(expected.icc1, digits);
  if (actual.icc2 === null || expected.icc2 === null) expect(actual.icc2).toBe(expected.icc2);
  else
    expect(Math.abs(actual.icc2 - expected.icc2)).toBeLessThanOrEqual(
      10 ** -digits * Math.max(1, Math.abs(expected.icc2)),
    );
}

describe('the intraclass correlation by analysis of variance', () => {
  it.each([
    [
      'the leadership total of 49 companies',
      leadershipByCompany,
      0.087956218521601084,
      0.80075437301325969,
    ],
    ['HRS of 99 groups', scalesByGroup['HRS']!, 0.1331066790864868, 0.91967319537908654],
    ['LEAD of 99 groups', scalesByGroup['LEAD']!, 0.12702755003113991, 0.91561296934806302],
    ['COHES of 99 groups', scalesByGroup['COHES']!, 0.044265297557141162, 0.77545967777155167],
    ['WBEING of 99 groups', scalesByGroup['WBEING']!, 0.043369050077108215, 0.7717128755404129],
  ])('is ICC1 and ICC2 of R: %s', (_, groups, icc1, icc2) => {
    expectClose(analysis(groups), { icc1, icc2 }, 8);
  });

  it('is what its definition states of the values', () => {
    fc.assert(
      fc.property(grouped, (all) => {
        const groups = all.filter(({ length }) => length > 0);
        const flat = groups.flat();
        const k = groups.length;
        const N = flat.length;
        const estimate = analysis(all.map((it) => sumsOf(it)));
        const within = groups.reduce((sum, it) => sum + deviationsOf(it), 0);
        const between = groups.reduce(
          (sum, it) => sum + it.length * (meanOf(it) - meanOf(flat)) ** 2,
          0,
        );
        if (k < 2 || N === k || within + between < 1e-9) {
          expect(estimate).toBeNull();
          return;
        }
        const msb = between < 1e-9 ? 0 : between / (k - 1);
        const msw = within / (N - k);
        expectClose(
          estimate,
          {
            icc1: (msb - msw) / (msb + (N / k - 1) * msw),
            icc2: msb === 0 ? null : (msb - msw) / msb,
          },
          8,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('goes below 0 when groups differ less than chance would make them', () => {
    expect(analysis([sumsOf([0, 100]), sumsOf([0, 100])])).toEqual({ icc1: -1, icc2: null });
    expect(analysis([sumsOf([0, 100]), sumsOf([10, 100])])!.icc2).toBeLessThan(0);
  });
});

describe('the intraclass correlation by restricted maximum likelihood', () => {
  it.each([
    ['the leadership total of 49 companies', leadershipByCompany, 0.10782935, 0.8343474],
    ['HRS of 99 groups', scalesByGroup['HRS']!, 0.12923699, 0.9171286],
    ['LEAD of 99 groups', scalesByGroup['LEAD']!, 0.14746136, 0.9280442],
    ['COHES of 99 groups', scalesByGroup['COHES']!, 0.0480484, 0.7900745],
    ['WBEING of 99 groups', scalesByGroup['WBEING']!, 0.04337922, 0.7717561],
  ])(
    'is mult.icc of R, the golden number of DOMAIN 4.6, as far as its search goes, which ends at 1e-7: %s',
    (_, groups, icc1, icc2) => {
      expectClose(intraclassCorrelationReml(groups), { icc1, icc2 }, 6);
    },
  );

  it.each([
    [
      'the leadership total of 49 companies',
      leadershipByCompany,
      0.10782934809886091,
      0.83434741406392599,
    ],
    ['HRS of 99 groups', scalesByGroup['HRS']!, 0.12923694021914589, 0.91712859223335896],
    ['LEAD of 99 groups', scalesByGroup['LEAD']!, 0.14746129704859939, 0.92804419032301755],
    ['COHES of 99 groups', scalesByGroup['COHES']!, 0.04804839577429959, 0.79007450749325214],
    ['WBEING of 99 groups', scalesByGroup['WBEING']!, 0.04337920688269653, 0.77175599690892782],
  ])('is lme of R’s package nlme, told to search on to 1e-14: %s', (_, groups, icc1, icc2) => {
    expectClose(intraclassCorrelationReml(groups), { icc1, icc2 }, 8);
  });

  it('agrees with the analysis of variance when all groups are of one size, but is never negative', () => {
    fc.assert(
      fc.property(evenlyGrouped, (all) => {
        const groups = all.map((it) => sumsOf(it));
        const expected = analysis(groups);
        expectClose(
          intraclassCorrelationReml(groups),
          expected && (expected.icc1 < 0 ? { icc1: 0, icc2: 0 } : expected),
          8,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('has the greatest likelihood of all', () => {
    fc.assert(
      fc.property(grouped, (all) => {
        const groups = all.filter(({ length }) => length > 0).map((it) => sumsOf(it, 50));
        const estimate = intraclassCorrelationReml(groups);
        if (estimate === null || estimate.icc1 > 0.999) return;
        const greatest = likelihood(groups, estimate.icc1);
        for (let rho = 0; rho < 1; rho += 0.01)
          expect(likelihood(groups, rho)).toBeLessThanOrEqual(greatest + 1e-7);
      }),
      { numRuns: 500 },
    );
  });

  it('takes the higher of two peaks', () => {
    const groups = [
      [2, 2.4],
      [50, 0],
      [40, -0.2],
      [150, -0.05],
    ].map(([n, mean]) => ({ n: n!, sum: n! * mean!, sumOfSquares: n! * mean! ** 2 + n! - 1 }));
    const { icc1 } = intraclassCorrelationReml(groups)!;
    for (let rho = 0; rho < 1; rho += 0.001)
      expect(likelihood(groups, rho)).toBeLessThanOrEqual(likelihood(groups, icc1) + 1e-7);
  });
});

/**
 * The logarithm of the restricted likelihood at its best σ², but for a constant: the textbook's,
 * with V = I + λJ group by group.
 */
function likelihood(groups: readonly Sums[], rho: number): number {
  const lambda = rho / (1 - rho);
  const N = groups.reduce((all, { n }) => all + n, 0);
  const xVx = groups.reduce((all, { n }) => all + n - (lambda * n * n) / (1 + lambda * n), 0);
  const xVy = groups.reduce(
    (all, { n, sum }) => all + sum - (lambda * n * sum) / (1 + lambda * n),
    0,
  );
  const yVy = groups.reduce(
    (all, { n, sum, sumOfSquares }) => all + sumOfSquares - (lambda * sum * sum) / (1 + lambda * n),
    0,
  );
  const logV = groups.reduce((all, { n }) => all + Math.log(1 + lambda * n), 0);
  return -((N - 1) * Math.log(yVy - (xVy * xVy) / xVx) + logV + Math.log(xVx)) / 2;
}

describe.each(methods)('the intraclass correlation %s', (_, method) => {
  it(
    'does not mind in which order the groups come, nor about which point and in which unit the ' +
      'values were summed',
    () => {
      fc.assert(
        fc.property(grouped, fc.integer({ min: -50, max: 150 }), (all, shift) => {
          const one = method(all.map((it) => sumsOf(it)));
          expectClose(method(all.toReversed().map((it) => sumsOf(it, shift))), one, 8);
          expectClose(method(all.map((it) => sumsOf(it.map((value) => value / 4)))), one, 8);
        }),
      );
    },
  );

  it('of groups that were counted in two parts is the one of their added sums', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(values, values), { maxLength: 8 }), (parts) => {
        expectClose(
          method(parts.map(([a, b]) => together(sumsOf(a), sumsOf(b)))),
          method(parts.map(([a, b]) => sumsOf([...a, ...b]))),
          9,
        );
      }),
    );
  });

  it('is 1 when groups differ and members do not', () => {
    expect(method([sumsOf([20, 20]), sumsOf([70, 70, 70])])).toEqual({ icc1: 1, icc2: 1 });
  });

  it('leaves out groups without values', () => {
    const groups = [sumsOf([20, 30]), sumsOf([70, 60, 80])];
    expect(method([sumsOf([]), ...groups, sumsOf([])])).toEqual(method(groups));
  });

  it('does not exist where all values are equal, however the sums were rounded', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9700 }),
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 12 }),
        (value, sizes) => {
          expect(
            method(sizes.map((n) => sumsOf(new Array<number>(n).fill(value / 97)))),
          ).toBeNull();
        },
      ),
    );
  });

  it('does not exist for one group, for groups of one, for none, and when no value differs from another', () => {
    expect(method([sumsOf([1, 2, 3])])).toBeNull();
    expect(method([sumsOf([1]), sumsOf([2]), sumsOf([3])])).toBeNull();
    expect(method([])).toBeNull();
    expect(
      method([sumsOf([100 / 3, 100 / 3]), sumsOf(new Array<number>(7).fill(100 / 3))]),
    ).toBeNull();
  });
});
