import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { Z95 } from '../../../analytics/statistics/interval.ts';
import {
  addStratum,
  estimateOf as estimateOfSums,
  type MeanEstimate,
  STRATA,
} from '../../../analytics/statistics/stratified-mean.ts';
import { leadershipByCompany, schools } from './sums-from-r.ts';
import { deviationsOf, meanOf, sumsOf } from './values.ts';

interface Stratum {
  readonly population: number;
  readonly n: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

function estimateOf(strata: Iterable<Stratum>, shift = 0): MeanEstimate | null {
  const sums = new Float64Array(STRATA.width);
  for (const { population, n, sum, sumOfSquares } of strata)
    addStratum(sums, 0, population, n, sum, sumOfSquares);
  return estimateOfSums(sums, 0, shift);
}

const ofMoments = (population: number, n: number, mean: number, variance: number): Stratum => ({
  population,
  n,
  sum: n * mean,
  sumOfSquares: (n - 1) * variance + n * mean * mean,
});

interface Sample {
  readonly population: number;
  readonly values: readonly number[];
}

const stratumOf = ({ population, values }: Sample, shift = 0): Stratum => ({
  population,
  ...sumsOf(values, shift),
});
const samples: fc.Arbitrary<Sample[]> = fc.array(
  fc.record({
    population: fc.integer({ min: 0, max: 60 }),
    values: fc.array(
      fc.integer({ min: 0, max: 400 }).map((it) => it / 4),
      { maxLength: 40 },
    ),
  }),
  { maxLength: 12 },
);

/** The definition, from the values themselves. */
function defined(all: readonly Sample[]): MeanEstimate | null {
  const strata = all.filter(({ population, values }) => population > 0 && values.length > 0);
  if (strata.length === 0) return null;
  const N = strata.reduce((sum, it) => sum + it.population, 0);
  const several = strata.filter(({ values }) => values.length > 1);
  const pooled =
    several.reduce((sum, { values }) => sum + deviationsOf(values), 0) /
    several.reduce((sum, { values }) => sum + values.length - 1, 0);
  const terms = strata.map(({ population, values }) => {
    const n = values.length;
    const correction = n > population ? 0 : 1 - n / population;
    return correction === 0
      ? 0
      : ((population / N) ** 2 * correction * (n === 1 ? pooled : deviationsOf(values) / (n - 1))) /
          n;
  });
  const variance = terms.reduce((sum, it) => sum + it, 0);
  return {
    mean: strata.reduce(
      (sum, { population, values }) => sum + (population / N) * meanOf(values),
      0,
    ),
    standardError: Number.isNaN(variance) ? null : Math.sqrt(variance),
    n: strata.reduce((sum, { values }) => sum + values.length, 0),
    population: N,
  };
}

function expectClose(actual: MeanEstimate | null, expected: MeanEstimate | null, digits = 9): void {
  if (actual === null || expected === null) {
    expect(actual).toEqual(expected);
    return;
  }
  expect({ n: actual.n, population: actual.population }).toEqual({
    n: expected.n,
    population: expected.population,
  });
  expect(actual.mean).toBeCloseTo(expected.mean, digits);
  if (expected.standardError === null || actual.standardError === null)
    expect(actual.standardError).toBe(expected.standardError);
  else expect(actual.standardError).toBeCloseTo(expected.standardError, digits);
}

describe('the stratified mean', () => {
  it('of three units is that of DOMAIN 7.3', () => {
    const { mean, standardError, n, population } = estimateOf([
      ofMoments(40, 20, 78, 144),
      ofMoments(120, 60, 82.5, 196),
      ofMoments(15, 10, 71, 225),
    ])!;
    expect(mean).toBeCloseTo(80.485714, 6);
    expect(standardError! ** 2).toBeCloseTo(1.011183673, 9);
    expect(standardError).toBeCloseTo(1.005576, 6);
    expect(mean - Z95 * standardError!).toBeCloseTo(78.514821, 6);
    expect(mean + Z95 * standardError!).toBeCloseTo(82.456608, 6);
    expect({ n, population }).toEqual({ n: 90, population: 175 });
  });

  it('is svymean of R, as METRICS has it: api00 of 200 schools, stratified by level', () => {
    const { mean, standardError, n, population } = estimateOf([schools.E, schools.H, schools.M])!;
    expect(mean).toBeCloseTo(662.2874, 4);
    expect(standardError).toBeCloseTo(9.40894, 5);
    expect(mean).toBeCloseTo(662.28736357765581, 11);
    expect(standardError).toBeCloseTo(9.4089408794340113, 11);
    expect({ n, population }).toEqual({ n: 200, population: 6194 });
  });

  it.each([
    ['elementary schools', schools.E, 674.43, 12.382479793907287],
    ['high schools', schools.H, 625.82, 14.937129185393079],
    ['middle schools', schools.M, 636.6, 16.214707308184522],
    ['a simple random sample of all schools', schools.simple, 656.585, 9.2497220392828119],
  ])('is svymean of R: api00 of %s', (_, stratum, mean, standardError) => {
    expectClose(
      estimateOf([stratum]),
      { mean, standardError, n: stratum.n, population: stratum.population },
      10,
    );
  });

  it('is svymean of R: the leadership index of 49 companies twice as large as their samples', () => {
    const scale = 25 / 11;
    const strata = leadershipByCompany.map(({ n, sum, sumOfSquares }) => ({
      population: 2 * n,
      n,
      sum: scale * sum,
      sumOfSquares: scale * scale * sumOfSquares,
    }));
    const { mean, standardError } = estimateOf(strata, -25)!;
    expect(mean).toBeCloseTo(50.017807853263292, 11);
    expect(standardError).toBeCloseTo(0.30660244090542477, 11);
    expect(mean - Z95 * standardError!).toBeCloseTo(49.41688, 5);
    expect(mean + Z95 * standardError!).toBeCloseTo(50.61874, 5);
  });

  it('is what its definition states of the values, for any samples', () => {
    fc.assert(
      fc.property(samples, (all) =>
        expectClose(estimateOf(all.map((it) => stratumOf(it))), defined(all)),
      ),
      { numRuns: 500 },
    );
  });

  it('does not mind in which order the strata come', () => {
    fc.assert(
      fc.property(
        samples.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expectClose(
            estimateOf(shuffled.map((it) => stratumOf(it))),
            estimateOf(all.map((it) => stratumOf(it))),
            11,
          );
        },
      ),
    );
  });

  it('is the same to the last bit in any order and from any partial sums', () => {
    fc.assert(
      fc.property(samples, fc.nat(), (all, cut) => {
        const strata = all.map((it) => stratumOf(it, 50));
        const sumsOfStrata = (list: readonly Stratum[]): Float64Array => {
          const sums = new Float64Array(STRATA.width);
          for (const { population, n, sum, sumOfSquares } of list)
            addStratum(sums, 0, population, n, sum, sumOfSquares);
          return sums;
        };
        const at = cut % (strata.length + 1);
        const [left, right] = [sumsOfStrata(strata.slice(0, at)), sumsOfStrata(strata.slice(at))];
        const whole = estimateOfSums(sumsOfStrata(strata), 0, 50);
        expect(estimateOfSums(sumsOfStrata([...strata].reverse()), 0, 50)).toEqual(whole);
        expect(
          estimateOfSums(
            right.map((it, i) => it + left[i]!),
            0,
            50,
          ),
        ).toEqual(whole);
      }),
    );
  });

  it('does not mind about which point the values were summed', () => {
    fc.assert(
      fc.property(samples, fc.integer({ min: -100, max: 200 }), (all, shift) => {
        expectClose(
          estimateOf(
            all.map((it) => stratumOf(it, shift)),
            shift,
          ),
          estimateOf(all.map((it) => stratumOf(it))),
        );
      }),
    );
  });

  it('leaves out strata without answers or without population', () => {
    const counted = ofMoments(40, 20, 78, 144);
    expect(
      estimateOf([
        { population: 500, n: 0, sum: 0, sumOfSquares: 0 },
        counted,
        { population: 0, n: 3, sum: 30, sumOfSquares: 900 },
      ]),
    ).toEqual(estimateOf([counted]));
  });

  it('does not exist when no stratum counts', () => {
    expect(estimateOf([])).toBeNull();
    expect(
      estimateOf([
        { population: 7, n: 0, sum: 0, sumOfSquares: 0 },
        { population: 0, n: 1, sum: 80, sumOfSquares: 6400 },
      ]),
    ).toBeNull();
  });

  it('takes the pooled variance where a stratum has one answer', () => {
    const { standardError } = estimateOf([
      ofMoments(40, 21, 78, 144),
      ofMoments(120, 61, 82.5, 196),
      { population: 10, n: 1, sum: 60, sumOfSquares: 3600 },
    ])!;
    const pooled = (20 * 144 + 60 * 196) / 80;
    expect(standardError! ** 2).toBeCloseTo(
      ((40 * 19 * 144) / 21 + (120 * 59 * 196) / 61 + 10 * 9 * pooled) / 170 ** 2,
      10,
    );
  });

  it('has no known standard error when no stratum shows how answers vary', () => {
    const alone = { population: 10, n: 1, sum: 60, sumOfSquares: 3600 };
    expect(estimateOf([alone, alone])).toEqual({
      mean: 60,
      standardError: null,
      n: 2,
      population: 20,
    });
  });

  it('has no sampling error when everybody answered, or more than everybody', () => {
    expect(estimateOf([{ population: 1, n: 1, sum: 60, sumOfSquares: 3600 }])).toEqual({
      mean: 60,
      standardError: 0,
      n: 1,
      population: 1,
    });
    expect(estimateOf([ofMoments(20, 20, 78, 144), ofMoments(10, 12, 90, 50)])!.standardError).toBe(
      0,
    );
  });

  it('has a standard error of exactly 0 when all answers of a stratum are the same', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9700 }).map((it) => it / 97),
        fc.integer({ min: 2, max: 5000 }),
        (value, count) => {
          expect(
            estimateOf([
              stratumOf({ population: 10_000, values: new Array<number>(count).fill(value) }),
            ])!.standardError,
          ).toBe(0);
        },
      ),
    );
  });

  it.each([0, 50, 99])('is exact to 1e-9 with a million answers, summed about %d', (shift) => {
    const n = 1_000_000;
    const population = 3_000_000;
    const values = Array.from({ length: n }, (_, index) => 99 + (index % 5) / 4);
    const { mean, standardError } = estimateOf([stratumOf({ population, values }, shift)], shift)!;
    expect(Math.abs(mean - 99.5)).toBeLessThan(1e-9);
    expect(
      Math.abs(standardError! - Math.sqrt(((1 - n / population) * 0.125) / (n - 1))),
    ).toBeLessThan(1e-9);
  });
});
