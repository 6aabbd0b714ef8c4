import { describe, expect, test } from '@jest/globals';
import { exp, ln, Random } from '../../seeds/random.ts';

describe('a random stream', () => {
  test('is fixed by its key for ever', () => {
    const random = new Random(2020, 'people', 'CZ-WJ-PS-014');
    expect([random.bits(), random.bits(), random.between(1, 1000)]).toMatchInlineSnapshot(`
[
  -1142994160,
  408916286,
  895,
]
`);
  });

  test('is uniform, and nearly normal where it should be', () => {
    const random = new Random('moments');
    const n = 200_000;
    for (const [draw, mean, variance] of [
      [() => random.unit(), 0.5, 1 / 12],
      [() => random.normal(), 0, 1],
      [() => random.coarseNormal(), 0, 1],
    ] as const) {
      const values = Array.from({ length: n }, draw);
      const actualMean = values.reduce((sum, x) => sum + x, 0) / n;
      expect(actualMean).toBeCloseTo(mean, 1.9);
      expect(values.reduce((sum, x) => sum + (x - actualMean) ** 2, 0) / n).toBeCloseTo(
        variance,
        1.9,
      );
    }
  });

  test('draws places in proportion to their weights, never one of weight 0', () => {
    const random = new Random('weights');
    const counts = [0, 0, 0];
    for (let i = 0; i < 40_000; i++) counts[random.weighted([3, 0, 1])]!++;
    expect(counts[1]).toBe(0);
    expect(counts[0]! / 40_000).toBeCloseTo(0.75, 1.9);
  });
});

test('portable exp and ln agree with the built-in ones', () => {
  for (const x of [-8, -2.5, -0.1, 0, 0.3, 1, 4.2, 9]) {
    expect(exp(x) / Math.exp(x)).toBeCloseTo(1, 12);
    expect(ln(Math.exp(x))).toBeCloseTo(x, 10);
  }
});
