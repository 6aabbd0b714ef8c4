import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addExactly, exactSum } from '../../../analytics/statistics/exact-sum.ts';

const SCALE = 2 ** 47;

const sumOf = (values: readonly number[]): number => {
  const parts = new Float64Array(2);
  for (const value of values) addExactly(parts, 0, value, SCALE);
  return exactSum(parts, 0, SCALE);
};

describe('an exact sum', () => {
  const values = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { maxLength: 400 });

  it('does not depend on the order, to the last digit', () => {
    fc.assert(
      fc.property(
        values,
        (list) =>
          Object.is(sumOf(list), sumOf([...list].reverse())) &&
          Object.is(sumOf(list), sumOf([...list].sort((a, b) => a - b))),
      ),
    );
  });

  it('is the sum of the numbers, each rounded to the last digit of a number below 64', () => {
    fc.assert(
      fc.property(
        values,
        (list) =>
          sumOf(list) ===
          Number(list.reduce((sum, it) => sum + BigInt(Math.round(it * SCALE)), 0n)) / SCALE,
      ),
    );
  });

  it('differs from a plain sum where that depends on the order', () => {
    const list = [0.1, 0.2, 0.3];
    const plain = 0.1 + 0.2 + 0.3;
    const other = 0.1 + (0.2 + 0.3);
    expect([plain === other, sumOf(list) === sumOf([...list].reverse())]).toEqual([false, true]);
  });
});
