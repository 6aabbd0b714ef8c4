import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addExactly,
  addInParts,
  exactSum,
  PARTS_OF_SUM,
  sumOfParts,
} from '../../../analytics/statistics/exact-sum.ts';

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

describe('a sum in parts', () => {
  const values = fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { maxLength: 200 });
  const partsOf = (list: readonly number[], unit: number): Float64Array => {
    const parts = new Float64Array(PARTS_OF_SUM);
    for (const value of list) addInParts(parts, 0, value, unit);
    return parts;
  };

  it.each([1, 2 ** 13])(
    'is the same to the last bit in any order and from any partial sums: unit %i',
    (unit) => {
      fc.assert(
        fc.property(values, fc.nat(), (list, at) => {
          const whole = partsOf(list, unit);
          const begin = partsOf(list.slice(at % (list.length + 1)).reverse(), unit);
          const rest = partsOf(list.slice(0, at % (list.length + 1)), unit);
          expect(begin.map((it, i) => it + rest[i]!)).toEqual(whole);
        }),
      );
    },
  );

  it.each([1, 2 ** 13])(
    'is the sum of the numbers, each rounded to 2⁻⁵⁴ of the unit: unit %i',
    (unit) => {
      fc.assert(
        fc.property(values, (list) => {
          const exact = list.reduce((sum, it) => sum + BigInt(Math.trunc(it * 2 ** 10)), 0n);
          const sum = sumOfParts(
            partsOf(
              list.map((it) => Math.trunc(it * 2 ** 10) / 2 ** 10),
              unit,
            ),
            0,
            unit,
          );
          expect(Math.abs(sum - Number(exact) / 2 ** 10)).toBeLessThanOrEqual(
            Math.abs(sum) * 2 ** -51,
          );
        }),
      );
      expect(sumOfParts(partsOf([0.1], unit), 0, unit)).toBeCloseTo(0.1, 11);
      expect(sumOfParts(partsOf([], unit), 0, unit)).toBe(0);
    },
  );
});
