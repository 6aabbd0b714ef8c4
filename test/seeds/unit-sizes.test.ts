import { expect, test } from '@jest/globals';
import { Random } from '../../seeds/random.ts';
import { drawSizes } from '../../seeds/unit-sizes.ts';

test('sizes add up to the total, none below the least', () => {
  for (const [count, total, least] of [
    [0, 0, 6],
    [1, 40, 20],
    [12, 280, 20],
    [92, 4057, 6],
  ] as const) {
    const sizes = drawSizes(new Random('sizes', count), count, total, least);
    expect(sizes).toHaveLength(count);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(total);
    expect(Math.min(least, ...sizes)).toBe(least);
  }
});

test('sizes vary by about 45 % of their mean', () => {
  const sizes = drawSizes(new Random('spread'), 2000, 200_000, 6);
  const variance = sizes.reduce((sum, size) => sum + (size - 100) ** 2, 0) / sizes.length;
  expect(Math.sqrt(variance) / 100).toBeCloseTo(0.45, 1.5);
});
